package org.multipolar.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The metrics that a file can name: those of the catalogue and its own.
 *
 * @param own metrics that the file defines
 */
public record MetricNames(List<Metric> own) {
  /** The metrics of the catalogue alone. */
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

  /**
   * The scope of a formula over metrics: the first in which all its names are metrics of that scope
   * or of the world; empty if there is none.
   */
  public Optional<Scope> scope(Formula<String> formula) {
    return Stream.of(Scope.values())
        .filter(scope -> formula.names().stream().allMatch(name -> in(scope, name).isPresent()))
        .findFirst();
  }

  private Optional<Metric> in(Scope scope, String name) {
    return find(scope, name).or(() -> find(Scope.WORLD, name));
  }

  /** These metrics and those of bodies for which the catalogue has none. */
  public MetricNames with(Collection<String> bodies) {
    List<Metric> all = new ArrayList<>(own);
    for (String body : bodies) {
      DefinedMetric.ofBody(body).stream()
          .filter(metric -> find(Scope.WORLD, metric.name()).isEmpty())
          .forEach(all::add);
    }
    return new MetricNames(all);
  }

  /**
   * These metrics and one defined as a formula over them.
   *
   * @param unit unit of the new metric; derived from the formula if empty
   * @throws Formula.MalformedException if no unit can be derived
   */
  public MetricNames with(
      String name, String label, String unit, Scope scope, Formula<String> formula)
      throws Formula.MalformedException {
    Formula<Metric> meant = formula.map(each -> in(scope, each).orElseThrow());
    String follows = unit.isEmpty() ? meant.unit(Metric::unit).orElse("number") : unit;
    boolean signed = unit.isEmpty() && !meant.part(Metric::part) && Metric.part(follows);
    List<Metric> all = new ArrayList<>(own);
    all.add(
        DefinedMetric.of(
            scope,
            name,
            label.isEmpty() ? name : label,
            signed ? "± " + follows : follows,
            meant,
            formula.text(each -> each)));
    return new MetricNames(all);
  }
}
