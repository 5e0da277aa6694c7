package org.multipolar.metric;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.multipolar.world.Firm;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Creates metrics that files define: those of their bodies, and formulas over other metrics. A
 * metric of a state or a firm may also use metrics of the world, as for its share of a total.
 */
final class DefinedMetric {
  private DefinedMetric() {}

  /** Creates a metric of a scope, recorded by default. */
  static Metric of(
      Scope scope, String name, String label, String unit, Formula<Metric> formula, String text) {
    return switch (scope) {
      case WORLD -> new WorldMetric(name, label, unit, text, true, new OfWorld(formula));
      case STATE -> new StateMetric(name, label, unit, text, true, new OfState(formula));
      case FIRM -> new FirmMetric(name, label, unit, text, true, new OfFirm(formula));
    };
  }

  /** The metrics of a body that a scenario defines. */
  static List<Metric> ofBody(String body) {
    return List.of(
        new WorldMetric(
            "members-" + body,
            "Members of " + body,
            "states or blocs",
            "Number of members, bound or not.",
            false,
            new Members(body)),
        new WorldMetric(
            "covered-" + body,
            "Population in " + body,
            "share",
            "Share of the world's population in member states.",
            false,
            new Covered(body)));
  }

  /** The formula of a metric that a file defines as one. */
  static Optional<Formula<Metric>> formula(Metric metric) {
    return function(metric) instanceof Calculated is ? Optional.of(is.formula()) : Optional.empty();
  }

  private static Object function(Metric metric) {
    if (metric instanceof WorldMetric world) {
      return world.value();
    }
    return metric instanceof StateMetric state ? state.value() : ((FirmMetric) metric).value();
  }

  private interface Calculated extends Serializable {
    Formula<Metric> formula();
  }

  // Functions with value equality, which lambdas lack

  private record Members(String body) implements ToDoubleFunction<World>, Serializable {
    @Override
    public double applyAsDouble(World w) {
      return Measures.members(w, body);
    }
  }

  private record Covered(String body) implements ToDoubleFunction<World>, Serializable {
    @Override
    public double applyAsDouble(World w) {
      return Measures.covered(w, body);
    }
  }

  private record OfWorld(Formula<Metric> formula) implements ToDoubleFunction<World>, Calculated {
    @Override
    public double applyAsDouble(World w) {
      return formula.of(metric -> value(metric, w));
    }
  }

  private record OfState(Formula<Metric> formula)
      implements ToDoubleBiFunction<World, State>, Calculated {
    @Override
    public double applyAsDouble(World w, State state) {
      return formula.of(
          metric ->
              metric instanceof StateMetric own
                  ? own.value().applyAsDouble(w, state)
                  : value(metric, w));
    }
  }

  private record OfFirm(Formula<Metric> formula)
      implements ToDoubleBiFunction<World, Firm>, Calculated {
    @Override
    public double applyAsDouble(World w, Firm firm) {
      return formula.of(
          metric ->
              metric instanceof FirmMetric own
                  ? own.value().applyAsDouble(w, firm)
                  : value(metric, w));
    }
  }

  private static double value(Metric metric, World world) {
    return ((WorldMetric) metric).value().applyAsDouble(world);
  }
}
