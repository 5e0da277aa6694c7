package org.multipolar.preset;

import org.multipolar.scenario.Scenario;

/**
 * A value that a publication, or its equations, states for a run.
 *
 * @param metric metric of the model
 * @param entity id of a state, or {@code world}
 * @param months from the start of the run; the value applies at their end
 */
public record PublishedValue(String metric, String entity, int months, double value) {

  /** A value of the world at the end of a run. */
  static PublishedValue atEnd(String metric, Scenario scenario, double value) {
    return new PublishedValue(metric, "world", scenario.run().calendar().ticks(), value);
  }
}
