package org.multipolar.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.Observation.Role;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.study.RecordSchema;
import org.multipolar.world.WorldTables;

/**
 * The observations with which a world is compared.
 *
 * @param all by metric, entity and date; empty if there are problems
 * @param problems all errors in the tables
 */
public record Targets(List<Target> all, List<Problem> problems) {
  public Targets {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Reads tables of observations and checks the names of metrics and entities against the
   * operators, the metrics and the world.
   */
  public static Targets read(List<Path> files, WorldTables tables) {
    return read(files, tables, new Targets(List.of(), List.of()));
  }

  /** Reads tables in addition to other targets, whose observations the tables must not repeat. */
  public static Targets read(List<Path> files, WorldTables tables, Targets others) {
    Vocabulary vocabulary = new Vocabulary(tables);
    Set<Observation.Point> known =
        others.all.stream().map(each -> each.observation().point()).collect(Collectors.toSet());
    ObservationReader.Observations read =
        ObservationReader.read(
            files,
            (observation, objections) -> {
              vocabulary.check(observation, objections);
              if (known.contains(observation.point())) {
                objections.add(
                    "date",
                    observation.metric()
                        + " of "
                        + observation.entity()
                        + " on "
                        + observation.date()
                        + " is in the record that is shipped and would count twice");
              }
            });
    return others.and(
        new Targets(
            read.observations().stream().map(vocabulary::target).toList(), read.problems()));
  }

  /**
   * Reads the shipped record, which describes the world of states, for any world: observations of
   * entities that the world does not have are omitted.
   */
  public static Targets shipped(List<Path> files, WorldTables tables) {
    Vocabulary vocabulary = new Vocabulary(tables);
    ObservationReader.Observations read = ObservationReader.read(files, OperatorCatalogue::check);
    return new Targets(
        read.observations().stream().filter(vocabulary::applies).map(vocabulary::target).toList(),
        read.problems());
  }

  /** Checks the operator and the entity of a pattern against the world of its scenario. */
  public static void check(
      Pattern pattern, WorldTables tables, ObservationReader.Objections objections) {
    if (!pattern.ofLevers()) {
      Vocabulary vocabulary = new Vocabulary(tables);
      ObservationReader.Objections renamed =
          (column, message) ->
              objections.add(column.equals("metric") ? "operator" : column, message);
      if (pattern.entity().equals(Pattern.RECORD)) {
        OperatorCatalogue.check(pattern.operator(), renamed);
      } else {
        vocabulary.check(pattern.operator(), pattern.entity(), renamed);
      }
    }
  }

  /** These targets and others. */
  public Targets and(Targets others) {
    return new Targets(
        Stream.concat(all.stream(), others.all.stream()).toList(),
        Stream.concat(problems.stream(), others.problems.stream()).toList());
  }

  /** The targets available for calibration. */
  public List<Target> tunable() {
    return all.stream().filter(t -> t.observation().role() == Role.CALIBRATE).toList();
  }

  /**
   * The targets of a calibration: up to its last day, or else those {@linkplain #tunable available
   * for calibration}.
   *
   * @param start first day of the run, before which nothing can be compared
   */
  public List<Target> fitted(CalibrationSpec what, LocalDate start) {
    return what.to()
        .map(
            last ->
                all.stream()
                    .filter(
                        target ->
                            !target.observation().date().isBefore(start)
                                && !target.observation().date().isAfter(last))
                    .toList())
        .orElseGet(this::tunable);
  }

  /** The names that observations may use in a world. */
  private static final class Vocabulary {
    private final List<String> states;
    private final List<String> firms;

    Vocabulary(WorldTables tables) {
      states = RequiredMetrics.stateIds(tables);
      firms = RequiredMetrics.firmIds(tables);
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

    /** Whether the world has the entity and all entities that the operator requires. */
    boolean applies(Observation observation) {
      List<String> objections = new ArrayList<>();
      check(observation, (column, message) -> objections.add(message));
      return objections.isEmpty();
    }

    Target target(Observation observation) {
      Scope scope = scope(observation.entity()).orElseThrow();
      OperatorCatalogue.Entry entry =
          OperatorCatalogue.named(observation.metric(), scope).orElseThrow();
      return new Target(observation, entry, entry.operator().query(observation));
    }

    void check(Observation observation, ObservationReader.Objections objections) {
      check(observation.metric(), observation.entity(), objections);
    }

    void check(String metric, String entity, ObservationReader.Objections objections) {
      OperatorCatalogue.check(metric, objections);
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
      } else if (OperatorCatalogue.names().contains(metric)) {
        checkScope(metric, entity, scope.get(), objections);
      }
    }

    /** Checks that a metric applies to an entity and that the world has all required entities. */
    private void checkScope(
        String metric, String entity, Scope scope, ObservationReader.Objections objections) {
      Optional<OperatorCatalogue.Entry> entry = OperatorCatalogue.named(metric, scope);
      if (entry.isEmpty() || !entry.get().scopes().contains(scope)) {
        objections.add(
            "entity", metric + " cannot be asked about " + entity + "; " + takes(metric));
        return;
      }
      for (RequiredMetric required : entry.get().operator().requires(entity)) {
        if (!required.optional() && scope(required.entity()).isEmpty()) {
          objections.add(
              "metric", metric + " needs " + required.entity() + ", which this world has not");
        }
      }
    }

    private static String takes(String metric) {
      return "it takes "
          + Stream.of(Scope.values())
              .flatMap(scope -> OperatorCatalogue.named(metric, scope).stream())
              .map(OperatorCatalogue.Entry::asked)
              .distinct()
              .collect(Collectors.joining(" or "));
    }
  }
}
