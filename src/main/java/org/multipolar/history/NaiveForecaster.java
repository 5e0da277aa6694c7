package org.multipolar.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.study.Observation;

/**
 * Two naive forecasts from the earlier points of a series, the benchmarks that a model has to beat.
 *
 * <p>To forecast a day up to 30 June 2024, a forecaster knows the points up to the start of the
 * run; for a later day, the points up to 30 June 2024; if there is none, the first point of the
 * series; never the day itself or a later one. It thus has the same information on the series as a
 * model that starts at the first of these dates and was calibrated up to the second.
 *
 * <p>Both are random walks y over points at times t_0 < … < t_m, without and with drift (the naive
 * and the drift method of Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd
 * edition 2021, section 5.2), with increments per time Δ_i over δ_i, and 90 % intervals by
 * Student's t:
 *
 * <pre>
 * last value       y = value:    y(h) = y_m,         σ² = Σ Δ_i²/δ_i / m,               variance σ² h
 * constant growth  y = ln value: y(h) = y_m + b h,   σ² = Σ (Δ_i − b δ_i)²/δ_i / (m − 1),
 *                  b = (y_m − y_0)/(t_m − t_0),      variance σ² (h + h²/(t_m − t_0))
 * </pre>
 *
 * The last value of a positive amount is likewise a random walk of its logarithm. An interval
 * requires two degrees of freedom. Constant growth requires two points, all positive.
 *
 * @param points values by day; the last of several points on one day
 */
public record NaiveForecaster(SortedMap<LocalDate, Double> points) {
  private static final double DAYS_A_YEAR = 365.25;
  private static final double UPPER = .95;
  private static final int MINIMUM_FREEDOM = 2;

  /** Number of equally probable values that represent a distribution. */
  private static final int NODES = 99;

  public NaiveForecaster {
    points = Collections.unmodifiableSortedMap(points);
  }

  /**
   * The forecaster of a day.
   *
   * @param series all points of the series
   * @param start first day of the run
   * @param tunedTo last day of the record on which the model was tuned
   */
  public static NaiveForecaster of(
      LocalDate day, Collection<Observation> series, LocalDate start, LocalDate tunedTo) {
    LocalDate origin = day.isAfter(tunedTo) ? tunedTo : start;
    TreeMap<LocalDate, Double> earlier = new TreeMap<>();
    series.stream()
        .filter(o -> o.date().isBefore(day))
        .forEach(o -> earlier.put(o.date(), o.value()));
    SortedMap<LocalDate, Double> known = earlier.headMap(origin, true);
    return new NaiveForecaster(
        known.isEmpty() && !earlier.isEmpty() ? earlier.headMap(earlier.firstKey(), true) : known);
  }

  /** Whether the forecaster knows any points, none of them later than a day. */
  boolean endsBy(LocalDate day) {
    return !points.isEmpty() && !points.lastKey().isAfter(day);
  }

  /**
   * Forecasts that the last known value persists.
   *
   * @param logarithm whether amounts are compared in logarithms; the walk is then one of logarithms
   *     if all points are positive
   */
  public Forecast lastValue(LocalDate day, boolean logarithm) {
    if (points.isEmpty()) {
      return Forecast.NONE;
    }
    return logarithm && positive()
        ? walk(values(true), 0, 0, day).exponential()
        : walk(values(false), 0, 0, day);
  }

  private boolean positive() {
    return points.values().stream().allMatch(value -> value > 0);
  }

  /** Forecasts that growth continues at the rate between the first and the last known point. */
  public Forecast constantGrowth(LocalDate day) {
    if (points.size() < 2 || !positive()) {
      return Forecast.NONE;
    }
    double[] logs = values(true);
    double drift = (logs[logs.length - 1] - logs[0]) / years(points.firstKey(), points.lastKey());
    return walk(logs, drift, 1, day).exponential();
  }

  private double[] values(boolean logarithms) {
    return points.values().stream().mapToDouble(v -> logarithms ? FastMath.log(v) : v).toArray();
  }

  /**
   * A random walk with drift.
   *
   * @param fitted 1 if the drift was estimated from the points, 0 otherwise
   */
  private Forecast walk(double[] y, double drift, int fitted, LocalDate day) {
    List<LocalDate> days = List.copyOf(points.keySet());
    int m = days.size() - 1;
    double ahead = years(days.get(m), day);
    double value = y[m] + drift * ahead;
    int freedom = m - fitted;
    if (freedom < MINIMUM_FREEDOM) {
      return Forecast.of(value);
    }
    double squares = 0;
    for (int i = 1; i <= m; i++) {
      double gap = years(days.get(i - 1), days.get(i));
      double innovation = y[i] - y[i - 1] - drift * gap;
      squares += innovation * innovation / gap;
    }
    double span = years(days.get(0), days.get(m));
    double variance = squares / freedom * (ahead + fitted * ahead * ahead / span);
    double scale = FastMath.sqrt(variance);
    TDistribution t = new TDistribution(freedom);
    double halfWidth = t.inverseCumulativeProbability(UPPER) * scale;
    double[] sample = new double[NODES];
    Arrays.setAll(sample, i -> value + t.inverseCumulativeProbability((i + .5) / NODES) * scale);
    return new Forecast(value, value - halfWidth, value + halfWidth, sample);
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_YEAR;
  }
}
