package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Outcome.Measured;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlWriter;

/** Outcomes of a scenario: every key, every error with its place, and their text when written. */
class OutcomeReaderTest {
  private static final String HEAD =
      """
      multipolar: 1
      title: T
      world: toy
      run: {from: 2024-01, to: 2024-06, branch: 2024-03-01}
      """;

  private static final String ALL =
      """
      groups:
        everyone: {members: [A, B], weight: population}
        labs: [LabA, LabB]
      metrics:
        lead: {formula: frontier - open-frontier, label: Lead, unit: points}
        double-lead: {formula: 2 * lead}
      outcomes:
        - lag-open.end
        - compute@A.at-2024-06
        - {name: uneven, is: compute@A.end / compute@B.end, label: A over B}
        - {name: mixed, is: compute@A.end + lag-open.end, unit: anything}
        - capability@labs.mean-2024-02-to-2024-05
        - compute@everyone.max
        - compute@[B,A].min
        - compute@PAIR.first-above-0.5
        - double-lead.last12
      """;

  @TempDir Path folder;

  private ReadResult read(String text) throws IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("x.yaml"), HEAD + text));
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .toList();
  }

  private OutcomeSet set() throws IOException {
    ReadResult read = read(ALL);
    assertThat(read.problems()).isEmpty();
    return read.scenario().orElseThrow().outcomeSet();
  }

  private static Measured measured(Outcome outcome) {
    assertThat(outcome.measured()).hasSize(1);
    return outcome.measured().get(0);
  }

  @Test
  void everyKeyOfAnOutcomeIsRead() throws IOException {
    List<Outcome> outcomes = set().outcomes();
    assertThat(outcomes)
        .extracting(o -> o.id() + " | " + o.text() + " | " + o.label() + " | " + o.unit())
        .containsExactly(
            "lag-open.end | lag-open.end | Open-frontier lag | months",
            "compute@A.at-2024-06 | compute@A.at-2024-06 | A: Compute | M H100e",
            "uneven | compute@A.end / compute@B.end | A over B | ratio",
            "mixed | compute@A.end + lag-open.end | A: Compute + Open-frontier lag | anything",
            "capability@labs.mean-2024-02-to-2024-05 | capability@labs.mean-2024-02-to-2024-05"
                + " | labs: Capability | points",
            "compute@everyone.max | compute@everyone.max | everyone: Compute | M H100e",
            "compute@[B,A].min | compute@[B,A].min | B, A: Compute | M H100e",
            "compute@PAIR.first-above-0.5 | compute@PAIR.first-above-0.5 | PAIR: Compute | months",
            "double-lead.last12 | double-lead.last12 | double-lead | points");
    assertThat(outcomes)
        .extracting(o -> o.title() + "|" + o.stated())
        .containsExactly("|", "|", "A over B|", "|anything", "|", "|", "|", "|", "|");
    assertThat(outcomes.get(2).column()).isEqualTo("uneven");
    assertThat(outcomes.get(1).column()).isEqualTo("compute_a_at_2024_06");
  }

  @Test
  void namesAreResolvedInTheWorldAndInTheGroups() throws IOException {
    List<Outcome> outcomes = set().outcomes();
    assertThat(measured(outcomes.get(0)))
        .extracting(m -> m.metric().scope(), Measured::whose, Measured::members)
        .containsExactly(Scope.WORLD, "", List.of());
    assertThat(measured(outcomes.get(1)))
        .extracting(m -> m.metric().scope(), Measured::members, m -> m.take().from())
        .containsExactly(Scope.STATE, List.of("A"), YearMonth.of(2024, 6));
    assertThat(measured(outcomes.get(4)))
        .extracting(m -> m.metric().scope(), Measured::members, Measured::byPopulation)
        .containsExactly(Scope.FIRM, List.of("LabA", "LabB"), false);
    assertThat(measured(outcomes.get(5)))
        .extracting(Measured::whose, Measured::members, Measured::byPopulation)
        .containsExactly("everyone", List.of("A", "B"), true);
    assertThat(measured(outcomes.get(6)))
        .extracting(Measured::whose, Measured::members, Measured::byPopulation)
        .containsExactly("[B,A]", List.of("B", "A"), false);
    assertThat(measured(outcomes.get(7)))
        .extracting(Measured::whose, Measured::members, m -> m.take().bound())
        .containsExactly("PAIR", List.of("A", "B"), .5);
  }

  @Test
  void aSetIsWrittenAsItIsRead() throws IOException {
    OutcomeSet set = set();
    YamlWriter labelled = new YamlWriter();
    set.write(labelled, true);
    assertThat(labelled.toString())
        .isEqualTo(
            """
            groups:
              "everyone": {members: ["A", "B"], weight: population}
              "labs": ["LabA", "LabB"]
            metrics:
              "lead": {formula: "frontier - open-frontier", label: "Lead", unit: "points"}
              "double-lead": {formula: "2 * lead"}
            outcomes: ["lag-open.end", "compute@A.at-2024-06", {name: "uneven", is: \
            "compute@A.end / compute@B.end", label: "A over B"}, {name: "mixed", is: \
            "compute@A.end + lag-open.end", unit: "anything"}, \
            "capability@labs.mean-2024-02-to-2024-05", "compute@everyone.max", \
            "compute@[B,A].min", "compute@PAIR.first-above-0.5", "double-lead.last12"]
            """);
    YamlWriter bare = new YamlWriter();
    set.write(bare, false);
    assertThat(bare.toString())
        .contains("  \"lead\": {formula: \"frontier - open-frontier\"}\n")
        .contains("{name: \"uneven\", is: \"compute@A.end / compute@B.end\"}")
        .doesNotContain("Lead", "points", "A over B", "anything");
    ReadResult again = read(labelled.toString());
    assertThat(again.problems()).isEmpty();
    assertThat(again.scenario().orElseThrow().outcomeSet()).isEqualTo(set);
  }

  @Test
  void anEmptySetWritesNothing() throws IOException {
    ReadResult read = read("");
    YamlWriter out = new YamlWriter();
    read.scenario().orElseThrow().outcomeSet().write(out, true);
    assertThat(out.toString()).isEmpty();
  }

  /** Columns: the outcomes of the file, and each problem with its column in line 5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 9999,
      textBlock =
          """
          [lag-open] | 12 'lag-open' in outcomes must end with .end, .last12, .sum or another of 'describe outcomes'
          [lag-open.edn] | 12 'lag-open.edn' in outcomes must end with .end, .last12, .sum or another of 'describe outcomes', did you mean '.end'?
          [lag-open.frist-above-3] | 12 'lag-open.frist-above-3' in outcomes must end with .end, .last12, .sum or another of 'describe outcomes', did you mean '.first-above-0.5'?
          [lag-open.at-2024-7] | 12 'lag-open.at-2024-7' in outcomes: 2024-7 lacks a digit; months are YYYY-MM, as 2024-07
          [lag-open.at-2024-13] | 12 'lag-open.at-2024-13' in outcomes: there is no month 13; months are YYYY-MM
          [lag-open.at-2024-07] | 12 'lag-open.at-2024-07' in outcomes: 2024-07 is outside the run, which lasts from 2024-01 to 2024-06
          [lag-open.mean-2023-12-to-2024-02] | 12 'lag-open.mean-2023-12-to-2024-02' in outcomes: 2023-12 is outside the run, which lasts from 2024-01 to 2024-06
          [lag-open.mean-2024-02-to-2024-08] | 12 'lag-open.mean-2024-02-to-2024-08' in outcomes: 2024-08 is outside the run, which lasts from 2024-01 to 2024-06
          [lag-open.mean-2024-05-to-2024-02] | 12 'lag-open.mean-2024-05-to-2024-02' in outcomes: 2024-05 to 2024-02 runs backwards
          [lag-open.first-above-1e999] | 12 'lag-open.first-above-1e999' in outcomes: 1e999 is too large a number
          [lag-oepn.end] | 12 unknown metric 'lag-oepn' in outcomes, did you mean 'lag-open'?
          [computee@A.end] | 12 unknown metric 'computee' in outcomes, did you mean 'compute'?
          [compute.end] | 12 'compute.end' in outcomes: whose? as in compute@CHN.end
          [lag-open@A.end] | 12 'lag-open@A.end' in outcomes: lag-open is measured on the world; leave out the @
          [compute@C.end] | 12 'compute@C.end' in outcomes: world toy has no state or group 'C'; allowed: A, B, PAIR
          [compute@LabA.end] | 12 'compute@LabA.end' in outcomes: world toy has no state or group 'LabA'; allowed: A, B, PAIR
          ['compute@[A,C].end'] | 12 'compute@[A,C].end' in outcomes: world toy has no state 'C'; allowed: A, B
          ['compute@[A,A].end'] | 12 'compute@[A,A].end' in outcomes lists 'A' twice
          [usage-share@PAIR.end] | 12 'usage-share@PAIR.end' in outcomes: PAIR is a group, and world toy has no firm 'A'
          [usage-share@X.end] | 12 'usage-share@X.end' in outcomes: world toy has no firm or group 'X'; allowed: MakerA, MakerB, LabA, LabB
          [capability@X.end] | 12 'capability@X.end' in outcomes: world toy has no state, firm or group 'X'; allowed: A, B, MakerA, MakerB, LabA, LabB, PAIR
          [lag-open.end, compute@A.end, lag-open.end] | 41 outcomes lists 'lag-open.end' twice
          ['compute@A.end + lag-open.end'] | 12 'compute@A.end + lag-open.end' in outcomes: '+' takes one unit, not M H100e and months; if that is meant, give the outcome a name and a unit
          [{name: mix, is: 'compute@A.end + lag-open.end'}] | 28 'compute@A.end + lag-open.end' in outcomes: '+' takes one unit, not M H100e and months; if that is meant, give the outcome a name and a unit
          ['1 + 2'] | 12 '1 + 2' in outcomes: it looks at no metric
          ['compute@A.end +'] | 12 'compute@A.end +' in outcomes: it expects a name or a number at its end
          [{name: lag-open, is: compute@A.end}] | 12 outcomes: 'lag-open' is the name of a metric or column; choose another
          [{name: seed, is: compute@A.end}] | 12 outcomes: 'seed' is the name of a metric or column; choose another
          [{name: x}] | 12 missing key 'is' in outcomes
          [{is: compute@A.end}] | 12 missing key 'name' in outcomes
          [{name: x, is: compute@A.end, lable: L}] | 41 unknown key 'lable' in outcomes, did you mean 'label'?
          [{name: 'x y', is: compute@Z.end}] | 19 outcomes.name must be a name of letters, digits and -, not 'x y'
          """)
  void everyErrorOfAnOutcomeHasItsPlace(String outcomes, String problem) throws IOException {
    ReadResult read = read("outcomes: " + outcomes + "\n");
    assertThat(read.scenario()).isEmpty();
    assertThat(told(read.problems())).containsExactly("5:" + problem);
  }

  /** Columns: the groups, the outcome, and the problem with its line and column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 9999,
      textBlock =
          """
          both: [A, C] | compute@both.end | 5:16 unknown state or firm 'C' in groups.both; allowed: A, B, MakerA, MakerB, LabA, LabB
          both: [A, A] | compute@both.end | 5:16 groups.both lists 'A' twice
          A: [A, B] | compute@A.end | 5:10 groups.A: there is a state or bloc 'A' in world toy; take another
          LabA: [A, B] | lag-open.end | 5:10 groups.LabA: there is a firm 'LabA' in world toy; take another
          PAIR: [A, B] | lag-open.end | 5:10 groups.PAIR: there is a group 'PAIR' in world toy; take another
          mixed: [A, LabA] | capability@mixed.end | 5:17 groups.mixed has states and firms; it takes one kind
          labs: {members: [LabA, LabB], weight: population} | capability@labs.end | 5:16 groups.labs: firms have no population; weight: alike
          labs: [LabA, LabB] | compute@labs.end | 6:12 'compute@labs.end' in outcomes: labs is a group, and world toy has no state 'LabA'
          pair: [A, B] | compute@piar.end | 6:12 'compute@piar.end' in outcomes: world toy has no state or group 'piar', did you mean 'pair'?
          labs: [LabA, LabB] | compute@X.end | 6:12 'compute@X.end' in outcomes: world toy has no state or group 'X'; allowed: A, B, PAIR
          """)
  void everyErrorOfAGroupIsReportedOnce(String group, String outcome, String problem)
      throws IOException {
    ReadResult read = read("groups: {" + group + "}\noutcomes: [" + outcome + "]\n");
    assertThat(read.scenario()).isEmpty();
    assertThat(told(read.problems())).containsExactly(problem);
  }

  @Test
  void anOutcomeOfTheCommandLineKnowsGroupsAndMetricsOfTheFile() throws IOException {
    Scenario scenario = read(ALL).scenario().orElseThrow();
    Problems none = new Problems();
    Optional<Outcome> typed =
        OutcomeReader.of(scenario, none).typed("capability@labs.max", "--outcome");
    assertThat(none.sorted()).isEmpty();
    assertThat(measured(typed.orElseThrow()).members()).containsExactly("LabA", "LabB");
    assertThat(OutcomeReader.of(scenario, none).typed("lead.end", "--outcome").map(Outcome::unit))
        .hasValue("points");
    assertThat(none.sorted()).isEmpty();
    Problems problems = new Problems();
    assertThat(OutcomeReader.of(scenario, problems).typed("lead.at-2024-07", "--outcome"))
        .isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly(
            "--outcome: 'lead.at-2024-07' in --outcome: 2024-07 is outside the run, which lasts from 2024-01"
                + " to 2024-06");
  }

  @Test
  void everySettingMustHaveTheEntities() throws IOException {
    Scenario toy = read("").scenario().orElseThrow();
    Problems problems = new Problems();
    new OutcomeReader(
            MetricNames.CATALOGUE,
            Map.of(),
            List.of(OutcomeReader.Setting.of(toy), blocs()),
            problems)
        .typed("compute@A.end", "outcomes");
    assertThat(problems.sorted())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .startsWith("'compute@A.end' in outcomes: world blocs has no state or group 'A'");
  }

  private OutcomeReader.Setting blocs() throws IOException {
    Path file =
        Files.writeString(folder.resolve("blocs.yaml"), "multipolar: 1\ntitle: B\nworld: blocs\n");
    return OutcomeReader.Setting.of(ScenarioReader.read(file).scenario().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"lag-open.end, true", "compute@anything.end, true", "compute.end, false"})
  void aTextMayBeAnOutcomeInSomeWorld(String text, boolean possible) {
    assertThat(OutcomeReader.fault(text, "--outcome", MetricNames.CATALOGUE).isEmpty())
        .isEqualTo(possible);
  }

  @Test
  void anOutcomeOfAMetricHasItsText() {
    Metric lag = MetricNames.CATALOGUE.find(Scope.WORLD, "lag-open").orElseThrow();
    assertThat(Outcome.of(lag, "", Take.plain(Take.Kind.END)).text()).isEqualTo("lag-open.end");
  }
}
