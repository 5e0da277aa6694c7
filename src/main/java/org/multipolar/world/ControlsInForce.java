package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.value.Mechanism;

/**
 * The bilateral controls in force: as set, less a club's exemption, not less than a club's floor,
 * and none where the mechanism is off.
 *
 * <p>A club exempts its members from part of its leader's chip controls, {@code x (1 − G ·
 * membership.exemption)}; where it aligns controls, members hold at least {@code κ x} of its
 * leader's control on chips, tools, minerals and weights against those outside.
 */
final class ControlsInForce implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;
  private final int n;
  private final boolean aligns;
  private final double[][][] force;
  private final double[][] hardest;

  ControlsInForce(World world) {
    this.world = world;
    n = world.states().size();
    aligns = world.regimes().stream().anyMatch(r -> r.design().alignControls());
    force = new double[Instrument.values().length][n][];
    hardest = new double[force.length][n];
  }

  /** Level in force of i against j. */
  double level(Instrument instrument, int by, int against) {
    double[] row = force[instrument.ordinal()][by];
    return row == null ? 0 : row[against];
  }

  /** The hardest level in force against j. */
  double hardest(Instrument instrument, int against) {
    return hardest[instrument.ordinal()][against];
  }

  /** Row of levels in force of i, null when it has none; not to be written to. */
  double[] row(Instrument instrument, int by) {
    return force[instrument.ordinal()][by];
  }

  /** Takes up what has changed in levers, memberships and compliance. */
  void refresh() {
    for (Instrument instrument : Instrument.bilaterals()) {
      if (bites(instrument)) {
        refresh(instrument);
      }
    }
  }

  private void refresh(Instrument instrument) {
    Levers levers = world.levers();
    double[][] rows = force[instrument.ordinal()];
    double[] most = hardest[instrument.ordinal()];
    Arrays.fill(most, 0);
    for (int by = 0; by < n; by++) {
      boolean used = levers.used(instrument, by);
      if (!used && !aligns) {
        continue;
      }
      if (rows[by] == null) {
        rows[by] = new double[n];
      }
      for (int against = 0; against < n; against++) {
        double set = used ? levers.level(instrument, by, against) : 0;
        double x = set == 0 && !aligns || by == against ? 0 : reach(instrument, by, against, set);
        rows[by][against] = x;
        if (x > most[against]) {
          most[against] = x;
        }
      }
    }
  }

  private double reach(Instrument instrument, int by, int against, double set) {
    double level = set;
    List<Regime> regimes = world.regimes();
    for (int r = 0; r < regimes.size(); r++) {
      Regime regime = regimes.get(r);
      int leader = regime.leader();
      double good = regime.design().clubGood();
      if (good <= 0 || leader < 0) {
        continue;
      }
      if (instrument == Instrument.CHIP_CONTROL && by == leader && regime.has(against)) {
        level *= 1 - good * world.parameters().membership().exemption();
      }
      if (regime.design().alignControls()
          && by != leader
          && against != leader
          && regime.has(by)
          && !regime.has(against)) {
        level =
            Math.max(
                level, regime.compliance(by) * world.levers().level(instrument, leader, against));
      }
    }
    return level;
  }

  private boolean bites(Instrument instrument) {
    return switch (instrument) {
      case CHIP_CONTROL -> world.on(Mechanism.CONTROLS);
      case TOOL_CONTROL -> world.on(Mechanism.CONTROLS) && world.on(Mechanism.TOOL_CONTROLS);
      case MINERAL_CONTROL -> world.on(Mechanism.RETALIATION);
      case WEIGHT_CONTROL -> world.on(Mechanism.WEIGHT_CONTROLS);
      default -> throw new IllegalArgumentException(instrument.id() + " is aimed at nobody");
    };
  }
}
