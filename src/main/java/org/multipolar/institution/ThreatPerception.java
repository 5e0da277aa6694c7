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
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.ThreatMatrix;
import org.multipolar.world.World;

/**
 * Revises states' perceived threats, in every dyad that includes a power.
 *
 * <p>{@code dΘ_ji/dt = q [ f Θ⁰_ji + c_x x_{i→j} + c_Z Λ((Z_i − Z_j + s)/s)(1 − A_ij) − f Θ_ji ]},
 * exact flow over the tick, clamped to [0, 1]. Θ⁰ is the threat at rest, x the strictest control of
 * i against j beyond that of the first month, Z_i the best model of i's labs (the term is 0 where i
 * has none), Z_j the domestic capability of j. Bilinear in controls like Richardson 1960. The lead
 * of a close ally is no threat.
 */
public final class ThreatPerception implements Phase {
  private static final long serialVersionUID = 1;

  private final double[] leads;
  private final double[] own;
  private final double[][] pressed;

  /** Controls in force in the first month, by instrument and controller. */
  private final double[][][] standing;

  public ThreatPerception(Blueprint blueprint) {
    int n = blueprint.tables().states().size();
    leads = new double[n];
    own = new double[n];
    pressed = new double[n][];
    standing = new double[Instrument.values().length][n][];
  }

  @Override
  public String title() {
    return "threat";
  }

  @Override
  public String story() {
    return "powers, and other states towards them, revise perceived threat by distance, rivalry, controls faced and capability";
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
    ThreatMatrix threats = world.threats();
    threats.admit();
    press(world);
    measureStrength(world);
    ThreatParameters p = world.parameters().threat();
    double keep = FastMath.exp(-p.speed() * p.fading() * world.calendar().dt());
    double gain = (1 - keep) / p.fading();
    for (int j = 0; j < own.length; j++) {
      revise(world, p, j, keep, gain);
    }
  }

  /** Revises the threats that a power perceives from all others, or another state from powers. */
  private void revise(World world, ThreatParameters p, int j, double keep, double gain) {
    ThreatMatrix threats = world.threats();
    double[] row = threats.row(j);
    double[] rest = threats.rest(j);
    double[] controls = pressed[j];
    double[] alignment = world.relations().alignment(j);
    int[] powers = threats.powers();
    boolean all = threats.power(j);
    int count = all ? row.length : powers.length;
    for (int k = 0; k < count; k++) {
      int i = all ? k : powers[k];
      if (i == j) {
        continue;
      }
      double drive = p.fading() * rest[i];
      if (controls != null) {
        drive += p.controls() * controls[i];
      }
      if (leads[i] > 0) {
        drive += p.capability() * (1 - alignment[i]) * (leads[i] / (leads[i] + own[j]));
      }
      row[i] = Math.max(0, Math.min(1, row[i] * keep + gain * drive));
    }
  }

  /**
   * Computes for every state e^{Z_i/s + 1} of its labs' released models, 0 without labs, and
   * e^{Z_j/s} of its domestic capability, both relative to the best lab.
   */
  private void measureStrength(World world) {
    double scale = world.parameters().threat().capabilityScale();
    double best = world.frontier().best();
    Arrays.fill(leads, 0);
    for (Lab lab : world.labs()) {
      if (lab.active()) {
        int home = lab.home().number();
        double lead = FastMath.exp((lab.capability() - best) / scale + 1);
        leads[home] = Math.max(leads[home], lead);
      }
    }
    double last = Double.NaN;
    double strength = 0;
    for (State state : world.states()) {
      if (state.capability() != last) {
        last = state.capability();
        strength = FastMath.exp((last - best) / scale);
      }
      own[state.number()] = strength;
    }
  }

  /**
   * Computes the strictest control of i against j in force beyond that of the first month, which is
   * already in the rivalry at which dyads are at rest. A row exists only where there is such a
   * control.
   */
  private void press(World world) {
    for (double[] row : pressed) {
      if (row != null) {
        Arrays.fill(row, 0);
      }
    }
    for (Instrument instrument : Instrument.bilaterals()) {
      double[][] stood = standing[instrument.ordinal()];
      for (State by : world.states()) {
        double[] row = world.controls().row(instrument, by.number());
        if (world.tick() == 0) {
          stood[by.number()] = row == null ? null : row.clone();
        }
        double[] before = stood[by.number()];
        for (int j = 0; row != null && j < row.length; j++) {
          double beyond = before == null ? row[j] : row[j] - before[j];
          if (beyond > 0) {
            if (pressed[j] == null) {
              pressed[j] = new double[own.length];
            }
            pressed[j][by.number()] = Math.max(pressed[j][by.number()], beyond);
          }
        }
      }
    }
  }
}
