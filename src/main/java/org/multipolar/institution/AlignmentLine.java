package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.world.Relations;
import org.multipolar.world.StateRow;

/**
 * Proximity of states, which decays with political distance and across the border of a continent:
 * {@code d_ij = e^{−β (1 − A_ij) − δ 1[continent differs]}}.
 *
 * <p>Since {@code 1 − A_ij = |y_i − y_j|} is a distance on a line, a sum {@code Σ_{j≠i} d_ij x_j}
 * takes two passes along the line of all states and two along the line of each continent: {@code
 * up_i = e^{−β (y_i − y_{i−1})} (up_{i−1} + x_{i−1})}, and likewise downward.
 */
final class AlignmentLine implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] line;
  private final int[] continent;
  private final double[] step;
  private final double[] continentStep;
  private final double[] reach;
  private final double[] upOf;
  private final double abroad;

  /**
   * @param distance β, cost of political distance
   * @param border δ, cost of another continent
   */
  AlignmentLine(List<StateRow> states, Relations relations, double distance, double border) {
    int n = states.size();
    line =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(relations::position))
            .mapToInt(Integer::intValue)
            .toArray();
    List<String> continents = states.stream().map(StateRow::continent).distinct().toList();
    continent = states.stream().mapToInt(s -> continents.indexOf(s.continent())).toArray();
    reach =
        IntStream.range(0, n)
            .mapToDouble(j -> FastMath.exp(-distance * relations.position(j)))
            .toArray();
    abroad = FastMath.exp(-border);
    step = new double[n];
    continentStep = new double[n];
    upOf = new double[continents.size()];
    int[] lastOf = new int[continents.size()];
    Arrays.fill(lastOf, -1);
    for (int k = 0; k < n; k++) {
      int r = continent[line[k]];
      step[k] = k == 0 ? 0 : near(line[k], line[k - 1]);
      continentStep[k] = lastOf[r] < 0 ? 0 : near(line[k], lastOf[r]);
      lastOf[r] = line[k];
    }
  }

  private double near(int i, int j) {
    return reach[i] < reach[j] ? reach[i] / reach[j] : reach[j] / reach[i];
  }

  /** d_ij. */
  double nearness(int i, int j) {
    return continent[i] == continent[j] ? near(i, j) : abroad * near(i, j);
  }

  /** Computes {@code sum_i = Σ_{j≠i} d_ij x_j}. */
  void gather(double[] x, double[] sum) {
    double inside = 1 - abroad;
    double all = 0;
    Arrays.fill(upOf, 0);
    for (int k = 0; k < line.length; k++) {
      int i = line[k];
      int r = continent[i];
      all *= step[k];
      upOf[r] *= continentStep[k];
      sum[i] = abroad * all + inside * upOf[r];
      all += x[i];
      upOf[r] += x[i];
    }
    all = 0;
    Arrays.fill(upOf, 0);
    for (int k = line.length - 1; k >= 0; k--) {
      int i = line[k];
      int r = continent[i];
      sum[i] += abroad * all + inside * upOf[r];
      all = step[k] * (all + x[i]);
      upOf[r] = continentStep[k] * (upOf[r] + x[i]);
    }
  }
}
