package org.multipolar.study;

import org.multipolar.metric.Outcome;
import org.multipolar.metric.Recording;
import org.multipolar.value.RunCalendar;

/** What the months of a replication come to: the statistics of {@link Outcome}. */
final class Horizon {
  private static final int STATISTICS = Outcome.Statistic.values().length;

  private Horizon() {}

  /** Every metric of the world that was recorded, by every statistic. */
  static double[] ofWorld(Recording recording, RunCalendar calendar) {
    int metrics = recording.plan().world().size();
    int ticks = recording.ticks();
    int lastYear = ticksOfLastYear(calendar);
    double[] horizon = new double[metrics * STATISTICS];
    for (int m = 0; m < metrics; m++) {
      for (Outcome.Statistic statistic : Outcome.Statistic.values()) {
        horizon[m * STATISTICS + statistic.ordinal()] =
            of(statistic, recording.world(), m, metrics, ticks, lastYear);
      }
    }
    return horizon;
  }

  /** Number of last ticks that make up twelve months, all of them in a shorter run. */
  static int ticksOfLastYear(RunCalendar calendar) {
    return Math.min(calendar.ticks(), 12 / calendar.step().months());
  }

  /**
   * A statistic of one series in a flat array.
   *
   * @param first place of its first value
   * @param stride from one value to the next
   * @param ticks number of its values
   * @param lastYear number of those of the last year
   */
  static double of(
      Outcome.Statistic statistic,
      double[] values,
      int first,
      int stride,
      int ticks,
      int lastYear) {
    return switch (statistic) {
      case END -> values[first + (ticks - 1) * stride];
      case LAST12 -> {
        double sum = 0;
        int n = 0;
        for (int t = ticks - lastYear; t < ticks; t++) {
          double value = values[first + t * stride];
          if (!Double.isNaN(value)) {
            sum += value;
            n++;
          }
        }
        yield sum / n;
      }
      case SUM -> {
        double sum = 0;
        boolean defined = false;
        for (int t = 0; t < ticks; t++) {
          double value = values[first + t * stride];
          if (!Double.isNaN(value)) {
            sum += value;
            defined = true;
          }
        }
        yield defined ? sum : Double.NaN;
      }
    };
  }
}
