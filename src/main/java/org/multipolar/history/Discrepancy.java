package org.multipolar.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * The error of the model that remains with the best parameters: normal, of amounts in the
 * logarithm, with standard deviation {@code δ √t} after t years. Observed value = model +
 * discrepancy + error of the record (Kennedy and O'Hagan, Bayesian calibration of computer models,
 * Journal of the Royal Statistical Society B 63 (2001)).
 *
 * @param afterYear δ by operator or metric, in its unit, of amounts in logarithms
 * @param start first day of the run
 */
public record Discrepancy(Map<String, Double> afterYear, LocalDate start) {

  /** δ of other amounts, and of other values relative to them. */
  static final double STANDARD = .15;

  /**
   * Judgements. The largest run is not simulated but derived from research compute; quarterly sales
   * are lumpy; one survey asks about two weeks, another about a year.
   */
  private static final Map<String, Double> JUDGED =
      Map.ofEntries(
          Map.entry("cluster-share", .04),
          Map.entry("counted-ownership", .03),
          Map.entry("chips-sold", .2),
          Map.entry("quarterly-revenue", .2),
          Map.entry("quarterly-sales-share", .03),
          Map.entry("price-per-h100e", .15),
          Map.entry("lab-frontier", 3.0),
          Map.entry("open-frontier", 3.0),
          Map.entry("capability-gap", 3.0),
          Map.entry("open-capability-gap", 3.0),
          Map.entry("milestone-lag", 3.0),
          Map.entry("open-milestone-lag", 3.0),
          Map.entry("largest-run", .7),
          Map.entry("domestic-share", .08),
          Map.entry("smuggled-chips", .7),
          Map.entry("business-adoption", .03),
          Map.entry("business-adoption-eu", .03),
          Map.entry("population-using", .04),
          Map.entry("users-world", .3),
          Map.entry("open-use", .08),
          Map.entry("yearly-investment", .3),
          Map.entry("talent", 2.0),
          Map.entry("reported-incidents", .3));

  private static final double DAYS_A_YEAR = 365.25;

  public Discrepancy {
    afterYear = Map.copyOf(afterYear);
  }

  /** The judgements. */
  public static Discrepancy since(LocalDate start) {
    return new Discrepancy(JUDGED, start);
  }

  /** This, with other values for some operators. */
  public Discrepancy with(Map<String, Double> others) {
    Map<String, Double> all = new LinkedHashMap<>(afterYear);
    all.putAll(others);
    return new Discrepancy(all, start);
  }

  /** Standard deviation at the date of a target. */
  double deviation(Target target) {
    double scale = target.logarithmic() ? 1 : Math.abs(target.observation().value());
    return afterYear.getOrDefault(target.entry().name(), STANDARD * scale)
        * FastMath.sqrt(years(target));
  }

  private double years(Target target) {
    long days = ChronoUnit.DAYS.between(start, target.observation().date());
    return Math.max(0, days) / DAYS_A_YEAR;
  }
}
