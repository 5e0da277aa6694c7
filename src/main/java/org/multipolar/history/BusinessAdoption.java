package org.multipolar.history;

import java.util.List;

/**
 * Share of firms that used AI in the last two weeks, as a census of firms has it.
 *
 * <p>The model's adoption is the share of people who use AI; firms answer for whether any of their
 * goods or services was made with it. The operator takes one for the other, in the month of the
 * date:
 *
 * <pre>share = a_j</pre>
 *
 * Nothing in the model tells firms from people, and early in a diffusion both are a few per cent;
 * the level of the start is an assumption, so what this compares is the growth from it.
 *
 * <p>Source: US Census Bureau, Business Trends and Outlook Survey (biweekly; public domain).
 */
record BusinessAdoption() implements Operator {

  @Override
  public List<Need> needs(String entity) {
    return List.of(Need.of("adoption", entity));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery question) {
    return Prediction.of(run.at("adoption", question.entity(), question.month()));
  }
}
