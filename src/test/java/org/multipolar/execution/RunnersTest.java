package org.multipolar.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.Block;
import org.multipolar.study.BlockSink;
import org.multipolar.study.Bundle;
import org.multipolar.study.LocalThreads;
import org.multipolar.study.Progress;
import org.multipolar.study.Range;
import org.multipolar.study.Runner;
import org.multipolar.study.Work;

/** Every runner gives the same bytes, in any order of blocks and after any loss. */
class RunnersTest {
  private static final Set<String> WHEN_AND_HOW =
      Set.of("manifest.json", "ro-crate-metadata.json", ".lock");

  @TempDir Path folder;
  private PreparedStudy study;
  private ResultsFolder.Request request;

  @BeforeEach
  void aStudyOfThreeBlocks() throws Exception {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        multipolar: 1
        title: Two states for three months
        world: toy
        run: {from: 2024-01, to: 2024-03, branch: 2024-02-01, replications: 2, seed: 7}
        """);
    Path file =
        Files.writeString(
            folder.resolve("small.yaml"),
            """
            multipolar: 1
            title: Small
            scenario: base.yaml
            factors:
              spill: {key: parameters.research.openWeights, values: [0.5, 1, 1.5]}
            design: {type: factorial}
            replications: 200
            events: 2
            outcomes: [lag-open.end]
            """);
    study = PreparedStudy.read(file);
    request = study.request(200, List.of("test"));
  }

  /**
   * A runner that opens the bundle as another machine does and runs blocks backwards on one thread.
   */
  private static class Elsewhere implements Runner {
    private final int lost;
    private int given;

    /**
     * @param lost number of blocks after which it fails
     */
    Elsewhere(int lost) {
      this.lost = lost;
    }

    @Override
    public Outcome run(Work work, List<Range> blocks, BlockSink sink, Progress progress)
        throws IOException {
      List<Range> backwards = new ArrayList<>(blocks);
      Collections.reverse(backwards);
      try (OpenedBundle opened = OpenedBundle.open(sent(work.bundle()))) {
        for (Range range : backwards) {
          if (given == lost) {
            throw new IOException("the worker is lost");
          }
          sink.accept(sent(opened.run(range, work.limit())));
          given++;
        }
      }
      return new Outcome(blocks.stream().mapToInt(Range::size).sum(), 0, false);
    }

    @Override
    public void stop() {
      throw new UnsupportedOperationException();
    }
  }

  /** The object as it arrives after serialization. */
  @SuppressWarnings("unchecked")
  private static <T> T sent(T object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private Map<String, String> results(Path place, Runner... runners) throws IOException {
    for (Runner runner : runners) {
      try (FolderRun run = FolderRun.open(place, study, request, Shard.ALL)) {
        try {
          run.run(runner, Progress.NONE);
        } catch (IOException e) {
          assertThat(e).hasMessage("the worker is lost");
          continue;
        }
        run.finish(List.of(), Progress.NONE);
      }
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString();
        if (!WHEN_AND_HOW.contains(name)) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Test
  void blocksThatAreFinishedElsewhereAreTheSame() throws IOException {
    Map<String, String> local = results(folder.resolve("local"), new LocalThreads(2));
    assertThat(local.keySet()).filteredOn(name -> name.startsWith("blocks/")).hasSize(3);
    assertThat(results(folder.resolve("elsewhere"), new Elsewhere(9))).isEqualTo(local);
    assertThat(
            results(
                folder.resolve("lost"), new Elsewhere(1), new Elsewhere(1), new LocalThreads(1)))
        .isEqualTo(local);
  }

  @Test
  void aWorkerOfAnotherBuildIsRefused() {
    assertThatThrownBy(() -> OpenedBundle.open(request.bundle(), "another"))
        .hasMessageContaining("this worker runs another build of the program (sources another)")
        .hasMessageContaining("Give all workers the same jar.");
  }

  @Test
  void aBundleThatMeansSomethingElseIsRefused() throws IOException {
    Bundle bundle = request.bundle();
    Map<String, byte[]> files = new TreeMap<>(bundle.files());
    String text = new String(files.get("inputs/base-base.yaml"), StandardCharsets.UTF_8);
    files.put(
        "inputs/base-base.yaml",
        text.replace("seed: 7", "seed: 8").getBytes(StandardCharsets.UTF_8));
    Bundle other = new Bundle(bundle.program(), bundle.identity(), bundle.file(), files);
    assertThatThrownBy(() -> OpenedBundle.open(other))
        .hasMessageContaining("the work means something else on this worker: ")
        .hasMessageContaining("7 there, 8 now");
    files.put("../evil", new byte[0]);
    assertThatThrownBy(() -> new Bundle(bundle.program(), bundle.identity(), bundle.file(), files))
        .hasMessage("a bundle has no file outside of it, such as ../evil");
  }

  @Test
  void blocksOfOtherResultsAndDamagedOnesAreRefused() throws IOException {
    try (ResultsFolder results = ResultsFolder.open(folder.resolve("r"), request);
        OpenedBundle opened = OpenedBundle.open(request.bundle())) {
      Block block = opened.run(new Range(1, 2), null);
      byte[] damaged = block.bytes().clone();
      damaged[damaged.length / 2] ^= 1;
      BlockSink sink = results.sink();
      assertThatThrownBy(() -> sink.accept(new Block(block.replications(), 0, damaged)))
          .hasMessageContaining("does not match its hash");
      assertThatThrownBy(() -> sink.accept(new Block(new Range(3, 4), 0, block.bytes())))
          .hasMessageContaining("belongs to other results");
      assertThat(results.missing(1)).hasSize(600);
      sink.accept(block);
      assertThat(results.missing(1)).hasSize(598);
    }
  }

  @Test
  void aScenarioIsABundleToo() throws Exception {
    Prepared scenario = Prepared.read(folder.resolve("base.yaml"));
    ResultsFolder.Request asked = scenario.request(2, List.of("test"));
    try (OpenedBundle opened = OpenedBundle.open(sent(asked.bundle()))) {
      assertThat(opened.run(new Range(1, 2), null).failed()).isZero();
    }
  }
}
