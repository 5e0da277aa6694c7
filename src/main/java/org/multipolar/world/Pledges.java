package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.RegulationParameters;

/**
 * States' pledges at summits to have rules at least as strict as was asked.
 *
 * <p>A pledge is fresh for τ_pl and decays with that time constant; if it is older and still not
 * kept it is broken. The memory of broken pledges decays likewise.
 */
public final class Pledges implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * A pledge.
   *
   * @param ask level of rules that was asked for
   * @param tick tick in which it was made
   */
  private record Pledge(double ask, int tick) implements Serializable {}

  private final List<List<Pledge>> pledges = new ArrayList<>();
  private final double[] broken;

  Pledges(int states) {
    for (int j = 0; j < states; j++) {
      pledges.add(new ArrayList<>());
    }
    broken = new double[states];
  }

  /** Adds a pledge. */
  public void take(int state, double ask, int tick) {
    pledges.get(state).add(new Pledge(ask, tick));
  }

  /** Number of broken pledges of a state, with decay. */
  public double broken(int state) {
    return broken[state];
  }

  /** True if a state has a fresh pledge. */
  boolean fresh(World world, int state) {
    List<Pledge> own = pledges.get(state);
    for (int k = 0; k < own.size(); k++) {
      if (age(world, own.get(k)) < world.parameters().regulation().fade()) {
        return true;
      }
    }
    return false;
  }

  /** Σ (ask − r)^+ e^{−age/τ}. */
  double pull(World world, int state, double level) {
    RegulationParameters p = world.parameters().regulation();
    List<Pledge> own = pledges.get(state);
    double sum = 0;
    for (int k = 0; k < own.size(); k++) {
      Pledge pledge = own.get(k);
      sum += Math.max(0, pledge.ask - level) * FastMath.exp(-age(world, pledge) / p.fade());
    }
    return sum;
  }

  /** Counts pledges not kept in time as broken, and removes old ones. */
  public void review(World world) {
    double fade = world.parameters().regulation().fade();
    double keeps = FastMath.exp(-world.calendar().dt() / fade);
    for (State state : world.states()) {
      int j = state.number();
      broken[j] *= keeps;
      List<Pledge> own = pledges.get(j);
      for (int k = own.size() - 1; k >= 0; k--) {
        if (age(world, own.get(k)) >= fade) {
          broken[j] += state.regulation() < own.get(k).ask ? 1 : 0;
          own.remove(k);
        }
      }
    }
  }

  private static double age(World world, Pledge pledge) {
    return (world.tick() - pledge.tick) * world.calendar().dt();
  }
}
