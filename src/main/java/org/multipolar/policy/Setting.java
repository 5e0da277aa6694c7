package org.multipolar.policy;

import java.io.Serializable;
import java.util.List;

/**
 * What a policy entry sets a lever to.
 *
 * <p>The level is the rung at which a control stands: what states choose, and what others see. How
 * much a chip control denies there is a matter of its mode and of the amount that is written.
 *
 * @param instrument the lever
 * @param level level in [0, 1]; for a chip control with a written amount the nearest rung
 * @param mode how a chip control is written; {@link ControlMode#SHARE} for all other levers
 * @param amount what is written, NaN if nothing is: the share denied, the performance threshold in
 *     H100 units per chip, the quota in H100-equivalents (millions) a calendar year, or the fee as
 *     a share of what the buyer pays
 * @param reach what is said of whom it binds beyond trade between the two
 */
public record Setting(
    Instrument instrument, double level, ControlMode mode, double amount, ReachTerms reach)
    implements Serializable {

  /** A plain level. */
  public static Setting level(Instrument instrument, double level) {
    return new Setting(instrument, level, ControlMode.SHARE, Double.NaN, ReachTerms.UNSAID);
  }

  /** A chip control that denies a share; it stands at the rung that is nearest on a ladder. */
  public static Setting share(double share) {
    return new Setting(Instrument.CHIP_CONTROL, share, ControlMode.SHARE, share, ReachTerms.UNSAID);
  }

  /** The same at the rung whose share is nearest to a written one. */
  public Setting onLadder(List<Double> ladder) {
    return Double.isNaN(amount(ControlMode.SHARE))
        ? this
        : new Setting(instrument, rungOfShare(amount, ladder), mode, amount, reach);
  }

  /** The same under other terms of reach. */
  Setting reaching(ReachTerms other) {
    return new Setting(instrument, level, mode, amount, other);
  }

  /** The written amount of a mode; NaN if this has another mode or no amount. */
  public double amount(ControlMode of) {
    return mode == of ? amount : Double.NaN;
  }

  /**
   * The level on the ladder of thresholds that is nearest to a written threshold; not 0, because
   * chips outgrow any threshold.
   *
   * @param ladder thresholds at the levels .25, .5, .75 and 1, descending, H100 units per chip
   */
  public static double rungOf(double threshold, List<Double> ladder) {
    double best = Instrument.RUNG;
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ladder.size(); i++) {
      double d = Math.abs(ladder.get(i) - threshold);
      if (d <= distance) {
        distance = d;
        best = (i + 1) * Instrument.RUNG;
      }
    }
    return best;
  }

  /** The threshold at a level of the ladder: the next rung at or above it; infinite at 0. */
  public static double thresholdAt(double level, List<Double> ladder) {
    int rung = (int) Math.ceil(level / Instrument.RUNG - 1e-9);
    return rung <= 0 ? Double.POSITIVE_INFINITY : ladder.get(Math.min(rung, ladder.size()) - 1);
  }

  /**
   * The level on the ladder of shares that is nearest to a written share; the harder of two that
   * are as near.
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
    return best * Instrument.RUNG;
  }

  /** The share denied at a level of the ladder, on the line between its rungs. */
  public static double shareAt(double level, List<Double> ladder) {
    double place = level / Instrument.RUNG;
    int rung = (int) Math.min(Math.floor(place + 1e-9), ladder.size() - 1.0);
    double beyond = Math.max(0, place - rung);
    return beyond < 1e-9 || rung == ladder.size() - 1
        ? ladder.get(rung)
        : ladder.get(rung) + beyond * (ladder.get(rung + 1) - ladder.get(rung));
  }
}
