package org.multipolar.history;

import org.multipolar.scenario.study.Observation;

/**
 * An observation and how the model is read to answer it.
 *
 * @param observation what the record says
 * @param entry the operator
 * @param question what it is asked
 */
public record Target(Observation observation, Operators.Entry entry, OperatorQuery question) {

  /** What a replication says. */
  public Prediction predict(Trajectory run) {
    return entry.operator().predict(run, question);
  }

  /** What the observation belongs to: points of one series differ in their dates only. */
  public String series() {
    return entry.name() + " " + observation.entity();
  }
}
