package org.multipolar.store;

import java.time.YearMonth;
import java.util.List;

/**
 * A metric of one entity over time, summarised over replications; for the columns see {@link
 * org.multipolar.study.Summary}.
 *
 * @param months dates
 * @param n replications with a value, by date, as are all others
 * @param mean mean
 * @param sd standard deviation
 * @param q05 quantile .05
 * @param q25 quantile .25
 * @param median quantile .5
 * @param q75 quantile .75
 * @param q95 quantile .95
 * @param low lower end of the 95 % interval of the mean
 * @param high upper end
 */
public record SummarySeries(
    List<YearMonth> months,
    int[] n,
    double[] mean,
    double[] sd,
    double[] q05,
    double[] q25,
    double[] median,
    double[] q75,
    double[] q95,
    double[] low,
    double[] high) {}
