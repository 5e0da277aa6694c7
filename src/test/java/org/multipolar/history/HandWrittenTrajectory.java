package org.multipolar.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.world.Event;

/** A trajectory with given values, one per month. */
final class HandWrittenTrajectory implements Trajectory {
  private final Map<String, double[]> series = new HashMap<>();
  private final YearMonth first;
  private final int months;
  private final List<Event> events = new ArrayList<>();

  HandWrittenTrajectory(String first, int months) {
    this.first = YearMonth.parse(first);
    this.months = months;
  }

  HandWrittenTrajectory with(String metric, String entity, double... values) {
    double[] filled = new double[months];
    for (int i = 0; i < months; i++) {
      filled[i] = values[Math.min(i, values.length - 1)];
    }
    series.put(metric + " " + entity, filled);
    return this;
  }

  HandWrittenTrajectory with(Event event) {
    events.add(event);
    return this;
  }

  @Override
  public List<Event> events() {
    return events;
  }

  @Override
  public List<String> states() {
    return series.keySet().stream()
        .map(key -> key.substring(key.indexOf(' ') + 1))
        .filter(id -> id.matches("[A-Z]{3}"))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public YearMonth first() {
    return first;
  }

  @Override
  public YearMonth last() {
    return first.plusMonths(months - 1L);
  }

  @Override
  public int monthsPerTick() {
    return 1;
  }

  @Override
  public boolean has(String metric, String entity) {
    return series.containsKey(metric + " " + entity);
  }

  @Override
  public double at(String metric, String entity, YearMonth month) {
    if (!has(metric, entity)) {
      throw new IllegalArgumentException(metric + " of " + entity);
    }
    return covers(month)
        ? series.get(metric + " " + entity)[(int) ChronoUnit.MONTHS.between(first, month)]
        : Double.NaN;
  }
}
