package org.multipolar.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The manual's scripts in four languages run as printed and give the same numbers. {@code mvn -Papi
 * test} runs them; languages that are not installed are skipped with a message.
 */
@Tag("languages")
class OtherLanguagesTest {
  private static final Path SCRIPTS =
      Path.of("src", "test", "resources", "org", "multipolar", "api");
  private static final String PROGRAM =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> !entry.endsWith("test-classes"))
          .collect(Collectors.joining(File.pathSeparator));

  private static List<String> expected;

  @TempDir Path folder;

  @BeforeAll
  static void inJava() {
    Simulation tight = Simulation.of("baseline").replications(4).set("run.to", "2026-12");
    Simulation free = tight.set("mechanisms.smuggling", "off");
    try (Results a = tight.run();
        Results b = free.run()) {
      expected =
          List.of(
              a.series("lag_open").dates().get(0),
              String.valueOf(a.outcome("lag_open_end").median()),
              String.valueOf(b.outcome("lag_open_end").median()));
    }
    assertThat(expected.get(0)).isEqualTo("2022-10-01");
    assertThat(expected.get(1)).isNotEqualTo(expected.get(2));
  }

  /** Runs a command in an empty folder and returns its output. */
  private String run(Map<String, String> environment, Object... words) throws Exception {
    Path log = folder.resolve("log.txt");
    ProcessBuilder process =
        new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList())
            .directory(Files.createDirectories(folder.resolve("empty")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().putAll(environment);
    int code = process.start().waitFor();
    String text = Files.readString(log, UTF_8);
    assertThat(code).as(text).isZero();
    return text;
  }

  private static void requireTool(String... words) {
    try {
      List<String> all = new ArrayList<>(List.of(words));
      int code = new ProcessBuilder(all).redirectErrorStream(true).start().waitFor();
      assumeTrue(code == 0, String.join(" ", words) + " does not work here");
    } catch (IOException e) {
      assumeTrue(false, words[0] + " is not installed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertExpected(String output) {
    List<String> lines = output.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    assertThat(lines.subList(lines.size() - 3, lines.size())).isEqualTo(expected);
  }

  private static Path script(String name) {
    return SCRIPTS.resolve(name).toAbsolutePath();
  }

  /** The manual shows exactly the scripts that run here, and what they print. */
  @Test
  void theManualShowsTheseScripts() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/api.md"));
    for (String name : List.of("eight-lines.jsh", "eight_lines.py", "eight-lines.R")) {
      assertThat(page).contains(Files.readString(SCRIPTS.resolve(name)));
    }
    assertThat(page).contains("```\n" + String.join("\n", expected) + "\n```");
  }

  @Test
  void jshell() throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jshell").toString();
    requireTool(tool, "--version");
    assertExpected(run(Map.of(), tool, "--class-path", PROGRAM, "-s", script("eight-lines.jsh")));
  }

  /** With Debian's python3-jpype, whose own jar has to be on the class path. */
  @Test
  void python() throws Exception {
    requireTool("/usr/bin/python3", "-c", "import jpype");
    List<Object> words = new ArrayList<>(List.of("/usr/bin/python3", script("eight_lines.py")));
    words.addAll(List.of(PROGRAM.split(File.pathSeparator)));
    words.add("/usr/share/java/org.jpype.jar");
    assertExpected(run(Map.of(), words.toArray()));
  }

  /** With Debian's r-cran-rjava. */
  @Test
  void r() throws Exception {
    requireTool("Rscript", "-e", "library(rJava)");
    assertExpected(run(Map.of(), "Rscript", script("eight-lines.R"), PROGRAM));
  }

  /** With any Java kernel named java, such as JJava. */
  @Test
  void jupyter() throws Exception {
    requireTool("/usr/bin/python3", "-c", "import nbconvert, jupyter_client");
    requireTool(
        "/usr/bin/python3",
        "-c",
        "from jupyter_client.kernelspec import get_kernel_spec; get_kernel_spec('java')");
    Map<String, String> environment = new TreeMap<>();
    environment.put("JJAVA_CLASSPATH", PROGRAM);
    environment.put("IJAVA_CLASSPATH", PROGRAM);
    run(
        environment,
        "/usr/bin/python3",
        "-m",
        "nbconvert",
        "--to",
        "notebook",
        "--execute",
        "--output-dir",
        folder,
        script("eight-lines.ipynb"));
    String notebook = Files.readString(folder.resolve("eight-lines.ipynb"));
    assertThat(notebook).contains(expected.get(1)).contains(expected.get(2));
  }
}
