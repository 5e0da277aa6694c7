package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.figure.DatedEvent;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;

/** Keys of a figure in a scenario, and the properties that a scenario gives its figures. */
class FigureKeysTest {
  @TempDir Path folder;

  private ReadResult read(String figures) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        multipolar: 1
        title: Mine
        extends: %s
        figures:
        """
                .formatted(Path.of("scenarios/waic-2025.yaml").toAbsolutePath())
            + figures);
    return ScenarioReader.read(file, Map.of());
  }

  private FigureSpec only(String figure) throws IOException {
    ReadResult result = read("  - " + figure + "\n");
    assertThat(result.problems()).isEmpty();
    return result.scenario().orElseThrow().figures().get(0);
  }

  private List<String> errors(String figure) throws IOException {
    return read("  - " + figure + "\n").problems().stream().map(Problem::toString).toList();
  }

  @Test
  void aFigureOfTheCatalogueIsChangedWhereTheAuthorSaysSo() throws IOException {
    FigureSpec lag = only("{name: lag, from: 2024-01, bands: none, marks: [branch, inclusive]}");
    assertThat(lag.kind()).isEqualTo(FigureSpec.Kind.FAN);
    assertThat(lag.title()).isEqualTo("Lag of the open frontier");
    assertThat(lag.metrics()).containsExactly("lag-open");
    assertThat(lag.style().from()).hasValue(YearMonth.of(2024, 1));
    assertThat(lag.style().bands()).hasValue(List.of());
    assertThat(lag.style().marks()).hasValue(List.of("branch", "inclusive"));
    assertThat(only("lag").style()).isEqualTo(FigureStyle.PLAIN);
  }

  @Test
  void aResolvedScenarioKeepsHowItsFiguresAreDrawn() throws IOException {
    Scenario scenario =
        read("""
                  - {name: lag, marks: none, labels: {lag-open: Months behind}, range: [0, 20], axis: linear}
                  - {name: four, kind: comparison, title: Four, metrics: [compute-share], entities: [IND, NGA], panels: entity, naming: code, runs: 5, width: 120, note: none}
                """)
            .scenario()
            .orElseThrow();
    Path again = folder.resolve("again.yaml");
    Files.writeString(again, scenario.resolvedYaml());
    ReadResult read = ScenarioReader.read(again, Map.of("world", "states"));
    assertThat(read.scenario().map(Scenario::figures)).hasValue(scenario.figures());
  }

  @Test
  void eachMistakeIsOneErrorWithWhatIsAllowed() throws IOException {
    assertThat(errors("{name: lag, bnds: [90]}"))
        .singleElement()
        .asString()
        .contains("mine.yaml:5")
        .contains("unknown key 'bnds' in figures")
        .contains("did you mean 'bands'?");
    assertThat(errors("{name: lag, bands: [0]}"))
        .singleElement()
        .asString()
        .contains("is 0; allowed: 1 to 99");
    assertThat(errors("{name: lag, axis: logarithmic}"))
        .singleElement()
        .asString()
        .contains("axis must be linear or log, not 'logarithmic'");
    assertThat(errors("{name: lag, marks: [brunch]}"))
        .singleElement()
        .asString()
        .contains("unknown event 'brunch' in figures.marks, did you mean 'branch'?");
    assertThat(errors("{name: lag, labels: {lag-opn: x}}"))
        .singleElement()
        .asString()
        .contains("unknown name 'lag-opn' in figures.labels, did you mean 'lag-open'?");
    assertThat(errors("{name: lag, range: [3, 1]}"))
        .singleElement()
        .asString()
        .contains("range must be two numbers, the least first");
    assertThat(errors("{name: lag, range: [0, 1], axis: log}"))
        .singleElement()
        .asString()
        .contains("range must be above 0");
    assertThat(errors("{name: lag, from: 2030-01, to: 2025-01}"))
        .singleElement()
        .asString()
        .contains("to must be later than from, 2030-01");
    assertThat(errors("{name: horizon, marks: none}"))
        .singleElement()
        .asString()
        .contains("'marks' cannot be used with a figure of kind distribution");
    assertThat(errors("{name: m, kind: map, title: M, metrics: [lag-open]}"))
        .singleElement()
        .asString()
        .contains("a figure of kind map needs metrics of states");
    assertThat(errors("{name: m, kind: timeline, title: M, metrics: [lag-open]}"))
        .singleElement()
        .asString()
        .contains("a figure of kind timeline needs no metrics");
    assertThat(errors("{name: m, kind: moves, title: M, metrics: [lag-open]}"))
        .singleElement()
        .asString()
        .contains("a figure of kind moves needs metrics members-BODY, not lag-open");
    assertThat(errors("{name: n, kind: network, title: N, entities: [USA, CHN, IDN], to: 2030-12}"))
        .isEmpty();
    assertThat(errors("{name: network, unit: chips}"))
        .singleElement()
        .asString()
        .contains("'unit' cannot be used with a figure of kind network");
    assertThat(errors("{name: lagg, marks: none}"))
        .hasSize(2)
        .allSatisfy(error -> assertThat(error).contains("missing key"));
  }

  @Test
  void monthsOfAFigureLieInTheRun() throws IOException {
    String run = "the run, which lasts from 2022-10 to 2035-12";
    assertThat(errors("{name: lag, from: 2036-01}"))
        .singleElement()
        .asString()
        .contains("mine.yaml:5:")
        .endsWith("2036-01 is outside " + run);
    assertThat(errors("{name: lag, to: 2022-09}"))
        .singleElement()
        .asString()
        .endsWith("2022-09 is outside " + run);
    assertThat(errors("{name: lag, from: 2035-12}"))
        .singleElement()
        .asString()
        .endsWith("2035-12 leaves less than two dates of " + run);
    assertThat(errors("{name: lag, to: 2022-10}"))
        .singleElement()
        .asString()
        .endsWith("2022-10 leaves less than two dates of " + run);
    assertThat(errors("{name: lag, from: 2030-01, to: 2030-01}"))
        .singleElement()
        .asString()
        .contains("to must be later than from");
    assertThat(errors("{name: lag, from: 2035-11}")).isEmpty();
    assertThat(errors("{name: lag, from: 2000-01, to: 2099-01}")).isEmpty();
    Scenario scenario = read("  - lag\n").scenario().orElseThrow();
    Problems problems = new Problems();
    FigureRequests.read(
        scenario,
        "lag",
        FigureRequests.named(scenario, "lag"),
        Map.of("from", "2036-01"),
        List.of(),
        problems);
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .isEqualTo("--with from=2036-01: 2036-01 is outside " + run);
  }

  @Test
  void twoFiguresHaveTwoNames() throws IOException {
    for (String second : List.of("lag", "{name: lag, bands: none}")) {
      assertThat(read("  - lag\n  - " + second + "\n").problems())
          .singleElement()
          .asString()
          .contains("mine.yaml:6:")
          .endsWith("two figures are called 'lag'; give one of them another name");
    }
  }

  @Test
  void aPolicyThatWaitsForAConditionHasNoMark() throws IOException {
    String policies =
        """
        policies:
          - {at: 2026-01, by: USA, set: {regulation: 0.5}, name: dated, source: test}
          - {at: 2026-02, by: USA, set: {regulation: 0.6}, source: test, name: waiting, when: {metric: threat, above: 0.5}}
        """;
    assertThat(read("  - {name: lag, marks: [dated]}\n" + policies).problems()).isEmpty();
    assertThat(read("  - {name: lag, marks: [waiting]}\n" + policies).problems())
        .singleElement()
        .asString()
        .contains("mine.yaml:5:")
        .contains("unknown event 'waiting' in figures.marks");
  }

  @Test
  void aScenarioTellsWhatItDatesAndHowStatesAreCalled() {
    Scenario scenario =
        ScenarioReader.read(Path.of("scenarios/waic-2025.yaml"), Map.of()).scenario().orElseThrow();
    FigureFacts facts = FigureFacts.of(scenario);
    assertThat(facts.branch()).hasValue(scenario.run().calendar().branch());
    assertThat(facts.names()).containsEntry("CHN", "China").containsEntry("BRA", "Brazil");
    assertThat(facts.events().stream().filter(DatedEvent::chosen))
        .extracting(DatedEvent::label)
        .contains("wider US chip controls", "EU AI Act in force", "inclusive body founded");
    assertThat(facts.events())
        .extracting(DatedEvent::label)
        .contains("Japan: tighter tool controls on China", "United States: fewer rules for AI")
        .contains("Netherlands: tighter tool controls on China")
        .noneMatch(label -> label.contains("states more"));
    assertThat(facts.events()).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
  }

  @Test
  void membersOfBlocsHaveNamesToo() {
    Scenario blocs =
        ScenarioReader.read(Path.of("scenarios/waic-2025.yaml"), Map.of("world", "blocs"))
            .scenario()
            .orElseThrow();
    assertThat(FigureFacts.of(blocs).events())
        .extracting(DatedEvent::label)
        .contains("Netherlands: tighter tool controls on China")
        .noneMatch(label -> label.startsWith("NLD"));
  }

  @Test
  void optionsChangeAFigureByTheSameKeys() throws IOException {
    Scenario scenario =
        read("  - {name: lag, bands: none, marks: none}\n").scenario().orElseThrow();
    Problems problems = new Problems();
    FigureSpec lag =
        FigureRequests.read(
                scenario,
                "lag",
                FigureRequests.named(scenario, "lag"),
                Map.of("bands", "[80]", "labels", "{Other arm: B}"),
                List.of("Other arm"),
                problems)
            .orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    assertThat(lag.style().bands()).hasValue(List.of(80));
    assertThat(lag.style().marks()).as("what the file says holds").hasValue(List.of());
    assertThat(
            FigureRequests.read(
                scenario,
                "lag",
                FigureRequests.named(scenario, "lag"),
                Map.of("axis", "lag"),
                List.of(),
                problems))
        .isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .asString()
        .isEqualTo("--with axis=lag: axis must be linear or log, not 'lag', did you mean 'log'?");
    assertThat(FigureRequests.style(Map.of("width", "500"), new Problems())).isEmpty();
  }

  @Test
  void aTextbookRunHasNoBranch() {
    Scenario bass =
        ScenarioReader.read(Path.of("scenarios/presets/bass.yaml"), Map.of())
            .scenario()
            .orElseThrow();
    assertThat(FigureFacts.of(bass).branch()).isEmpty();
  }
}
