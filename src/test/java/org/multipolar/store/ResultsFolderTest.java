package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.random.Draws;
import org.multipolar.study.Experiment;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.TwoStates;

@Timeout(120)
class ResultsFolderTest {
  private static final int N = 22;

  @TempDir Path home;
  private Path straight;
  private Path folder;

  @BeforeEach
  void runStraightThrough() throws IOException {
    straight = home.resolve("straight");
    folder = home.resolve("two");
    Runs.run(straight, N, 1);
  }

  @Test
  void holdsWhatItShould() throws IOException {
    assertThat(Runs.guaranteed(straight))
        .containsOnlyKeys(
            "scenario.yaml",
            "runs.csv",
            "series/world.csv",
            "series/states.csv",
            "series/firms.csv",
            "events.csv",
            "reasons.csv",
            "summary.csv");
    assertThat(Files.readString(straight.resolve("runs.csv")))
        .startsWith(
            "run,seed,status,reason,noise_end,noise_last12,noise_sum,late_end,late_last12,"
                + "late_sum,tick_end,tick_last12,tick_sum,events_scripted,")
        .contains(
            "\n7,0x"
                + HexFormat.of().toHexDigits(Draws.replicationSeed(TwoStates.SEED, 7))
                + ",ok,,")
        .contains(",17,11.5,153,");
    assertThat(Files.readString(straight.resolve("series/firms.csv")))
        .startsWith("run,date,firm,huge\n1,2024-07-01,Fab,")
        .contains("\n1,2024-07-01,\"Lab, \"\"Inc\"\"\",");
    assertThat(Files.readString(straight.resolve("series/states.csv")))
        .startsWith("run,date,state,mood,zero\n1,2024-07-01,AAA,0.")
        .endsWith(",0\n");
    assertThat(Files.readString(straight.resolve("series/world.csv")))
        .startsWith("run,date,noise,late,tick\n1,2024-07-01,0.")
        .contains(",,0\n1,2024-08-01,");
    assertThat(Files.readString(straight.resolve("events.csv")))
        .startsWith("run,event,date,phase,actor,kind,target,item,before,after,source\n1,1,202")
        .contains(",noise,AAA,raised,,\"a, \"\"b\"\"\",,0.5,\"gain=1;\nloss=2\"\n");
    Manifest manifest = Manifest.read(straight);
    assertThat(manifest.state()).isEqualTo(Manifest.State.COMPLETE);
    assertThat(manifest.asked()).isEqualTo(N);
    assertThat(manifest.history()).hasSize(1);
    assertThat(manifest.history().get(0).replications()).isEqualTo(N);
    assertThat(manifest.files()).hasSize(8);
    assertThat(manifest.blocks()).hasSize(6).containsKey("000021-000022.block");
  }

  @Test
  @Claim({"V26", "G2"})
  void threadsDoNotShow() throws IOException {
    Runs.run(folder, N, 4);
    assertSame();
  }

