package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;
import org.multipolar.manual.Markdown;
import org.multipolar.preset.Preset;
import org.multipolar.preset.Presets;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import picocli.CommandLine;

/** The presets run, agree with what is known, and the page of the manual shows their tables. */
class PresetsTest {
  private static final Path FOLDER = Path.of("scenarios", "presets");
  private static final Path PAGE = Path.of("src", "site", "markdown", "presets.md");

  @TempDir Path results;

  @Test
  @Claim({"R1", "R2", "R3", "R4", "R5", "R6"})
  void everyPresetAgreesAndThePageShowsIt() throws IOException, InterruptedException {
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
    List<String> run = new ArrayList<>();
    for (Path file : files()) {
      Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
      Preset preset = Presets.named(scenario.preset()).orElseThrow();
      page.append("## ").append(scenario.title()).append("\n\n");
      page.append(Markdown.prose(scenario.description()));
      page.append("```\n./multipolar run ").append(slashes(file)).append("\n```\n\n");
      page.append(Markdown.prose(preset.compared()));
      page.append(Markdown.table(List.of("quantity", "basis", "expected", "ours"), run(file)));
      page.append("\nSources: ").append(String.join("; ", scenario.sources())).append(".\n\n");
      run.add(preset.name());
    }
    assertThat(run)
        .containsExactlyInAnyOrderElementsOf(Presets.all().stream().map(Preset::name).toList());
    String text = page.toString().stripTrailing() + "\n";
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("%s is stale. Renew it: mvn -q test -Dtest=PresetsTest -Dmanual.write=true", PAGE)
        .isEqualTo(text);
  }

  @Test
  void anUnknownPresetIsNamed() throws IOException {
    Path file = results.resolve("odd.yaml");
    Files.writeString(
        file, Files.readString(FOLDER.resolve("bass.yaml")).replace("preset: bass", "preset: bas"));
    StringWriter said = new StringWriter();
    assertThat(command(said).execute("validate", file.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("unknown preset 'bas'; allowed: bass, richardson");
    assertThat(command(said).execute("run", file.toString(), "--quiet")).isEqualTo(2);
  }

  /** Runs a preset in a program of its own, without assertions; the rows of its table. */
  private List<List<String>> run(Path file) throws IOException, InterruptedException {
    Path out = results.resolve(file.getFileName().toString().replace(".yaml", ""));
    Path log = results.resolve("log.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfile.encoding=UTF-8",
                Multipolar.class.getName(),
                "run",
                file.toString(),
                "--out",
                out.toString(),
                "--no-figures")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(code).as("%s%n%s", file, Files.readString(log)).isZero();
    return Files.readAllLines(out.resolve("preset.csv")).stream()
        .skip(1)
        .map(PresetsTest::row)
        .toList();
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

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
