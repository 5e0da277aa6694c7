package org.multipolar.store;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.multipolar.metric.Scope;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Summary;

/**
 * Differences of a metric of one entity between two results over time, other minus reference, with
 * replications paired by seed. All arrays are by date.
 *
 * @param months common dates
 * @param n pairs with a value
 * @param mean mean difference
 * @param sd standard deviation of the differences
 * @param low lower end of the 95 % paired-t interval of the mean
 * @param high upper end
 * @param effect standardised effect d_z, mean over sd
 */
public record DifferenceSeries(
    List<YearMonth> months,
    int[] n,
    double[] mean,
    double[] sd,
    double[] low,
    double[] high,
    double[] effect) {

  /**
   * Compares two results.
   *
   * @throws ResultsException if one of them did not record the metric of the entity, or if they
   *     share no date or no seed
   */
  public static DifferenceSeries between(
      ResultsReader reference, ResultsReader other, Scope scope, String metric, String entity)
      throws IOException {
    Series a = reference.series(scope, metric, entity);
    Series b = other.series(scope, metric, entity);
    List<YearMonth> months = a.months().stream().filter(b.months()::contains).toList();
    int[][] pairs = PairedDifference.pairs(reference.seeds(a.runs()), other.seeds(b.runs()));
    if (months.isEmpty() || pairs.length == 0) {
      throw new ResultsException(
          reference.folder()
              + " and "
              + other.folder()
              + " share no "
              + (months.isEmpty() ? "date" : "seed")
              + ": their replications cannot be paired.");
    }
    int ticks = months.size();
    DifferenceSeries d =
        new DifferenceSeries(
            months,
            new int[ticks],
            new double[ticks],
            new double[ticks],
            new double[ticks],
            new double[ticks],
            new double[ticks]);
    for (int t = 0; t < ticks; t++) {
      d.fill(t, a, a.months().indexOf(months.get(t)), b, b.months().indexOf(months.get(t)), pairs);
    }
    return d;
  }

  private void fill(int t, Series a, int dateOfA, Series b, int dateOfB, int[][] pairs) {
    double[] before = new double[pairs.length];
    double[] after = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      before[i] = a.values()[pairs[i][0]][dateOfA];
      after[i] = b.values()[pairs[i][1]][dateOfB];
    }
    PairedDifference paired = PairedDifference.of(before, after);
    Summary difference = paired.difference();
    n[t] = difference.n();
    mean[t] = difference.mean();
    sd[t] = difference.sd();
    low[t] = difference.low();
    high[t] = difference.high();
    effect[t] = paired.effect();
  }
}
