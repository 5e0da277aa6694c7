package org.multipolar.study;

import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Trajectories through a grid that move one factor at a time, for the screening of many factors
 * with few runs.
 *
 * <p>A trajectory of k + 1 points starts on the grid {@code {0, 1/(p−1), …, 1}^k} and moves every
 * factor once, in random order, by {@code ±Δ} with {@code Δ = p/(2(p − 1))}: each factor draws a
 * level x below {@code 1 − Δ}, and by the toss of a coin goes from x to x + Δ or back. With p even
 * all levels are equally likely. {@link #points()} are r(k + 1) rows of k coordinates in [0, 1],
 * trajectory after trajectory; more trajectories continue fewer.
 *
 * <p>Source: Morris 1991, Technometrics 33(2), 161–174; p = 4 as in Campolongo, Cariboni and
 * Saltelli 2007, Environmental Modelling &amp; Software 22(10), 1509–1518.
 *
 * <p>Departures: trajectories are taken as drawn; Campolongo et al. pick those that lie furthest
 * apart out of many.
 */
public final class MorrisDesign {
  private static final int LEVELS = 4;

  private final int trajectories;
  private final int factors;
  private final int levels;
  private final long seed;
  private final int[][] moved;
  private final double[][] points;

  /** A design on four levels. */
  public MorrisDesign(int trajectories, int factors, long seed) {
    this(trajectories, factors, LEVELS, seed);
  }

  /**
   * @param trajectories r, at least 1
   * @param factors k, at least 1
   * @param levels p, even and at least 2
   * @param seed whatever the caller likes
   * @throws IllegalArgumentException for any other number
   */
  public MorrisDesign(int trajectories, int factors, int levels, long seed) {
    if (trajectories < 1 || factors < 1 || levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException(
          "a Morris design needs a trajectory, a factor and an even number of levels, not "
              + trajectories
              + ", "
              + factors
              + " and "
              + levels);
    }
    this.trajectories = trajectories;
    this.factors = factors;
    this.levels = levels;
    this.seed = seed;
    moved = new int[trajectories][];
    points = new double[trajectories * (factors + 1)][];
    Draws draws = new Draws(seed);
    for (int t = 0; t < trajectories; t++) {
      walk(t, draws);
    }
  }

  private void walk(int t, Draws draws) {
    int half = levels / 2;
    int[] level = new int[factors];
    int[] step = new int[factors];
    int[] order = new int[factors];
    for (int j = 0; j < factors; j++) {
      int base = Resampling.whole(draws.uniform(Process.MORRIS_TRAJECTORY, 0, t, j), half);
      boolean up = draws.uniform(Process.MORRIS_TRAJECTORY, 1, t, j) < .5;
      level[j] = up ? base : base + half;
      step[j] = up ? half : -half;
      int swap = Resampling.whole(draws.uniform(Process.MORRIS_TRAJECTORY, 2, t, j), j + 1);
      order[j] = order[swap];
      order[swap] = j;
    }
    moved[t] = order;
    int row = t * (factors + 1);
    points[row] = onGrid(level);
    for (int j : order) {
      level[j] += step[j];
      row++;
      points[row] = onGrid(level);
    }
  }

  private double[] onGrid(int[] level) {
    double[] point = new double[factors];
    for (int j = 0; j < factors; j++) {
      point[j] = level[j] / (levels - 1.0);
    }
    return point;
  }

  /** All points, r(k + 1) rows; a copy. */
  public double[][] points() {
    double[][] copy = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      copy[i] = points[i].clone();
    }
    return copy;
  }

  /** Number of points, r(k + 1). */
  public int rows() {
    return points.length;
  }

  public int trajectories() {
    return trajectories;
  }

  public int factors() {
    return factors;
  }

  public long seed() {
    return seed;
  }

  /** Δ, the length of a step. */
  public double delta() {
    return levels / (2 * (levels - 1.0));
  }

  /** The factor that a step of a trajectory moves, both counted from 0. */
  int moved(int trajectory, int step) {
    return moved[trajectory][step];
  }

  /** Whether that step goes up. */
  boolean up(int trajectory, int step) {
    int row = trajectory * (factors + 1) + step;
    int factor = moved[trajectory][step];
    return points[row + 1][factor] > points[row][factor];
  }
}
