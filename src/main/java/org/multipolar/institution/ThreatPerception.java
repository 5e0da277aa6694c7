package org.multipolar.institution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ThreatParameters;
import org.multipolar.world.Account;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * States revise what they fear.
 *
 * <p>{@code dΘ_ji/dt = q [ c_d (1 − A_ij) + c_x x_{i→j} + c_Z Λ((Z_i − Z_j + s)/s) − f Θ_ji ]},
 * exact flow over the tick, clamped to [0, 1]; x is the hardest control of i against j, Z what a
 * state can do at home. Bilinear in controls like Richardson 1960.
 */
public final class ThreatPerception implements Phase {
  private static final long serialVersionUID = 1;

  private final double[] strength;
  private final double[] led;
  private final double[][] pressed;

  public ThreatPerception(Blueprint blueprint) {
    int n = blueprint.tables().states().size();
    strength = new double[n];
    led = new double[n];
    pressed = new double[n][];
  }

  @Override
  public String title() {
    return "threat";
  }

  @Override
  public String story() {
    return "states revise what they fear: distance, controls faced, the capability of others";
  }

  @Override
  public Set<Account> settles() {
    return EnumSet.of(Account.THREAT);
  }

  @Override
  public void act(World world) {
    if (!world.on(Mechanism.THREAT)) {
      return;
    }
    press(world);
    measureStrength(world);
    ThreatParameters p = world.parameters().threat();
    double keep = FastMath.exp(-p.speed() * p.fading() * world.calendar().dt());
    double gain = (1 - keep) / p.fading();
    double shown = Double.NaN;
    for (int j = 0; j < strength.length; j++) {
      double[] row = world.threats().row(j);
      if (strength[j] != shown) {
        shown = strength[j];
        lead(shown, gain * p.capability());
      }
      revise(row, world.relations().alignment(j), keep, gain * p.distance());
      press(row, pressed[j], gain * p.controls());
      row[j] = 0;
    }
  }

  /** e^{Z/s} relative to the strongest. */
  private void measureStrength(World world) {
    double scale = world.parameters().threat().capabilityScale();
    double best = Double.NEGATIVE_INFINITY;
    for (State state : world.states()) {
      best = Math.max(best, state.capability());
    }
    double last = Double.NaN;
    double strong = 0;
    for (State state : world.states()) {
      double z = state.capability();
      if (z != last) {
        last = z;
        strong =
            z > Double.NEGATIVE_INFINITY
                ? Math.max(Double.MIN_NORMAL, FastMath.exp((z - best) / scale))
                : Double.MIN_NORMAL;
      }
      strength[state.number()] = strong;
    }
  }

  /** What the capability of others adds to the threat that a state of that strength perceives. */
  private void lead(double own, double weight) {
    double shift = FastMath.exp(1);
    for (int i = 0; i < strength.length; i++) {
      double ahead = strength[i] * shift;
      led[i] = weight * (ahead / (ahead + own));
    }
  }

  private void revise(double[] row, double[] alignment, double keep, double distance) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.min(1, row[i] * keep + distance * (1 - alignment[i]) + led[i]);
    }
  }

  private static void press(double[] row, double[] controls, double weight) {
    for (int i = 0; controls != null && i < row.length; i++) {
      row[i] = Math.min(1, row[i] + weight * controls[i]);
    }
  }

  /** Hardest control of i against j in force, rows only where there is one. */
  private void press(World world) {
    for (double[] row : pressed) {
      if (row != null) {
        Arrays.fill(row, 0);
      }
    }
    for (Instrument instrument : Instrument.bilaterals()) {
      for (State by : world.states()) {
        double[] row = world.controls().row(instrument, by.number());
        for (int j = 0; row != null && j < row.length; j++) {
          if (row[j] > 0) {
            if (pressed[j] == null) {
              pressed[j] = new double[strength.length];
            }
            pressed[j][by.number()] = Math.max(pressed[j][by.number()], row[j]);
          }
        }
      }
    }
  }
}
