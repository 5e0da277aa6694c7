package org.multipolar.history;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The evaluation of one parameter vector.
 *
 * @param number from 1, in the order of evaluation
 * @param vector parameter values
 * @param misfit distance of the means from the targets
 * @param means mean prediction of each target over the replications
 * @param spreads standard deviations over the replications
 * @param patterns value of each pattern; NaN without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Trial(
    int number,
    double[] vector,
    double misfit,
    double[] means,
    double[] spreads,
    double[] patterns) {

  /** The trial as a row of a journal. */
  double[] row() {
    return Stream.of(new double[] {number}, vector, new double[] {misfit}, means, spreads, patterns)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** Reads a trial from a row of a journal. */
  static Trial of(double[] row, int parameters, int targets) {
    return new Trial(
        (int) row[0],
        Arrays.copyOfRange(row, 1, 1 + parameters),
        row[1 + parameters],
        Arrays.copyOfRange(row, 2 + parameters, 2 + parameters + targets),
        Arrays.copyOfRange(row, 2 + parameters + targets, 2 + parameters + 2 * targets),
        Arrays.copyOfRange(row, 2 + parameters + 2 * targets, row.length));
  }
}
