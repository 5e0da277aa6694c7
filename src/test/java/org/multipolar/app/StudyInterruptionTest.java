package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Nightly;

/** A study that is killed or stopped at any moment and then resumed gives the same files. */
@Tag("long")
@Timeout(180)
class StudyInterruptionTest {
  private static final int REPLICATIONS = 420;

  @TempDir private static Path home;
  private static Path file;
  private static Path straight;

  @BeforeAll
  static void runStraightThrough() throws IOException {
    file = Study.write(home, Study.TEXT.replace("keep: yearly", "keep: horizon"));
    straight = home.resolve("straight");
    assertThat(Study.run(file, straight, "-n", REPLICATIONS).code()).isZero();
    assertThat(Study.blocks(straight)).hasSize(10);
  }

  private static Process begun(Path folder) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    words.add(Multipolar.class.getName());
    words.addAll(List.of("study", file.toString(), "--out", folder.toString()));
    words.addAll(List.of("-n", "" + REPLICATIONS, "--threads", "2", "--quiet", "--no-figures"));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void assertGoesOn(Path folder) throws IOException {
    assertThat(Study.run(file, folder, "-n", REPLICATIONS).err()).isEmpty();
    assertThat(Study.results(folder)).isEqualTo(Study.results(straight));
    assertThat(folder.resolve("blocks").toFile().list()).hasSize(Study.blocks(folder).size());
  }

  @Claim("G3")
  @Test
  void killingItAtAnyMomentDoesNotShow() throws IOException, InterruptedException {
    Path folder = home.resolve("killed");
    Random random = new Random(1);
    int killed = 0;
    for (int i = 0; i < 4; i++) {
      int before = Study.blocks(folder).size();
      Process child = begun(folder);
      // Every second time it is killed at any moment before its first block is written.
      long moment = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(1500));
      while (child.isAlive()
          && (System.nanoTime() < moment || i % 2 == 0 && Study.blocks(folder).size() == before)) {
        Thread.sleep(5);
      }
      killed += child.isAlive() ? 1 : 0;
      assertThat(child.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Study.blocks(folder).size()).isGreaterThanOrEqualTo(before);
    }
    assertThat(killed).isGreaterThanOrEqualTo(2);
    assertGoesOn(folder);
  }

  /** Finished blocks by name, with a hash of their bytes. */
  private static Map<String, String> kept(Path folder) throws IOException {
    Map<String, String> kept = new TreeMap<>();
    for (String block : Study.blocks(folder)) {
      byte[] bytes = Files.readAllBytes(folder.resolve("blocks").resolve(block));
      kept.put(block, Integer.toHexString(Arrays.hashCode(bytes)));
    }
    return kept;
  }

  /**
   * Every second time the study is killed shortly after it has finished a block. A finished study
   * is restarted in another folder, so that there is always something to lose. Blocks present at
   * one kill are present, byte for byte, at the next.
   */
  @Claim("G3")
  @Nightly
  @Timeout(3600)
  @Test
  void killingItTwoHundredTimesLosesNoBlock() throws IOException, InterruptedException {
    Random random = new Random(2);
    int killed = 0;
    int atRisk = 0;
    int round = 0;
    Path folder = home.resolve("round-0");
    while (killed < 200) {
      Map<String, String> before = kept(folder);
      Process child = begun(folder);
      while (child.isAlive() && killed % 2 == 0 && Study.blocks(folder).size() == before.size()) {
        Thread.sleep(2);
      }
      long moment =
          System.nanoTime()
              + TimeUnit.MILLISECONDS.toNanos(random.nextInt(killed % 2 == 0 ? 300 : 1500));
      while (child.isAlive() && System.nanoTime() < moment) {
        Thread.sleep(2);
      }
      Map<String, String> seen = kept(folder);
      boolean alive = child.isAlive();
      assertThat(child.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
      Map<String, String> after = kept(folder);
      assertThat(seen).containsAllEntriesOf(before);
      assertThat(after).containsAllEntriesOf(seen);
      if (alive) {
        killed++;
        atRisk += seen.size();
      } else {
        assertGoesOn(folder);
        round++;
        folder = home.resolve("round-" + round);
      }
    }
    assertGoesOn(folder);
    assertThat(atRisk)
        .as("blocks at risk in %s kills, %s rounds", killed, round)
        .isGreaterThan(200);
  }

  @Claim("G3")
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void askingItToStopKeepsWhatHasEnded() throws IOException, InterruptedException {
    Path folder = home.resolve("stopped");
    Process child = begun(folder);
    while (child.isAlive() && Study.blocks(folder).size() < 3) {
      Thread.sleep(5);
    }
    child.destroy();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> kept = Study.blocks(folder);
    assertThat(kept).hasSizeGreaterThanOrEqualTo(3);
    assertGoesOn(folder);
    assertThat(Study.blocks(folder)).containsAll(kept);
  }
}
