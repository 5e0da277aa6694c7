package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.world.WorldTables;

/** What is recorded, for each way to say it. */
class RecordSpecTest {
  @TempDir private Path folder;

  private Scenario toy(String record) throws IOException {
    return new ScenarioFolder(folder).good(ScenarioFolder.TOY + "record: {" + record + "}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firms: default | LabA LabB",
        "firms: all | LabA LabB MakerA MakerB",
        "firms: [MakerB, LabA] | MakerB LabA"
      })
  void firmsAreLabsOrAllOrSome(String record, String ids) throws IOException {
    Scenario scenario = toy(record);
    WorldTables tables = scenario.world().tables();
    assertThat(scenario.record().firmIds(tables)).containsExactly(ids.split(" "));
  }

  @Test
  void aPlanNumbersWhatIsRecorded() throws IOException {
    Scenario scenario = toy("states: [B], firms: [MakerB, LabA], metrics: [release, openness]");
    RecordingPlan plan = scenario.record().plan(scenario.world().tables());
    assertThat(plan.states()).containsExactly(1);
    assertThat(plan.makers()).containsExactly(1);
    assertThat(plan.labs()).containsExactly(0);
    assertThat(plan.stateMetrics()).extracting(Metric::name).containsExactly("openness");
    assertThat(plan.firmMetrics()).extracting(Metric::name).containsExactly("release");
    assertThat(plan.world())
        .extracting(Metric::name)
        .isEqualTo(
            MetricCatalogue.world().stream().filter(Metric::standard).map(Metric::name).toList());
    RecordingPlan all = toy("metrics: all").record().plan(scenario.world().tables());
    assertThat(all.world())
        .extracting(Metric::name)
        .isEqualTo(MetricCatalogue.world().stream().map(Metric::name).toList());
    assertThat(all.states()).containsExactly(0, 1);
    assertThat(all.labs()).containsExactly(0, 1);
    assertThat(all.makers()).isEmpty();
  }

  /** A world without the usual states: all of twenty, the first twenty of more. */
  @ParameterizedTest
  @CsvSource({"19, 19", "20, 20", "21, 20"})
  void theFirstTwentyStatesAreRecordedByDefault(int states, int recorded) throws IOException {
    Scenario scenario =
        new ScenarioFolder(folder)
            .good(
                ScenarioFolder.TOY.replace(
                    "toy", "{synthetic: {states: " + states + ", firms: 3, zipf: 1}}"));
    WorldTables tables = scenario.world().tables();
    List<String> ids = scenario.record().stateIds(tables);
    assertThat(ids).hasSize(recorded).first().isEqualTo(tables.states().get(0).id());
    assertThat(
            new RecordSpec(
                    new RecordSpec.Selection(RecordSpec.Selection.Kind.ALL, List.of()),
                    scenario.record().firms(),
                    scenario.record().metrics(),
                    10)
                .stateIds(tables))
        .hasSize(states);
  }

  @Test
  void whatIsWrongIsReportedInItsPlace() throws IOException {
    assertThat(
            new ScenarioFolder(folder)
                .bad(
                    ScenarioFolder.TOY
                        + "record: {states: [C], firms: [LabC], metrics: [opennes]}\n"))
        .containsExactly(
            "x.yaml:5:19: unknown state 'C' in record.states; allowed: A, B",
            "x.yaml:5:31: unknown firm 'LabC' in record.firms, did you mean 'LabA'?",
            "x.yaml:5:48: unknown metric 'opennes' in record.metrics, did you mean 'openness'?");
  }
}
