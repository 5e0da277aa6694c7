package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;

/**
 * The bilateral controls in force: the levels set, less a club's exemption, at least a regime's
 * floor, and zero where the mechanism is off.
 *
 * <p>A regime exempts its members from part of its leader's chip controls, {@code x (1 − G ·
 * body.relief)}; where it aligns controls, members hold at least {@code κ x} of its leader's
 * control on chips, tools, minerals and weights against non-members.
 */
public final class ControlsInForce implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;
  private final int n;
  private final double[][][] force;
  private final double[][] hardest;
  private final List<State> toolSuppliers;
  private final List<State> mineralSuppliers;

  /** Number of changes of levers and regimes at the last refresh; −1 at the start. */
  private long changes = -1;

  ControlsInForce(World world) {
    this.world = world;
    n = world.states().size();
    force = new double[Instrument.values().length][n][];
    hardest = new double[force.length][n];
    toolSuppliers = world.states().stream().filter(s -> s.facts().toolShare() > 0).toList();
    mineralSuppliers = world.states().stream().filter(s -> s.facts().mineralGallium() > 0).toList();
  }

  /** Level in force of one state against another. */
  public double level(Instrument instrument, int by, int against) {
    double[] row = force[instrument.ordinal()][by];
    return row == null ? 0 : row[against];
  }

  /**
   * Levels in force of one state, by number, null if it has none; the array must not be modified.
   */
  public double[] row(Instrument instrument, int by) {
    return force[instrument.ordinal()][by];
  }

  /** The strictest level in force against a state; for chip controls x̄. */
  public double hardest(Instrument instrument, State against) {
    return hardest[instrument.ordinal()][against.number()];
  }

  /** The strictest control of any kind of some states against another. */
  double hardest(int[] by, int against) {
    double most = 0;
    for (Instrument instrument : Instrument.bilaterals()) {
      for (int i : by) {
        most = Math.max(most, level(instrument, i, against));
      }
    }
    return most;
  }

  /** The strictest control of a state against another on chips, tools or model weights. */
  public double technology(int by, int against) {
    return Math.max(
        Math.max(
            level(Instrument.CHIP_CONTROL, by, against),
            level(Instrument.TOOL_CONTROL, by, against)),
        level(Instrument.WEIGHT_CONTROL, by, against));
  }

  /** Fraction of a buyer's payment for chips of a state that the state takes as a licence fee. */
  public double fee(int by, int against) {
    Setting terms = world.levers().chipTerms(by, against);
    double fee = terms == null ? Double.NaN : terms.amount(ControlMode.FEE);
    return !Double.isNaN(fee) && level(Instrument.CHIP_CONTROL, by, against) > 0 ? fee : 0;
  }

  /** True if a chip control also binds investors headquartered in a state, wherever they buy. */
  public boolean headquarters(int by, int against) {
    return level(Instrument.CHIP_CONTROL, by, against) > 0
        && world.levers().reach(by, against).headquarters();
  }

  /** True if a chip control also covers remote use through the cloud. */
  public boolean remote(int by, int against) {
    return level(Instrument.CHIP_CONTROL, by, against) > 0
        && world.levers().reach(by, against).remote();
  }

  /** True if a buyer's perceived threat from a seller is high enough to refuse its chips. */
  boolean feared(int buyer, int seller) {
    return buyer != seller
        && world.threats().of(buyer, seller) > world.parameters().refusal().feared();
  }

  /**
   * Share of a seller's chips that a buyer refuses: a refusal it chose itself applies to sellers it
   * fears, one set by a scenario to all others.
   */
  public double refusal(int buyer, int seller) {
    double share = world.states().get(buyer).importRefusal();
    boolean acts =
        share > 0
            && buyer != seller
            && world.on(Mechanism.IMPORT_REFUSAL)
            && (world.levers().written(Instrument.IMPORT_REFUSAL, buyer, 0)
                || feared(buyer, seller));
    return acts ? share : 0;
  }

  /** X̂: leverage-weighted tool controls against a state. */
  public double toolsDenied(State state) {
    double denied = 0;
    for (State other : toolSuppliers) {
      denied +=
          other.facts().toolShare()
              * level(Instrument.TOOL_CONTROL, other.number(), state.number());
    }
    return denied;
  }

  /** D: supply-weighted mineral controls against a state, net of the part rerouted at once. */
  public double mineralsDenied(State state) {
    double denied = 0;
    for (State other : mineralSuppliers) {
      denied +=
          other.facts().mineralGallium()
              * level(Instrument.MINERAL_CONTROL, other.number(), state.number());
    }
    return denied * (1 - world.parameters().minerals().atOnce());
  }

  /**
   * R_{g→j}: fraction of a state's minerals that some others deny it, before any rerouting. It
   * measures their capacity to deny again, however far a first shortage has decayed.
   */
  double mineralsDenied(State of, int[] by) {
    double denied = 0;
    for (State other : mineralSuppliers) {
      if (Arrays.binarySearch(by, other.number()) >= 0) {
        denied +=
            other.facts().mineralGallium()
                * level(Instrument.MINERAL_CONTROL, other.number(), of.number());
      }
    }
    return denied;
  }

  /** Recomputes controls in force after a change in levers, memberships or compliance. */
  void refresh() {
    long now = world.levers().moves();
    for (Regime regime : world.regimes()) {
      now += regime.changes();
    }
    if (now == changes) {
      return;
    }
    changes = now;
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
      if (levers.used(instrument, by)) {
        double[] row = row(rows, by);
        for (int against = 0; against < n; against++) {
          row[against] = by == against ? 0 : levers.level(instrument, by, against);
        }
      } else if (rows[by] != null) {
        Arrays.fill(rows[by], 0);
      }
    }
    for (Regime regime : world.regimes()) {
      if (led(regime)) {
        exempt(instrument, regime, rows);
        align(instrument, regime, rows);
      }
    }
    for (double[] row : rows) {
      for (int against = 0; row != null && against < n; against++) {
        most[against] = Math.max(most[against], row[against]);
      }
    }
  }

  /** True if the leader is a member; without its leader a regime neither exempts nor binds. */
  private static boolean led(Regime regime) {
    return regime.leader() >= 0 && regime.has(regime.leader());
  }

  private void exempt(Instrument instrument, Regime regime, double[][] rows) {
    double[] row = rows[regime.leader()];
    if (instrument != Instrument.CHIP_CONTROL || row == null || regime.terms().clubGood() == 0) {
      return;
    }
    double kept = 1 - regime.terms().clubGood() * world.parameters().body().relief();
    for (int against = 0; against < n; against++) {
      if (regime.binds(against)) {
        row[against] *= kept;
      }
    }
  }

  private void align(Instrument instrument, Regime regime, double[][] rows) {
    int leader = regime.leader();
    if (!regime.terms().alignControls() || !world.levers().used(instrument, leader)) {
      return;
    }
    for (int by = 0; by < n; by++) {
      if (by == leader
          || !regime.binds(by)
          || !ControlPerception.canDeny(world, instrument, world.states().get(by))) {
        continue;
      }
      double[] row = row(rows, by);
      for (int against = 0; against < n; against++) {
        if (against != by && against != leader && !regime.has(against)) {
          row[against] =
              Math.max(
                  row[against],
                  regime.compliance(by) * world.levers().level(instrument, leader, against));
        }
      }
    }
  }

  private double[] row(double[][] rows, int by) {
    if (rows[by] == null) {
      rows[by] = new double[n];
    }
    return rows[by];
  }

  private boolean bites(Instrument instrument) {
    for (Mechanism mechanism : instrument.descriptor().mechanisms()) {
      if (!world.on(mechanism)) {
        return false;
      }
    }
    return true;
  }
}
