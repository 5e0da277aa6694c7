package org.multipolar.study;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.metric.Bounds;

/**
 * Descriptive statistics of a sample. Statistics that the sample does not determine are NaN: all
 * except {@code n} for an empty sample, standard deviation and interval for a single value, mean
 * and standard deviation if a value is infinite.
 *
 * <p>Quantile p of x_1 ≤ … ≤ x_n is x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋+1 − x_⌊h⌋) with h = (n − 1)p + 1: type
 * 7 of Hyndman and Fan (1996), the default of R and NumPy.
 *
 * @param n number of values that are not NaN
 * @param mean arithmetic mean
 * @param sd standard deviation, with n − 1
 * @param q05 quantile .05
 * @param q25 quantile .25
 * @param median quantile .5
 * @param q75 quantile .75
 * @param q95 quantile .95
 * @param low lower end of the 95 % interval of the mean by Student's t, mean − t(.975; n − 1)
 *     sd/√n, or with bounds {@link MeanInterval}
 * @param high upper end
 */
public record Summary(
    int n,
    double mean,
    double sd,
    double q05,
    double q25,
    double median,
    double q75,
    double q95,
    double low,
    double high) {

  private static final int FEWEST_GROUPED = 8;
  private static final ConcurrentMap<Integer, Double> T = new ConcurrentHashMap<>();

  /** Summarises a sample; NaN counts as missing. */
  public static Summary of(double... sample) {
    double[] values = sorted(sample);
    int n = values.length;
    double mean = StatUtils.mean(values);
    double sd = n > 1 ? FastMath.sqrt(StatUtils.variance(values, mean)) : Double.NaN;
    double halfWidth = n > 1 ? t(n) * sd / FastMath.sqrt(n) : Double.NaN;
    return new Summary(
        n,
        mean,
        sd,
        quantile(values, .05),
        quantile(values, .25),
        quantile(values, .5),
        quantile(values, .75),
        quantile(values, .95),
        mean - halfWidth,
        mean + halfWidth);
  }

  /**
   * Whether the interval of the mean excludes 0 if a number of such intervals are to hold jointly
   * with a probability of 95 % (Bonferroni).
   */
  public boolean clearAmong(int intervals) {
    if (n < 2) {
      return false;
    }
    double t = new TDistribution(null, n - 1.0).inverseCumulativeProbability(1 - .025 / intervals);
    return Math.abs(mean) > t * sd / FastMath.sqrt(n);
  }

  /** The same summary of values with bounds, which limit the interval of the mean. */
  public Summary within(Bounds bounds) {
    MeanInterval interval = MeanInterval.of(mean, low, high, bounds);
    return new Summary(n, mean, sd, q05, q25, median, q75, q95, interval.low(), interval.high());
  }

  /**
   * Mean of the worst tenth (conditional value at risk at .9): of n values the .1 n largest, the
   * last with a fractional weight if .1 n is not an integer; the largest alone if n is below ten.
   *
   * @param losses larger is worse
   */
  public static double worstTenth(double... losses) {
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    double weight = Math.max(1, sorted.length / 10.0);
    double left = weight;
    double sum = 0;
    for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
      sum += Math.min(1, left) * sorted[i];
      left--;
    }
    return sorted.length > 0 ? sum / weight : Double.NaN;
  }

  /** The values that are not NaN, in ascending order. */
  static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  /** The variance, with n − 1; exactly 0 of equal values, NaN of fewer than two. */
  static double variance(double[] values) {
    boolean equal = Arrays.stream(values).allMatch(value -> value == values[0]);
    return values.length < 2 ? Double.NaN : equal ? 0 : StatUtils.variance(values);
  }

  /**
   * Whether a sample falls into two groups, which no median or interquartile range describes: a gap
   * wider than two fifths of its range, in a sample of at least eight, has at least two values and
   * one in twenty-five on either side.
   */
  public static boolean inTwoGroups(double... sample) {
    double[] values = sorted(finite(sample));
    int n = values.length;
    int least = Math.max(2, (n + 24) / 25);
    for (int i = least; i <= n - least; i++) {
      if (n >= FEWEST_GROUPED && values[i] - values[i - 1] > .4 * (values[n - 1] - values[0])) {
        return true;
      }
    }
    return false;
  }

  /** The finite values, in their order. */
  static double[] finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  /** Quantile p of a sample in ascending order, of type 7 as above; NaN of an empty one. */
  public static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double h = (sorted.length - 1) * p;
    int below = (int) h;
    double low = sorted[below];
    return h == below || sorted[below + 1] == low
        ? low
        : low + (h - below) * (sorted[below + 1] - low);
  }

  private static double t(int n) {
    return T.computeIfAbsent(
        n, size -> new TDistribution(size - 1).inverseCumulativeProbability(.975));
  }
}
