package org.multipolar.chart;

/**
 * One recorded batch of runs, as a caption names it.
 *
 * @param title title of its scenario
 * @param question what the scenario asks
 * @param runs number of replications that are shown
 * @param seed the seed they were derived from
 */
public record Batch(String title, String question, int runs, long seed) {}
