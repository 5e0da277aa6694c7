package org.multipolar.lesson;

import java.util.List;
import java.util.Optional;

/** Time series of the recorded metrics of the world, up to the last finished tick. */
public interface SeriesSource {

  /** Names of the recorded metrics. */
  List<String> metrics();

  /** Values of the run for every tick of the scenario, NaN for unfinished ticks. */
  double[] run(String metric);

  /** Values of the twin, in the same form. */
  Optional<double[]> twin(String metric);

  /**
   * Forecast of the run if no lever is moved again: values from the last finished tick on, NaN for
   * earlier ticks; available once the class has moved a lever.
   */
  Optional<double[]> ahead(String metric);

  /** Forecast of the twin, in the same form. */
  Optional<double[]> twinAhead(String metric);

  /** The minimum and the maximum in untouched runs over random seeds, once they are known. */
  Optional<double[]> range(String metric);

  /** Values of replications with other random seeds, {@code [replication][tick]}, if shown. */
  Optional<double[][]> band(String metric);

  /** Dated events that charts mark, in order: policies of the scenario and lever moves. */
  List<Moment> moments();

  /**
   * A dated event.
   *
   * @param tick the tick
   * @param label plain description
   * @param lever whether it is a move of the class
   */
  record Moment(int tick, String label, boolean lever) {}
}
