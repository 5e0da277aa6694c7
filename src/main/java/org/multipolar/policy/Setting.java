package org.multipolar.policy;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.instrument.Rung;

/**
 * The setting that a policy entry gives a lever.
 *
 * <p>The level is the rung of a control: the choice of states, visible to others. How much a chip
 * control denies at a rung depends on its mode and on the written amount.
 *
 * @param instrument the lever
 * @param level level in [0, 1]; for a chip control with a written amount the nearest rung
 * @param mode mode of a chip control; {@link ControlMode#SHARE} for all other levers
 * @param amount written amount, NaN without one: the share denied, the performance threshold in
 *     H100 units per chip, the quota in H100-equivalents (millions) a calendar year, or the fee as
 *     a share of the buyer's payment
 * @param reach its terms on reach beyond trade between the two states
 */
public record Setting(
    Instrument instrument, double level, ControlMode mode, double amount, ReachTerms reach)
    implements Serializable {

  /** Creates a plain level. */
  public static Setting level(Instrument instrument, double level) {
    return new Setting(instrument, level, ControlMode.SHARE, Double.NaN, ReachTerms.UNSAID);
  }

  /**
   * Creates a chip control that denies a share; {@link #onLadder} sets its level to the nearest
   * rung.
   */
  public static Setting share(double share) {
    return new Setting(Instrument.CHIP_CONTROL, share, ControlMode.SHARE, share, ReachTerms.UNSAID);
  }

  /** Returns a copy at the rung whose share is nearest to the written one. */
  public Setting onLadder(List<Double> ladder) {
    return Double.isNaN(amount(ControlMode.SHARE))
        ? this
        : new Setting(instrument, rungOfShare(amount, ladder), mode, amount, reach);
  }

  /** Returns a copy with other terms of reach. */
  Setting reaching(ReachTerms other) {
    return new Setting(instrument, level, mode, amount, other);
  }

  /** The written amount of a mode; NaN if the setting has another mode or no amount. */
  public double amount(ControlMode of) {
    return mode == of ? amount : Double.NaN;
  }

  /**
   * The level on the ladder of thresholds that is nearest to a written threshold; never 0, because
   * chips outgrow any threshold.
   *
   * @param ladder thresholds at the levels .25, .5, .75 and 1, descending, H100 units per chip
   */
  public static double rungOf(double threshold, List<Double> ladder) {
    double best = Rung.SIZE;
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ladder.size(); i++) {
      double d = Math.abs(ladder.get(i) - threshold);
      if (d <= distance) {
        distance = d;
        best = (i + 1) * Rung.SIZE;
      }
    }
    return best;
  }

  /** The threshold at a level: that of the next rung at or above it; infinite at 0. */
  public static double thresholdAt(double level, List<Double> ladder) {
    int rung = (int) Math.ceil(level / Rung.SIZE - 1e-9);
    return rung <= 0 ? Double.POSITIVE_INFINITY : ladder.get(Math.min(rung, ladder.size()) - 1);
  }

  /**
   * The level on the ladder of shares that is nearest to a written share; the stricter of two that
   * are equally near.
   *
   * @param ladder shares denied at the levels 0, .25, .5, .75 and 1, ascending
   */
  public static double rungOfShare(double share, List<Double> ladder) {
    int best = 0;
    for (int i = 1; i < ladder.size(); i++) {
      if (Math.abs(ladder.get(i) - share) <= Math.abs(ladder.get(best) - share)) {
        best = i;
      }
    }
    return best * Rung.SIZE;
  }

  /** The share denied at a level, interpolated linearly between rungs. */
  public static double shareAt(double level, List<Double> ladder) {
    double place = level / Rung.SIZE;
    int rung = (int) Math.min(Math.floor(place + 1e-9), ladder.size() - 1.0);
    double beyond = Math.max(0, place - rung);
    return beyond < 1e-9 || rung == ladder.size() - 1
        ? ladder.get(rung)
        : ladder.get(rung) + beyond * (ladder.get(rung + 1) - ladder.get(rung));
  }
}
