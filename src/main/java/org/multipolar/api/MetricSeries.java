package org.multipolar.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.multipolar.metric.Bounds;
import org.multipolar.store.Series;

/** The time series of a metric in every successful replication. */
public final class MetricSeries {
  private final String name;
  private final Series series;
  private final Bounds bounds;

  MetricSeries(String name, Series series, Bounds bounds) {
    this.name = name;
    this.series = series;
    this.bounds = bounds;
  }

  /** The name of the metric. */
  public String name() {
    return name;
  }

  /** The first day of each month, such as {@code 2027-01-01}. */
  public List<String> dates() {
    return Lists.of(series.months().stream().map(month -> month.atDay(1).toString()));
  }

  /** Numbers of the replications. */
  public List<Integer> replications() {
    return Lists.of(IntStream.of(series.runs()).boxed());
  }

  /** The values of a replication, one per date. */
  public List<Double> replication(int number) {
    int row = replications().indexOf(number);
    if (row < 0) {
      throw new SimulationException(
          "there is no replication " + number + "; there are " + replications());
    }
    return Lists.of(
        IntStream.range(0, series.months().size()).mapToObj(date -> series.values()[row][date]));
  }

  /** The values of all replications at a date, given as a day or a month. */
  public Sample at(String date) {
    List<String> dates = dates();
    String day = date.length() == "2027-01".length() ? date + "-01" : date;
    int index = dates.indexOf(day);
    if (index < 0) {
      throw new SimulationException(
          "there is no value at '"
              + date
              + "'; dates go from "
              + dates.get(0)
              + " to "
              + dates.get(dates.size() - 1));
    }
    return Sample.of(series.at(index), bounds);
  }

  /** The values of all replications at the last date. */
  public Sample last() {
    return Sample.of(series.at(series.months().size() - 1), bounds);
  }

  /** The mean over replications, one value per date. */
  public List<Double> mean() {
    return each(Sample::mean);
  }

  /** The median over replications, one value per date. */
  public List<Double> median() {
    return each(Sample::median);
  }

  /** A quantile over replications, one value per date. */
  public List<Double> quantile(double probability) {
    return each(sample -> sample.quantile(probability));
  }

  private List<Double> each(ToDoubleFunction<Sample> statistic) {
    List<Double> values = new ArrayList<>();
    for (int date = 0; date < series.months().size(); date++) {
      values.add(statistic.applyAsDouble(Sample.of(series.at(date), bounds)));
    }
    return values;
  }

  @Override
  public String toString() {
    return name + " from " + dates().get(0) + " to " + dates().get(dates().size() - 1);
  }
}
