package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Unix launcher, with a Java that prints its arguments and a Maven that makes a jar. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Pattern OPTION = Pattern.compile("(?<=\\s|=)-(?:XX:|Xshare|D)[\\w:.+=-]+");

  @TempDir Path folder;

  private Path home;
  private Path java;

  private record Answer(int code, List<String> lines) {}

  @BeforeEach
  void checkout() throws IOException {
    home = Files.createDirectories(folder.resolve("R&D (é) of mine"));
    Files.copy(Path.of("multipolar"), home.resolve("multipolar"));
    executable(home.resolve("multipolar"));
    java = folder.resolve("java");
    script(java.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    script(java.resolve("bin/javac"), "true");
    version("17.0.15");
  }

  private void sources() throws IOException {
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
  }

  private void version(String version) throws IOException {
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    executable(file);
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Installs a Maven that makes a jar with this content and records the files that it found. */
  private void maven(String content) throws IOException {
    script(
        folder.resolve("bin/mvn"),
        """
        for word; do case $word in -Doutput.folder=*) out=${word#*=} ;; esac; done
        ls target > "$FOUND"
        mkdir -p "$out/lib"
        echo library > "$out/lib/some-1.jar"
        printf '%s' '"""
            + content
            + "' > \"$out/multipolar.jar\"");
  }

  private Answer start(String... words) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    int code = process(log, words).start().waitFor();
    return new Answer(code, Files.readAllLines(log, UTF_8));
  }

  private ProcessBuilder process(Path log, String... words) {
    List<String> command = new ArrayList<>(List.of(home.resolve("multipolar").toString()));
    command.addAll(List.of(words));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.environment().put("JAVA_HOME", java.toString());
    process.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    process.environment().put("FOUND", folder.resolve("found").toString());
    process.environment().remove("MULTIPOLAR_CLASSPATH");
    process.environment().remove("MULTIPOLAR_JAVA_OPTS");
    return process;
  }

  private Path jar() {
    return home.resolve("target/multipolar.jar");
  }

  @Test
  void aReleaseRunsItsJarAndBuildsNothing() throws IOException, InterruptedException {
    script(folder.resolve("bin/mvn"), "echo a build; exit 1");
    Files.delete(java.resolve("bin/javac"));
    Path shipped = Files.writeString(home.resolve("multipolar.jar"), "jar");
    Answer answer = start("run", "a b.yaml", "--set", "x=1,2");
    assertThat(answer.lines())
        .endsWith("-jar", shipped.toRealPath().toString(), "run", "a b.yaml", "--set", "x=1,2")
        .contains("-Dmultipolar.home=" + home.toRealPath());
    assertThat(home.resolve("target")).doesNotExist();
  }

  @Test
  void anOldJavaIsRefused() throws IOException, InterruptedException {
    version("11.0.2");
    Files.writeString(home.resolve("multipolar.jar"), "jar");
    Answer answer = start("--version");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.lines())
        .containsExactly(
            "multipolar: "
                + java.resolve("bin/java")
                + " is Java 11; Java 17 or newer (Debian: apt-get install default-jre) is needed.");
  }

  @Test
  void aCheckoutIsBuiltOnceAndAgainAfterAChange() throws IOException, InterruptedException {
    sources();
    maven("one");
    assertThat(start().lines().get(0)).isEqualTo("building Multipolar (first time only) …");
    assertThat(start().lines()).noneMatch(line -> line.startsWith("building"));
    assertThat(home.resolve("target/lib/some-1.jar")).exists();
    Files.writeString(home.resolve("src/main/A.java"), "class A { int a; }");
    maven("two");
    assertThat(start().lines().get(0)).isEqualTo("building Multipolar (sources have changed) …");
    assertThat(jar()).hasContent("two");
    assertThat(Files.readString(folder.resolve("found"))).contains("multipolar.jar");
    try (var left = Files.list(home.resolve("target"))) {
      assertThat(left.map(file -> file.getFileName().toString()).filter(n -> !n.endsWith(".lock")))
          .containsExactlyInAnyOrder("lib", "multipolar.jar", "multipolar.built");
    }
  }

  /** Requires file locks; without them both starts build, each in its own folder. */
  @Test
  void twoFirstStartsBuildOnce() throws IOException, InterruptedException {
    sources();
    maven("one");
    Path builds = folder.resolve("builds");
    Path maven = folder.resolve("bin/mvn");
    Files.writeString(maven, Files.readString(maven) + "\necho built >> \"$FOUND.n\"; sleep 1\n");
    assumeTrue(new ProcessBuilder("sh", "-c", "command -v flock").start().waitFor() == 0);
    Process other = process(builds, "other").start();
    assertThat(start("mine").lines()).endsWith("mine");
    assertThat(other.waitFor()).isZero();
    assertThat(Files.readAllLines(builds, UTF_8)).endsWith("other");
    assertThat(Files.readAllLines(folder.resolve("found.n"))).hasSize(1);
  }

  @Test
  void aBuildThatFailsLeavesTheProgramOfBefore() throws IOException, InterruptedException {
    sources();
    maven("one");
    start();
    Files.writeString(home.resolve("src/main/A.java"), "class A {");
    script(folder.resolve("bin/mvn"), "echo ';' expected; exit 1");
    Answer failed = start();
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.lines())
        .contains("; expected", "multipolar: the build failed; the lines above say why.");
    assertThat(jar()).hasContent("one");
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    Answer back = start("--version");
    assertThat(back.code()).isZero();
    assertThat(back.lines()).last().isEqualTo("--version");
  }

  /**
   * Both launchers and the images pass Java the same options; only the launchers know the command
   * when Java starts, and so which compiler suits it.
   */
  @Test
  void allLaunchersGiveJavaTheSameOptions() throws IOException {
    Set<String> images =
        Set.of(
            Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*<java.options>(.*)</java.options>.*", "$1")
                .split(" "));
    assertThat(images).hasSizeGreaterThan(8);
    Set<String> launchers = new TreeSet<>(images);
    launchers.add("-XX:TieredStopAtLevel=1");
    assertThat(options("multipolar")).isEqualTo(launchers);
    assertThat(options("multipolar.cmd")).isEqualTo(launchers);
  }

  /** Without a locale in UTF-8, Java cannot find a program whose folder is not in ASCII. */
  @Test
  void anyLocaleInUtf8IsTakenAndTheLackOfOneIsSaid() throws IOException, InterruptedException {
    Files.writeString(home.resolve("multipolar.jar"), "jar");
    script(java.resolve("bin/java"), "printf '%s\\n' \"$LC_ALL\"");
    Map<String, String> taken =
        Map.of(
            "C\\nde_DE.utf8\\nC.utf8\\nPOSIX\\n", "C.utf8",
            "C\\nen_US.UTF-8\\nen_US.ISO8859-1\\nPOSIX\\n", "en_US.UTF-8");
    for (Map.Entry<String, String> each : taken.entrySet()) {
      locales("ANSI_X3.4-1968", each.getKey());
      assertThat(start("--version").lines()).containsExactly(each.getValue());
    }
    locales("ANSI_X3.4-1968", "C\\nPOSIX\\n");
    Answer answer = start("--version");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.lines())
        .containsExactly(
            "multipolar: Java cannot read the name of the folder "
                + home.toRealPath()
                + ", which is not in ASCII, without a UTF-8 locale, and this machine has none"
                + " (Debian: apt-get install locales-all).");
    locales("UTF-8", "C\\nPOSIX\\n");
    assertThat(start("--version").code()).isZero();
  }

  private void locales(String charmap, String names) throws IOException {
    script(
        folder.resolve("bin/locale"),
        "if [ \"$1\" = charmap ]; then echo " + charmap + "; else printf '" + names + "'; fi");
  }

  private static Set<String> options(String launcher) throws IOException {
    return Files.readString(Path.of(launcher))
        .lines()
        .filter(line -> !line.contains("mvn") && !line.contains("output.folder"))
        .flatMap(line -> OPTION.matcher(line).results())
        .map(MatchResult::group)
        .filter(option -> !option.startsWith("-Dmultipolar"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void commandsWithoutSimulationsStartWithoutTheOptimisingCompiler()
      throws IOException, InterruptedException {
    Files.writeString(home.resolve("multipolar.jar"), "");
    String quick = "-XX:TieredStopAtLevel=1";
    assertThat(start().lines()).contains(quick);
    for (String command : List.of("validate", "describe", "chart", "--help", "-V")) {
      assertThat(start(command, "a").lines()).as(command).contains(quick).endsWith(command, "a");
    }
    for (String command : List.of("run", "study", "compare", "class", "page", "pack", "a.yaml")) {
      assertThat(start(command).lines()).as(command).doesNotContain(quick).endsWith(command);
    }
    Path log = folder.resolve("options");
    ProcessBuilder own = process(log, "chart");
    own.environment().put("MULTIPOLAR_JAVA_OPTS", "-XX:TieredStopAtLevel=4 -Xmx8g");
    assertThat(own.start().waitFor()).isZero();
    assertThat(Files.readAllLines(log))
        .containsSubsequence(quick, "-XX:TieredStopAtLevel=4", "-Xmx8g", "-jar", "chart");
  }

  /** Windows finds no labels in a batch file with Unix line ends. */
  @Test
  void theLauncherOfWindowsIsAWindowsFile() throws IOException {
    String text = Files.readString(Path.of("multipolar.cmd"));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").matches("\\A\\p{ASCII}+\\z");
    Pattern label = Pattern.compile("(?m)^:(\\w+)");
    assertThat(label.matcher(text).results().map(m -> m.group(1))).doesNotHaveDuplicates();
    assertThat(Pattern.compile("(?m)^[^r\r\n].*?(?:goto|call) :?(\\w+)").matcher(text).results())
        .filteredOn(jump -> !List.of("mvn", "eof").contains(jump.group(1)))
        .allSatisfy(jump -> assertThat(text).contains("\n:" + jump.group(1) + "\r\n"));
  }
}
