package org.multipolar.study;

import java.util.ArrayList;
import java.util.List;

/** Maps each run of a study to its point and replication. */
public sealed interface RunOrder {

  /** The index, from 0, of the point of a run; runs are numbered from 1. */
  int point(int run);

  /** The number, from 1, of a run among the replications of its point. */
  int replication(int run);

  /** Number of runs for a number of replications of each point. */
  int runs(int replications);

  /**
   * Number of leading runs, at most {@code last}, that can be evaluated; if replications are
   * interleaved, only those that are complete at all points.
   */
  int whole(int last);

  /**
   * Interleaves the points: run k of a study with P points is replication 1 + (k − 1) div P of
   * point 1 + (k − 1) mod P. Further replications therefore append runs, and in a study that is
   * stopped the numbers of replications at any two points differ by at most one.
   *
   * @param points number of points
   */
  record Interleaved(int points) implements RunOrder {
    @Override
    public int point(int run) {
      return (run - 1) % points;
    }

    @Override
    public int replication(int run) {
      return (run - 1) / points + 1;
    }

    @Override
    public int runs(int replications) {
      return Math.multiplyExact(points, replications);
    }

    @Override
    public int whole(int last) {
      return last / points * points;
    }
  }

  /**
   * Runs stages in sequence: each stage runs all replications of its points; later stages may
   * return to points of earlier ones.
   *
   * @param stages in order
   */
  record InStages(List<Stage> stages) implements RunOrder {
    public InStages {
      stages = List.copyOf(stages);
    }

    @Override
    public int point(int run) {
      int left = run - 1;
      for (Stage stage : stages) {
        if (left < stage.runs()) {
          return stage.points().get(left / stage.replications());
        }
        left -= stage.runs();
      }
      throw new IndexOutOfBoundsException("there is no run " + run);
    }

    @Override
    public int replication(int run) {
      int left = run - 1;
      for (Stage stage : stages) {
        if (left < stage.runs()) {
          return stage.first() + left % stage.replications();
        }
        left -= stage.runs();
      }
      throw new IndexOutOfBoundsException("there is no run " + run);
    }

    @Override
    public int runs(int replications) {
      return stages.stream().mapToInt(Stage::runs).reduce(0, Math::addExact);
    }

    @Override
    public int whole(int last) {
      return Math.min(last, runs(0));
    }

    /** Returns this order with one more stage. */
    InStages and(Stage stage) {
      List<Stage> more = new ArrayList<>(stages);
      more.add(stage);
      return new InStages(more);
    }
  }

  /**
   * Points with their replications.
   *
   * @param points their indices, from 0
   * @param first number of the first replication
   * @param replications number of replications of each point
   */
  record Stage(List<Integer> points, int first, int replications) {
    public Stage {
      points = List.copyOf(points);
    }

    int runs() {
      return Math.multiplyExact(points.size(), replications);
    }
  }

  /**
   * Outcomes by point and replication.
   *
   * @param columns of runs: {@code [outcome][run]}
   * @param points number of points
   * @return {@code [outcome][point][replication]}
   */
  default double[][][] byPoint(double[][] columns, int points) {
    int runs = columns.length == 0 ? 0 : whole(columns[0].length);
    int[] replications = new int[points];
    for (int run = 1; run <= runs; run++) {
      replications[point(run)] = Math.max(replications[point(run)], replication(run));
    }
    double[][][] values = new double[columns.length][points][];
    for (int o = 0; o < columns.length; o++) {
      for (int p = 0; p < points; p++) {
        values[o][p] = new double[replications[p]];
      }
      for (int run = 1; run <= runs; run++) {
        values[o][point(run)][replication(run) - 1] = columns[o][run - 1];
      }
    }
    return values;
  }
}
