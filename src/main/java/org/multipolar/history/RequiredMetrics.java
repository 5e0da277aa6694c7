package org.multipolar.history;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * The metrics that must be recorded to predict a set of targets.
 *
 * @param all metrics of entities, without duplicates
 */
public record RequiredMetrics(Set<RequiredMetric> all) {

  /** The requirements of targets. */
  public static RequiredMetrics of(Collection<Target> targets) {
    Set<RequiredMetric> all = new LinkedHashSet<>();
    for (Target target : targets) {
      all.addAll(target.entry().operator().requires(target.observation().entity()));
    }
    return new RequiredMetrics(all);
  }

  /** The ids, among those given, of the entities of a scope that are required. */
  public List<String> entities(Scope scope, List<String> ids) {
    return ids.stream().filter(id -> all.stream().anyMatch(n -> n.about(scope, id))).toList();
  }

  /** The names, among those given, of the metrics required for given entities of a scope. */
  public List<String> metrics(Scope scope, List<String> names, List<String> entities) {
    return names.stream()
        .filter(
            name ->
                all.stream()
                    .filter(n -> n.metric().equals(name))
                    .anyMatch(n -> entities.stream().anyMatch(id -> n.about(scope, id))))
        .toList();
  }

  private <M extends Metric> List<M> required(
      Scope scope, List<M> catalogue, List<String> entities) {
    List<String> required = metrics(scope, catalogue.stream().map(Metric::name).toList(), entities);
    return catalogue.stream().filter(metric -> required.contains(metric.name())).toList();
  }

  /** A plan that records exactly these metrics in a world. */
  public RecordingPlan plan(WorldTables tables) {
    List<String> states = stateIds(tables);
    List<String> makers = tables.makers().stream().map(MakerRow::id).toList();
    List<String> labs = tables.labs().stream().map(LabRow::id).toList();
    return new RecordingPlan(
        required(Scope.WORLD, MetricCatalogue.world(), List.of(RecordSchema.WORLD)),
        required(Scope.STATE, MetricCatalogue.states(), states),
        numbers(Scope.STATE, states),
        required(Scope.FIRM, MetricCatalogue.firms(), firmIds(tables)),
        numbers(Scope.FIRM, makers),
        numbers(Scope.FIRM, labs));
  }

  /** Ids of the states of a world. */
  public static List<String> stateIds(WorldTables tables) {
    return tables.states().stream().map(StateRow::id).toList();
  }

  /** Ids of the makers and labs of a world. */
  public static List<String> firmIds(WorldTables tables) {
    return Stream.concat(
            tables.makers().stream().map(MakerRow::id), tables.labs().stream().map(LabRow::id))
        .toList();
  }

  private List<Integer> numbers(Scope scope, List<String> ids) {
    List<String> required = entities(scope, ids);
    return IntStream.range(0, ids.size())
        .filter(i -> required.contains(ids.get(i)))
        .boxed()
        .toList();
  }
}
