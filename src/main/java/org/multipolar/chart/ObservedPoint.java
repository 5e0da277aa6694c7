package org.multipolar.chart;

import java.time.LocalDate;

/**
 * What was observed of a metric that the model records.
 *
 * @param metric name of the metric
 * @param entity id of a state or firm, or {@link org.multipolar.study.RecordSchema#WORLD}
 * @param low least plausible value, NaN where none is published
 * @param high greatest plausible value
 * @param source publisher and work
 * @param licence under which it is used
 */
public record ObservedPoint(
    String metric,
    String entity,
    LocalDate date,
    double value,
    double low,
    double high,
    String source,
    String licence) {

  /** A value of a publication that the runs reproduce. */
  public static ObservedPoint published(
      String metric, String entity, LocalDate date, double value, String source) {
    return new ObservedPoint(
        metric, entity, date, value, Double.NaN, Double.NaN, source, "published");
  }
}
