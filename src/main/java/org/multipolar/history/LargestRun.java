package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.study.RecordSchema;

/**
 * The largest training run to date of the labs of a state, or of the world, FLOP:
 *
 * <pre>record(date) = max over labs and months up to date of the run that a lab's compute allows
 * </pre>
 *
 * Observations list each AI model that needed more compute than any before it. The simulation has
 * no individual training runs, only the largest one that a lab's research compute allows; that labs
 * use it immediately is part of the claim. Months before the simulated period are represented by
 * its first month, whose value is set by observations.
 *
 * <p>Source: Epoch AI, training-compute records (CC BY 4.0).
 */
record LargestRun() implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(metric(entity), entity));
  }

  private static String metric(String entity) {
    return entity.equals(RecordSchema.WORLD) ? "training-compute-max" : "training-compute";
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    if (!run.covers(query.month())) {
      return Prediction.NONE;
    }
    String entity = query.entity();
    double largest = Double.NaN;
    for (YearMonth m = run.first(); !m.isAfter(query.month()); m = m.plusMonths(1)) {
      double current = run.at(metric(entity), entity, m);
      largest = Double.isNaN(largest) ? current : Math.max(largest, current);
    }
    return Prediction.of(largest);
  }
}
