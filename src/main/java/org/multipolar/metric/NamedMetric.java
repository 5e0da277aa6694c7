package org.multipolar.metric;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;

/**
 * The serialised form of a metric of the catalogue: its name, from which the program restores it.
 */
record NamedMetric(Scope scope, String name) implements Serializable {

  private Object readResolve() throws ObjectStreamException {
    List<? extends Metric> metrics =
        switch (scope) {
          case WORLD -> MetricCatalogue.world();
          case STATE -> MetricCatalogue.states();
          case FIRM -> MetricCatalogue.firms();
        };
    return metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidObjectException("there is no metric '" + name + "'"));
  }
}
