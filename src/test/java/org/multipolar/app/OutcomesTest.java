package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.ResultsReader;

/** Outcomes defined in a scenario, from the file to columns and tables. */
class OutcomesTest {
  private static final String OUTCOMES =
      """
      groups: {all: {members: [A, B], weight: population}, labs: [LabA, LabB]}
      outcomes:
        - compute@A.at-2024-02
        - compute@[A,B].end
        - compute@all.end
        - capability@labs.max
        - compute@A.end - compute@B.end
        - {name: unequal, is: compute@A.end / compute@B.end, label: A over B}
        - lag-open.first-above-1000
      """;

  @TempDir private Path folder;

  private ResultsReader run(String name, String more) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name + ".yaml"),
            Study.BASE.replace("replications: 2", "replications: 3") + more);
    Study.Result result =
        Study.type("run", file, "--out", folder.resolve(name), "--no-figures", "--threads", 1);
    assertThat(result.err()).noneMatch(line -> line.contains("outcomes"));
    assertThat(result.code()).isZero();
    return ResultsReader.open(folder.resolve(name));
  }

  private static double[] at(ResultsReader results, String metric, String state, int tick)
      throws IOException {
    return results.series(Scope.STATE, metric, state).at(tick);
  }

  private static void assertClose(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i]).isEqualTo(expected[i], within(1e-8));
    }
  }

  @Test
  void everyOutcomeIsAColumnOfTheRunsWithTheValueOfItsSeries() throws IOException {
    ResultsReader results = run("x", OUTCOMES);
    double[] a = at(results, "compute", "A", 2);
    double[] b = at(results, "compute", "B", 2);
    double[] mean = new double[3];
    Arrays.setAll(mean, i -> (a[i] + b[i]) / 2);
    double[] difference = new double[3];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    double[] ratio = new double[3];
    Arrays.setAll(ratio, i -> a[i] / b[i]);
    assertClose(results.runs("compute@A.at-2024-02"), at(results, "compute", "A", 1));
    assertClose(results.runs("compute@[A,B].end"), mean);
    assertClose(results.runs("compute@A.end - compute@B.end"), difference);
    assertClose(results.runs("unequal"), ratio);
    assertThat(results.runs("lag-open.first-above-1000")).containsOnly(Double.NaN);
    assertThat(Arrays.stream(results.runs("capability@labs.max")).min().orElseThrow()).isPositive();

    Scenario kept = ScenarioReader.read(folder.resolve("x/scenario.yaml")).scenario().orElseThrow();
    assertThat(kept.outcomeSet().outcomes())
        .extracting(outcome -> outcome.label() + " | " + outcome.when() + " | " + outcome.unit())
        .contains(
            "A over B |  | ratio",
            "A, B: Compute | in the last month | M H100e",
            "A: Compute − B: Compute | in the last month | M H100e");
  }

  @Test
  void theExampleOfTheManualIsRead() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/how-to-studies.md"));
    String block = page.substring(page.indexOf("groups:\n  partners"));
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: X\nextends: "
                + Path.of("scenarios/baseline.yaml").toAbsolutePath()
                + "\n"
                + block.substring(0, block.indexOf("```")));
    assertThat(ScenarioReader.read(file).problems()).isEmpty();
  }

  @Test
  void statesCountByTheirPeopleWhereAGroupSaysSo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            """
            multipolar: 1
            title: X
            world: blocs
            run: {from: 2024-01, to: 2024-03, branch: 2024-02-01, replications: 2, seed: 7}
            groups: {weighed: {members: [IND, USA], weight: population}, alike: [IND, USA]}
            outcomes: [access@weighed.end, access@alike.end]
            """);
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    Map<String, Double> people = new LinkedHashMap<>();
    scenario.world().tables().states().forEach(s -> people.put(s.id(), s.population()));
    double share = people.get("IND") / (people.get("IND") + people.get("USA"));
    assertThat(scenario.outcomeSet().outcomes())
        .extracting(
            outcome ->
                outcome.of(
                    (metric, id) -> new double[] {0, 0, id.equals("IND") ? 1 : 0},
                    scenario.world().tables(),
                    scenario.run().calendar()))
        .containsExactly(share, 0.5);
    assertThat(share).isGreaterThan(0.7);
  }

  @Test
  void aMemberWithoutAValueIsLeftOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"), Study.BASE + "outcomes: ['compute@[A,B].mean']\n");
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    double mean =
        scenario
            .outcomeSet()
            .outcomes()
            .get(0)
            .of(
                (metric, id) ->
                    id.equals("A")
                        ? new double[] {1, Double.NaN, Double.NaN}
                        : new double[] {3, 5, Double.NaN},
                scenario.world().tables(),
                scenario.run().calendar());
    assertThat(mean).isEqualTo(3.5);
  }

  @Test
  void bodiesOfAnyNameHaveMembers() throws IOException {
    ResultsReader results =
        run(
            "y",
            "regimes: {pact: {from: 2024-02, founders: [A], kind: network, position: 0.1,"
                + " stringency: 0.1}}\n"
                + "outcomes: [members-pact.end, covered-pact.end]\n");
    assertThat(results.runs("members-pact.end")[0]).isBetween(1.0, 2.0);
    assertThat(results.runs("covered-pact.end")[0]).isBetween(0.4, 1.0);
  }

  @Test
  void aLabelChangesNoResults() throws IOException {
    run("x", OUTCOMES);
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, Files.readString(file).replace("A over B", "Inequality"));
    assertThat(Study.type("run", file, "--out", folder.resolve("x"), "--no-figures").code())
        .isZero();
    Files.writeString(file, Files.readString(file).replace("at-2024-02", "at-2024-03"));
    assertThat(Study.type("run", file, "--out", folder.resolve("x"), "--no-figures").code())
        .isEqualTo(2);
  }

  @Test
  void theDigestSaysWhichRunsHaveNoValue() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), Study.BASE + OUTCOMES);
    Study.Result result =
        Study.type("run", file, "--out", folder.resolve("x"), "--no-figures", "--threads", 1);
    assertThat(result.out())
        .anyMatch(line -> line.startsWith("A over B") && line.endsWith("  ratio"))
        .anyMatch(
            line ->
                line.startsWith("lag-open.first-above-1000")
                    && line.endsWith("months, of the 0 runs that have one"));
  }

  @Test
  void resultsAreComparedInOutcomesOfTheirFilesAndOfTheCommand() throws IOException {
    run("x", OUTCOMES);
    run("y", OUTCOMES.replace("outcomes:", "mechanisms: {smuggling: off}\noutcomes:"));
    Study.Result result =
        Study.type(
            "compare",
            folder.resolve("x"),
            folder.resolve("y"),
            "--out",
            folder.resolve("z"),
            "--no-figures",
            "--outcome",
            "lag-open.mean-2024-01-to-2024-02");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("y minus x, outcomes")
        .anyMatch(line -> line.startsWith("A over B"))
        .anyMatch(line -> line.startsWith("lag-open.mean-2024-01-to-2024-02"));
    assertThat(Files.readAllLines(folder.resolve("z/differences.csv")))
        .anyMatch(line -> line.startsWith("y,x,unequal,,,,ratio,3,"))
        .anyMatch(
            line ->
                line.startsWith(
                    "y,x,lag_open_mean_2024_01_to_2024_02,lag_open,world,mean_2024_01_to_2024_02,"));
    Study.Result wrong =
        Study.type(
            "compare", folder.resolve("x"), folder.resolve("y"), "--outcome", "compute@C.end");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .containsExactly(
            "'compute@C.end' in --outcome: world toy has no state or group 'C';"
                + " allowed: A, B, all, PAIR");
  }

  @Test
  void anOutcomeAfterAStopIsRefusedUntilTheScenarioSaysWhatLaterMonthsAre() throws IOException {
    String rule = "stop: {metric: frontier, above: 0%s}\n";
    run("x", "");
    run("y", rule.formatted(""));
    run("z", rule.formatted(", after: carried"));
    for (String[] pair : new String[][] {{"x", "y"}, {"y", "x"}}) {
      Study.Result refused = compared(pair[0], pair[1], "compute@A.at-2024-03");
      assertThat(refused.err())
          .containsExactly(
              "outcome 'compute@A.at-2024-03' looks at months that a run may stop before; say what"
                  + " they are: stop.after: missing or carried");
      assertThat(refused.code()).isEqualTo(2);
    }
    assertThat(compared("x", "y", "compute@A.mean").code()).isZero();
    assertThat(compared("x", "z", "compute@A.at-2024-03").code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("both/differences.csv")))
        .anyMatch(line -> line.startsWith("z,x,compute_a_at_2024_03,"));
  }

  private Study.Result compared(String reference, String other, String outcome) {
    return Study.type(
        "compare",
        folder.resolve(reference),
        folder.resolve(other),
        "--out",
        folder.resolve("both"),
        "--quiet",
        "--no-figures",
        "--outcome",
        outcome);
  }

  @Test
  void aStudyLooksAtThemAndSaysWhatIsMissing() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), Study.BASE);
    Path study =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            multipolar: 1
            title: Looks
            name: looks
            scenario: base.yaml
            factors: {spill: {key: parameters.research.openWeights, values: [0.5, 1.5]}}
            design: {type: factorial}
            replications: 4
            """
                + OUTCOMES
                + "analysis: {discovery: {outcome: unequal, above: 1}}\n");
    Study.Result result =
        Study.type("study", study, "--out", folder.resolve("looks"), "--no-figures");
    assertThat(result.err()).contains("lag-open.first-above-1000 has a value in none of 8 runs");
    assertThat(result.code()).isZero();
    assertThat(Files.readString(folder.resolve("looks/study.yaml")))
        .contains("groups:", "\"compute@all.end\"", "{name: \"unequal\"");
    assertThat(ResultsReader.open(folder.resolve("looks")).runs("unequal")).hasSize(8);
  }
}
