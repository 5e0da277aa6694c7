package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Nightly;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.BadFile;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.StudySpec.Base;
import org.multipolar.scenario.study.StudySpec.Bound;
import org.multipolar.scenario.study.StudySpec.Cell;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.parameter.ParameterCatalogue;

class StudyReaderTest {
  private static final String RUN =
      "run: {from: 2024-01, to: 2024-06, branch: 2024-03-01, replications: 2, seed: 7}\n";

  /** Files in the same folder as the study, by name. */
  private static final Map<String, String> BESIDE =
      Map.of(
          "base.yaml",
          """
          multipolar: 1
          title: Base
          world: toy
          %spolicies:
            - {name: early, at: 2024-02, by: A, against: [B], set: {chip-control: 0.5}, source: s}
          """
              .formatted(RUN),
          "blocs.yaml",
          "multipolar: 1\ntitle: Blocs\nworld: blocs\n" + RUN,
          "broken.yaml",
          "multipolar: 1\ntitle: Broken\nworld: toy\n" + RUN.replace("replications", "replicatons"),
          "column.csv",
          "talent,spill,day\non,0.5,2024-03-01\n",
          "unknown-column.csv",
          "talent,level\non,0.5\n",
          "cells.csv",
          "talent,spill\nonn,0.5\noff,7\n,0.3\noff,many\noff\n",
          "empty.csv",
          "talent,spill\n",
          "kinds.csv",
          "n,day\n2.5,2024-03\n9,2024-13\n3,\n2,2030-01\n",
          "good.csv",
          "start,peers,spill\n2024-03,2,0.5\n2024-05-02,9,1.25\n");

