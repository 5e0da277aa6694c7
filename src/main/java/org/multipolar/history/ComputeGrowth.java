package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.study.RecordSchema;

/**
 * Growth of the world's AI compute between two dates, as a factor per year:
 *
 * <pre>growth = (C(date) / C(from))^(1 / years)</pre>
 *
 * with C the installed compute of all states, M H100e. A first date that is missing or precedes the
 * run is moved to the end of the first month of the run, and the years are adjusted, so that steady
 * growth is unaffected. Observations are stocks of installed clusters or of chips sold; their
 * levels differ by a factor, their growth does not.
 *
 * <p>Source: Epoch AI, GPU clusters and AI chip sales; Stanford AI Index 2026.
 */
record ComputeGrowth() implements ObservationOperator {
  private static final String COMPUTE = "compute-world";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of(COMPUTE, entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    YearMonth from = query.from().filter(run::covers).orElse(run.first());
    double years = ChronoUnit.MONTHS.between(from, query.month()) / 12.0;
    if (years <= 0) {
      return Prediction.NONE;
    }
    double ratio =
        run.at(COMPUTE, RecordSchema.WORLD, query.month())
            / run.at(COMPUTE, RecordSchema.WORLD, from);
    return Prediction.of(FastMath.pow(ratio, 1 / years));
  }
}