  @Test
  @Claim("G3")
  void interruptionsDoNotShow() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 4; i++) {
      Runs.stopAfter(1 + random.nextInt(5), folder, N, 1 + i % 3);
      assertThat(Manifest.read(folder).state()).isEqualTo(Manifest.State.STOPPED);
    }
    Runs.run(folder, N, 2);
    assertSame();
    assertThat(Manifest.read(folder).history()).hasSize(5);
  }

  @Test
  @Timeout(120)
  @Claim("G3")
  void killingTheProgramLosesOnlyOpenBlocks() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Runs.class.getName(),
                folder.toString(),
                "" + N,
                "14")
            .redirectError(new File(home.toFile(), "stderr"))
            .start();
    Path blocks = folder.resolve("blocks");
    try {
      while (BlockFile.list(blocks).size() < 2 && child.isAlive()) {
        Thread.sleep(5);
      }
      assertThatThrownBy(() -> Runs.run(folder, N, 1)).isInstanceOf(ResultsLocked.class);
    } finally {
      assertThat(child.destroyForcibly().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(home.resolve("stderr")).isEmptyFile();
    List<Path> kept = BlockFile.list(blocks);
    // Of the 14 replications that ended, at most 3 are in each of the two open blocks.
    assertThat(kept.size()).isBetween(2, 3);
    Files.writeString(blocks.resolve("000009-000012.block.tmp"), "torn");
    Map<String, String> before = Manifest.read(folder).files();
    assertThat(before).isEmpty();
    Runs.run(folder, N, 2);
    assertSame();
    assertThat(BlockFile.list(blocks)).containsAll(kept);
    assertThat(blocks.resolve("000009-000012.block.tmp")).doesNotExist();
  }

  /** A call that is killed after its last block leaves no record of itself. */
  @Test
  @Claim("G3")
  void resultsOfKilledCallsAreRecordedForTheCallThatFinishesThem() throws IOException {
    Runs.run(folder, N, 1);
    for (String file : List.of("manifest.json", "runs.csv", "summary.csv")) {
      Files.delete(folder.resolve(file));
    }
    Manifest whole = Manifest.read(straight);
    new Manifest(
            whole.identity(),
            whole.seed(),
            whole.schema(),
            Manifest.State.RUNNING,
            N,
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of())
        .write(folder);
    Runs.run(folder, N, 1);
    assertSame();
    Manifest finished = Manifest.read(folder);
    assertThat(finished.history())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.command()).containsExactly("run", "two.yaml");
              assertThat(call.replications()).isZero();
            });
    Runs.run(folder, N, 1);
    assertThat(Manifest.read(folder).history()).isEqualTo(finished.history());
  }

  @Test
  void moreReplicationsExtendAndFewerKeepAll() throws IOException {
    Runs.run(folder, 10, 2);
    Runs.run(folder, N, 2);
    assertSame();
    Runs.run(folder, 5, 1);
    assertSame();
    assertThat(Manifest.read(folder).history()).hasSize(2);
  }

  @Test
  void aSecondCallWritesNothing() throws IOException {
    Map<String, String> before = Runs.guaranteed(straight);
    String manifest = Files.readString(straight.resolve("manifest.json"));
    Runs.run(straight, N, 2);
    assertThat(Runs.guaranteed(straight)).isEqualTo(before);
    assertThat(straight.resolve("manifest.json")).hasContent(manifest);
  }

  @Test
  void filesThatWereDeletedAreMadeAgain() throws IOException {
    Runs.run(folder, N, 1);
    Files.delete(folder.resolve("runs.csv"));
    Files.delete(folder.resolve("scenario.yaml"));
    Files.delete(folder.resolve("blocks/000005-000008.block"));
    Runs.run(folder, N, 1);
    assertSame();
  }

  @Test
  void anotherScenarioIsRefusedWithItsFirstDifferences() {
    ResultsFolder.Request other =
        Runs.request(
            TwoStates.experiment(),
            N,
            Runs.SCENARIO.replace("a.b: 1", "a.b: 2").replace("title: two", "title: three"));
    assertThatThrownBy(() -> ResultsFolder.open(straight, other))
        .isInstanceOf(ResultsConflict.class)
        .hasMessageContaining("title: two there, three now")
        .hasMessageContaining("parameters.a.b: 1 there, 2 now")
        .hasMessageContaining("--out")
        .hasMessageContaining("--fresh");
  }

  @Test
  void settingAsideRenamesAndDeletesNothing() throws IOException {
    Map<String, String> before = Runs.guaranteed(straight);
    assertThat(OlderResults.setAside(home.resolve("none"))).isEmpty();
    assertThat(OlderResults.setAside(straight)).contains(home.resolve("straight.old-1"));
    Runs.run(straight, 3, 1);
    assertThat(OlderResults.setAside(straight)).contains(home.resolve("straight.old-2"));
    assertThat(Runs.guaranteed(home.resolve("straight.old-1"))).isEqualTo(before);
    assertThat(straight).doesNotExist();
  }

  @Test
  void anEditedFileIsReportedAndNotOverwritten() throws IOException {
    Path runs = straight.resolve("runs.csv");
    Files.writeString(runs, "99\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> Runs.run(straight, N + 1, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining(runs + " was changed after it was written.");
    assertThat(Files.readString(runs)).endsWith("99\n");
    assertThatThrownBy(() -> ResultsReader.open(straight).runs())
        .isInstanceOf(ResultsDamaged.class);
  }

  @Test
  void whatShouldBeAFolderIsNamedBeforeARun() throws IOException {
    Runs.run(folder, 2, 1);
    Path blocks = folder.resolve("blocks");
    Files.move(blocks, home.resolve("moved"));
    Files.createSymbolicLink(blocks, blocks);
    assertThatThrownBy(() -> ResultsFolder.open(folder, Runs.request(TwoStates.experiment(), 2)))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessage(
            blocks
                + " is not a folder, and results are written to it.\n"
                + "Move it away and rerun the command.");
    Files.delete(blocks);
    Files.createFile(blocks);
    assertThatThrownBy(() -> ResultsFolder.open(folder, Runs.request(TwoStates.experiment(), 2)))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(blocks + " is not a folder");
    Files.delete(blocks);
    Files.move(home.resolve("moved"), blocks);
    Runs.run(folder, N, 1);
    assertSame();
  }

  @Test
  void textInAnotherEncodingIsNamed() throws IOException {
    Path manifest = straight.resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text, StandardCharsets.UTF_16);
    assertThatThrownBy(() -> Runs.run(straight, N, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessage(
            manifest
                + " is not UTF-8 text; it was changed or is not ours.\n"
                + "Restore it, or rename the folder with --fresh.");
    assertThatThrownBy(() -> ResultsReader.open(straight))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(manifest + " is not UTF-8 text");
    Files.writeString(manifest, text);
    Path scenario = straight.resolve("scenario.yaml");
    Files.write(scenario, new byte[] {(byte) 0xE9});
    assertThatThrownBy(() -> ResultsReader.open(straight).scenario())
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(scenario + " is not UTF-8 text");
  }

  @Test
  void damagedBlocksAreAllNamed() throws IOException {
    Path blocks = straight.resolve("blocks");
    Path flipped = blocks.resolve("000005-000008.block");
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[100] ^= 1;
    Files.write(flipped, bytes);
    Path cut = blocks.resolve("000009-000012.block");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 500));
    Files.write(blocks.resolve("000013-000016.block"), new byte[3]);
    Files.copy(blocks.resolve("000001-000004.block"), blocks.resolve("000002-000003.block"));
    assertThatThrownBy(() -> Runs.run(straight, N, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining(flipped + " is damaged: its content does not match its hash.")
        .hasMessageContaining(cut + " is damaged: it is truncated.")
        .hasMessageContaining("000013-000016.block is damaged: it is too short for a block.")
        .hasMessageContaining("000002-000003.block holds replications that ")
        .hasMessageContaining("--fresh");
    assertThat(Files.readAllBytes(flipped)).isEqualTo(bytes);
  }

  @Test
  void foldersOfOthersAreLeftAlone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("diary.tmp"), "dear diary");
    assertThatThrownBy(() -> Runs.run(folder, N, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining("it is not a results folder");
    assertThat(folder.toFile().list()).containsExactly("diary.tmp");
    Files.writeString(straight.resolve("manifest.json"), "{}");
    assertThatThrownBy(() -> Runs.run(straight, N, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining("manifest.json is not a manifest that this program wrote.");
    Files.writeString(straight.resolve("manifest.json"), "{format: 99}");
    assertThatThrownBy(() -> Runs.run(straight, N, 1))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining(
            "was written by another version in format 99; this program reads format 2.");
    Files.writeString(
        straight.resolve("manifest.json"),
        "{format: 1, history: [{version: 0.1.0, commit: a}, {version: 0.2.0, commit: b}]}");
    assertThatThrownBy(() -> ResultsReader.open(straight))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageContaining(
            "was written by version 0.2.0 (commit b) in format 1; this program reads format 2.");
  }

  @Test
  void aFailedReplicationIsRecordedAndSpoilsNothingElse() throws IOException {
    Experiment experiment =
        TwoStates.experiment(
            world -> {
              if (world.draws().seed() == Draws.replicationSeed(TwoStates.SEED, 2)) {
                throw new IllegalStateException("oh, no");
              }
            });
    Manifest manifest = Runs.run(folder, experiment, 5, 2);
    assertThat(manifest.failed()).isEqualTo(1);
    ResultsReader reader = ResultsReader.open(folder);
    assertThat(reader.runs())
        .extracting(Run::status)
        .containsExactly("ok", "failed", "ok", "ok", "ok");
    assertThat(reader.runs().get(1).reason())
        .startsWith("java.lang.IllegalStateException: oh, no (");
    assertThat(reader.world("noise").runs()).containsExactly(1, 3, 4, 5);
    assertThat(reader.runs("noise.end")[1]).isNaN();
    assertThat(reader.summary(Scope.WORLD, "noise", "world").n()[0]).isEqualTo(4);
  }

  @Test
  void aCrashBetweenFinalFilesIsNoEdit() throws IOException {
    Runs.run(folder, 10, 1);
    Manifest old = Manifest.read(folder);
    Runs.run(folder, N, 1);
    Manifest now = Manifest.read(folder);
    new Manifest(
            old.identity(),
            old.seed(),
            old.schema(),
            Manifest.State.RUNNING,
            N,
            0,
            old.blocks(),
            old.files(),
            now.files(),
            old.history(),
            List.of())
        .write(folder);
    Runs.run(folder, N, 1);
    assertSame();
  }

  @Test
  void whatCannotBeWrittenIsSaidClearly() throws IOException {
    Path file = home.resolve("file");
    Files.writeString(file, "");
    assertThatThrownBy(() -> Runs.run(file, N, 1))
        .isInstanceOf(ResultsException.class)
        .isNotInstanceOf(ResultsUnwritten.class)
        .hasMessageContaining(file + " is a file, not a folder. No runs were started.");
    Experiment experiment = TwoStates.experiment();
    try (ResultsFolder results = ResultsFolder.open(folder, Runs.request(experiment, 1))) {
      results.sink().accept(new Range(1, 1), List.of(experiment.replicate(1, null)));
      Files.createDirectories(folder.resolve("runs.csv").resolve("in the way"));
      assertThatThrownBy(() -> results.finish(List.of(), Progress.NONE))
          .isInstanceOf(ResultsUnwritten.class)
          .hasMessageContaining("cannot write results to " + folder)
          .hasMessageContaining("rerun the same command to resume");
    }
  }

  @Test
  void blocksStandWhereTheyAlwaysDo() throws IOException {
    Experiment experiment = TwoStates.experiment();
    try (ResultsFolder results = ResultsFolder.open(folder, Runs.request(experiment, 9))) {
      List<Range> seven = List.of(new Range(7, 7));
      results.sink().accept(seven.get(0), List.of(experiment.replicate(7, null)));
      assertThat(results.missing(4))
          .containsExactly(new Range(1, 4), new Range(5, 6), new Range(8, 8), new Range(9, 9));
    }
  }

  @Test
  void theSummaryDoesNotDependOnTheMemoryAllowed() throws IOException {
    List<BlockFile> blocks = new ArrayList<>();
    for (Path file : BlockFile.list(straight.resolve("blocks"))) {
      blocks.add(BlockFile.open(file));
    }
    Path scratch = home.resolve("scratch");
    RecordSchema schema = TwoStates.experiment().schema();
    for (long numbers : new long[] {1, 7 * N, 50 * N, 1 << 20}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      List<String> told = new ArrayList<>();
      new SummaryTable(
              schema,
              MetricNames.CATALOGUE,
              blocks,
              scratch,
              numbers,
              (done, failed, all) -> told.add(done + "/" + all))
          .write(new CsvWriter(out));
      assertThat(straight.resolve("summary.csv")).hasContent(out.toString(StandardCharsets.UTF_8));
      int rows = schema.ticks() * (1 + schema.states().size() + schema.firms().size());
      assertThat(told).endsWith(rows + "/" + rows);
      assertThat(scratch).doesNotExist();
    }
  }

  private void assertSame() throws IOException {
    assertThat(Runs.guaranteed(folder)).isEqualTo(Runs.guaranteed(straight));
  }
}
