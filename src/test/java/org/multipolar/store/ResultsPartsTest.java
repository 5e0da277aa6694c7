package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.study.Block;
import org.multipolar.study.Experiment;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.TwoStates;
import org.multipolar.text.ResolvedInputs;

/** Results produced in several places, and the record of them in their folder. */
class ResultsPartsTest {
  private static final Experiment TWO = TwoStates.experiment();

  @TempDir private Path home;

  private static ResultsFolder.Request request(int replications) {
    return Runs.request(TWO, replications);
  }

  private static List<ReplicationResult> results(Range range) {
    List<ReplicationResult> results = new ArrayList<>();
    for (int r = range.first(); r <= range.last(); r++) {
      results.add(TWO.replicate(r, null));
    }
    return results;
  }

  private static Block block(Range range) throws IOException {
    return EncodedBlock.of(range, request(8).identity(), TWO.schema(), results(range));
  }

  @Test
  void blocksFromElsewhereGiveTheSameFolder() throws IOException {
    Path here = home.resolve("here");
    Runs.run(here, 8, 1);
    Path there = home.resolve("there");
    try (ResultsFolder folder = ResultsFolder.open(there, request(8))) {
      for (Range range : folder.missing(Runs.BLOCK)) {
        Block block = block(range);
        assertThat(block.replications()).isEqualTo(range);
        assertThat(block.failed()).isZero();
        folder.sink().accept(block);
      }
      assertThat(folder.complete()).isEqualTo(8);
      folder.finish(List.of(), Progress.NONE);
    }
    assertThat(Runs.guaranteed(there)).isEqualTo(Runs.guaranteed(here));
    List<Path> blocks = BlockFile.list(here.resolve("blocks"));
    for (Path block : blocks) {
      assertThat(there.resolve("blocks").resolve(block.getFileName()))
          .hasSameBinaryContentAs(block);
    }
  }

  @Test
  void aBlockOfOtherResultsIsNotKept() throws IOException {
    Path there = home.resolve("there");
    Block block = block(new Range(1, 4));
    ResultsFolder.Request other = Runs.request(TWO, 8, Runs.SCENARIO.replace("1", "2"));
    try (ResultsFolder folder = ResultsFolder.open(there, other)) {
      assertThatThrownBy(() -> folder.sink().accept(block))
          .isInstanceOf(ResultsUnwritten.class)
          .hasMessageContaining(
              "a block of replications 1 to 4 that was finished elsewhere belongs to other"
                  + " results");
      assertThat(BlockFile.list(there.resolve("blocks"))).isEmpty();
      assertThat(folder.complete()).isZero();
    }
    Path moved = home.resolve("moved");
    try (ResultsFolder folder = ResultsFolder.open(moved, request(8))) {
      Block elsewhere = new Block(new Range(5, 8), 0, block.bytes());
      assertThatThrownBy(() -> folder.sink().accept(elsewhere))
          .hasMessageContaining("a block of replications 5 to 8");
      byte[] cut = java.util.Arrays.copyOf(block.bytes(), block.bytes().length - 1);
      assertThatThrownBy(() -> folder.sink().accept(new Block(new Range(1, 4), 0, cut)))
          .hasMessageContaining("it is truncated");
      assertThat(moved.resolve("blocks")).isEmptyDirectory();
    }
  }

  @Test
  void aBlockIsAsLargeAsTheRowsOfItsReplications() throws IOException {
    Range range = new Range(1, 2);
    long rows = 0;
    for (ReplicationResult result : results(range)) {
      rows += EncodedBlock.size(TWO.schema(), result);
    }
    String text = new String(block(range).bytes(), UTF_8);
    int foot = text.indexOf("identity ");
    assertThat(rows).isEqualTo(text.substring(0, foot).getBytes(UTF_8).length - 19);
    HashedBytes bytes = new HashedBytes();
    bytes.write('a');
    bytes.write(new byte[] {'x', 'b', 'c'}, 1, 2);
    assertThat(bytes.size()).isEqualTo(3);
    assertThat(bytes.hash()).isEqualTo(Hash.of("abc"));
    assertThat(new String(bytes.bytes(), UTF_8)).isEqualTo("abc");
  }

