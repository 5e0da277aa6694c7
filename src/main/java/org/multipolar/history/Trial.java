package org.multipolar.history;

/**
 * One vector of the free parameters and what the model predicts with it.
 *
 * @param number from 1, in the order in which vectors were tried
 * @param vector values of the free parameters
 * @param misfit how far the means lie from the targets
 * @param means mean prediction of every target over the replications
 * @param spreads standard deviation over the replications
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Trial(int number, double[] vector, double misfit, double[] means, double[] spreads) {

  /** As a row of a journal. */
  double[] row() {
    double[] row = new double[2 + vector.length + means.length + spreads.length];
    row[0] = number;
    System.arraycopy(vector, 0, row, 1, vector.length);
    row[1 + vector.length] = misfit;
    System.arraycopy(means, 0, row, 2 + vector.length, means.length);
    System.arraycopy(spreads, 0, row, 2 + vector.length + means.length, spreads.length);
    return row;
  }

  /** From a row of a journal. */
  static Trial of(double[] row, int parameters) {
    int targets = (row.length - 2 - parameters) / 2;
    return new Trial(
        (int) row[0],
        java.util.Arrays.copyOfRange(row, 1, 1 + parameters),
        row[1 + parameters],
        java.util.Arrays.copyOfRange(row, 2 + parameters, 2 + parameters + targets),
        java.util.Arrays.copyOfRange(row, 2 + parameters + targets, row.length));
  }
}
