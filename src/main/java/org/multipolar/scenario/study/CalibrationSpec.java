package org.multipolar.scenario.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which parameters a calibration varies, and the observations to which it fits them.
 *
 * @param name name of its results folder
 * @param title its title
 * @param text the settings that determine its results; part of the identity of its results
 * @param scenario the scenario whose parameters vary
 * @param observations tables of the record; none if only patterns count
 * @param to last day of the targets, which are all rows since the start of the run; without one,
 *     the targets are the rows of role {@code calibrate}, so that the year after them remains for
 *     scores
 * @param patterns the patterns that accepted vectors must show
 * @param free the parameters that the search varies, with their ranges
 * @param uncertain parameters that the tuning record hardly constrains: the search does not vary
 *     them, the sample draws them from their ranges, so that the accepted set carries their
 *     uncertainty
 * @param discrepancy standard deviation of the model error that remains with the best parameters,
 *     after a year, by operator: of the value, or for amounts of the logarithm
 * @param evaluations most parameter vectors that the optimiser may try
 * @param replications replications of each vector tried, with common random numbers
 * @param vectors parameter vectors drawn from the prior for the accepted set
 * @param accepted most vectors in the accepted set: the nearest of those that are not implausible
 * @param vectorReplications replications of each vector drawn
 * @param waves number of waves in which the accepted vectors move nearer to the record
 * @param moves number of moves that a vector tries in a wave
 * @param seed random seed of the optimiser; the world keeps the seed of the scenario
 */
public record CalibrationSpec(
    String name,
    String title,
    String text,
    Path scenario,
    List<Path> observations,
    Optional<LocalDate> to,
    Optional<Patterns> patterns,
    List<Free> free,
    List<Free> uncertain,
    Map<String, Double> discrepancy,
    int evaluations,
    int replications,
    int vectors,
    int accepted,
    int vectorReplications,
    int waves,
    int moves,
    long seed) {

  public CalibrationSpec {
    observations = List.copyOf(observations);
    free = List.copyOf(free);
    uncertain = List.copyOf(uncertain);
    discrepancy = Map.copyOf(discrepancy);
  }

  /**
   * The same calibration on the rows of role {@code calibrate} alone, under a name of its own:
   * without patterns, some of which are of the year that is held back, and without waves.
   */
  public CalibrationSpec heldBack() {
    return new CalibrationSpec(
        name + "-held-back",
        title,
        text,
        scenario,
        observations,
        Optional.empty(),
        Optional.empty(),
        free,
        uncertain,
        discrepancy,
        evaluations,
        replications,
        vectors,
        accepted,
        vectorReplications,
        0,
        moves,
        seed);
  }

  /**
   * Patterns that accepted vectors must show.
   *
   * @param table the table of patterns
   * @param rows the patterns that count, in the order of the table
   * @param misses number of these that an accepted vector may miss
   * @param replications replications of each scenario of the patterns and each vector
   */
  public record Patterns(Path table, List<Pattern> rows, int misses, int replications) {
    public Patterns {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A parameter with its prior, uniform between two values or in the logarithm.
   *
   * @param name of the parameter
   * @param unit its unit
   * @param low lowest plausible value
   * @param high highest plausible value
   * @param logarithmic whether the logarithm is uniform
   * @param reason source of the range
   */
  public record Free(
      String name, String unit, double low, double high, boolean logarithmic, String reason) {}
}
