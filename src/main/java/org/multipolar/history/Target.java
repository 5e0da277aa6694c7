package org.multipolar.history;

import org.multipolar.scenario.study.Observation;

/**
 * An observation with the operator and the query that predict it.
 *
 * @param observation the observed value
 * @param entry the operator
 * @param query its query
 */
public record Target(Observation observation, OperatorCatalogue.Entry entry, OperatorQuery query) {

  /** The prediction of a replication. */
  public Prediction predict(Trajectory run) {
    return entry.operator().predict(run, query);
  }

  /** Whether the observation is compared in logarithms. */
  public boolean logarithmic() {
    return entry.logarithmic() && observation.value() > 0;
  }

  /** The series of the observation; the observations of a series differ only in their dates. */
  public String series() {
    return entry.name() + " " + observation.entity();
  }
}
