package org.multipolar.preset;

import java.util.List;
import java.util.function.ToDoubleFunction;
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
  static Preset.Known atEnd(String metric, ToDoubleFunction<Scenario> value) {
    return scenario ->
        List.of(
            new PublishedValue(
                metric, "world", scenario.run().calendar().ticks(), value.applyAsDouble(scenario)));
  }

  /** The same value of the world at the end of every run. */
  static Preset.Known atEnd(String metric, double value) {
    return atEnd(metric, scenario -> value);
  }
}
