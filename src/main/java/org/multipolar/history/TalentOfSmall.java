package org.multipolar.history;

import java.util.List;

/**
 * The largest share of the world's researchers who work in a state with less than a million people,
 * per cent.
 */
record TalentOfSmall() implements ObservationOperator {
  private static final String TALENT = "talent";

  @Override
  public List<RequiredMetric> requires(String entity) {
    return Users.metrics(TALENT, Users.POPULATION);
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    double most = Double.NaN;
    for (String state : run.states()) {
      if (run.at(Users.POPULATION, state, query.month()) < 1) {
        double talent = run.at(TALENT, state, query.month());
        most = talent <= most ? most : talent;
      }
    }
    return Prediction.of(most);
  }
}
