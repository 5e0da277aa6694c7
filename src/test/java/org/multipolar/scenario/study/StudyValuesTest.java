package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.StudySpec.Bound;
import org.multipolar.scenario.study.StudySpec.Cell;
import org.multipolar.scenario.study.StudySpec.Effect;
import org.multipolar.scenario.study.StudySpec.Replications;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/** Values of studies: bounds, cells, numbers of replications, ranges, kinds of files, sizes. */
class StudyValuesTest {
  private static final String HEAD =
      "multipolar: 1\ntitle: T\nscenario: base.yaml\noutcomes: [lag-open.end]\n";

  @TempDir Path folder;

  private StudyReader.Outcomes read(String text) throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        "multipolar: 1\ntitle: Base\nworld: toy\nrun: {to: 2024-06}\n");
    return StudyReader.read(Files.writeString(folder.resolve("x.yaml"), HEAD + text));
  }

  private Outcome outcome() throws IOException {
    return read("factors: {mechanisms.talent: {values: [on, off]}}\ndesign: {type: factorial}\n")
        .spec()
        .orElseThrow()
        .outcomes()
        .get(0);
  }

  @Test
  void aBoundExcludesItsValue() throws IOException {
    Bound below = new Bound(outcome(), true, 2.5);
    assertThat(below.holds(2.4)).isTrue();
    assertThat(below.holds(2.5)).isFalse();
    assertThat(below.holds(Double.NaN)).isFalse();
    assertThat(below.text()).isEqualTo("lag-open.end below 2.5");
    Bound above = new Bound(outcome(), false, -1);
    assertThat(above.holds(-.9)).isTrue();
    assertThat(above.holds(-1)).isFalse();
    assertThat(above.side()).isEqualTo("above -1");
  }

  @Test
  void aDiscoveryIsNamedByItsOutcomeOrEffect() throws IOException {
    Bound bound = new Bound(outcome(), true, 0);
    Effect effect = new Effect("control", "hard", "none");
    assertThat(effect.text()).isEqualTo("control hard against none");
    assertThat(new StudySpec.Discovery(bound, Optional.empty(), .1).id()).isEqualTo("lag-open.end");
    assertThat(new StudySpec.Discovery(bound, Optional.of(effect), .1).id())
        .isEqualTo("the effect of control hard against none on lag-open.end");
  }

  @ParameterizedTest
  @CsvSource({"0.01, true", "0.5, true", "0.009, false", "0.501, false"})
  void theLeastMassIsBounded(String mass, boolean allowed) throws IOException {
    assertThat(
            read("factors: {parameters.research.openWeights: {low: 0.2, high: 2}}\n"
                    + "design: {type: latin-hypercube, points: 2}\n"
                    + "analysis: {discovery: {outcome: lag-open.end, below: 1e300, mass: "
                    + mass
                    + "}}\n")
                .problems())
        .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .isEqualTo(
            allowed
                ? List.of()
                : List.of("7:67 analysis.discovery.mass is " + mass + "; allowed: 0.01 to 0.5"));
  }

  @Test
  void aDiscoveryTakesTheLevelsThatAreNamed() throws IOException {
    StudyReader.Outcomes read =
        read(
            "factors: {talent: {key: parameters.policy.peers, values: [1, 2, 3]}}\n"
                + "design: {type: factorial}\n"
                + "analysis:\n  discovery:\n"
                + "    - {outcome: lag-open.end, below: 0, effect: talent, level: 2, against: '3'}\n"
                + "    - {outcome: lag-open.end, above: 0, effect: talent, level: '2'}\n"
                + "    - {outcome: lag-open.end, above: 0, effect: talent, against: 2}\n");
    assertThat(read.problems()).isEmpty();
    StudySpec spec = read.spec().orElseThrow();
    assertThat(spec.analysis().discoveries())
        .extracting(each -> each.effect().orElseThrow().text())
        .containsExactly("talent 2 against 3", "talent 2 against 1", "talent 3 against 2");
    assertThat(spec.analysis().discoveries())
        .extracting(each -> each.bound().side())
        .containsExactly("below 0", "above 0", "above 0");
  }

  /** The last column has the problem in line 7; empty if there is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "talent | false |",
        "talent | 1e3 | 80 unknown level '1e3' of talent in analysis.discovery.level; allowed: true, false",
        "5 | true | 65 analysis.discovery.effect must be a name of letters and digits, not '5'; put it in quotes",
      })
  void levelsThatAreNumbersOrTruthsNeedNoQuotes(String effect, String level, String problem)
      throws IOException {
    assertThat(
            read("factors: {talent: {key: policies.early.once, values: [true, false]}}\n"
                    + "design: {type: factorial}\n"
                    + "analysis: {discovery: {outcome: lag-open.end, below: 0, effect: "
                    + effect
                    + ", level: "
                    + level
                    + "}}\n")
                .problems())
        .filteredOn(each -> each.line() == 7)
        .extracting(each -> each.column() + " " + each.message())
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void aCellIsALevelOrAValueOrNothing() {
    Assignment off = new Assignment("mechanisms.talent", "off", "x.yaml:1:1");
    Factor levels =
        new Factor(
            "a",
            "a",
            "",
            List.of(new Factor.Level("on", List.of()), new Factor.Level("off", List.of(off))),
            Optional.empty());
    double first = LocalDate.of(2024, 2, 1).toEpochDay();
    Factor dates =
        new Factor(
            "d",
            "d",
            "",
            List.of(),
            Optional.of(
                new Factor.Range(
                    "policies.early.at", first, first + 9, false, Factor.Kind.DATE, "x.yaml:2:2")));
    assertThat(Cell.of(0).text(levels)).isEqualTo("on");
    assertThat(Cell.of(0).assignments(levels)).isEmpty();
    assertThat(Cell.of(1).text(levels)).isEqualTo("off");
    assertThat(Cell.of(1).assignments(levels)).containsExactly(off);
    assertThat(Cell.of(first + 1).text(dates)).isEqualTo("2024-02-02");
    assertThat(Cell.of(first + 1).assignments(dates))
        .containsExactly(new Assignment("policies.early.at", "2024-02-02", "x.yaml:2:2"));
    assertThat(Cell.UNTOUCHED.text(dates)).isEmpty();
    assertThat(Cell.UNTOUCHED.assignments(dates)).isEmpty();
    assertThat(List.of(Cell.UNTOUCHED, Cell.of(0), Cell.of(0.0)))
        .extracting(Cell::untouched)
        .containsExactly(true, false, false);
  }

  @Test
  void replicationsAreAdaptiveByAnyOfThreeBounds() {
    assertThat(Replications.fixed(5))
        .isEqualTo(new Replications(5, 5, Optional.empty(), Map.of(), Map.of()));
    assertThat(Replications.fixed(5).adaptive()).isFalse();
    assertThat(new Replications(4, 8, Optional.of(.1), Map.of(), Map.of()).adaptive()).isTrue();
    assertThat(new Replications(4, 8, Optional.empty(), Map.of("a", 1.0), Map.of()).adaptive())
        .isTrue();
    assertThat(new Replications(4, 8, Optional.empty(), Map.of(), Map.of("a", 1.0)).adaptive())
        .isTrue();
  }

  @Test
  void limitsHaveFourDigitsOrAreDays() {
    Factor.Range numbers = new Factor.Range("a.b", 0, 1, false, Factor.Kind.NUMBER, "x.yaml:1:1");
    assertThat(numbers.limit(.123456)).isEqualTo("0.1235");
    assertThat(numbers.text(.123456)).isEqualTo("0.123456");
    Factor.Range days = new Factor.Range("a.b", 0, 99, false, Factor.Kind.DATE, "x.yaml:1:1");
    assertThat(days.limit(31)).isEqualTo("1970-02-01");
  }

  @Test
  void rangesAroundADefaultStayWithinTheAllowedRange() {
    Quantity quantity = ParameterCatalogue.entries().get("research.openWeights").quantity();
    assertThat(quantity.value()).containsExactly(1.3);
    assertThat(ParameterRange.around(quantity, .25)).contains(new ParameterRange(.975, 1.625));
    assertThat(ParameterRange.around(quantity, 100))
        .contains(new ParameterRange(quantity.min(), quantity.max()));
    assertThat(ParameterRange.allowed(quantity))
        .contains(new ParameterRange(quantity.min(), quantity.max()));
    assertThat(ParameterRange.around(quantity, 0)).isEmpty();
    ParameterCatalogue.Entry none =
        ParameterCatalogue.entries().values().stream()
            .filter(each -> !each.list() && each.defaults().get(0) == 0)
            .filter(each -> each.quantity().min() == 0)
            .findFirst()
            .orElseThrow();
    double most = none.quantity().max();
    assertThat(ParameterRange.around(none.quantity(), .5))
        .contains(new ParameterRange(0, most / 10));
  }

  @Test
  void kindsOfFilesAreToldApartByTheirKeys() throws IOException {
    Map<String, FileKind> kinds =
        Map.ofEntries(
            Map.entry("design: 1", FileKind.STUDY),
            Map.entry("factors: 1", FileKind.STUDY),
            Map.entry("analysis: 1", FileKind.STUDY),
            Map.entry("outcomes: 1\nscenario: 1", FileKind.STUDY),
            Map.entry("outcomes: 1\nscenarios: 1", FileKind.STUDY),
            Map.entry("outcomes: 1", FileKind.SCENARIO),
            Map.entry("scenario: 1", FileKind.SCENARIO),
            Map.entry("free: 1", FileKind.CALIBRATION),
            Map.entry("uncertain: 1", FileKind.CALIBRATION),
            Map.entry("observations: 1\nscenario: 1", FileKind.CALIBRATION),
            Map.entry("columns: 1", FileKind.WORLD),
            Map.entry("notAgents: 1", FileKind.WORLD),
            Map.entry("world: toy", FileKind.SCENARIO),
            Map.entry("- a", FileKind.SCENARIO));
    for (Map.Entry<String, FileKind> each : kinds.entrySet()) {
      Path file = Files.writeString(folder.resolve("f.yaml"), each.getKey() + "\n");
      assertThat(FileKind.of(file)).as(each.getKey()).isEqualTo(each.getValue());
    }
    assertThat(FileKind.of(Path.of("none.CSV"))).isEqualTo(FileKind.TABLE);
    assertThat(FileKind.of(Path.of("none.tsv"))).isEqualTo(FileKind.TABLE);
    assertThat(FileKind.of(Path.of("none.yaml"))).isEqualTo(FileKind.SCENARIO);
    assertThat(FileKind.values())
        .extracting(kind -> kind.title() + ": " + kind.command())
        .containsExactly(
            "scenario: run",
            "study: study",
            "calibration: calibrate",
            "world: describe world",
            "table: ");
  }

  /** The last column has the number of points of designs that are too large. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ranges | {type: morris, trajectories: 100000} |",
        "ranges | {type: latin-hypercube, points: 10000000} |",
        "ranges | {type: latin-hypercube, points: 6000000, cross: [talent]} | 12000000",
        "ranges | {type: sobol, base: 524288, cross: [talent]} |",
        "many | {type: factorial} | 16777216",
        "many | {type: parallel} |",
        "many | {type: one-at-a-time} |",
        "many | {type: parallel, cross: [f01, f02]} |",
      })
  void designsHaveAtMostTenMillionPoints(String factors, String design, String points)
      throws IOException {
    StringBuilder text = new StringBuilder("replications: 1\ndesign: " + design + "\nfactors:\n");
    if (factors.equals("ranges")) {
      text.append("  spill: {key: parameters.research.openWeights, low: 0.2, high: 2}\n")
          .append("  peers: {key: parameters.policy.peers, low: 1, high: 9}\n")
          .append(
              design.contains("talent")
                  ? "  talent: {key: mechanisms.talent, values: [on, off]}\n"
                  : "");
    } else {
      List<String> names =
          ParameterCatalogue.entries().values().stream()
              .filter(each -> !each.list() && each.quantity().min() < each.quantity().max())
              .map(ParameterCatalogue.Entry::name)
              .limit(8)
              .toList();
      for (int i = 0; i < names.size(); i++) {
        Quantity q = ParameterCatalogue.entries().get(names.get(i)).quantity();
        text.append("  f0%d: {key: parameters.%s, values: [".formatted(i + 1, names.get(i)));
        for (int k = 0; k < 8; k++) {
          text.append(k == 0 ? "" : ", ").append(q.min() + (q.max() - q.min()) * k / 8);
        }
        text.append("]}\n");
      }
    }
    assertThat(read(text.toString()).problems())
        .extracting(problem -> problem.line() + " " + problem.message())
        .isEqualTo(
            points == null
                ? List.of()
                : List.of("6 the design has " + points + " points; allowed: up to 10000000"));
  }

  @Test
  void theTemplateNamesTheProgramAndItsFiles() {
    assertThat(StudyTemplate.text("\"My study\"", "my.yaml", "baseline.yaml", "./multipolar"))
        .startsWith(
            """
            # A study runs a scenario in many variants, with common random numbers.
            # What it takes:  ./multipolar study my.yaml --plan
            # Run it:         ./multipolar study my.yaml
            # All keys:       ./multipolar describe study-keys; outcomes: ./multipolar describe outcomes

            multipolar: 1                 # version of the format
            title: "My study"
            """)
        .contains("\nscenario: baseline.yaml\n")
        .doesNotContain("FILE", "PARENT", "TITLE");
  }
}
