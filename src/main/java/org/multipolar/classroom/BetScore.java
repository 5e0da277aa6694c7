package org.multipolar.classroom;

import java.util.Arrays;
import java.util.List;

/** The distance between a bet and a curve, measured at year ends. */
final class BetScore {
  private BetScore() {}

  /**
   * The mean absolute difference between a bet and a curve; NaN if the curve has no value at any of
   * the ticks.
   *
   * @param bet a value for each tick
   */
  static double distance(double[] bet, double[] curve, List<Integer> ticks) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < bet.length; i++) {
      double value = curve[ticks.get(i)];
      if (!Double.isNaN(value)) {
        sum += Math.abs(bet[i] - value);
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /**
   * A bet as a curve over all ticks: linear from the last recorded value through the year ends, NaN
   * before the branch.
   */
  static double[] curve(double[] bet, List<Integer> ticks, int branch, double start, int length) {
    double[] curve = new double[length];
    Arrays.fill(curve, Double.NaN);
    curve[branch] = start;
    int from = branch;
    for (int i = 0; i < bet.length; i++) {
      int to = ticks.get(i);
      for (int t = from + 1; t <= to; t++) {
        double part = (double) (t - from) / (to - from);
        curve[t] = curve[from] + part * (bet[i] - curve[from]);
      }
      from = to;
    }
    return curve;
  }
}
