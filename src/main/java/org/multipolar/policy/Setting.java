package org.multipolar.policy;

import java.io.Serializable;
import java.util.List;

/**
 * What a policy entry sets a lever to.
 *
 * @param instrument the lever
 * @param level level in [0, 1]; for a written threshold or quota the nearest rung
 * @param mode how a chip control is written; {@link ControlMode#SHARE} for all other levers
 * @param threshold performance threshold, H100 units per chip; NaN unless a threshold was written
 * @param quota H100-equivalents (millions) a calendar year; NaN unless a quota was written
 * @param extraterritorial whether the control also binds makers of other states that depend on the
 *     controller's tools
 * @param headquarters whether it also binds buyers abroad whose headquarters are in the state that
 *     it is aimed at
 * @param remote whether it also covers remote use of chips from the state that it is aimed at
 */
public record Setting(
    Instrument instrument,
    double level,
    ControlMode mode,
    double threshold,
    double quota,
    boolean extraterritorial,
    boolean headquarters,
    boolean remote)
    implements Serializable {

  /** A control that follows nobody abroad. */
  public Setting(
      Instrument instrument,
      double level,
      ControlMode mode,
      double threshold,
      double quota,
      boolean extraterritorial) {
    this(instrument, level, mode, threshold, quota, extraterritorial, false, false);
  }

  /** A plain level. */
  public static Setting level(Instrument instrument, double level) {
    return new Setting(instrument, level, ControlMode.SHARE, Double.NaN, Double.NaN, false);
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
}
