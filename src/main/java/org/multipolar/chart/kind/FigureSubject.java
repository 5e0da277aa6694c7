package org.multipolar.chart.kind;

/**
 * The recorded runs of one scenario, as a caption names them.
 *
 * @param title title of its scenario
 * @param question what the scenario asks
 * @param runs number of replications that are shown
 * @param vectors number of parameter vectors that they have among them; 0 where all have the same
 *     one
 * @param seed the seed they were derived from
 */
public record FigureSubject(String title, String question, int runs, int vectors, long seed) {

  /** Runs that differ in nothing but their random seeds. */
  public FigureSubject(String title, String question, int runs, long seed) {
    this(title, question, runs, 0, seed);
  }
}
