package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.random.Process;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * The frontier of capability: its labs, its public record, and how far from it states are.
 *
 * <p>A state can do at home what its best lab or the commons can; its users can access the best of
 * the commons and of all labs that serve it.
 */
public final class Frontier implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;
  private final FrontierHistory history;

  Frontier(World world) {
    this.world = world;
    history = new FrontierHistory(world.calendar(), world.parameters().research(), best());
  }

  /** The public record by tick. */
  public FrontierHistory history() {
    return history;
  }

  /** Capability of the best lab, points; −∞ without labs. */
  public double best() {
    double best = Double.NEGATIVE_INFINITY;
    for (Lab lab : world.labs()) {
      if (lab.active() && lab.capability() > best) {
        best = lab.capability();
      }
    }
    return best;
  }

  /** Capability of the second-best lab, points; −∞ with fewer than two. */
  public double secondBest() {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Lab lab : world.labs()) {
      if (lab.active()) {
        if (lab.capability() > best) {
          second = best;
          best = lab.capability();
        } else if (lab.capability() > second) {
          second = lab.capability();
        }
      }
    }
    return second;
  }

  /** Distance of a capability to the frontier in years at the frontier's recent pace. */
  public double gapYears(double capability) {
    double distance = history.frontier() - capability;
    return distance > 0 ? distance / history.slope() : 0;
  }

  /** Whether a state has a lab near the frontier, by the public record. */
  public boolean near(State state) {
    return world.services().homeOf(state.number()) >= 0
        && state.seenDistance() <= world.parameters().policy().nearFrontier();
  }

  /** Recomputes the domestic and the accessible capability of every state. */
  public void updateCapability() {
    Services services = world.services();
    double commons = world.commons().capability();
    int homeCount = services.homeCount();
    double[] best = new double[homeCount];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (Lab lab : world.labs()) {
      if (lab.active()) {
        int h = services.homeOf(lab.home().number());
        best[h] = Math.max(best[h], lab.capability());
      }
    }
    for (State state : world.states()) {
      int j = state.number();
      int own = services.homeOf(j);
      double accessible = commons;
      for (int h = 0; h < homeCount; h++) {
        if (best[h] > accessible && services.reach(h, j)) {
          accessible = best[h];
        }
      }
      state.setCapability(own < 0 ? commons : Math.max(commons, best[own]), accessible);
    }
  }

  /** States observe the public record of capability, with noise. */
  public void observe() {
    PolicyParameters p = world.parameters().policy();
    double front = best();
    for (State state : world.states()) {
      double distance = front == state.capability() ? 0 : front - state.capability();
      double gap = Math.max(0, distance) / history.slope();
      if (p.observationNoise() > 0 && world.tick() >= 0) {
        gap +=
            p.observationNoise()
                * world.draws().normal(Process.OBSERVATION, world.monthKey(), state.key(), 0);
      }
      state.observe(Math.max(0, gap), distance);
    }
  }
}
