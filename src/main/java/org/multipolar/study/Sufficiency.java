package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether there are enough replications: the spread of every metric has settled, and every relevant
 * difference is known with the required precision.
 *
 * <p>Settled: {@code |cv(2n) − cv(n)| ≤ tolerance}, where cv(m) = sd/|mean| of the first m
 * replications. Precise: {@code t(.975; m − 1) sd/√m ≤ width} of the m paired differences, at every
 * point of a design. Both rules list shortfalls; replications suffice if the list is empty.
 *
 * <p>Sources: Lorscheid, Heine and Meyer 2012, Computational and Mathematical Organization Theory
 * 18, 22–62; Lee et al. 2015, Journal of Artificial Societies and Social Simulation 18(4) 4.
 *
 * <p>Departures: if the mean is tiny, {@code |mean| < .1 mean|x|} over the first 2n, sd is taken
 * relative to mean|x| instead, in both samples: around a mean near 0, cv is uninformative and never
 * settles. The two scales coincide if all values have the same sign. A metric that is always 0 has
 * settled. NaN counts as missing; a metric with fewer than two values among the first n has not
 * settled, and a difference of fewer than two pairs is not precise.
 */
public final class Sufficiency {

  /** Default tolerance of the change in cv. */
  public static final double TOLERANCE = .01;

  /** Fraction of the mean absolute value below which a mean counts as tiny. */
  private static final double TINY = .1;

  private Sufficiency() {}

  /**
   * A criterion that is not met.
   *
   * @param name of the metric or outcome
   * @param point number of the point from 0; 0 for a metric
   * @param measured change in cv, or half width; NaN if undetermined
   * @param allowed upper limit of {@code measured}
   */
  public record Shortfall(String name, int point, double measured, double allowed) {}

  /**
   * The metrics whose spread has not settled; empty if n replications are enough.
   *
   * @param metrics values by name, replication by replication, at least 2n
   * @param n number of replications to be assessed, at least 2
   * @param tolerance of the change in cv
   * @throws IllegalArgumentException if a metric has fewer values
   */
  public static List<Shortfall> unsettled(Map<String, double[]> metrics, int n, double tolerance) {
    List<Shortfall> shortfalls = new ArrayList<>();
    metrics.forEach(
        (name, values) -> {
          double change = change(values, n);
          if (!(change <= tolerance)) {
            shortfalls.add(new Shortfall(name, 0, change, tolerance));
          }
        });
    return List.copyOf(shortfalls);
  }

  /**
   * {@code |cv(2n) − cv(n)|} of a metric; NaN if the first n contain fewer than two values.
   *
   * @param values replication by replication
   * @param n at least 2
   * @throws IllegalArgumentException if there are fewer than 2n values
   */
  public static double change(double[] values, int n) {
    if (n < 2 || values.length < 2L * n) {
      throw new IllegalArgumentException(
          values.length + " values are too few to assess " + n + " replications");
    }
    double[] half = known(values, n);
    double[] all = known(values, 2 * n);
    boolean tiny = Math.abs(StatUtils.mean(all)) < TINY * StatUtils.mean(sizes(all));
    return Math.abs(variation(all, tiny) - variation(half, tiny));
  }

  private static double[] known(double[] values, int n) {
    return Arrays.stream(values, 0, n).filter(value -> !Double.isNaN(value)).toArray();
  }

  private static double[] sizes(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }

  private static double variation(double[] values, boolean tiny) {
    if (values.length < 2) {
      return Double.NaN;
    }
    double sd = FastMath.sqrt(StatUtils.variance(values));
    double scale = tiny ? StatUtils.mean(sizes(values)) : Math.abs(StatUtils.mean(values));
    return sd == 0 ? 0 : sd / scale;
  }

  /**
   * The means that are not known with the required precision; empty if all are.
   *
   * @param values by name of the outcome, {@code [point][replication]}: values, or paired
   *     differences
   * @param widths largest allowed half width of the 95 % interval, by name of the outcome
   * @throws IllegalArgumentException if an outcome has no width
   */
  public static List<Shortfall> imprecise(
      Map<String, double[][]> values, Map<String, Double> widths) {
    List<Shortfall> shortfalls = new ArrayList<>();
    values.forEach(
        (name, points) -> {
          Double width = widths.get(name);
          if (width == null) {
            throw new IllegalArgumentException("no width is given for " + name);
          }
          for (int point = 0; point < points.length; point++) {
            double half = halfWidth(points[point]);
            if (!(half <= width)) {
              shortfalls.add(new Shortfall(name, point, half, width));
            }
          }
        });
    return List.copyOf(shortfalls);
  }

  /** Half width of the paired 95 % interval, by Student's t; NaN for fewer than two pairs. */
  public static double halfWidth(double[] differences) {
    Summary summary = Summary.of(differences);
    return (summary.high() - summary.low()) / 2;
  }
}
