package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Share of firms that use AI in the European Union, weighted by output.
 *
 * <p>Source: Eurostat, isoc_eb_ai (CC BY 4.0): enterprises of ten and more.
 */
record UnionFirms() implements ObservationOperator {
  private static final String USE = "firm-use";
  private static final String LARGEST = "DEU";

  /** A world without the largest member, such as one of blocs, has no such figure. */
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
    return all > 0 ? Prediction.of(using / all) : Prediction.NONE;
  }
}
