package org.multipolar.scenario.study;

import java.util.List;
import java.util.stream.Stream;
import org.multipolar.metric.Outcome;

/**
 * A search: which points are run follows from what earlier ones came to. Factors are levers, which
 * it chooses, or make worlds, in all of which every vector of levers is run.
 *
 * @param levers names of the factors that are chosen
 * @param worlds number of worlds, a Latin hypercube of the other factors; 1 without any
 * @param goals what a vector should do well in; none where patterns are looked for
 * @param patterns the outcomes of the grid whose cells should be reached; none where there are
 *     goals
 * @param population vectors of a generation
 * @param generations number of generations
 * @param confirm further replications of each vector of the front, with random seeds that the
 *     search has not seen
 * @param seed of its draws
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

  /** What the runs of a vector, over worlds and random seeds, come to. */
  public sealed interface Over {
    /** In words. */
    String text();
  }

  /** Their mean. */
  public record Mean() implements Over {
    @Override
    public String text() {
      return "mean";
    }
  }

  /** The worst of them. */
  public record Worst() implements Over {
    @Override
    public String text() {
      return "worst run";
    }
  }

  /**
   * A quantile.
   *
   * @param part the part of runs that are worse; of patterns, that are lower
   */
  public record Quantile(double part) implements Over {
    @Override
    public String text() {
      return "quantile " + part;
    }
  }

  /** An outcome, and what the runs of a vector come to in it. */
  public sealed interface Aim {
    Outcome outcome();

    Over over();

    /** Whether the quantile counts from the top. */
    boolean less();
  }

  /**
   * What a vector should do well in.
   *
   * @param less whether less of it is better
   */
  public record Goal(Outcome outcome, boolean less, Over over) implements Aim {}

  /**
   * A side of the grid of patterns.
   *
   * @param low where its cells begin
   * @param high where they end
   * @param cells how many there are between
   */
  public record Axis(Outcome outcome, double low, double high, int cells, Over over)
      implements Aim {
    @Override
    public boolean less() {
      return false;
    }
  }

  /** The goals, or else the outcomes of patterns. */
  public List<Aim> aims() {
    return Stream.<Aim>concat(goals.stream(), patterns.stream()).toList();
  }

  @Override
  public List<String> crossed() {
    return List.of();
  }
}
