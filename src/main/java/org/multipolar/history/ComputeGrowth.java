package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.study.RecordSchema;

/**
 * Growth of the world's AI compute between two dates, as a factor a year:
 *
 * <pre>growth = (C(date) / C(from))^(1 / years)</pre>
 *
 * with C the installed compute of all states, M H100e. A first date before the run, or none, is
 * moved to the end of its first month and the years with it, so that a steady growth comes out
 * unchanged. The record is a stock of installed clusters, or of chips sold; sizes differ by a
 * factor, growth does not.
 *
 * <p>Source: Epoch AI, GPU clusters and AI chip sales; Stanford AI Index 2026.
 */
record ComputeGrowth() implements Operator {
  private static final String COMPUTE = "compute-world";

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of(COMPUTE, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    YearMonth from = question.from().filter(run::covers).orElse(run.first());
    double years = ChronoUnit.MONTHS.between(from, question.month()) / 12.0;
    if (years <= 0) {
      return Prediction.NONE;
    }
    double ratio =
        run.at(COMPUTE, RecordSchema.WORLD, question.month())
            / run.at(COMPUTE, RecordSchema.WORLD, from);
    return Prediction.of(FastMath.pow(ratio, 1 / years));
  }
}
