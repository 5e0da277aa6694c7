package org.multipolar.history;

import java.util.List;

/**
 * A state's share of the operating GPU clusters that are publicly known, at the end of a month.
 *
 * <p>The record counts H100 equivalents of known clusters by country, 10–20 % of the world's chips.
 * If a cluster's chance to be known does not depend on its country, the sample's share is the
 * world's:
 *
 * <pre>share = C_j / Σ_i C_i</pre>
 *
 * with C installed compute, M H100e. The operator is near identity, and says what it leaves aside:
 * states without a known cluster count in the model's sum and hold 1.5 % of it at the start by
 * construction; the sample's quarterly noise is 3–5 points; and the sample names no cluster in Hong
 * Kong or Macao, which other tables of the same publisher list apart, so they are not added to
 * China (in the model they hold .04 % of the world's compute at the start).
 *
 * <p>Source: Epoch AI, GPU clusters (CC BY 4.0).
 */
record ClusterShare() implements Operator {

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of("compute-share", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    return Prediction.of(run.at("compute-share", question.entity(), question.month()));
  }
}
