package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.figure.DatedEvent;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.metric.StatePairs;

/**
 * The runs of a scenario as a figure shows them: restricted to the months that its author chose,
 * and with metrics counted per tick summed over the last twelve months.
 *
 * @param dates those of the figure; there is no value where the runs have no such date
 */
record Excerpt(Recorded whole, FigureStyle style, List<LocalDate> dates) implements Recorded {
  private static final String BY_TICK = "per tick";
  private static final int YEAR = 12;

  /** On the dates of the runs. */
  Excerpt(Recorded whole, FigureStyle style) {
    this(whole, style, whole.dates().stream().filter(date -> shown(style, date)).toList());
  }

  /** The same on the dates of a figure. */
  Excerpt on(List<LocalDate> others) {
    return new Excerpt(whole, style, others);
  }

  /** The unit of a metric's values in the figure. */
  static String unit(Metric metric, FigureStyle style) {
    return style
        .unit()
        .orElseGet(() -> metric.unit().replace(BY_TICK, "per year, sum of 12 months"));
  }

  private static boolean shown(FigureStyle style, LocalDate date) {
    return style.from().map(from -> !date.isBefore(from.atDay(1))).orElse(true)
        && style.to().map(to -> !date.isAfter(to.atEndOfMonth())).orElse(true);
  }

  @Override
  public MetricNames known() {
    return whole.known();
  }

  @Override
  public Map<String, double[][]> series(Scope scope, String metric, List<String> entities)
      throws IOException {
    List<LocalDate> all = whole.dates();
    int[] places = dates.stream().mapToInt(all::indexOf).toArray();
    boolean counted =
        known().of(scope).stream()
            .anyMatch(m -> m.name().equals(metric) && m.unit().contains(BY_TICK));
    int window = counted ? datesAYear(all) : 1;
    Map<String, double[][]> excerpt = new LinkedHashMap<>();
    whole
        .series(scope, metric, entities)
        .forEach(
            (entity, runs) ->
                excerpt.put(
                    entity,
                    Arrays.stream(runs)
                        .map(run -> at(places, sums(run, window)))
                        .toArray(double[][]::new)));
    return excerpt;
  }

  private static double[] at(int[] places, double[] values) {
    return Arrays.stream(places).mapToDouble(i -> i < 0 ? Double.NaN : values[i]).toArray();
  }

  /** Number of dates of a series per year; 1 for a single date. */
  static int datesAYear(List<LocalDate> dates) {
    return dates.size() < 2
        ? 1
        : Math.max(1, YEAR / (int) ChronoUnit.MONTHS.between(start(dates, 0), start(dates, 1)));
  }

  private static LocalDate start(List<LocalDate> dates, int index) {
    return dates.get(index).withDayOfMonth(1);
  }

  /** Returns the running sums over a window of values; NaN where the window is not yet full. */
  private static double[] sums(double[] values, int window) {
    double[] sums = new double[values.length];
    for (int t = 0; t < sums.length; t++) {
      sums[t] = t + 1 < window ? Double.NaN : Arrays.stream(values, t + 1 - window, t + 1).sum();
    }
    return sums;
  }

  @Override
  public String title() {
    return style.label(whole.title(), whole.title());
  }

  @Override
  public String question() {
    return whole.question();
  }

  @Override
  public long seed() {
    return whole.seed();
  }

  @Override
  public Optional<LocalDate> branch() {
    return whole.branch();
  }

  @Override
  public List<DatedEvent> events() {
    return whole.events();
  }

  @Override
  public Map<String, String> names() {
    return whole.names();
  }

  @Override
  public Map<String, String> blocs() {
    return whole.blocs();
  }

  @Override
  public List<ObservedPoint> published() {
    return whole.published();
  }

  @Override
  public List<String> metrics(Scope scope) {
    return whole.metrics(scope);
  }

  @Override
  public List<String> entities(Scope scope) {
    return whole.entities(scope);
  }

  @Override
  public long[] seeds() throws IOException {
    return whole.seeds();
  }

  @Override
  public List<StatePairs> relations(List<LocalDate> dates) throws IOException {
    return whole.relations(dates);
  }

  @Override
  public int vectors() throws IOException {
    return whole.vectors();
  }
}
