package org.multipolar.history;

import java.util.List;

/**
 * Share of firms that used AI in the last two weeks, as reported by a census of firms.
 *
 * <p>The model's adoption is the share of people who use AI; firms report whether they used it to
 * produce any of their goods or services. The operator equates the two, in the month of the date:
 *
 * <pre>share = a_j</pre>
 *
 * The model does not distinguish firms from people, and early in a diffusion both are a few per
 * cent; the initial level is an assumption, so the comparison concerns the growth from it.
 *
 * <p>Source: US Census Bureau, Business Trends and Outlook Survey (biweekly; public domain).
 */
record BusinessAdoption() implements ObservationOperator {

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("adoption", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    return Prediction.of(run.at("adoption", query.entity(), query.month()));
  }
}
