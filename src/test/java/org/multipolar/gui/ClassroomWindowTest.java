package org.multipolar.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;

/**
 * A real window, used as in a class. The tests run headless; the window has a process of its own,
 * in {@link WindowRehearsal}.
 */
@Nightly
@Tag("long")
class ClassroomWindowTest {
  @TempDir private Path folder;

  @Test
  void aClassPlaysMovesALeverTurnsBackSavesAndRestores() throws IOException, InterruptedException {
    assumeThat(System.getenv("DISPLAY"))
        .as("skipped: there is no display, DISPLAY is not set (xvfb-run mvn verify gives one)")
        .isNotBlank();
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Djava.awt.headless=false",
                "-Duser.language=tr",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                WindowRehearsal.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(8, TimeUnit.MINUTES);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(said);
    assumeThat(lines)
        .as("skipped: no window can be opened on this display")
        .noneMatch(line -> line.startsWith("No display"));
    assertThat(ended).as(String.join("\n", lines)).isTrue();
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    assertThat(lines).contains("done");
  }
}
