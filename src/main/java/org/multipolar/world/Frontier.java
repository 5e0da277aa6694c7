package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The frontier of demonstrated capability: its labs, its public record, and the distance of states
 * from it.
 *
 * <p>A state's domestic capability is the better of its best lab and the commons; its users can
 * access the best of the commons and of all labs that serve it. Closed services arrive later under
 * regulation: they count there with {@code Z^r − v_Z τ_r r_j}, open weights at once.
 */
public final class Frontier implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;
  private final FrontierHistory history;
  private final RecordLags recordLags;
  private final double[] bestOfHome;
  private final Lab[] leaderOfHome;

  /** v_Z at the end of the present tick, points a year. */
  private double slope;

  Frontier(World world) {
    this.world = world;
    history = new FrontierHistory(world.calendar(), world.parameters().research(), best());
    int homes = world.services().homeCount();
    recordLags = new RecordLags(world.calendar().ticks(), homes);
    slope = history.slope();
    bestOfHome = new double[homes];
    leaderOfHome = new Lab[homes];
  }

  /** The public record by tick. */
  public FrontierHistory history() {
    return history;
  }

  /** Times that followers took to reach the level of records. */
  public RecordLags recordLags() {
    return recordLags;
  }

  /** Z^F: capability of the best released model, points; −∞ without any. */
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

  /** Enters the end of a tick in the public record. */
  public void enter() {
    double best = best();
    if (best > history.frontier()) {
      recordLags.enter(world.tick(), best);
    }
    history.enter(best);
    recordLags.followOpen(world.tick(), world.commons().capability());
    findBestOfHomes();
    for (int h = 0; h < bestOfHome.length; h++) {
      recordLags.followHome(h, world.tick(), bestOfHome[h]);
    }
  }

  /**
   * Fraction of the leader's demonstrated capability that labs of a home can draw from its
   * services: 1 where they are sold, ½ where they are not but third parties pass them on, 0 where
   * the leader's state also controls them.
   *
   * @param h number of the home
   */
  public double reach(int h) {
    Services services = world.services();
    double best = history.frontier();
    double reach = 0;
    for (int leader = 0; leader < bestOfHome.length; leader++) {
      if (bestOfHome[leader] == best) {
        int j = services.home(h);
        double passedOn = services.controlled(leader, j) ? 0 : .5;
        reach = Math.max(reach, services.reach(leader, j) ? 1 : passedOn);
      }
    }
    return reach;
  }

  /** True if a state has a lab near the frontier, by the public record. */
  public boolean near(State state) {
    return world.services().homeOf(state.number()) >= 0
        && state.seenDistance() <= world.parameters().policy().nearFrontier();
  }

  /** Finds the best released model of the labs of each home. */
  private void findBestOfHomes() {
    Arrays.fill(bestOfHome, Double.NEGATIVE_INFINITY);
    for (Lab lab : world.labs()) {
      if (lab.active()) {
        int h = world.services().homeOf(lab.home().number());
        if (lab.capability() > bestOfHome[h]) {
          bestOfHome[h] = lab.capability();
          leaderOfHome[h] = lab;
        }
      }
    }
  }

  /** Points by which closed services lag in a state, {@code v_Z τ_r r_j}. */
  public double late(State state) {
    return slope * world.parameters().modelMarket().delay() * state.burden(world);
  }

  /**
   * Points by which a lab's closed services lag in a state because it holds them back: a fraction
   * of the frontier's gain in {@code τ_h} months; infinite where it refuses to serve.
   */
  public double heldBack(Lab lab, State state) {
    double part = lab.politics().withheld(state);
    if (lab.politics().refuses(state)) {
      return Double.POSITIVE_INFINITY;
    }
    return part > 0 ? part * slope * world.parameters().firm().hold() / 12 : 0;
  }

  /** Recomputes the domestic and the accessible capability of every state. */
  public void updateCapability() {
    Services services = world.services();
    double commons = world.commons().capability();
    slope = world.tick() < 0 ? history.slope() : history.slopeTo(best());
    findBestOfHomes();
    for (State state : world.states()) {
      int j = state.number();
      int own = services.homeOf(j);
      double late = late(state);
      double accessible = commons;
      for (int h = 0; h < bestOfHome.length; h++) {
        if (bestOfHome[h] - late > accessible && services.reach(h, j)) {
          accessible = Math.max(accessible, offered(h, state) - late);
        }
      }
      state.setCapability(own < 0 ? commons : Math.max(commons, bestOfHome[own]), accessible);
    }
  }

  /** Best closed service of the labs of home h in a state, points. */
  private double offered(int h, State state) {
    if (heldBack(leaderOfHome[h], state) == 0) {
      return bestOfHome[h];
    }
    double best = Double.NEGATIVE_INFINITY;
    for (Lab lab : world.labs()) {
      if (lab.active() && world.services().homeOf(lab.home().number()) == h) {
        best = Math.max(best, lab.capability() - heldBack(lab, state));
      }
    }
    return best;
  }

  /** Lets states observe the public record of capability. */
  public void observe() {
    double front = best();
    for (State state : world.states()) {
      double distance = front == state.capability() ? 0 : front - state.capability();
      state.observe(Math.max(0, distance) / history.slope(), distance);
    }
  }
}
