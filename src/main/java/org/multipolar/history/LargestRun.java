package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.study.RecordSchema;

/**
 * The largest training run so far of the labs of a state, or of the world, FLOP:
 *
 * <pre>record(date) = max over labs and months up to date of the run that a lab's compute allows
 * </pre>
 *
 * The record lists each model that needed more compute than any before it. The model knows no
 * single training runs but the largest one that a lab's research compute allows; that labs use it
 * at once is part of what is claimed. Months before the run count with its first one, whose size is
 * set by the record.
 *
 * <p>Source: Epoch AI, training-compute records (CC BY 4.0).
 */
record LargestRun() implements Operator {

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of(metric(entity), entity));
  }

  private static String metric(String entity) {
    return entity.equals(RecordSchema.WORLD) ? "training-compute-max" : "training-compute";
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    if (!run.covers(question.month())) {
      return Prediction.NONE;
    }
    String entity = question.entity();
    double largest = Double.NaN;
    for (YearMonth m = run.first(); !m.isAfter(question.month()); m = m.plusMonths(1)) {
      double now = run.at(metric(entity), entity, m);
      largest = Double.isNaN(largest) ? now : Math.max(largest, now);
    }
    return Prediction.of(largest);
  }
}
