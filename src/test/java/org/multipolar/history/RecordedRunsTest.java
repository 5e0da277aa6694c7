package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.store.Identity;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Batch;
import org.multipolar.study.Experiment;
import org.multipolar.study.Progress;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.TwoStates;

class RecordedRunsTest {
  @TempDir Path folder;

  @Test
  void recordedTrajectoriesAreReadBack() throws IOException {
    Experiment experiment = TwoStates.experiment();
    RecordSchema schema = experiment.schema();
    ResultsFolder.Request request =
        new ResultsFolder.Request(
            Identity.of("a: 1"), "a: 1", TwoStates.SEED, 3, schema, List.of("run"));
    try (ResultsFolder results = ResultsFolder.open(folder, request)) {
      new Batch(experiment, 1, null, Progress.NONE).run(results.missing(16), results.sink());
      results.finish(List.of(), Progress.NONE);
    }
    Set<RequiredMetric> all = new LinkedHashSet<>();
    all.add(RequiredMetric.of(schema.worldMetrics().get(0), RecordSchema.WORLD));
    for (String metric : schema.stateMetrics()) {
      all.add(RequiredMetric.of(metric, schema.states().get(1)));
    }
    for (String metric : schema.firmMetrics()) {
      all.add(RequiredMetric.of(metric, schema.firms().get(0)));
    }
    all.add(RequiredMetric.ifPresent(schema.stateMetrics().get(0), "ZZZ"));
    ResultsReader reader = ResultsReader.open(folder);
    List<Trajectory> runs = RecordedRuns.read(reader, new RequiredMetrics(all));
    assertThat(runs).hasSize(3);
    for (int r = 0; r < 3; r++) {
      Trajectory live = RecordedTrajectory.of(schema, experiment.replicate(r + 1, null));
      Trajectory read = runs.get(r);
      assertThat(read.first()).isEqualTo(live.first());
      assertThat(read.last()).isEqualTo(live.last());
      for (RequiredMetric need : all) {
        if (!need.optional()) {
          for (YearMonth m = live.first(); live.covers(m); m = m.plusMonths(1)) {
            double value = live.at(need.metric(), need.entity(), m);
            assertThat(read.at(need.metric(), need.entity(), m))
                .isCloseTo(value, within(Math.abs(value) * 1e-8));
          }
        }
      }
      assertThat(
              read.at(schema.worldMetrics().get(0), RecordSchema.WORLD, live.last().plusMonths(1)))
          .isNaN();
      assertThat(read.has(schema.stateMetrics().get(0), "ZZZ")).isFalse();
      assertThat(read.orZero(schema.stateMetrics().get(0), "ZZZ", live.first())).isZero();
      assertThatThrownBy(() -> read.at("lag", "ZZZ", live.first()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("lag of ZZZ");
    }
    assertThatThrownBy(
            () ->
                RecordedRuns.read(
                    reader,
                    new RequiredMetrics(
                        Set.of(RequiredMetric.of("gdp-world", RecordSchema.WORLD)))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no gdp-world of world: it was not recorded");
  }
}
