package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;

/** A shipped scenario gives the same files whether it runs at once, in threads or in pieces. */
@Timeout(120)
class InterruptionTest {
  private static final int REPLICATIONS = 96;

  @TempDir private static Path home;
  private static Path straight;

  @BeforeAll
  static void runStraightThrough() {
    straight = home.resolve("straight");
    assertThat(run(straight, 1)).isZero();
  }

  private static List<String> command(Path folder, int threads) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("run", "scenarios/classroom/two-blocs.yaml", "--out", folder.toString()));
    words.addAll(List.of("-n", "" + REPLICATIONS, "--threads", "" + threads));
    words.addAll(List.of("--set", "run.to=2026-06", "--no-figures", "--quiet"));
    return words;
  }

  private static int run(Path folder, int threads) {
    return Multipolar.commandLine()
        .setOut(new PrintWriter(Writer.nullWriter()))
        .execute(command(folder, threads).toArray(String[]::new));
  }

  /** Starts the program and waits until it has finished a block of replications. */
  private static Process begun(Path folder) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(Multipolar.class.getName());
    words.addAll(command(folder, 1));
    Process child =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (child.isAlive() && blocks(folder).isEmpty()) {
      Thread.sleep(5);
    }
    return child;
  }

  private static List<String> blocks(Path folder) {
    String[] names = folder.resolve("blocks").toFile().list();
    return names == null
        ? List.of()
        : Arrays.stream(names).filter(name -> name.endsWith(".block")).sorted().toList();
  }

  private static final Set<String> WHEN_AND_HOW =
      Set.of("manifest.json", "ro-crate-metadata.json", ".lock");

  /**
   * All files except the blocks, the manifest and the crate, which record time and circumstances.
   */
  private static Map<String, String> results(Path folder) throws IOException {
    Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("blocks") && !WHEN_AND_HOW.contains(name)) {
          results.put(name, Files.readString(file));
        }
      }
    }
    return results;
  }

  private static void assertGoesOn(Path folder) throws IOException {
    assertThat(results(folder)).isNotEqualTo(results(straight));
    assertThat(run(folder, 2)).isZero();
    assertThat(results(folder)).isNotEmpty().isEqualTo(results(straight));
  }

  @Claim({"V26", "G2"})
  @Test
  void threadsDoNotShow() throws IOException {
    Path folder = home.resolve("threads");
    assertThat(run(folder, 3)).isZero();
    assertThat(results(folder)).isNotEmpty().isEqualTo(results(straight));
  }

  @Claim("G3")
  @Test
  void killingTheProgramDoesNotShow() throws IOException, InterruptedException {
    Path folder = home.resolve("killed");
    Process child = begun(folder);
    child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(blocks(folder)).isNotEmpty();
    assertGoesOn(folder);
  }

  @Claim("G3")
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void askingTheProgramToStopKeepsWhatHasEnded() throws IOException, InterruptedException {
    Path folder = home.resolve("stopped");
    Process child = begun(folder);
    child.destroy();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> kept = blocks(folder);
    assertGoesOn(folder);
    assertThat(blocks(folder)).containsAll(kept);
  }
}