  private static final String GOOD =
      """
      multipolar: 1
      name: full
      title: " A full study "
      description: All keys.
      question: Is each where it should be?
      sources: [one, two]
      scenarios: {first: base.yaml, "second one": base.yaml}
      set: {mechanisms.talent: off, run: {seed: 9}, parameters: {policy.inertia: 0.1}}
      factors:
        smuggling: {key: mechanisms.smuggling, values: [on, off]}
        control:
          label: Chip control
          levels:
            as it is:
            hard: {policies.early.set.chip-control: 1, mechanisms.adoption: off}
        start: {key: policies.early.at, low: 2024-02, high: 2024-05-31}
        peers: {key: parameters.policy.peers, low: 1, high: 9, whole: true}
        spill: {key: parameters.research.openWeights, label: Spillover, low: 0.1, high: 4, scale: log}
      design: {type: table, file: good.csv, cross: [scenario, smuggling, control]}
      replications: {first: 8, most: 64, variation: 0.05, width: {compute@A.end: 0.5}}
      limit: 2.5
      keep: yearly
      events: 3
      outcomes: [lag-open.end, compute@A.end, capability@B.last12, capability@LabA.sum]
      analysis:
        reference: {control: as it is, scenario: first}
        discovery:
          - {outcome: lag-open.end, above: 3, mass: 0.1}
          - {outcome: lag-open.end, effect: control, below: 0}
        robustness:
          policies: control
          better: {lag-open.end: less, compute@A.end: more}
          goals: [{outcome: compute@A.end, below: 2}]
        structure: {effect: control, variants: scenario}
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeWhatStandsBeside() throws IOException {
    file = folder.resolve("x.yaml");
    for (Map.Entry<String, String> each : BESIDE.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue());
    }
  }

  private StudyReader.Outcomes read(String text) throws IOException {
    return StudyReader.read(Files.writeString(file, text));
  }

  private StudySpec good(String text) throws IOException {
    StudyReader.Outcomes read = read(text);
    assertThat(read.problems()).isEmpty();
    return read.spec().orElseThrow();
  }

  static Stream<BadFile> badFiles() throws IOException {
    return BadFile.all("bad-studies.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void everythingThatIsWrongIsToldOnceAndInItsPlace(BadFile bad) throws IOException {
    StudyReader.Outcomes read = read(bad.text());
    assertThat(read.problems())
        .extracting(problem -> problem.toString().replace(folder + "/", "").replace('\\', '/'))
        .containsExactlyElementsOf(bad.problems());
    assertThat(read.spec()).isEmpty();
  }

  @Test
  void theTemplateIsAGoodStudy() throws IOException {
    Path baseline = Path.of("scenarios", "baseline.yaml").toAbsolutePath();
    StudySpec spec =
        good(StudyTemplate.text("'Mine'", "x.yaml", "'" + baseline + "'", "./multipolar"));
    assertThat(spec.title()).isEqualTo("Mine");
    assertThat(spec.design().crossed()).containsExactly("offer");
  }

  @Test
  void aFullFileIsBoundExactly() throws IOException {
    StudySpec spec = good(GOOD);
    assertThat(spec.name()).isEqualTo("full");
    assertThat(spec.title()).isEqualTo("A full study");
    assertThat(spec.description()).isEqualTo("All keys.");
    assertThat(spec.question()).isEqualTo("Is each where it should be?");
    assertThat(spec.sources()).containsExactly("one", "two");
    Path base = folder.resolve("base.yaml");
    assertThat(spec.bases()).containsExactly(new Base("first", base), new Base("second one", base));
    assertThat(spec.common())
        .containsExactly(
            given("mechanisms.talent", "off", "8:7"),
            given("run.seed", "9", "8:37"),
            given("parameters.policy.inertia", "0.1", "8:60"));
    assertThat(spec.limit()).contains(Duration.ofMillis(2500));
    assertThat(spec.keep()).isEqualTo(StudySpec.Keep.YEARLY);
    assertThat(spec.events()).isEqualTo(3);
    assertThat(spec.replications())
        .isEqualTo(
            new StudySpec.Replications(
                8, 64, Optional.of(.05), Map.of("compute@A.end", .5), Map.of()));
    assertThat(spec.file()).isEqualTo(file);
  }

  @Test
  void factorsAreWhatTheyAreCalled() throws IOException {
    List<Factor> factors = good(GOOD).factors();
    assertThat(factors)
        .containsExactly(
            levels("scenario", "scenario", level("first"), level("second one")),
            levels(
                "smuggling",
                "smuggling",
                level("on", given("mechanisms.smuggling", "on", "10:51")),
                level("off", given("mechanisms.smuggling", "off", "10:55"))),
            levels(
                "control",
                "Chip control",
                level("as it is"),
                level(
                    "hard",
                    given("policies.early.set.chip-control", "1", "15:14"),
                    given("mechanisms.adoption", "off", "15:50"))),
            range(
                "start",
                "start",
                "",
                new Factor.Range(
                    "policies.early.at",
                    LocalDate.of(2024, 2, 1).toEpochDay(),
                    LocalDate.of(2024, 5, 31).toEpochDay(),
                    false,
                    Factor.Kind.DATE,
                    file + ":16:40")),
            range(
                "peers",
                "peers",
                "states",
                new Factor.Range(
                    "parameters.policy.peers", 1, 9, false, Factor.Kind.WHOLE, file + ":17:46")),
            range(
                "spill",
                "Spillover",
                "1/yr",
                new Factor.Range(
                    "parameters.research.openWeights",
                    .1,
                    4,
                    true,
                    Factor.Kind.NUMBER,
                    file + ":18:72")));
  }

  @Test
  void theDesignTheOutcomesAndTheAnalysisAreBound() throws IOException {
    StudySpec spec = good(GOOD);
    assertThat(spec.design())
        .isEqualTo(
            new StudySpec.Listed(
                List.of(
                    List.of(Cell.of(day(3, 1)), Cell.of(2.0), Cell.of(.5)),
                    List.of(Cell.of(day(5, 2)), Cell.of(9.0), Cell.of(1.25))),
                List.of("scenario", "smuggling", "control")));
    assertThat(spec.outcomes())
        .extracting(Outcome::id)
        .containsExactly(
            "lag-open.end", "compute@A.end", "capability@B.last12", "capability@LabA.sum");
    assertThat(spec.outcomes())
        .extracting(outcome -> outcome.measured().get(0).metric().scope())
        .containsExactly(Scope.WORLD, Scope.STATE, Scope.STATE, Scope.FIRM);
    Outcome lag = spec.outcomes().get(0);
    Outcome compute = spec.outcomes().get(1);
    assertThat(spec.analysis())
        .isEqualTo(
            new StudySpec.Analysis(
                Map.of("control", "as it is", "scenario", "first"),
                List.of(
                    new StudySpec.Discovery(new Bound(lag, false, 3), Optional.empty(), .1),
                    new StudySpec.Discovery(
                        new Bound(lag, true, 0),
                        Optional.of(new StudySpec.Effect("control", "hard", "as it is")),
                        .05)),
                Optional.of(
                    new StudySpec.Robustness(
                        "control",
                        Map.of("lag-open.end", false, "compute@A.end", true),
                        List.of(new Bound(compute, true, 2)))),
                Optional.of(new StudySpec.Structure("control", "scenario"))));
  }

  @Test
  void theSmallestFileHasTheDefaults() throws IOException {
    StudySpec spec =
        good(
            """
            multipolar: 1
            title: Small
            scenario: base.yaml
            parameters: all
            design: {type: morris}
            outcomes: [lag-open.end]
            limit:
            analysis:
            """);
    assertThat(spec.name()).isEqualTo("x");
    assertThat(spec.bases()).containsExactly(new Base("base", folder.resolve("base.yaml")));
    assertThat(spec.replications()).isEqualTo(StudySpec.Replications.fixed(16));
    assertThat(spec.design()).isEqualTo(new StudySpec.Morris(10, 4, 1));
    assertThat(spec.keep()).isEqualTo(StudySpec.Keep.HORIZON);
    assertThat(spec.limit()).isEmpty();
    assertThat(spec.analysis().reference()).isEmpty();
    assertThat(spec.factors()).hasSizeGreaterThan(50).allMatch(Factor::continuous);
  }

  @Test
  void aFactorOfItsOwnStandsInForThatOfTheCatalogue() throws IOException {
    StudySpec spec =
        good(
            """
            multipolar: 1
            title: All but two
            scenario: base.yaml
            factors: {spill: {key: parameters.research.openWeights, low: 1, high: 2}}
            parameters: {except: [policy.inertia]}
            design: {type: sobol, base: 8, seed: 3}
            outcomes: [lag-open.end]
            """);
    assertThat(spec.factors())
        .extracting(Factor::name)
        .startsWith("spill")
        .doesNotContain("parameters.research.openWeights", "parameters.policy.inertia")
        .contains("parameters.adoption.innovation");
    assertThat(spec.design()).isEqualTo(new StudySpec.Sobol(8, 3, List.of()));
  }

  @Test
  void valuesAreNamedAsTheyAreWrittenAndGivenAsTheyAreMeant() throws IOException {
    StudySpec spec =
        good(
            """
            multipolar: 1
            title: Values
            scenario: base.yaml
            factors:
              peers: {key: parameters.policy.peers, values: [0x3, 4, null]}
              mode: {key: policies.early.set.chip-control, values: [0.5, {mode: share, level: 0.25}]}
            design: {type: factorial}
            outcomes: [lag-open.end]
            """);
    assertThat(spec.factors().get(0).levelNames()).containsExactly("0x3", "4", "null");
    assertThat(spec.factors().get(0).levels())
        .extracting(level -> level.assignments().get(0).value())
        .containsExactly("3", "4", "");
    assertThat(spec.factors().get(1).levelNames())
        .containsExactly("0.5", "{\"mode\": share, \"level\": 0.25}");
  }

  @Test
  void theShippedStudyIsGood() {
    assertThat(StudyReader.read(Path.of("scenarios/studies/controls-openness.yaml")).problems())
        .isEmpty();
  }

  /** Any replacement of a value yields a problem or a study, but no exception. */
  @Nightly
  @Test
  @Tag("long")
  void nothingThatCanBeWrittenBreaksTheReader() throws IOException {
    assertNothingBreaksTheReader(1);
  }

  @Test
  @Tag("long")
  void everyFifthReplacementDoesNotBreakTheReader() throws IOException {
    assertNothingBreaksTheReader(5);
  }

  private void assertNothingBreaksTheReader(int step) throws IOException {
    Files.writeString(file, GOOD.replace(", \"second one\": base.yaml", ""));
    Problems none = new Problems();
    YamlNode.Fields whole = YamlText.file(file, none).orElseThrow();
    List<String> variants = new ArrayList<>();
    for (String other : List.of("null", "[1]", "{a: 1}", "-1")) {
      vary(whole, other, variants::add);
    }
    assertThat(variants).hasSizeGreaterThan(300);
    for (int i = 0; i < variants.size(); i += step) {
      String text = variants.get(i);
      assertThatCode(
              () -> {
                StudyReader.Outcomes read = read(text);
                assertThat(read.spec().isEmpty()).isNotEqualTo(read.problems().isEmpty());
              })
          .as(text)
          .doesNotThrowAnyException();
    }
  }

  /** Emits the tree with each of its values, in turn, replaced. */
  private static void vary(YamlNode tree, String other, java.util.function.Consumer<String> take) {
    take.accept(other);
    if (tree instanceof YamlNode.Fields map) {
      for (Map.Entry<String, YamlNode.Entry> changed : map.entries().entrySet()) {
        vary(
            changed.getValue().value(),
            other,
            text -> {
              Map<String, String> entries = new LinkedHashMap<>();
              map.entries().forEach((k, e) -> entries.put(k, YamlWriter.value(e.value())));
              entries.put(changed.getKey(), text);
              List<String> all = new ArrayList<>();
              entries.forEach((k, v) -> all.add("\"" + k + "\": " + v));
              take.accept("{" + String.join(", ", all) + "}");
            });
      }
    } else if (tree instanceof YamlNode.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        int place = i;
        vary(
            list.items().get(i),
            other,
            text -> {
              List<String> items = new ArrayList<>();
              list.items().forEach(each -> items.add(YamlWriter.value(each)));
              items.set(place, text);
              take.accept("[" + String.join(", ", items) + "]");
            });
      }
    }
  }

  /** The search bisects the ranges, so that correct ones are not blamed. */
  @Test
  void twoSlipsAmongManyRangesAreFoundWhereTheyAre() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            multipolar: 1
            title: Many
            name: many
            scenario: base.yaml
            design: {type: one-at-a-time}
            replications: 2
            keep: horizon
            outcomes: [lag-open.end]
            factors:
            """);
    List<Integer> slips = List.of(7, 40);
    List<ParameterCatalogue.Entry> ranges =
        ParameterCatalogue.entries().values().stream()
            .filter(each -> !each.list() && each.quantity().min() < each.quantity().max())
            .limit(64)
            .toList();
    for (int i = 0; i < ranges.size(); i++) {
      ParameterCatalogue.Entry range = ranges.get(i);
      String name = (slips.contains(i) ? "paramters." : "parameters.") + range.name();
      text.append(
          "  %s: {low: %s, high: %s}%n"
              .formatted(
                  name,
                  NumberFormats.plain(range.quantity().min()),
                  NumberFormats.plain(range.quantity().max())));
    }
    assertThat(read(text.toString()).problems())
        .extracting(problem -> problem.line() + " " + problem.message())
        .containsExactly(
            "17 unknown key 'paramters', did you mean 'parameters'?",
            "50 unknown key 'paramters', did you mean 'parameters'?");
  }

  /** A factor whose levels are the values of a parameter, from the least upwards in equal steps. */
  private static String values(String name, String parameter, int count, double least) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(NumberFormats.plain(least + i / 4096.0));
    }
    return "  "
        + name
        + ": {key: parameters."
        + parameter
        + ", values: ["
        + String.join(", ", values)
        + "]}\n";
  }

  private static String factorial(String... factors) {
    return "multipolar: 1\ntitle: T\nscenario: base.yaml\nfactors:\n"
        + String.join("", factors)
        + "design: {type: factorial}\nreplications: 4\noutcomes: [lag-open.end]\n";
  }

  /** Thousands of values of a parameter cost two readings of the scenario, not thousands. */
  @Test
  @Timeout(60)
  void manyValuesOfAParameterAreReadInBulk() throws IOException {
    StudySpec spec =
        good(
            factorial(
                values("a", "research.openWeights", 3000, 0.25),
                values("b", "research.step", 3000, 1.5)));
    assertThat(spec.factors().stream().map(f -> f.levels().size())).containsExactly(3000, 3000);
    assertThat(spec.factors().get(1).levels().get(2999).assignments().get(0).value())
        .isEqualTo(NumberFormats.plain(1.5 + 2999 / 4096.0));
  }

  /** Hundreds of dates and settings of policies are read in groups; one error keeps its place. */
  @Test
  void manySettingsOfPoliciesAreReadInBulk() throws IOException {
    int policies = 300;
    Path many = Files.writeString(folder.resolve("many.yaml"), policies(policies));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long one = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long start = clock.getCurrentThreadCpuTime();
      assertThat(ScenarioReader.read(many).problems()).isEmpty();
      one = Math.min(one, clock.getCurrentThreadCpuTime() - start);
    }
    String dates =
        settings(policies, i -> "at, values: [%s, %s]".formatted(date(i, 1), date(i, 2)));
    long start = clock.getCurrentThreadCpuTime();
    assertThat(good(dates).factors()).hasSize(policies);
    assertThat((clock.getCurrentThreadCpuTime() - start) / one)
        .as("as many readings of the scenario, of %s values", 2 * policies)
        .isLessThan(policies);
    String levels = settings(policies, i -> "set.openness, values: [0.05, 0.95]");
    assertThat(
            read(
                levels.replace(
                    "p200.set.openness, values: [0.05, 0.95]",
                    "p200.set.openness, values: [0.05, 9.5]")))
        .extracting(StudyReader.Outcomes::problems)
        .asString()
        .isEqualTo("[" + file + ":205:58: policies.p200.set.openness is 9.5; allowed: 0 to 1]");
  }

  /** The end of the second level of 'start' lies before it unless 'end' is moved as well. */
  @Test
  void aSettingDoesNotHideTheErrorOfAnother() throws IOException {
    Files.writeString(
        folder.resolve("dated.yaml"),
        BESIDE.get("base.yaml").replace("at: 2024-02,", "at: 2024-02, until: 2024-04-30,"));
    assertThat(
            read("""
                multipolar: 1
                title: T
                scenario: dated.yaml
                factors:
                  start: {key: policies.early.at, values: [2024-03, 2024-05]}
                  end: {key: policies.early.until, values: [2024-05-31, 2024-06-30]}
                  level: {key: policies.early.set.chip-control, values: [0.2, 0.4]}
                design: {type: one-at-a-time}
                replications: 1
                outcomes: [lag-open.end]
                """)
                .problems())
        .extracting(Problem::toString)
        .containsExactly(
            file
                + ":5:53: policies.until 2024-04-30 lies before at 2024-05-01 (inherited from "
                + folder
                + "/dated.yaml:6:39)");
  }

  private static String policies(int many) {
    StringBuilder text =
        new StringBuilder(
            """
            multipolar: 1
            title: Many
            world: toy
            run: {from: 2022-10, to: 2035-12, branch: 2022-11-01, replications: 2, seed: 7}
            policies:
            """);
    for (int i = 0; i < many; i++) {
      text.append(
          "  - {name: p%d, at: %s, by: %s, set: {openness: 0.%d}, source: s}\n"
              .formatted(i, date(i, 0), i % 2 == 0 ? "A" : "B", 1 + i % 9));
    }
    return text.toString();
  }

  private static LocalDate date(int policy, int later) {
    return LocalDate.of(2023, 1, 1).plusDays(3L * policy + later);
  }

  private static String settings(int many, IntFunction<String> key) {
    StringBuilder text =
        new StringBuilder("multipolar: 1\ntitle: T\nscenario: many.yaml\nfactors:\n");
    for (int i = 0; i < many; i++) {
      text.append("  p%d: {key: policies.p%d.%s}\n".formatted(i, i, key.apply(i)));
    }
    return text + "design: {type: one-at-a-time}\nreplications: 1\noutcomes: [lag-open.end]\n";
  }

  /** The size of a design follows from counts; the faulty value is not read. */
  @Test
  @Timeout(60)
  void aDesignTooLargeIsRefusedBeforeItsLevelsAreRead() throws IOException {
    assertThat(
            read(factorial(
                    values("a", "research.openWeights", 3000, 0.25),
                    values("b", "research.step", 3000, 1.5),
                    "  c: {key: mechanisms.talent, values: [on, maybe]}\n"))
                .problems())
        .extracting(Problem::message)
        .containsExactly("the design has 18000000 points; allowed: up to 10000000");
  }

  private Assignment given(String path, String value, String place) {
    return new Assignment(path, value, file + ":" + place);
  }

  private static Factor.Level level(String name, Assignment... assignments) {
    return new Factor.Level(name, List.of(assignments));
  }

  private static Factor levels(String name, String label, Factor.Level... levels) {
    return new Factor(name, label, "", List.of(levels), Optional.empty());
  }

  private static Factor range(String name, String label, String unit, Factor.Range range) {
    return new Factor(name, label, unit, List.of(), Optional.of(range));
  }

  private static double day(int month, int day) {
    return LocalDate.of(2024, month, day).toEpochDay();
  }
}
