package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Nightly;
import org.multipolar.manual.Markdown;
import org.multipolar.preset.Preset;
import org.multipolar.preset.Presets;
import org.multipolar.preset.PublishedValue;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import picocli.CommandLine;

/** The presets run and agree with known results, and the manual page shows their tables. */
class PresetsTest {
  private static final Path FOLDER = Path.of("scenarios", "presets");
  private static final Path PAGE = Path.of("src", "site", "markdown", "presets.md");

  private static final String RENEW =
      PAGE + " is stale. Renew it: mvn -q -Pnightly test -Dtest=PresetsTest -Dmanual.write=true";

  @TempDir Path results;

  /** The slowest preset: four times 400 replications. */
  private static final Path LONG = FOLDER.resolve("granovetter.yaml");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  static Stream<Path> shortOnes() throws IOException {
    return files().filter(file -> !file.equals(LONG));
  }

  @ParameterizedTest
  @MethodSource("shortOnes")
  @Claim({"R1", "R2", "R4", "R5", "R6"})
  void aPresetAgreesAndThePageShowsIt(Path file) throws IOException, InterruptedException {
    assertThat(Files.readString(PAGE)).as(RENEW).contains(section(file));
  }

  @Test
  @Claim("R3")
  void theLongPresetAgreesWithFewerReplications() throws IOException, InterruptedException {
    run(LONG, "-n", "10");
  }

  @Nightly
  @Test
  @Claim({"R1", "R2", "R3", "R4", "R5", "R6"})
  void everyPresetAgreesAndThePageShowsNothingElse() throws IOException, InterruptedException {
    StringBuilder page =
        new StringBuilder(
            Markdown.page(
                "Presets",
                "Published models that this one contains. Each is a scenario file; the command"
                    + " runs its cases with the rules and institutions of the model, writes the"
                    + " table below as `preset.csv` beside the results, and draws its figure. It"
                    + " ends with exit code 1 if a value deviates by more than rounding, time steps"
                    + " or chance allow. *Published*: the value or the result is known from the"
                    + " publication or from texts that quote it; the papers' own tables were not"
                    + " available. *Derived*: we derived it from the publication's equations, so"
                    + " that both sides of the comparison are ours."));
    for (Path file : files().toList()) {
      page.append(section(file)).append('\n');
    }
    String text = page.toString().stripTrailing() + "\n";
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").as(RENEW).isEqualTo(text);
  }

  @Test
  void everyPresetHasAFile() throws IOException {
    assertThat(files().map(file -> preset(scenario(file)).name()))
        .containsExactlyInAnyOrderElementsOf(Presets.all().stream().map(Preset::name).toList());
  }

  /** Crowds whose thresholds are drawn have a distribution of results, not one known value. */
  @ParameterizedTest
  @MethodSource("files")
  void everyCaseButADrawnCrowdHasKnownValues(Path file) {
    for (Preset.Case each : preset(scenario(file)).cases()) {
      assertThat(known(file, each).isEmpty())
          .as(each.name())
          .isEqualTo(each.name().startsWith("spread-"));
    }
  }

  /** The 25 labs of the world have all entered after a year; e is .4 and μ 1. */
  @Test
  void theKnownSafetyOfARaceIsThatOfAsManyTeamsAsLabs() {
    Path file = FOLDER.resolve("precipice.yaml");
    Map<String, List<PublishedValue>> known = new TreeMap<>();
    preset(scenario(file)).cases().forEach(each -> known.put(each.name(), known(file, each)));
    assertThat(known.get("none"))
        .extracting(PublishedValue::months, PublishedValue::value)
        .containsExactly(tuple(12, .1), tuple(24, .1), tuple(36, .1), tuple(48, .1), tuple(60, .1));
    assertThat(known.get("private"))
        .extracting(PublishedValue::value)
        .containsOnly(1 / (2 * (1 + .4 * 24)));
    assertThat(known.get("public"))
        .hasSize(5)
        .allSatisfy(each -> assertThat(each.value()).isCloseTo(.009615, within(5e-7)));
  }

  private static List<PublishedValue> known(Path file, Preset.Case each) {
    return each.known().values(ScenarioReader.read(file, each.settings()).scenario().orElseThrow());
  }

  private static Scenario scenario(Path file) {
    return ScenarioReader.read(file).scenario().orElseThrow();
  }

  private static Preset preset(Scenario scenario) {
    return Presets.named(scenario.preset()).orElseThrow();
  }

  private String section(Path file) throws IOException, InterruptedException {
    Scenario scenario = scenario(file);
    return "## "
        + scenario.title()
        + "\n\n"
        + Markdown.prose(scenario.description())
        + "```\n./multipolar run "
        + slashes(file)
        + "\n```\n\n"
        + Markdown.prose(preset(scenario).compared())
        + Markdown.table(List.of("quantity", "basis", "expected", "ours"), run(file))
        + "\nSources: "
        + String.join("; ", scenario.sources())
        + ".\n";
  }

  @Test
  void anUnknownPresetIsNamed() throws IOException {
    Path file = results.resolve("odd.yaml");
    Files.writeString(
        file, Files.readString(FOLDER.resolve("bass.yaml")).replace("preset: bass", "preset: bas"));
    StringWriter said = new StringWriter();
    assertThat(command(said).execute("validate", file.toString())).isEqualTo(2);
    assertThat(said.toString())
        .contains("odd.yaml:11:9: unknown preset 'bas', did you mean 'bass'?");
    assertThat(command(said).execute("run", file.toString(), "--quiet")).isEqualTo(2);
  }

  /**
   * Runs a preset and returns the rows of its table. The slow one runs in a process without
   * assertions: auditing the accounts of a hundred states takes longer than the run.
   */
  private List<List<String>> run(Path file, String... options)
      throws IOException, InterruptedException {
    Path out = results.resolve(file.getFileName().toString().replace(".yaml", ""));
    List<String> words = new ArrayList<>(List.of("run", file.toString(), "--no-figures"));
    words.addAll(List.of("--out", out.toString()));
    words.addAll(List.of(options));
    if (file.equals(LONG)) {
      assertThat(runAlone(words)).as(file.toString()).isZero();
    } else {
      StringWriter said = new StringWriter();
      assertThat(command(said).execute(words.toArray(String[]::new)))
          .as("%s%n%s", file, said)
          .isZero();
    }
    return Files.readAllLines(out.resolve("preset.csv")).stream()
        .skip(1)
        .map(PresetsTest::row)
        .toList();
  }

  private static int runAlone(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dfile.encoding=UTF-8", Multipolar.class.getName()));
    command.addAll(words);
    command.add("--quiet");
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static List<String> row(String line) {
    int end = line.lastIndexOf('"');
    String[] rest = line.substring(end + 2).split(",");
    return List.of(line.substring(1, end), rest[0], rest[1], rest[2]);
  }

  private static CommandLine command(StringWriter said) {
    PrintWriter print = new PrintWriter(said);
    return Multipolar.commandLine().setOut(print).setErr(print);
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
