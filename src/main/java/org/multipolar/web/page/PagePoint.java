package org.multipolar.web.page;

import java.time.LocalDate;

/**
 * An observed value of a metric of the world.
 *
 * @param metric name of the metric
 * @param low lowest plausible value, NaN if none is published
 * @param high highest plausible value
 * @param source publisher and work, with the licence
 */
public record PagePoint(
    String metric, LocalDate date, double value, double low, double high, String source) {}
