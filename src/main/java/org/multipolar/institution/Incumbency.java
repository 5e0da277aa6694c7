package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Adopters;
import org.multipolar.world.Lab;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Users who stay with their provider and those who adopt by imitation: the part of the last tick's
 * shares of use that is kept, by state, home state of labs and nest.
 *
 * <p>Labs of one home state are distinguished only at the world level: users who stay with that
 * home are spread over its labs as the world's users were.
 */
final class Incumbency implements Serializable {
  private static final long serialVersionUID = 1;

  /** The world's use of labs of home h before any user chooses: closed and open. */
  private final double[] closedOfHome;

  private final double[] openOfHome;

  /** Fraction of the users of closed services of home h whose model has been opened. */
  private final double[] opened;

  /** Shares that stay in the state last passed to {@link #stay}. */
  private final double[] closed;

  private final double[] open;
  private final double[] all;

  /** Shares that stay in the world, by home. */
  private final double[] closedStays;

  private final double[] openStays;

  /** Labs that may refuse a state, and the share of the world's use that each loses by refusing. */
  private final int[] refusers;

  private final double[] lost;
  private int refusing;

  /**
   * @param homes at least the number of home states of labs
   */
  Incumbency(int homes, int labs) {
    closedOfHome = new double[homes];
    openOfHome = new double[homes];
    opened = new double[homes];
    closed = new double[homes];
    open = new double[homes];
    all = new double[homes];
    closedStays = new double[homes];
    openStays = new double[homes];
    refusers = new int[labs];
    lost = new double[labs];
  }

  /**
   * Reads the users of each lab in the last tick; users of a model that is opened move to its
   * weights.
   */
  void survey(World world) {
    Arrays.fill(closedOfHome, 0);
    Arrays.fill(openOfHome, 0);
    Arrays.fill(opened, 0);
    Arrays.fill(closedStays, 0);
    Arrays.fill(openStays, 0);
    Arrays.fill(lost, 0);
    refusing = 0;
    for (int f = 0; f < lost.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active()) {
        int h = world.services().homeOf(lab.home().number());
        closedOfHome[h] += lab.sells() ? lab.closedUsage() : 0;
        openOfHome[h] += lab.openUsage() + (lab.sells() ? 0 : lab.closedUsage());
        opened[h] += lab.sells() ? 0 : lab.closedUsage();
        if (lab.closedUsage() > 0 && lab.politics().withholds()) {
          refusers[refusing++] = f;
        }
      }
    }
    for (int h = 0; h < opened.length; h++) {
      opened[h] = opened[h] > 0 ? opened[h] / (opened[h] + closedOfHome[h]) : 0;
    }
  }

  /**
   * Share of a state's users who do not choose in this tick; {@link #closed(int)} and {@link
   * #open(int)} then return its parts.
   *
   * @param weight the state's share of the world's users
   */
  double stay(World world, State state, double weight) {
    Services services = world.services();
    double kept = kept(world, state);
    double sum = 0;
    for (int h = 0; h < services.homeCount(); h++) {
      double before = services.closed(h, state.number());
      boolean had = services.reach(h, state.number()) && closedOfHome[h] > 0;
      closed[h] = had ? kept * (1 - opened[h]) * before : 0;
      open[h] =
          openOfHome[h] > 0 ? kept * (services.open(h, state.number()) + opened[h] * before) : 0;
      closedStays[h] += weight * closed[h];
      openStays[h] += weight * open[h];
    }
    refuse(world, state, weight);
    for (int h = 0; h < services.homeCount(); h++) {
      sum += closed[h] + open[h];
    }
    return sum;
  }

  /** Removes the users of labs that no longer serve the state; they choose at once. */
  private void refuse(World world, State state, double weight) {
    if (refusing == 0) {
      return;
    }
    System.arraycopy(closed, 0, all, 0, all.length);
    for (int k = 0; k < refusing; k++) {
      Lab lab = world.labs().get(refusers[k]);
      int h = world.services().homeOf(lab.home().number());
      if (lab.sells() && all[h] > 0 && lab.politics().refuses(state)) {
        double left = all[h] * lab.closedUsage() / closedOfHome[h];
        closed[h] = Math.max(0, closed[h] - left);
        lost[refusers[k]] += weight * left;
      }
    }
  }

  /** Fraction of the last tick's composition of use in a state that is kept. */
  private static double kept(World world, State state) {
    double time = world.parameters().modelMarket().stay();
    double before = world.services().served(state.number());
    if (!world.on(Mechanism.INCUMBENCY) || time <= 0 || before <= 0) {
      return 0;
    }
    Adopters adopters = state.adopters();
    double stays = FastMath.exp(-world.calendar().dt() / time);
    double now = adopters.people();
    return now > before
        ? stays
            * imitated(
                before / adopters.ceiling(),
                now / adopters.ceiling(),
                adopters.innovation(),
                adopters.imitation())
        : stays;
  }

  /**
   * {@code F (p + q F')/(F' (p + q F))}: fraction of the composition of use that remains while F
   * grows to F' along the Bass curve, whose innovators choose and whose imitators adopt what is in
   * use.
   */
  static double imitated(double before, double now, double p, double q) {
    return before * (p + q * now) / (now * (p + q * before));
  }

  /**
   * Share of closed services of labs of home h that stays in the state last passed to {@link
   * #stay}.
   */
  double closed(int h) {
    return closed[h];
  }

  /**
   * Share of open models of labs of home h that stays in the state last passed to {@link #stay}.
   */
  double open(int h) {
    return open[h];
  }

  /** Share of the world's use that stays with the closed services of lab f of home h. */
  double closed(Lab lab, int f, int h) {
    return lab.sells() && closedOfHome[h] > 0
        ? Math.max(0, closedStays[h] * lab.closedUsage() / closedOfHome[h] - lost[f])
        : 0;
  }

  /** Share of the world's use that stays with the open models of a lab of home h. */
  double open(Lab lab, int h) {
    return openOfHome[h] > 0
        ? openStays[h] * (lab.openUsage() + (lab.sells() ? 0 : lab.closedUsage())) / openOfHome[h]
        : 0;
  }
}
