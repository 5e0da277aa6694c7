package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Rank correlation over states of AI use per internet user with another metric.
 *
 * <p>Source: Liu and Wang 2024, World Bank: use per internet user rises with income and with
 * English.
 *
 * @param metric such as income
 */
record UseRank(String metric) implements ObservationOperator {
  private static final String INTERNET = "internet";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return Users.metrics(Users.USE, INTERNET, metric);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    List<double[]> pairs = new ArrayList<>();
    for (String state : run.states()) {
      double internet = run.at(INTERNET, state, query.month());
      if (internet > 0) {
        pairs.add(
            new double[] {
              run.at(Users.USE, state, query.month()) / internet,
              run.at(metric, state, query.month())
            });
      }
    }
    return pairs.size() < 3
        ? Prediction.NONE
        : Prediction.of(
            new SpearmansCorrelation()
                .correlation(
                    pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                    pairs.stream().mapToDouble(pair -> pair[1]).toArray()));
  }
}
