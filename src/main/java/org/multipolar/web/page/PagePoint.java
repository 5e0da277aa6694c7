package org.multipolar.web.page;

import java.time.LocalDate;

/**
 * What was observed of a metric of the world.
 *
 * @param metric name of the metric
 * @param low least plausible value, NaN where none is published
 * @param high greatest plausible value
 * @param source publisher and work, with the licence
 */
public record PagePoint(
    String metric, LocalDate date, double value, double low, double high, String source) {}
