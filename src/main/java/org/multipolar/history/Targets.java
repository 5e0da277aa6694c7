package org.multipolar.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Observation.Role;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.study.RecordSchema;
import org.multipolar.world.WorldTables;

/**
 * The observations that a world is held against.
 *
 * @param all by metric, entity and date; empty when there are problems
 * @param problems all that is wrong with the tables
 */
public record Targets(List<Target> all, List<Problem> problems) {
  public Targets {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Reads tables of observations; names of metrics and entities are checked against the operators,
   * the metrics, and the world.
   */
  public static Targets read(List<Path> files, WorldTables tables) {
    Vocabulary vocabulary = new Vocabulary(tables);
    ObservationReader.Observations read = ObservationReader.read(files, vocabulary::check);
    return new Targets(
        read.observations().stream().map(vocabulary::target).toList(), read.problems());
  }

  /** Those that parameters may be tuned on. */
  public List<Target> tunable() {
    return all.stream().filter(t -> t.observation().role() == Role.CALIBRATE).toList();
  }

  /** What observations may name in a world. */
  private static final class Vocabulary {
    private final List<String> states;
    private final List<String> firms;

    Vocabulary(WorldTables tables) {
      states = Needs.stateIds(tables);
      firms = Needs.firmIds(tables);
    }

    private Optional<Scope> scope(String entity) {
      if (entity.equals(RecordSchema.WORLD)) {
        return Optional.of(Scope.WORLD);
      }
      if (states.contains(entity)) {
        return Optional.of(Scope.STATE);
      }
      return firms.contains(entity) ? Optional.of(Scope.FIRM) : Optional.empty();
    }

    Target target(Observation observation) {
      Scope scope = scope(observation.entity()).orElseThrow();
      Operators.Entry entry = Operators.named(observation.metric(), scope).orElseThrow();
      return new Target(observation, entry, entry.operator().question(observation));
    }

    void check(Observation observation, ObservationReader.Objections objections) {
      String metric = observation.metric();
      String entity = observation.entity();
      Operators.check(observation, objections);
      Optional<Scope> scope = scope(entity);
      if (scope.isEmpty()) {
        List<String> ids =
            Stream.of(List.of(RecordSchema.WORLD), states, firms).flatMap(List::stream).toList();
        objections.add(
            "entity",
            "'"
                + entity
                + "' is no state or firm of this world, nor 'world'"
                + Suggestion.hint(entity, ids));
      } else if (Operators.names().contains(metric)) {
        fit(metric, entity, scope.get(), objections);
      }
    }

    /** Whether a metric can be asked about an entity, and the world has all that this takes. */
    private void fit(
        String metric, String entity, Scope scope, ObservationReader.Objections objections) {
      Optional<Operators.Entry> entry = Operators.named(metric, scope);
      if (entry.isEmpty() || !entry.get().scopes().contains(scope)) {
        objections.add(
            "entity", metric + " cannot be asked about " + entity + "; " + takes(metric));
        return;
      }
      for (Need need : entry.get().operator().needs(entity)) {
        if (!need.optional() && scope(need.entity()).isEmpty()) {
          objections.add(
              "metric", metric + " needs " + need.entity() + ", which this world has not");
        }
      }
    }

    private static String takes(String metric) {
      return "it takes "
          + Stream.of(Scope.values())
              .flatMap(scope -> Operators.named(metric, scope).stream())
              .map(Operators.Entry::asked)
              .distinct()
              .collect(Collectors.joining(" or "));
    }
  }
}
