package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Share of firms that use AI in the European Union, weighted by output.
 *
 * <p>The model's firms are those of the Census: all employers, AI used in production. Eurostat
 * surveys enterprises with at least ten employees on any AI technology, which yields {@value
 * #WIDER} times as many: .076 in the European Union in 2021, .032 of the firms of the United States
 * in 2018 and about .035 in 2021, by assumption, before generative AI reached either.
 *
 * <p>Source: Eurostat, isoc_eb_ai (CC BY 4.0); Census, Annual Business Survey (McElheran et al.
 * 2024).
 */
record UnionFirms() implements ObservationOperator {
  private static final String USE = "firm-use";
  private static final String LARGEST = "DEU";
  private static final double WIDER = 2.2;

  /**
   * Requires the largest member, so that a world without it, such as one of blocs, has no value.
   */
  @Override
  public List<RequiredMetric> requires(String entity) {
    List<RequiredMetric> required = new ArrayList<>();
    for (String state : Union.STATES) {
      boolean optional = !state.equals(LARGEST);
      required.add(new RequiredMetric(USE, state, optional));
      required.add(new RequiredMetric(Users.POPULATION, state, optional));
      required.add(new RequiredMetric(Users.INCOME, state, optional));
    }
    return required;
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double using = 0;
    double all = 0;
    for (String state : Union.STATES) {
      double output =
          run.orZero(Users.POPULATION, state, query.month())
              * run.orZero(Users.INCOME, state, query.month());
      all += output;
      using += output * run.orZero(USE, state, query.month());
    }
    return all > 0 ? Prediction.of(Math.min(1, WIDER * using / all)) : Prediction.NONE;
  }
}
