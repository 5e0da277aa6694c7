package org.multipolar.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.study.Observation;

/**
 * The earlier points of a series that a forecast may rest on, and the two naive forecasts from
 * them: the yardsticks that a model has to beat.
 *
 * <p>What a forecaster may see of a series when it forecasts a day: the points dated up to the
 * start of the run for a day up to 31 March 2024, the points up to 31 March 2024 for a later one;
 * where there is none, the first point of the series; never the day itself or a later one. So it
 * knows the same days of the series as a model that starts there, or was tuned up to there.
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
 * An interval needs two degrees of freedom. Growth needs two points, all above zero.
 *
 * @param points value by day; of several points on one day the last
 */
public record KnownSeries(SortedMap<LocalDate, Double> points) {
  private static final double DAYS_A_YEAR = 365.25;
  private static final double UPPER = .95;
  private static final int LEAST_FREEDOM = 2;

  public KnownSeries {
    points = Collections.unmodifiableSortedMap(points);
  }

  /**
   * What may be seen for forecasting a day.
   *
   * @param series all points of the series
   * @param start first day of the run
   */
  public static KnownSeries before(LocalDate day, Collection<Observation> series, LocalDate start) {
    LocalDate origin = day.isAfter(Observation.LAST_TUNED_ON) ? Observation.LAST_TUNED_ON : start;
    TreeMap<LocalDate, Double> earlier = new TreeMap<>();
    series.stream()
        .filter(o -> o.date().isBefore(day))
        .forEach(o -> earlier.put(o.date(), o.value()));
    TreeMap<LocalDate, Double> seen = new TreeMap<>(earlier.headMap(origin, true));
    if (seen.isEmpty() && !earlier.isEmpty()) {
      seen.put(earlier.firstKey(), earlier.firstEntry().getValue());
    }
    return new KnownSeries(seen);
  }

  /** Whether it has points, and none is later than a day. */
  boolean upTo(LocalDate day) {
    return !points.isEmpty() && !points.lastKey().isAfter(day);
  }

  /** Everything stays as it was last seen. */
  public Forecast lastValue(LocalDate day) {
    return points.isEmpty() ? Forecast.NONE : walk(values(false), 0, 0, day);
  }

  /** Everything grows at the rate of the points that were seen. */
  public Forecast constantGrowth(LocalDate day) {
    if (points.size() < 2 || points.values().stream().anyMatch(v -> v <= 0)) {
      return Forecast.NONE;
    }
    double[] logs = values(true);
    double drift = (logs[logs.length - 1] - logs[0]) / years(points.firstKey(), points.lastKey());
    Forecast log = walk(logs, drift, 1, day);
    return new Forecast(
        FastMath.exp(log.value()), FastMath.exp(log.low()), FastMath.exp(log.high()));
  }

  private double[] values(boolean logarithms) {
    return points.values().stream().mapToDouble(v -> logarithms ? FastMath.log(v) : v).toArray();
  }

  /**
   * A random walk with a drift.
   *
   * @param fitted 1 where the drift was fitted to the points, 0 where it was not
   */
  private Forecast walk(double[] y, double drift, int fitted, LocalDate day) {
    List<LocalDate> days = List.copyOf(points.keySet());
    int m = days.size() - 1;
    double ahead = years(days.get(m), day);
    double value = y[m] + drift * ahead;
    int freedom = m - fitted;
    if (freedom < LEAST_FREEDOM) {
      return new Forecast(value, Double.NaN, Double.NaN);
    }
    double squares = 0;
    for (int i = 1; i <= m; i++) {
      double gap = years(days.get(i - 1), days.get(i));
      double surprise = y[i] - y[i - 1] - drift * gap;
      squares += surprise * surprise / gap;
    }
    double span = years(days.get(0), days.get(m));
    double variance = squares / freedom * (ahead + fitted * ahead * ahead / span);
    double reach =
        new TDistribution(freedom).inverseCumulativeProbability(UPPER) * FastMath.sqrt(variance);
    return new Forecast(value, value - reach, value + reach);
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_YEAR;
  }
}
