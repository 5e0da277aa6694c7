package org.multipolar.scenario.study;

import java.util.List;
import java.util.stream.Stream;
import org.multipolar.metric.Outcome;

/**
 * A search, in which the points to run depend on the outcomes of earlier points. Each factor is
 * either a lever, which the search chooses, or varies between worlds, in all of which every vector
 * of levers is run.
 *
 * @param levers names of the factors that the search chooses
 * @param worlds number of worlds, a Latin hypercube of the other factors; 1 without other factors
 * @param goals the objectives; none in a search for patterns
 * @param patterns outcomes of the grid whose cells should be reached; none if there are goals
 * @param population vectors in a generation
 * @param generations number of generations
 * @param confirm further replications of each vector of the front, with random seeds that the
 *     search has not used
 * @param seed random seed of the search
 */
public record SearchSpec(
    List<String> levers,
    int worlds,
    List<Goal> goals,
    List<Axis> patterns,
    int population,
    int generations,
    int confirm,
    long seed)
    implements StudySpec.Design {

  public SearchSpec {
    levers = List.copyOf(levers);
    goals = List.copyOf(goals);
    patterns = List.copyOf(patterns);
  }

  /** Aggregation over the runs of a vector, that is over worlds and random seeds. */
  public sealed interface Over {
    /** The aggregation in words. */
    String text();
  }

  /** Mean over the runs. */
  public record Mean() implements Over {
    @Override
    public String text() {
      return "mean";
    }
  }

  /** The worst run. */
  public record Worst() implements Over {
    @Override
    public String text() {
      return "worst run";
    }
  }

  /**
   * A quantile over the runs.
   *
   * @param part share of runs that are worse, or for patterns lower
   */
  public record Quantile(double part) implements Over {
    @Override
    public String text() {
      return "quantile " + part;
    }
  }

  /** An outcome and its aggregation over the runs of a vector. */
  public sealed interface Aim {
    Outcome outcome();

    Over over();

    /** True if the quantile counts from the top. */
    boolean less();
  }

  /**
   * An objective.
   *
   * @param less whether lower values are better
   */
  public record Goal(Outcome outcome, boolean less, Over over) implements Aim {}

  /**
   * An axis of the grid of patterns.
   *
   * @param low lower end of the first cell
   * @param high upper end of the last cell
   * @param cells number of cells
   */
  public record Axis(Outcome outcome, double low, double high, int cells, Over over)
      implements Aim {
    @Override
    public boolean less() {
      return false;
    }
  }

  /** The goals, or else the axes of the patterns. */
  public List<Aim> aims() {
    return Stream.<Aim>concat(goals.stream(), patterns.stream()).toList();
  }

  @Override
  public List<String> crossed() {
    return List.of();
  }
}
