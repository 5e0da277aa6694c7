package org.multipolar.study;

import java.util.Arrays;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Trajectories through a grid that move one factor at a time, for screening many factors with few
 * runs.
 *
 * <p>A trajectory of k + 1 points starts on the grid {@code {0, 1/(p−1), …, 1}^k} and moves every
 * factor once, in random order, by {@code ±Δ} with {@code Δ = p/(2(p − 1))}: each factor draws a
 * level x below {@code 1 − Δ} and moves with equal probability from x to x + Δ or back. If p is
 * even, all levels are equally likely. {@link #points()} has r(k + 1) rows of k coordinates in [0,
 * 1], trajectory after trajectory; a design with more trajectories starts with the same ones.
 *
 * <p>Source: Morris 1991, Technometrics 33(2), 161–174; p = 4 as in Campolongo, Cariboni and
 * Saltelli 2007, Environmental Modelling &amp; Software 22(10), 1509–1518.
 *
 * <p>Departures: trajectories are used as drawn; Campolongo et al. select those furthest apart from
 * a larger sample.
 */
public final class MorrisDesign extends CubeDesign {
  private static final int LEVELS = 4;

  private final int trajectories;
  private final int levels;
  private final Draws draws;

  /** A design on four levels. */
  public MorrisDesign(int trajectories, int factors, long seed) {
    this(trajectories, factors, LEVELS, seed);
  }

  /**
   * Draws the trajectories.
   *
   * @param trajectories r, at least 1
   * @param factors k, at least 1
   * @param levels p, even and at least 2
   * @param seed any value
   * @throws IllegalArgumentException if a number is out of range
   */
  public MorrisDesign(int trajectories, int factors, int levels, long seed) {
    super(rows(trajectories, factors, levels), factors);
    this.trajectories = trajectories;
    this.levels = levels;
    draws = new Draws(seed);
  }

  private static int rows(int trajectories, int factors, int levels) {
    if (trajectories < 1 || factors < 1 || levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException(
          "a Morris design needs a trajectory, a factor and an even number of levels, not "
              + trajectories
              + ", "
              + factors
              + " and "
              + levels);
    }
    return trajectories * (factors + 1);
  }

  @Override
  public double[] point(int row) {
    int t = row / (factors() + 1);
    int step = row % (factors() + 1);
    int half = levels / 2;
    int[] level = new int[factors()];
    for (int j = 0; j < level.length; j++) {
      int base = Shuffle.index(draws.uniform(Process.MORRIS_TRAJECTORY, 0, t, j), half);
      level[j] = up(t, j) ? base : base + half;
    }
    int[] order = order(t);
    for (int s = 0; s < step; s++) {
      level[order[s]] += up(t, order[s]) ? half : -half;
    }
    return Arrays.stream(level).mapToDouble(l -> l / (levels - 1.0)).toArray();
  }

  public int trajectories() {
    return trajectories;
  }

  /** Δ, the length of a step. */
  public double delta() {
    return levels / (2 * (levels - 1.0));
  }

  /** The factors in the order in which a trajectory moves them, all counted from 0. */
  int[] order(int trajectory) {
    return Shuffle.permutation(
        factors(), j -> draws.uniform(Process.MORRIS_TRAJECTORY, 2, trajectory, j));
  }

  /** Whether a trajectory increases a factor. */
  boolean up(int trajectory, int factor) {
    return draws.uniform(Process.MORRIS_TRAJECTORY, 1, trajectory, factor) < .5;
  }
}
