package org.multipolar.store;

import java.time.YearMonth;
import java.util.List;

/**
 * A metric of one entity over time, in every successful replication.
 *
 * @param runs numbers of the replications, ascending
 * @param months dates
 * @param values [run][date], in the order of both; NaN if the metric has no value
 */
public record Series(int[] runs, List<YearMonth> months, double[][] values) {

  /** The values of all replications at one date. */
  public double[] at(int date) {
    double[] column = new double[values.length];
    for (int run = 0; run < column.length; run++) {
      column[run] = values[run][date];
    }
    return column;
  }
}
