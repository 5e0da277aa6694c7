package org.multipolar.history;

import java.util.List;

/**
 * A state's share of the operating GPU clusters that are publicly known, at the end of a month.
 *
 * <p>The record counts H100 equivalents of known clusters by country, 10–20 % of the world's chips.
 * If the probability that a cluster is known does not depend on its country, the expected share in
 * the sample is the share in the world:
 *
 * <pre>share = C_j / Σ_i C_i</pre>
 *
 * with C installed compute, M H100e. The operator is close to the identity, with these limitations:
 * states without a known cluster are part of the model's sum and hold 1.5 % of it at the start by
 * construction; the quarterly noise of the sample is 3–5 points; and the sample contains no cluster
 * in Hong Kong or Macao, which other tables of the same publisher list separately, so they are not
 * added to China (in the model they hold .04 % of the world's compute at the start).
 *
 * <p>Source: Epoch AI, GPU clusters (CC BY 4.0).
 */
record ClusterShare() implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("compute-share", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    return Prediction.of(run.at("compute-share", query.entity(), query.month()));
  }
}
