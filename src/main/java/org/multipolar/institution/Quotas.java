package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.world.World;

/**
 * Yearly export quotas of controlling states for buyers.
 *
 * <p>The quota of a calendar year is shared by all makers of the controlling state; a tick may use
 * an equal part of the remainder. A quota without a stated amount is the fraction that the ladder
 * of shares leaves of the demand in the tick before the quota.
 */
final class Quotas implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[][] used;
  private final double[][] base;

  Quotas(int homes, int states) {
    used = new double[homes][states];
    base = new double[homes][states];
  }

  /** Opens a tick; the first tick of a calendar year resets the quotas. */
  void open(World world) {
    boolean start = world.tick() == 0;
    boolean newYear =
        start || world.calendar().year(world.tick()) != world.calendar().year(world.tick() - 1);
    for (int h = 0; h < used.length; h++) {
      if (newYear) {
        Arrays.fill(used[h], 0);
      }
      if (start) {
        Arrays.fill(base[h], 0);
      }
    }
  }

  /** Units of makers of home h available to j in this tick, M H100e; NaN without a quota. */
  double available(World world, int h, int j) {
    double quota = yearly(world, h, j);
    return Math.max(0, quota - used[h][j]) / world.calendar().ticksLeftInYear(world.tick());
  }

  /** Adds units that j bought from makers of h, M H100e. */
  void use(int h, int j, double units) {
    used[h][j] += units;
  }

  private double yearly(World world, int h, int j) {
    int controller = world.trade().home(h);
    double level = world.controls().level(Instrument.CHIP_CONTROL, controller, j);
    Setting terms = world.levers().chipTerms(controller, j);
    if (level <= 0 || ExportAllowances.mode(world, terms) != ControlMode.QUOTA) {
      base[h][j] = 0;
      return Double.NaN;
    }
    double written = terms == null ? Double.NaN : terms.amount(ControlMode.QUOTA);
    if (!Double.isNaN(written)) {
      return written;
    }
    if (ExportAllowances.quotaLacksBase(world, terms)) {
      return Double.NaN;
    }
    if (base[h][j] == 0) {
      base[h][j] = world.trade().wanted(h, j) / world.calendar().dt();
    }
    return ExportAllowances.byShare(world, level) * base[h][j];
  }
}
