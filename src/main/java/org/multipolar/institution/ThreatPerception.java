package org.multipolar.institution;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.value.Parameters;
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
  private final double[][] pressed;

  public ThreatPerception(Blueprint blueprint) {
    int n = blueprint.tables().states().size();
    strength = new double[n];
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
  public void act(World world) {
    if (world.on(Mechanism.THREAT)) {
      revise(world);
    }
    world.averageThreat();
  }

  private void revise(World world) {
    Parameters.Threat p = world.parameters().threat();
    int n = strength.length;
    press(world);
    double shift = FastMath.exp(1);
    double best = Double.NEGATIVE_INFINITY;
    for (State state : world.states()) {
      best = Math.max(best, state.capability());
    }
    for (State state : world.states()) {
      strength[state.number()] =
          state.capability() > Double.NEGATIVE_INFINITY
              ? Math.max(
                  Double.MIN_NORMAL,
                  FastMath.exp((state.capability() - best) / p.capabilityScale()))
              : Double.MIN_NORMAL;
    }
    double keep = FastMath.exp(-p.speed() * p.fading() * world.calendar().dt());
    double gain = (1 - keep) / p.fading();
    for (int j = 0; j < n; j++) {
      double[] row = world.threatOf(j);
      double[] alignment = world.relations().alignment(j);
      double own = strength[j];
      double[] press = pressed[j];
      double distance = gain * p.distance();
      double capability = gain * p.capability();
      for (int i = 0; i < n; i++) {
        double lead = strength[i] * shift;
        double next =
            row[i] * keep + distance * (1 - alignment[i]) + capability * (lead / (lead + own));
        row[i] = Math.max(0, Math.min(1, next));
      }
      if (press != null) {
        double control = gain * p.controls();
        for (int i = 0; i < n; i++) {
          row[i] = Math.min(1, row[i] + control * press[i]);
        }
      }
      row[j] = 0;
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
        double[] row = world.controlsOf(instrument, by.number());
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
