package org.multipolar.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The metrics that a file can name: those of the catalogue, and its own.
 *
 * @param own metrics that the file defines
 */
public record MetricNames(List<Metric> own) {
  /** Those of the catalogue alone. */
  public static final MetricNames CATALOGUE = new MetricNames(List.of());

  public MetricNames {
    own = List.copyOf(own);
  }

  /** All metrics of a scope. */
  public List<Metric> of(Scope scope) {
    return Stream.concat(
            MetricCatalogue.of(scope).stream(), own.stream().filter(m -> m.scope() == scope))
        .map(Metric.class::cast)
        .toList();
  }

  /** All metrics. */
  public List<Metric> all() {
    return Stream.of(Scope.values()).flatMap(scope -> of(scope).stream()).toList();
  }

  /** The metric of a name. */
  public Optional<Metric> find(Scope scope, String name) {
    return of(scope).stream().filter(metric -> metric.name().equals(name)).findFirst();
  }
}
