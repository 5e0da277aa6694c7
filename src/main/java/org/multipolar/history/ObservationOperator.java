package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.scenario.study.Observation;

/**
 * An observation operator: maps the trajectory of one replication to the quantity that was
 * observed. A pure function.
 */
public interface ObservationOperator {

  /** The metrics of an entity that the operator reads. */
  List<RequiredMetric> requires(String entity);

  /** The prediction; {@link Prediction#NONE} if the run does not cover the query. */
  Prediction predict(Trajectory run, OperatorQuery query);

  /** The query that corresponds to an observation. */
  default OperatorQuery query(Observation observation) {
    return new OperatorQuery(
        observation.entity(),
        observation.from().map(YearMonth::from),
        YearMonth.from(observation.date()));
  }

  /** The last month that the prediction reads. */
  default YearMonth last(OperatorQuery query) {
    return query.month();
  }

  /** The corresponding query for another month, for predictions as a time series. */
  default OperatorQuery inMonth(OperatorQuery query, YearMonth month) {
    return query.at(month);
  }
}
