package org.multipolar.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.StopRule;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.study.Experiment;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.text.Digits;

/** Replications that end before their last month. */
class StopRuleTest {
  @TempDir Path folder;

  private ReadResult read(String keys) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        multipolar: 1
        title: Mine
        extends: %s
        sources: [test]
        world: blocs
        run: {to: 2028-12}
        """
                .formatted(Path.of("scenarios/baseline.yaml").toAbsolutePath())
            + keys);
    return ScenarioReader.read(file, Map.of());
  }

  private Scenario scenario(String keys) throws IOException {
    ReadResult result = read(keys);
    assertThat(result.problems()).isEmpty();
    return result.scenario().orElseThrow();
  }

  private List<String> errors(String keys) throws IOException {
    return read(keys).problems().stream().map(Problem::toString).toList();
  }

  /** One replication with the schema of its arrays. */
  private record Ran(RecordSchema schema, ReplicationResult result) {
    static Ran of(Scenario scenario) {
      Experiment experiment = new PreparedScenario(scenario).replicator();
      ReplicationResult result = experiment.replicate(1, null);
      assertThat(result.status()).isEqualTo(Status.OK);
      return new Ran(experiment.schema(), result);
    }

    double[] series(String metric) {
      return schema
          .grid(Scope.WORLD)
          .series(result.world(), 0, schema.worldMetrics().indexOf(metric));
    }

    double outcome(String name) {
      return result.horizon()[schema.horizon().indexOf(name)];
    }
  }

  @Test
  void aRunStopsWhereAMetricHasBeenAboveALevelForSomeMonths() throws IOException {
    Scenario whole = scenario("");
    Ran ran = Ran.of(whole);
    double[] frontier = ran.series("frontier");
    int branch = whole.run().calendar().branchTick();
    double bound = frontier[branch + 6];
    int last = branch;
    for (int held = 0; held < 3; last++) {
      held = frontier[last] > bound ? held + 1 : 0;
    }
    last--;
    assertThat(last).isLessThan(frontier.length - 3);
    String rule = "stop: {metric: frontier, above: " + Digits.text(bound) + ", months: 3%s}\n";

    Ran missing = Ran.of(scenario(rule.formatted("")));
    double[] expected = frontier.clone();
    Arrays.fill(expected, last + 1, expected.length, Double.NaN);
    assertThat(missing.series("frontier")).containsExactly(expected);
    assertThat(missing.outcome(StopRule.COLUMN)).isEqualTo(last);
    assertThat(missing.outcome("frontier.end")).isNaN();

    Ran carried = Ran.of(scenario(rule.formatted(", after: carried")));
    Arrays.fill(expected, last + 1, expected.length, frontier[last]);
    assertThat(carried.series("frontier")).containsExactly(expected);
    double[] incidents = ran.series("incidents");
    Arrays.fill(incidents, last + 1, incidents.length, 0);
    assertThat(carried.series("incidents")).containsExactly(incidents);
    assertThat(carried.outcome("frontier.end")).isEqualTo(frontier[last]);
    assertThat(carried.outcome("incidents.sum")).isEqualTo(Arrays.stream(incidents).sum());
  }

  @Test
  void aRuleThatNeverHoldsChangesNothing() throws IOException {
    Ran whole = Ran.of(scenario(""));
    Ran ran = Ran.of(scenario("stop: {metric: frontier, above: 1000000}\n"));
    assertThat(ran.result().world()).containsExactly(whole.result().world());
    assertThat(ran.outcome(StopRule.COLUMN)).isNaN();
    assertThat(whole.schema().horizon()).doesNotContain(StopRule.COLUMN);
  }

  @Test
  void aResolvedScenarioHasItsRule() throws IOException {
    Scenario scenario = scenario("stop: {metric: lag, of: CHN, below: 3, after: missing}\n");
    Path again = folder.resolve("again.yaml");
    Files.writeString(again, scenario.resolvedYaml());
    assertThat(ScenarioReader.read(again, Map.of()).scenario().map(Scenario::stop))
        .hasValue(scenario.stop());
    assertThat(scenario.identity()).contains("stop:");
    assertThat(scenario("").identity()).doesNotContain("stop:");
    assertThat(read("stop: {metric: lag, of: CHN, below: 3}\n").notes()).contains(StopRule.NOTE);
    assertThat(read("").notes()).doesNotContain(StopRule.NOTE);
  }

  @Test
  void whatIsWrongIsOneErrorWithWhatIsAllowed() throws IOException {
    assertThat(errors("stop: {metric: threatt, above: 1}\n"))
        .singleElement()
        .asString()
        .contains("mine.yaml:7:")
        .contains("unknown metric 'threatt' in stop.metric, did you mean 'threat'?");
    assertThat(errors("stop: {metric: threat}\n"))
        .singleElement()
        .asString()
        .endsWith("stop needs either above or below");
    assertThat(errors("stop: {metric: threat, above: .5, after: gone}\n"))
        .singleElement()
        .asString()
        .contains("missing or carried", "'gone'");
    String dated = "outcomes: [threat.at-2027-01, threat.max]\n";
    String rule = "stop: {metric: threat, above: 0.5%s}\n";
    assertThat(errors(rule.formatted("") + dated))
        .singleElement()
        .asString()
        .contains("outcome 'threat.at-2027-01' looks at months that a run may stop before")
        .contains("stop.after: missing or carried");
    assertThat(errors(rule.formatted(", after: missing") + dated)).isEmpty();
  }

  @Test
  void aStudyOfOutcomesAfterAStopIsRefusedUntilItSaysWhatTheyAre() throws IOException {
    read("stop: {metric: threat, above: 0.5}\n");
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        """
        multipolar: 1
        title: Stops
        scenario: mine.yaml
        sources: [test]
        factors: {parameters.incidents.rate: {values: [100, 200]}}
        design: {type: factorial}
        outcomes: [threat.end]
        """);
    assertThat(StudyReader.read(study).problems())
        .singleElement()
        .asString()
        .contains("study.yaml:7:", "outcome 'threat.end' looks at months");
    read("");
    Files.writeString(
        study,
        Files.readString(study)
            .replace(
                "{parameters.incidents.rate: {values: [100, 200]}}",
                "{ends: {levels: {no: , yes: {stop: {metric: threat, above: 0.5}}}}}"));
    assertThat(StudyReader.read(study).problems())
        .singleElement()
        .asString()
        .contains("study.yaml:7:", "outcome 'threat.end' looks at months");
    Files.writeString(
        study, Files.readString(study).replace("above: 0.5", "above: 0.5, after: carried"));
    assertThat(StudyReader.read(study).problems()).isEmpty();
  }
}
