package org.multipolar.history;

import java.util.List;

/**
 * Share of firms that use AI in the European Union, weighted by output.
 *
 * <p>Source: Eurostat, isoc_eb_ai (CC BY 4.0): enterprises of ten and more.
 */
record UnionFirms() implements ObservationOperator {
  private static final String USE = "firm-use";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return Union.STATES.stream()
        .flatMap(
            state ->
                List.of(
                    RequiredMetric.ifPresent(USE, state),
                    RequiredMetric.ifPresent(Users.POPULATION, state),
                    RequiredMetric.ifPresent(Users.INCOME, state))
                    .stream())
        .toList();
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
