package org.multipolar.history;

import java.time.YearMonth;
import java.util.List;
import org.multipolar.scenario.study.Observation;

/**
 * An observation operator: what the model would have reported where the record says what was
 * measured. A pure function of one replication.
 */
public interface Operator {

  /** What must be recorded to answer questions about an entity. */
  List<Need> needs(String entity);

  /** The answer; {@link Prediction#NONE} where the run does not cover what is asked. */
  Prediction predict(Trajectory run, OperatorQuery question);

  /** The question to which an observation is the record's answer. */
  default OperatorQuery question(Observation observation) {
    return new OperatorQuery(
        observation.entity(),
        observation.from().map(YearMonth::from),
        YearMonth.from(observation.date()));
  }

  /** The same question asked in another month, so that the answers of a run make up a course. */
  default OperatorQuery inMonth(OperatorQuery question, YearMonth month) {
    return question.at(month);
  }
}
