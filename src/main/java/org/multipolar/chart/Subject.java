package org.multipolar.chart;

/**
 * The recorded runs of one scenario, as a caption names them.
 *
 * @param title title of its scenario
 * @param question what the scenario asks
 * @param runs number of replications that are shown
 * @param seed the seed they were derived from
 */
public record Subject(String title, String question, int runs, long seed) {}
