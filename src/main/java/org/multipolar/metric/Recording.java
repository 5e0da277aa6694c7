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
 * The last phase of a tick: writes down what was asked for.
 *
 * <p>Values are kept flat: {@code world[tick·W + m]}, {@code states[(tick·S + s)·M + m]}, {@code
 * firms[(tick·F + f)·M + m]}, entities in the order of their ids.
 */
public final class Recording implements Phase {
  private static final long serialVersionUID = 1;

  private final RecordingPlan plan;
  private final int ticks;
  private final List<String> stateIds = new ArrayList<>();
  private final List<String> firmIds = new ArrayList<>();
  private final double[] world;
  private final double[] states;
  private final double[] firms;
  private List<Firm> watched;

  /**
   * @param plan what is recorded
   * @param blueprint of the replication
   */
  public Recording(RecordingPlan plan, Blueprint blueprint) {
    this.plan = plan;
    this.ticks = blueprint.calendar().ticks();
    plan.states().forEach(s -> stateIds.add(blueprint.tables().states().get(s).id()));
    plan.makers().forEach(m -> firmIds.add(blueprint.tables().makers().get(m).id()));
    plan.labs().forEach(l -> firmIds.add(blueprint.tables().labs().get(l).id()));
    firmIds.sort(Comparator.naturalOrder());
    world = new double[ticks * plan.world().size()];
    states = new double[ticks * stateIds.size() * plan.stateMetrics().size()];
    firms = new double[ticks * firmIds.size() * plan.firmMetrics().size()];
  }

  @Override
  public String title() {
    return "metrics";
  }

  @Override
  public String story() {
    return "what was asked for is written down; nothing is changed";
  }

  @Override
  public void act(World w) {
    if (w.tick() == 0) {
      begin(w);
    }
    int at = w.tick() * plan.world().size();
    for (WorldMetric metric : plan.world()) {
      world[at++] = metric.value().applyAsDouble(w);
    }
    at = w.tick() * stateIds.size() * plan.stateMetrics().size();
    for (int s : plan.states()) {
      State state = w.states().get(s);
      for (StateMetric metric : plan.stateMetrics()) {
        states[at++] = metric.value().applyAsDouble(w, state);
      }
    }
    at = w.tick() * firmIds.size() * plan.firmMetrics().size();
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

  /** World metrics, [tick·W + m]. */
  public double[] world() {
    return world;
  }

  /** State metrics, [(tick·S + s)·M + m]. */
  public double[] states() {
    return states;
  }

  /** Firm metrics, [(tick·F + f)·M + m]. */
  public double[] firms() {
    return firms;
  }
}
