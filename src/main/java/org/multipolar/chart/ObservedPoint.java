package org.multipolar.chart;

import java.time.LocalDate;

/**
 * An observed value of a metric that the model records.
 *
 * @param metric name of the metric
 * @param entity id of a state or firm, or {@link org.multipolar.study.RecordSchema#WORLD}
 * @param low lowest plausible value, NaN if none is published
 * @param high highest plausible value
 * @param source publisher and work
 * @param licence licence under which it is used
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

  /** A value from a publication that the runs reproduce. */
  public static ObservedPoint published(
      String metric, String entity, LocalDate date, double value, String source) {
    return new ObservedPoint(
        metric, entity, date, value, Double.NaN, Double.NaN, source, "published");
  }
}
