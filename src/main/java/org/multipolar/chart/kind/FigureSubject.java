package org.multipolar.chart.kind;

/**
 * The recorded runs of one scenario, as described in a caption.
 *
 * @param title title of the scenario
 * @param question the question that the scenario asks
 * @param runs number of replications shown
 * @param vectors number of different parameter vectors among them; 0 if all have the same one
 * @param seed the random seed from which theirs are derived
 */
public record FigureSubject(String title, String question, int runs, int vectors, long seed) {

  /** Runs that differ only in their random seeds. */
  public FigureSubject(String title, String question, int runs, long seed) {
    this(title, question, runs, 0, seed);
  }
}
