package org.multipolar.study;

import org.multipolar.metric.Outcome;
import org.multipolar.metric.Recording;
import org.multipolar.metric.Scope;
import org.multipolar.value.RunCalendar;

/** Summarises the recorded series of a replication by the statistics of {@link Outcome}. */
final class Horizon {
  private static final Outcome.Statistic[] STATISTICS = Outcome.Statistic.values();

  private Horizon() {}

  /** Every statistic of every recorded metric of the world. */
  static double[] ofWorld(Recording recording, RunCalendar calendar) {
    int metrics = recording.plan().world().size();
    int lastYear = ticksOfLastYear(calendar);
    double[] horizon = new double[metrics * STATISTICS.length];
    for (int m = 0; m < metrics; m++) {
      double[] series = recording.series(Scope.WORLD, 0, m);
      for (Outcome.Statistic statistic : STATISTICS) {
        horizon[m * STATISTICS.length + statistic.ordinal()] = of(statistic, series, lastYear);
      }
    }
    return horizon;
  }

  /** Number of ticks in the last twelve months, or in a shorter run. */
  static int ticksOfLastYear(RunCalendar calendar) {
    return Math.min(calendar.ticks(), 12 / calendar.step().months());
  }

  /**
   * A statistic of one series; missing values are left out of means and sums.
   *
   * @param lastYear number of ticks in the last year
   */
  static double of(Outcome.Statistic statistic, double[] series, int lastYear) {
    return switch (statistic) {
      case END -> series[series.length - 1];
      case LAST12 -> sum(series, series.length - lastYear, true);
      case SUM -> sum(series, 0, false);
    };
  }

  /** Sum or mean from a tick on; NaN if no value is defined. */
  private static double sum(double[] series, int first, boolean mean) {
    double sum = 0;
    int n = 0;
    for (int t = first; t < series.length; t++) {
      if (!Double.isNaN(series[t])) {
        sum += series[t];
        n++;
      }
    }
    return mean || n == 0 ? sum / n : sum;
  }
}
