package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.Shipped;
import org.multipolar.study.Experiment;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.world.Blueprint;

/** Every recorded value lies within the bounds of its metric. */
class MetricBoundsTest {
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(strings = {"waic-2025", "universal-body", "classroom/un-umbrella"})
  void valuesLieWithinTheBoundsOfTheirMetrics(String name) {
    Path file = Shipped.SCENARIOS.resolve(name + ".yaml");
    Scenario scenario =
        Shipped.read(
            file,
            Map.of(
                "run.to", "2027-06",
                "record.metrics", "all",
                "record.states", "all",
                "record.firms", "all"));
    Blueprint blueprint = Blueprints.of(scenario);
    Experiment experiment =
        new Experiment(
            blueprint,
            () -> Schedule.phases(blueprint),
            scenario.record().plan(blueprint.tables()),
            scenario.run().seed(),
            1,
            "");
    ReplicationResult result = experiment.replicate(1, null);
    RecordSchema schema = experiment.schema();
    List<String> outside = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      List<String> metrics = schema.metrics(scope);
      assertThat(metrics)
          .containsExactlyInAnyOrderElementsOf(
              MetricCatalogue.of(scope).stream().map(Metric::name).toList());
      List<Bounds> bounds =
          metrics.stream()
              .map(
                  each ->
                      MetricCatalogue.of(scope).stream()
                          .filter(metric -> metric.name().equals(each))
                          .findFirst()
                          .orElseThrow()
                          .bounds())
              .toList();
      double[] values = result.values(scope);
      assertThat(values).isNotEmpty();
      for (int i = 0; i < values.length; i++) {
        int m = i % metrics.size();
        if (values[i] < bounds.get(m).least() - ROUNDING
            || values[i] > bounds.get(m).most() + ROUNDING) {
          outside.add(scope + " " + metrics.get(m) + " " + values[i]);
        }
      }
    }
    assertThat(outside).isEmpty();
  }
}
