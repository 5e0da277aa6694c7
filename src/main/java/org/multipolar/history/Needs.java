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
import org.multipolar.study.RecordSchema;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * What must be recorded of a world to hold it against some targets, and no more.
 *
 * @param all metrics of entities, each once
 */
public record Needs(Set<Need> all) {

  /** The needs of targets. */
  public static Needs of(Collection<Target> targets) {
    Set<Need> all = new LinkedHashSet<>();
    for (Target target : targets) {
      all.addAll(target.entry().operator().needs(target.observation().entity()));
    }
    return new Needs(all);
  }

  /** Those of some ids that are needed. */
  public List<String> among(List<String> ids) {
    return ids.stream().filter(id -> all.stream().anyMatch(n -> n.entity().equals(id))).toList();
  }

  /** Those of some names of metrics that are needed of some entities. */
  public List<String> metrics(List<String> names, List<String> entities) {
    return names.stream()
        .filter(
            name ->
                all.stream()
                    .anyMatch(n -> n.metric().equals(name) && entities.contains(n.entity())))
        .toList();
  }

  private <M extends Metric> List<M> among(List<M> catalogue, List<String> entities) {
    List<String> needed = metrics(catalogue.stream().map(Metric::name).toList(), entities);
    return catalogue.stream().filter(metric -> needed.contains(metric.name())).toList();
  }

  /** A plan that records this in a world. */
  public RecordingPlan plan(WorldTables tables) {
    List<String> states = stateIds(tables);
    List<String> makers = tables.makers().stream().map(MakerRow::id).toList();
    List<String> labs = tables.labs().stream().map(LabRow::id).toList();
    return new RecordingPlan(
        among(MetricCatalogue.world(), List.of(RecordSchema.WORLD)),
        among(MetricCatalogue.states(), states),
        numbers(states),
        among(MetricCatalogue.firms(), firmIds(tables)),
        numbers(makers),
        numbers(labs));
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

  private List<Integer> numbers(List<String> ids) {
    List<String> needed = among(ids);
    return IntStream.range(0, ids.size()).filter(i -> needed.contains(ids.get(i))).boxed().toList();
  }
}
