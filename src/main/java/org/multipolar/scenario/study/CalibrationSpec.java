package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a calibration may move, and what it is held against.
 *
 * @param name name of its results folder
 * @param title what it is
 * @param text the settings that decide its results; part of the identity of its results
 * @param scenario the scenario whose parameters are moved
 * @param observations tables of the record; their rows of role {@code calibrate} are the targets
 * @param free the parameters that are moved, and how far
 * @param uncertain parameters that the tuning record hardly constrains: the search leaves them
 *     alone, the sample draws them from their ranges, so that the accepted set carries what is
 *     unknown of them
 * @param discrepancy what the model would miss with the best parameters, after a year, by operator:
 *     of the value, of amounts of the logarithm
 * @param evaluations most parameter vectors that the optimiser may try
 * @param replications replications of each of them, with common random numbers
 * @param vectors parameter vectors drawn from the prior for the accepted set
 * @param accepted most vectors of the accepted set; of those that are not implausible the nearest
 * @param vectorReplications replications of each of those
 * @param seed random seed of the optimiser; the world keeps the seed of the scenario
 */
public record CalibrationSpec(
    String name,
    String title,
    String text,
    Path scenario,
    List<Path> observations,
    List<Free> free,
    List<Free> uncertain,
    Map<String, Double> discrepancy,
    int evaluations,
    int replications,
    int vectors,
    int accepted,
    int vectorReplications,
    long seed) {

  public CalibrationSpec {
    observations = List.copyOf(observations);
    free = List.copyOf(free);
    uncertain = List.copyOf(uncertain);
    discrepancy = Map.copyOf(discrepancy);
  }

  /**
   * A parameter with its prior: uniform between two values, or uniform in the logarithm.
   *
   * @param name of the parameter
   * @param unit its unit
   * @param low lowest value that is plausible
   * @param high highest value that is plausible
   * @param logarithmic whether the logarithm is uniform
   * @param reason where the range comes from
   */
  public record Free(
      String name, String unit, double low, double high, boolean logarithmic, String reason) {}
}