  @Test
  void rowsOfABlockAreReadFromAnyByteToTheirEnd() throws IOException {
    Path folder = home.resolve("two");
    Runs.run(folder, 2, 1);
    BlockFile block = BlockFile.open(BlockFile.list(folder.resolve("blocks")).get(0));
    String whole;
    try (InputStream in = block.rows(ResultsTable.WORLD)) {
      whole = new String(in.readAllBytes(), UTF_8);
    }
    assertThat(whole).startsWith("1,2024-07-01,").endsWith("\n");
    assertThat(whole.lines()).hasSize(36);
    try (InputStream in = block.rows(ResultsTable.WORLD, 2)) {
      assertThat(in.read()).isEqualTo('2');
      assertThat(in.read(new byte[8], 0, 0)).isZero();
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(whole.substring(3));
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[8], 0, 8)).isEqualTo(-1);
    }
  }

  @Test
  void partsAreMergedFromTheirBlocks() throws IOException {
    Path part = home.resolve("part");
    try (ResultsFolder folder = ResultsFolder.open(part, request(8))) {
      folder.sink().accept(new Range(5, 8), results(new Range(5, 8)));
      Manifest manifest = folder.finishPart(List.of("a part"));
      assertThat(manifest.state()).isEqualTo(Manifest.State.STOPPED);
      assertThat(manifest.notes()).containsExactly("a part");
      assertThat(manifest.files()).containsOnlyKeys("scenario.yaml");
      assertThat(manifest.blocks()).containsOnlyKeys("000005-000008.block");
    }
    assertThat(part.resolve("runs.csv")).doesNotExist();
    Path whole = home.resolve("whole");
    try (ResultsFolder folder = ResultsFolder.open(whole, request(8))) {
      folder.sink().accept(new Range(1, 4), results(new Range(1, 4)));
      assertThat(folder.complete()).isEqualTo(4);
      assertThat(folder.take(part)).isEqualTo(4);
      assertThat(folder.take(part)).as("what is there already").isZero();
      assertThat(folder.complete()).isEqualTo(8);
      double[][] ticks = folder.outcomes(List.of("tick.sum", "tick.end"), 6);
      assertThat(ticks)
          .isDeepEqualTo(new double[][] {{153, 153, 153, 153, 153, 153}, {17, 17, 17, 17, 17, 17}});
      folder.finish(List.of(), Progress.NONE);
    }
    Path straight = home.resolve("straight");
    Runs.run(straight, 8, 1);
    assertThat(Runs.guaranteed(whole)).isEqualTo(Runs.guaranteed(straight));
    Path block = BlockFile.list(part.resolve("blocks")).get(0);
    byte[] bytes = Files.readAllBytes(block);
    bytes[50] ^= 1;
    Files.write(block, bytes);
    Path again = home.resolve("again");
    try (ResultsFolder folder = ResultsFolder.open(again, request(8))) {
      assertThatThrownBy(() -> folder.take(part))
          .isInstanceOf(ResultsDamaged.class)
          .hasMessage(
              block
                  + " is damaged: its content does not match its hash.\nMove it away and rerun"
                  + " that part to regenerate it.");
    }
    ResultsFolder.Request other = Runs.request(TWO, 8, Runs.SCENARIO.replace("1", "2"));
    try (ResultsFolder folder = ResultsFolder.open(home.resolve("other"), other)) {
      assertThatThrownBy(() -> folder.take(part))
          .isInstanceOf(ResultsConflict.class)
          .hasMessageContaining(part + " holds other results.");
      assertThatThrownBy(() -> folder.extend(request(9)))
          .isInstanceOf(IllegalArgumentException.class);
      folder.extend(Runs.request(TWO, 12, Runs.SCENARIO.replace("1", "2")));
      assertThat(folder.missing(Runs.BLOCK)).hasSize(3);
    }
  }

  @Test
  void whatResultsRestOnIsCheckedAndStaysAsItIs() throws IOException {
    Path folder = home.resolve("two");
    String kept = ResolvedInputs.FOLDER + "worlds/two.yaml";
    ResultsFolder.Request plain = request(2);
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            plain.identity(),
            "scenario.yaml",
            plain.scenario(),
            plain.seed(),
            2,
            plain.schema(),
            plain.command(),
            Map.of(kept, "a: 1\n"));
    assertThat(request.bundle().files()).containsOnlyKeys("scenario.yaml", kept);
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      results.sink().accept(new Range(1, 2), results(new Range(1, 2)));
      results.finish(List.of(), Progress.NONE);
    }
    Path file = folder.resolve(kept);
    assertThat(file).hasContent("a: 1\n");
    assertThat(ResultsReader.open(folder).runs()).hasSize(2);
    Files.writeString(file, "a: 2\n");
    assertThatThrownBy(() -> ResultsReader.open(folder))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(file + " was changed after it was written.");
    Files.delete(file);
    assertThatThrownBy(() -> ResultsReader.open(folder))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(file + " is missing.");
    Files.delete(file.getParent());
    assertThatThrownBy(() -> ResultsReader.open(folder))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessage(
            file.getParent()
                + " is missing.\n"
                + "Move changed files away, and rerun the command to regenerate what is missing.");
    Files.createDirectories(file.getParent());
    Path outside = Files.writeString(home.resolve("two.yaml"), "a: 1\n");
    Files.createSymbolicLink(file, outside);
    assertThatThrownBy(() -> ResultsReader.open(folder))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(file + " is a link; results hold what they rest on themselves.");
  }

  private static Manifest manifest(RecordSchema schema) {
    return new Manifest(
        new Identity("a: 1", "00"),
        7,
        schema,
        Manifest.State.STOPPED,
        9,
        2,
        Map.of("000001-000002.block", "11"),
        Map.of("runs.csv", "22"),
        Map.of("runs.csv", "33"),
        List.of(
            new Invocation(
                List.of("run", "x"), Instant.EPOCH, 3, 4, "0.2.0", "c", "17", "Linux, amd64")),
        List.of("a note"));
  }

  private void assertReadBack(RecordSchema schema) throws IOException {
    Path folder = Files.createDirectories(home.resolve("manifests"));
    Manifest written = manifest(schema);
    written.write(folder);
    assertThat(Manifest.read(folder)).isEqualTo(written);
  }

  @Test
  void aManifestIsReadAsItWasWritten() throws IOException {
    List<YearMonth> months = List.of(YearMonth.of(2024, 7), YearMonth.of(2024, 10));
    RecordSchema run =
        new RecordSchema(
            months,
            List.of("lag"),
            List.of("AAA"),
            List.of("mood"),
            List.of("Fab"),
            List.of("huge"),
            List.of(),
            false);
    assertReadBack(run);
    assertReadBack(
        new RecordSchema(
            months, List.of(), List.of(), List.of(), List.of(), List.of(), List.of("a.end"), true));
    List<YearMonth> some = List.of(YearMonth.of(2024, 7), YearMonth.of(2026, 1));
    assertReadBack(
        new RecordSchema(
            some,
            List.of("lag"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            12,
            true,
            some));
    String json = Files.readString(home.resolve("manifests/manifest.json"));
    assertThat(json)
        .contains("\"format\": 2", "\"state\": \"stopped\"", "\"points\": 12", "\"2026-01-01\"")
        .contains("\"parameterSet\": true", "\"outcomes\": []");
  }

  @Test
  void whatIsNoManifestIsToldSo() throws IOException {
    Path file = home.resolve("manifest.json");
    manifest(TWO.schema()).write(home);
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "",
            "[]",
            "{}",
            "null",
            good.replace("\"stopped\"", "\"odd\""),
            good.replace("\"runs.csv\"", "\"../runs.csv\""),
            good.replace("1970-01-01T00:00:00Z", "yesterday"),
            good.replace("\"seed\": 7", "\"seed\": \"x\""))) {
      Files.writeString(file, bad);
      assertThatThrownBy(() -> Manifest.read(home))
          .as(bad)
          .isInstanceOf(ResultsDamaged.class)
          .hasMessage(
              file
                  + " is not a manifest that this program wrote.\nRestore it, or rename the folder"
                  + " with --fresh.");
    }
    Files.writeString(file, good.replace("\"format\": 2", "\"format\": 3"));
    assertThatThrownBy(() -> Manifest.read(home))
        .hasMessageStartingWith(
            home
                + " was written by version 0.2.0 (commit c) in format 3; this program reads format"
                + " 2.");
    Files.writeString(file, "{\"format\": 1, \"history\": []}");
    assertThatThrownBy(() -> Manifest.read(home))
        .hasMessageStartingWith(home + " was written by another version in format 1;");
    assertThatThrownBy(() -> ResultsReader.open(home.resolve("nowhere")))
        .hasMessage(home.resolve("nowhere") + ": no such folder.");
    assertThatThrownBy(() -> ResultsReader.open(Files.createDirectories(home.resolve("empty"))))
        .hasMessage(
            home.resolve("empty")
                + " is not a results folder: it has no manifest.json, which is in "
                + home.getFileName()
                + ".");
  }
}
