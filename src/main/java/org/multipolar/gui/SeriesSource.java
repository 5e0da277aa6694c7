package org.multipolar.gui;

import java.util.List;
import java.util.Optional;

/** The courses of metrics of the world, tick by tick, as far as the run has come. */
interface SeriesSource {

  /** Names of the metrics that are followed. */
  List<String> metrics();

  /** Values by tick of the whole run, NaN for ticks that have not ended. */
  double[] run(String metric);

  /** Those of the untouched twin, in the same way. */
  Optional<double[]> twin(String metric);

  /** Those of quick replications with other luck, {@code [replication][tick]}, where asked for. */
  Optional<double[][]> band(String metric);

  /** What happened on dates that charts mark, in order: scripted policies and lever moves. */
  List<Moment> moments();

  /**
   * A dated mark.
   *
   * @param tick when
   * @param label in plain words
   * @param lever whether it is a move of the class
   */
  record Moment(int tick, String label, boolean lever) {}
}
