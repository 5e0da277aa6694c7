package org.multipolar.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Firm;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * The last phase of a tick, which records the metrics of the plan.
 *
 * <p>Values of each scope are stored in one array, laid out by a {@link ValueGrid}: states in the
 * order of the plan, firms in the order of their ids.
 */
public final class Recording implements Phase {
  private static final long serialVersionUID = 1;

  /** What the units of metrics say that are counted anew in every tick. */
  private static final String BY_TICK = "per tick";

  private final RecordingPlan plan;
  private final int ticks;
  private final List<String> stateIds = new ArrayList<>();
  private final List<String> firmIds = new ArrayList<>();
  private final double[] world;
  private final double[] states;
  private final double[] firms;
  private List<Firm> watched;

  /**
   * @param plan the metrics and entities to record
   * @param blueprint of the replication
   */
  public Recording(RecordingPlan plan, Blueprint blueprint) {
    this.plan = plan;
    this.ticks = blueprint.calendar().ticks();
    plan.states().forEach(s -> stateIds.add(blueprint.tables().states().get(s).id()));
    plan.makers().forEach(m -> firmIds.add(blueprint.tables().makers().get(m).id()));
    plan.labs().forEach(l -> firmIds.add(blueprint.tables().labs().get(l).id()));
    firmIds.sort(Comparator.naturalOrder());
    world = new double[ticks * grid(Scope.WORLD).width()];
    states = new double[ticks * grid(Scope.STATE).width()];
    firms = new double[ticks * grid(Scope.FIRM).width()];
  }

  @Override
  public String title() {
    return "metrics";
  }

  @Override
  public String story() {
    return "the requested metrics are recorded; nothing changes";
  }

  @Override
  public void act(World w) {
    if (w.tick() == 0) {
      begin(w);
    }
    int at = w.tick() * grid(Scope.WORLD).width();
    for (WorldMetric metric : plan.world()) {
      world[at++] = metric.value().applyAsDouble(w);
    }
    at = w.tick() * grid(Scope.STATE).width();
    for (int s : plan.states()) {
      State state = w.states().get(s);
      for (StateMetric metric : plan.stateMetrics()) {
        states[at++] = metric.value().applyAsDouble(w, state);
      }
    }
    at = w.tick() * grid(Scope.FIRM).width();
    for (Firm firm : watched) {
      for (FirmMetric metric : plan.firmMetrics()) {
        firms[at++] = metric.value().applyAsDouble(w, firm);
      }
    }
  }

  private void begin(World w) {
    Arrays.fill(world, 0);
    Arrays.fill(states, 0);
    Arrays.fill(firms, 0);
    watched = new ArrayList<>();
    plan.makers().forEach(m -> watched.add(w.makers().get(m)));
    plan.labs().forEach(l -> watched.add(w.labs().get(l)));
    watched.sort(Comparator.comparing(Firm::id));
  }

  /**
   * Gives the ticks their values that did not run because the run had ended.
   *
   * @param last the last tick that ran
   * @param carried whether they have those of the last one, and nothing of what is counted by tick
   */
  public void endAt(int last, boolean carried) {
    fill(Scope.WORLD, plan.world(), last, carried);
    fill(Scope.STATE, plan.stateMetrics(), last, carried);
    fill(Scope.FIRM, plan.firmMetrics(), last, carried);
  }

  private void fill(Scope scope, List<? extends Metric> metrics, int last, boolean carried) {
    double[] values = values(scope);
    int width = grid(scope).width();
    for (int at = (last + 1) * width; at < values.length; at++) {
      boolean counted = metrics.get(at % metrics.size()).unit().contains(BY_TICK);
      values[at] = !carried ? Double.NaN : counted ? 0 : values[at - width];
    }
  }

  public RecordingPlan plan() {
    return plan;
  }

  /** Number of ticks. */
  public int ticks() {
    return ticks;
  }

  /** Ids of the states, in the order of the values. */
  public List<String> stateIds() {
    return stateIds;
  }

  /** Ids of the firms, in the order of the values. */
  public List<String> firmIds() {
    return firmIds;
  }

  private ValueGrid grid(Scope scope) {
    return switch (scope) {
      case WORLD -> new ValueGrid(1, plan.world().size());
      case STATE -> new ValueGrid(stateIds.size(), plan.stateMetrics().size());
      case FIRM -> new ValueGrid(firmIds.size(), plan.firmMetrics().size());
    };
  }

  /** All values of a scope, laid out by its {@link ValueGrid}. */
  public double[] values(Scope scope) {
    return switch (scope) {
      case WORLD -> world;
      case STATE -> states;
      case FIRM -> firms;
    };
  }

  /** The values of a metric of the world, or of a state or firm by its id; one per tick. */
  public double[] series(Metric metric, String id) {
    return switch (metric.scope()) {
      case WORLD -> series(Scope.WORLD, 0, plan.world().indexOf(metric));
      case STATE -> series(Scope.STATE, stateIds.indexOf(id), plan.stateMetrics().indexOf(metric));
      case FIRM -> series(Scope.FIRM, firmIds.indexOf(id), plan.firmMetrics().indexOf(metric));
    };
  }

  /** The values of one metric of one entity, by their numbers in the plan; one per tick. */
  public double[] series(Scope scope, int entity, int metric) {
    return grid(scope).series(values(scope), entity, metric);
  }
}
