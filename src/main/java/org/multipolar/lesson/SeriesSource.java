package org.multipolar.lesson;

import java.util.List;
import java.util.Optional;

/** Time series of the recorded metrics of the world, up to the last finished tick. */
public interface SeriesSource {

  /** Names of the recorded metrics. */
  List<String> metrics();

  /** Values of the run for every tick of the scenario, NaN for ticks that have not ended. */
  double[] run(String metric);

  /** Values of the twin, in the same form. */
  Optional<double[]> twin(String metric);

  /**
   * Values of the run for the ticks from the last finished one on, NaN for those before, as they
   * will be unless a lever is moved; known once the class has moved one.
   */
  Optional<double[]> ahead(String metric);

  /** Values of the twin, in the same form. */
  Optional<double[]> twinAhead(String metric);

  /** The least and the greatest value in untouched runs of any random seed, once it is known. */
  Optional<double[]> range(String metric);

  /**
   * Values of replications with other random seeds, {@code [replication][tick]}, if they are shown.
   */
  Optional<double[][]> band(String metric);

  /** Dated events that charts mark, in order: policies of the scenario and lever moves. */
  List<Moment> moments();

  /**
   * A dated event.
   *
   * @param tick when
   * @param label in plain words
   * @param lever whether it is a move of the class
   */
  record Moment(int tick, String label, boolean lever) {}
}
