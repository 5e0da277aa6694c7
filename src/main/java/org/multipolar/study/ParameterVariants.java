package org.multipolar.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.metric.RunEnd;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.Blueprint;

/**
 * The blueprint of each replication: one for all, or one per row of a parameter set, created on
 * demand and not cached. Safe for use by multiple threads.
 */
public interface ParameterVariants {

  /** A blueprint with the calendar and entities that all replications share. */
  Blueprint common();

  /** The blueprint of a replication. */
  Blueprint of(int replication);

  /** Number, from 1, of the row of the parameter set that a replication uses; 0 without a set. */
  int row(int replication);

  /** Columns of runs beside outcomes: what replications draw of policies, and when they stop. */
  default List<String> extras() {
    return List.of();
  }

  /** What a replication draws of policies, by name. */
  default Map<String, Double> drawn(int replication) {
    return Map.of();
  }

  /** When replications end before their last tick. */
  default Optional<RunEnd.Rule> end() {
    return Optional.empty();
  }

  /** One blueprint for all replications. */
  static ParameterVariants one(Blueprint blueprint) {
    return new ParameterVariants() {
      @Override
      public Blueprint common() {
        return blueprint;
      }

      @Override
      public Blueprint of(int replication) {
        return blueprint;
      }

      @Override
      public int row(int replication) {
        return 0;
      }
    };
  }

  /** The variants of a scenario. */
  static ParameterVariants of(Scenario scenario) {
    return of(scenario, new Blueprints(scenario));
  }

  /**
   * The variants of a scenario whose blueprints exist already.
   *
   * @param blueprints of that scenario
   */
  static ParameterVariants of(Scenario scenario, Blueprints blueprints) {
    return of(scenario, blueprints, scenario.extras(), scenario.run().seed(), Map.of());
  }

  /**
   * The same with some parameters overridden in all of them.
   *
   * @param extras columns of runs beside outcomes, of this scenario and of others
   * @param seed that draws of policies come from
   * @param settings parameter name → values
   */
  static ParameterVariants of(
      Scenario scenario,
      Blueprints blueprints,
      List<String> extras,
      long seed,
      Map<String, List<Double>> settings) {
    ParameterVariants variants =
        scenario
            .parameterSet()
            .map(set -> of(blueprints, set, settings))
            .orElseGet(
                () -> one(settings.isEmpty() ? blueprints.plain() : blueprints.with(settings)));
    return extras.isEmpty()
        ? variants
        : new ScenarioVariants(scenario, blueprints, extras, seed, settings, variants);
  }

  /**
   * The rows of a set, with some parameters overridden in all of them.
   *
   * @param settings parameter name → values
   */
  static ParameterVariants of(
      Blueprints blueprints, ParameterSet set, Map<String, List<Double>> settings) {
    return new ParameterVariants() {
      @Override
      public Blueprint common() {
        return blueprints.plain();
      }

      @Override
      public Blueprint of(int replication) {
        Map<String, List<Double>> all = new LinkedHashMap<>(set.settings(replication));
        all.putAll(settings);
        return blueprints.with(all);
      }

      @Override
      public int row(int replication) {
        return set.row(replication);
      }
    };
  }
}
