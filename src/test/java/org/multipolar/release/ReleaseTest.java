package org.multipolar.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the output of {@code mvn -Prelease package} as a new user would: in an empty folder, with
 * an empty home and a Java that cannot build. It runs with {@code mvn -Prelease verify}.
 */
@Tag("release")
@DisabledOnOs(OS.WINDOWS)
class ReleaseTest {
  private static final Path TARGET = Path.of(System.getProperty("release.folder", "target"));
  private static final String VERSION = System.getProperty("release.version", "");
  private static final String NAME = "multipolar-" + VERSION;
  private static final Path RELEASE = TARGET.resolve("release");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  /** Programs that the launcher uses, without Maven or a compiler. */
  private static final List<String> TOOLS =
      List.of("sh", "env", "dirname", "readlink", "sed", "locale", "grep");

  private static final String TOY =
      """
      multipolar: 1
      title: Try
      world: toy
      run: {from: 2022-10, to: 2022-12, branch: 2022-11, replications: 2, seed: 7}
      figures: [lag]
      """;

  @TempDir private static Path shared;

  private static Path program;
  private static Path java;

  @TempDir private Path folder;

  private record Answer(int code, List<String> lines) {}

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path place = Files.createDirectory(shared.resolve("a place & (more)"));
    assertThat(run(Map.of(), place, "unzip", "-q", RELEASE.resolve(NAME + ".zip")).code()).isZero();
    program = place.resolve(NAME);
    java = shared.resolve("jre");
    assertThat(
            run(
                    Map.of(),
                    shared,
                    Path.of(System.getProperty("java.home"), "bin", "jlink"),
                    "--add-modules",
                    "java.se,jdk.unsupported,jdk.zipfs",
                    "--output",
                    java)
                .code())
        .isZero();
    Path tools = Files.createDirectory(shared.resolve("tools"));
    for (String tool : TOOLS) {
      for (String at : List.of("/bin", "/usr/bin")) {
        Path file = Path.of(at, tool);
        if (Files.exists(file) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), file);
        }
      }
    }
  }

  private static Answer run(Map<String, String> environment, Path at, Object... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(shared, "log", ".txt");
    List<String> words = new ArrayList<>();
    Arrays.stream(command)
        .map(word -> word instanceof Path path ? path.toAbsolutePath() : word)
        .forEach(word -> words.add(word.toString()));
    ProcessBuilder process =
        new ProcessBuilder(words)
            .directory(at.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    if (!environment.isEmpty()) {
      process.environment().clear();
      process.environment().putAll(environment);
    }
    return new Answer(process.start().waitFor(), Files.readAllLines(log, UTF_8));
  }

  /** Runs a command of the unpacked program in an empty folder. */
  private Answer type(Object... words) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home"));
    List<Object> command = new ArrayList<>(List.of(program.resolve("multipolar")));
    command.addAll(List.of(words));
    return run(
        Map.of(
            "PATH", shared.resolve("tools").toString(),
            "HOME", home.toString(),
            "JAVA_HOME", java.toString()),
        Files.createDirectories(folder.resolve("empty")),
        command.toArray());
  }

  @Test
  void theZipRunsWithAJavaThatCannotBuild() throws IOException, InterruptedException {
    assertThat(java.resolve("bin/javac")).doesNotExist();
    assertThat(type("--version").lines()).first().isEqualTo("multipolar " + VERSION);
    Path scenario = Files.writeString(folder.resolve("try.yaml"), TOY);
    Path out = folder.resolve("out");
    Answer run = type("run", scenario, "--out", out, "--quiet");
    assertThat(run.lines()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(out.resolve("figures/lag.svg")).isNotEmptyFile();
    Answer shipped = type("run", "scenarios/classroom/july-2025.yaml", "-n", 2, "--quiet");
    assertThat(shipped).isEqualTo(new Answer(0, List.of()));
    assertThat(folder.resolve("empty/results/july-2025/summary.csv")).isNotEmptyFile();
    assertThat(folder.resolve("home")).isEmptyDirectory();
  }

  /** A browser page needs the compiled model, which only a checkout can build. */
  @Test
  void theJarCarriesTheModelForBrowsers() throws IOException {
    try (ZipFile jar = new ZipFile(program.resolve("multipolar.jar").toFile())) {
      assertThat(jar.getEntry("browser/model.wasm").getSize()).isGreaterThan(100_000);
    }
  }

  /** With the second download in the place that the message names, the database works. */
  @Test
  void theDatabaseIsAddedByPuttingItsFileIntoPlace() throws IOException, InterruptedException {
    Path example = program.resolve("results/example");
    Answer absent = type("query", example, "select count(*) as n from runs");
    Path database;
    try (Stream<Path> files = Files.list(RELEASE)) {
      database =
          files
              .filter(file -> file.getFileName().toString().startsWith("duckdb_jdbc-"))
              .findFirst()
              .orElseThrow();
    }
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.lines())
        .singleElement()
        .asString()
        .contains("put " + database.getFileName() + ", from the downloads of this release")
        .endsWith("into " + program.toRealPath().resolve("lib"));
    Path added = program.resolve("lib").resolve(database.getFileName());
    Files.copy(database, added);
    Answer present = type("query", example, "select count(*) as n from runs");
    Files.delete(added);
    assertThat(present.lines()).containsExactly(" n", "20");
  }

  @Test
  void theManualInTheZipIsWhole() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(program.resolve("README.md")));
    try (Stream<Path> manual = Files.walk(program.resolve("src/site/markdown"))) {
      manual.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    assertThat(pages).hasSizeGreaterThan(30);
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      LINK.matcher(Files.readString(page))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !Files.exists(page.resolveSibling(link)))
          .forEach(link -> broken.add(page.getFileName() + " → " + link));
    }
    assertThat(broken).isEmpty();
  }

  /** The bill of materials lists the contents of {@code lib}, and the database. */
  @Test
  void theBillOfMaterialsIsThatOfTheZip() throws IOException {
    JsonObject bill =
        JsonParser.parseString(Files.readString(program.resolve("sbom.json"))).getAsJsonObject();
    assertThat(bill.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
    List<String> listed = new ArrayList<>();
    for (JsonElement component : bill.getAsJsonArray("components")) {
      JsonObject library = component.getAsJsonObject();
      assertThat(library.has("licenses")).as(library.get("name").getAsString()).isTrue();
      String file =
          library.get("name").getAsString() + "-" + library.get("version").getAsString() + ".jar";
      if (!file.startsWith("duckdb")) {
        listed.add(file);
      }
    }
    try (Stream<Path> files = Files.list(program.resolve("lib"))) {
      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void checksumsAreThoseOfAllDownloads() throws IOException, InterruptedException {
    assertThat(run(Map.of(), RELEASE, "sha256sum", "--check", "--quiet", "SHA256SUMS"))
        .isEqualTo(new Answer(0, List.of()));
    try (Stream<Path> files = Files.list(RELEASE)) {
      assertThat(Files.readAllLines(RELEASE.resolve("SHA256SUMS")))
          .hasSize((int) files.count() - 1);
    }
  }

  /** Requires an image, which contains its own Java and the database. */
  @Test
  void theImageRunsWithoutJava() throws IOException, InterruptedException {
    Path image = TARGET.resolve("images/multipolar/bin/multipolar");
    assumeTrue(Files.exists(image), "an image was made");
    Map<String, String> bare = Map.of("PATH", "/nowhere", "LC_ALL", "C.UTF-8");
    assertThat(run(bare, folder, image, "--version").lines())
        .first()
        .isEqualTo("multipolar " + VERSION);
    Path scenario = Files.writeString(folder.resolve("try.yaml"), TOY);
    assertThat(run(bare, folder, image, "run", scenario, "--out", folder.resolve("o"), "--quiet"))
        .isEqualTo(new Answer(0, List.of()));
    assertThat(folder.resolve("o/figures/lag.pdf")).isNotEmptyFile();
    assertThat(run(bare, folder, image, "query", folder.resolve("o"), "select 1 as n").lines())
        .containsExactly("n", "1");
  }

  /** Another time zone, locale, umask and folder give the same zip. */
  @Test
  void aSecondBuildGivesTheSameBytes() throws IOException, InterruptedException {
    Path again = TARGET.toAbsolutePath().resolve("again");
    String build =
        "umask 077; exec mvn -q -B -Prelease,-checks -Dmaven.test.skip=true -Dimages.skip"
            + " -Dmaven.javadoc.skip -Doutput.folder=target/again package";
    Answer second =
        run(
            Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", System.getProperty("user.home"),
                "JAVA_HOME", System.getProperty("java.home"),
                "TZ", "Pacific/Auckland",
                "LC_ALL", "C"),
            Path.of(""),
            "sh",
            "-c",
            build);
    assertThat(second.code()).as("%s", second.lines()).isZero();
    Path other = again.resolve("release").resolve(NAME + ".zip");
    if (Files.mismatch(RELEASE.resolve(NAME + ".zip"), other) >= 0) {
      List<String> different = new ArrayList<>(contents(other));
      different.removeAll(contents(RELEASE.resolve(NAME + ".zip")));
      assertThat(different).isEmpty();
      throw new AssertionError("the same files in another order, or with other attributes");
    }
  }

  private static List<String> contents(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return Collections.list(file.entries()).stream().map(entry -> content(file, entry)).toList();
    }
  }

  private static String content(ZipFile file, ZipEntry entry) {
    try (InputStream in = file.getInputStream(entry)) {
      return entry.getName() + " " + Arrays.hashCode(in.readAllBytes()) + " " + entry.getTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
