package org.multipolar.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.Scenario;
import org.multipolar.world.Blueprint;

/**
 * What each replication plays in: one blueprint for all, or one a row of a parameter set, made when
 * it is asked for and kept by nobody. Safe to use from many threads.
 */
public interface ParameterVariants {

  /** What decides the calendar, and who and what is there: the same for all replications. */
  Blueprint common();

  /** The blueprint of a replication. */
  Blueprint of(int replication);

  /** Number, from 1, of the row of the parameter set that a replication takes; 0 without a set. */
  int row(int replication);

  /** The same for all replications. */
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

  /** As a scenario says. */
  static ParameterVariants of(Scenario scenario) {
    return of(scenario, new Blueprints(scenario));
  }

  /**
   * The same with blueprints that are made already.
   *
   * @param blueprints of that scenario
   */
  static ParameterVariants of(Scenario scenario, Blueprints blueprints) {
    if (scenario.parameterSet().isEmpty()) {
      return one(blueprints.plain());
    }
    return of(blueprints, scenario.parameterSet().get(), Map.of());
  }

  /**
   * The rows of a set, with other values of some parameters in all of them.
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
