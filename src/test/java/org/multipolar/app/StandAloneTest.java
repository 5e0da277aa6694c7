package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Results folders and the jar are self-contained: on a machine without anything else, in an empty
 * working folder with an empty home, they give the same bytes. If {@code bwrap} is available, the
 * machine really is empty.
 */
class StandAloneTest {
  private static final List<String> SHORT =
      List.of("-n", "2", "--set", "run.to=2023-06", "--no-figures");

  @TempDir static Path machine;
  private static Path jar;
  private static List<String> sandbox;

  /** Folder for everything that the empty machine is given. */
  @TempDir Path home;

  @TempDir Path folder;

  @BeforeAll
  static void packTheProgram() throws IOException, InterruptedException {
    jar = machine.resolve("multipolar.jar");
    List<Path> program = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.endsWith("test-classes")) {
        program.add(Path.of(entry));
      }
    }
    Path classes = program.stream().filter(Files::isDirectory).findFirst().orElseThrow();
    Files.createDirectories(machine.resolve("lib"));
    List<String> libraries = new ArrayList<>();
    for (Path library : program.stream().filter(Files::isRegularFile).toList()) {
      Files.copy(library, machine.resolve("lib").resolve(library.getFileName().toString()));
      libraries.add("lib/" + library.getFileName());
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Multipolar.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
      }
    }
    sandbox = isolated() ? bwrap(Path.of("/tmp")) : List.of();
  }

  private static boolean isolated() throws InterruptedException {
    try {
      List<String> words = new ArrayList<>(bwrap(machine));
      words.addAll(List.of(java(), "-version"));
      return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no bwrap on this machine
    }
  }

  /** Sandbox with nothing but Java, the program and one writable folder. */
  private static List<String> bwrap(Path writable) {
    List<String> words = new ArrayList<>(List.of("bwrap", "--unshare-all", "--clearenv"));
    for (String read :
        List.of("/etc", "/lib", "/lib64", "/usr/lib", System.getProperty("java.home"))) {
      if (Files.exists(Path.of(read))) {
        words.addAll(List.of("--ro-bind", read, read));
      }
    }
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
    words.addAll(List.of("--ro-bind", machine.toString(), machine.toString()));
    if (!writable.equals(Path.of("/tmp"))) {
      words.addAll(List.of("--bind", writable.toString(), writable.toString()));
    }
    return words;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Path working;

  @BeforeEach
  void anEmptyFolder() throws IOException {
    working = Files.createDirectories(folder.resolve("empty"));
  }

  /** Runs a command in the empty folder and returns its output. */
  private String run(Object... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(sandbox);
    if (!all.isEmpty()) {
      all.addAll(List.of("--bind", folder.toString(), folder.toString()));
      all.addAll(List.of("--chdir", working.toString()));
    }
    all.addAll(List.of(java(), "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
    all.addAll(List.of("-Duser.home=" + working, "-jar", jar.toString()));
    Arrays.stream(words).map(Object::toString).forEach(all::add);
    Path log = folder.resolve("log.txt");
    ProcessBuilder process =
        new ProcessBuilder(all)
            .directory(working.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().keySet().retainAll(List.of("PATH"));
    int code = process.start().waitFor();
    String text = Files.readString(log, UTF_8);
    assertThat(code).as(text).isZero();
    return text;
  }

  private static Object[] words(Object first, Object second, List<String> more) {
    return Stream.concat(Stream.of(first, second), more.stream()).toArray();
  }

  /** Results without figures, which need fonts. */
  private static Map<String, String> tables(Path results) throws IOException {
    Map<String, String> tables = Study.results(results);
    tables.keySet().removeIf(name -> name.startsWith("figures/"));
    return tables;
  }

  @Test
  void aShippedScenarioRunsByItsName() throws IOException, InterruptedException {
    run(words("run", "baseline", SHORT));
    assertThat(Study.type(words("run", "scenarios/baseline.yaml", here())).code()).isZero();
    assertThat(tables(working.resolve("results/baseline"))).isEqualTo(tables(home.resolve("r")));
    assertThat(run("validate", "scenarios/classroom/july-2025.yaml", "studies/controls-openness"))
        .contains("scenarios/classroom/july-2025.yaml: ")
        .contains("scenarios/studies/controls-openness.yaml: ");
    assertThat(run("describe", "scenarios")).contains("scenarios/waic-2025.yaml ");
    assertThat(run("validate", "presets/granovetter")).contains("presets/granovetter.yaml: ");
  }

  private List<String> here() {
    List<String> words = new ArrayList<>(SHORT);
    words.addAll(List.of("--out", home.resolve("r").toString()));
    return words;
  }

  @Test
  void aNewScenarioExtendsAShippedOne() throws IOException, InterruptedException {
    run("new", "mine");
    assertThat(Files.readString(working.resolve("mine.yaml")))
        .containsPattern("extends: \"?scenarios/baseline.yaml");
    assertThat(run("validate", "mine.yaml")).contains("mine.yaml: ");
  }

  @Test
  void aRunOfAWorldAndVectorsOfOnesOwnRunsFromItsResults()
      throws IOException, InterruptedException {
    Path own = ownFiles();
    Files.writeString(
        own.resolve("mine.yaml"),
        """
        multipolar: 1
        title: My own
        world: ../worlds/two.yaml
        run: {from: 2024-01, to: 2024-03, branch: 2024-02-01, replications: 2, seed: 7}
        parameterSet: ../set.csv
        metrics: {twice: {label: Twice, unit: months, formula: 2 * lag-open}}
        """);
    Path there = folder.resolve("elsewhere/r");
    Study.Result made = Study.type("run", own.resolve("mine.yaml"), "--no-figures", "--out", there);
    assertThat(made.code()).as(made.err().toString()).isZero();
    run("run", "../elsewhere/r/scenario.yaml", "--no-figures", "--out", "again");
    assertThat(tables(working.resolve("again"))).isEqualTo(tables(there));
    assertThat(run("compare", "../elsewhere/r", "again", "--no-figures", "--out", "difference"))
        .contains("again minus r");
  }

  private Path ownFiles() throws IOException {
    Path own = Files.createDirectories(home.resolve("own/scenarios"));
    Files.createDirectories(home.resolve("own/worlds"));
    for (String file : List.of("worlds/toy.yaml", "worlds/toy")) {
      try (Stream<Path> files = Files.walk(Path.of("scenarios").resolve(file))) {
        for (Path each : files.toList()) {
          Path to = home.resolve("own/worlds");
          Files.copy(each, to.resolve(Path.of("scenarios/worlds").relativize(each)));
        }
      }
    }
    Files.writeString(
        home.resolve("own/worlds/two.yaml"),
        Files.readString(home.resolve("own/worlds/toy.yaml")).replace("title: ", "title: My "));
    try (Stream<Path> files = Files.walk(home.resolve("own/worlds/toy"))) {
      for (Path each : files.toList()) {
        Path to = home.resolve("own/worlds/two");
        Files.copy(each, to.resolve(home.resolve("own/worlds/toy").relativize(each).toString()));
      }
    }
    Files.writeString(home.resolve("own/set.csv"), "policy.inertia\n0.1\n0.2\n");
    return own;
  }

  @Test
  void aStudyWhoseLevelsBringFilesRunsFromItsResults() throws IOException, InterruptedException {
    Path own = ownFiles();
    Files.writeString(own.resolve("base.yaml"), Study.BASE);
    Files.writeString(
        own.resolve("small.yaml"),
        """
        multipolar: 1
        title: Worlds and vectors
        name: worlds
        scenario: base.yaml
        factors:
          world: {levels: {toy: , mine: {world: ../worlds/two.yaml}}}
          vectors: {levels: {none: , some: {parameterSet: %s}}}
        design: {type: factorial}
        replications: 2
        outcomes: [lag-open.end]
        """
            .formatted(home.resolve("own/set.csv").toString().replace('\\', '/')));
    Path there = folder.resolve("elsewhere/s");
    assertThat(Study.run(own.resolve("small.yaml"), there)).isEqualTo(GOOD);
    assertThat(there.resolve("study.yaml"))
        .content()
        .containsPattern("\"world\": \"inputs/world-[0-9a-f]{8}/two.yaml")
        .containsPattern("\"parameterSet\": \"inputs/parameter-set-[0-9a-f]{8}.csv");
    run("study", "../elsewhere/s/study.yaml", "--no-figures", "--out", "again");
    assertThat(tables(working.resolve("again"))).isEqualTo(tables(there));
    String manifest = Files.readString(there.resolve("manifest.json"));
    run("study", "../elsewhere/s/study.yaml", "--no-figures", "--out", "../elsewhere/s");
    assertThat(there.resolve("manifest.json")).content().isEqualTo(manifest);
  }

  private static final Study.Result GOOD = new Study.Result(0, List.of(), List.of());

  @Test
  void resultsWhoseInputsAreNotTheirOwnAreRefused() throws IOException {
    Path r = home.resolve("r");
    assertThat(Study.type(words("run", "scenarios/baseline.yaml", here())).code()).isZero();
    Path states = r.resolve("inputs/worlds/states/states.csv");
    String text = Files.readString(states);
    Files.writeString(states, text + "\n");
    assertThat(Study.type("chart", r).err())
        .contains(states + " was changed after it was written.");
    Files.delete(states);
    assertThat(Study.type("chart", r).err()).contains(states + " is missing.");
    Path outside = Files.writeString(home.resolve("states.csv"), text);
    Files.createSymbolicLink(states, outside);
    assertThat(Study.type("chart", r).err())
        .contains(states + " is a link; results hold what they rest on themselves.");
    Files.delete(states);
    Files.writeString(states, text);
    Path manifest = r.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("inputs/worlds/states.yaml", "../states.yaml"));
    Study.Result escaping = Study.type("chart", r);
    assertThat(escaping.code()).isEqualTo(2);
    assertThat(escaping.err()).contains(manifest + " is not a manifest that this program wrote.");
  }
}
