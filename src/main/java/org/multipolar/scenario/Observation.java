package org.multipolar.scenario;

import java.time.LocalDate;

/**
 * What the record shows for a metric on a day.
 *
 * @param date the day
 * @param entity id of a state, or {@code world}
 * @param metric name of the metric
 * @param value the observed value
 * @param low lower end of what is plausible, NaN where no band is known
 * @param high upper end, NaN where no band is known
 * @param unit unit of all three
 * @param source who published it
 * @param licence under which terms
 */
public record Observation(
    LocalDate date,
    String entity,
    String metric,
    double value,
    double low,
    double high,
    String unit,
    String source,
    String licence) {}
