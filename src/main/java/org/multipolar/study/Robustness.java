package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares policies over many worlds of unknown probability: by their regret, and by the share of
 * worlds in which they are good enough.
 *
 * <p>Regret of policy p in world w: {@code R_pw = max_q y_qw − y_pw} where larger is better, {@code
 * y_pw − min_q y_qw} where smaller is; a policy is judged by {@code max_w R_pw} and by quantile .9
 * of R_pw over w (type 7, see {@link Summary}). Satisficing: the share of worlds in which a policy
 * meets all thresholds, {@code (1/W) Σ_w Π_m [y_mpw meets c_m]}. Arrays are {@code
 * [policy][world]}; over several metrics, {@code [metric][policy][world]}.
 *
 * <p>Sources: minimax regret Savage 1951, Journal of the American Statistical Association 46,
 * 55–67; quantiles of regret Lempert, Popper and Bankes 2003, Shaping the Next One Hundred Years;
 * domain criterion Starr 1962, Product Design and Decision Theory; the family McPhail et al. 2018,
 * Earth's Future 6, 169–191.
 *
 * <p>Departures: a world in which the outcome of some policy is not finite is omitted for all, so
 * that policies are compared over the same worlds; without a world, statistics are NaN.
 */
public final class Robustness {

  private Robustness() {}

  /**
   * The regret of one policy. A rank is 1 plus the number of strictly better policies; 0 if no
   * world remains.
   *
   * @param maximum largest regret
   * @param q90 quantile .9 of the regrets
   * @param rankOfMaximum rank by {@code maximum}
   * @param rankOfQ90 rank by {@code q90}
   */
  public record Regret(double maximum, double q90, int rankOfMaximum, int rankOfQ90) {}

  /**
   * Satisficing of one policy.
   *
   * @param share of worlds in which all thresholds are met
   * @param rank 1 plus the number of policies with a larger share; 0 if no world remains
   */
  public record Satisficing(double share, int rank) {}

  /**
   * A requirement on a metric.
   *
   * @param limit inclusive, in units of the metric
   * @param largerIsBetter whether outcomes above the limit are good enough, rather than those below
   */
  public record Threshold(double limit, boolean largerIsBetter) {

    /** Whether an outcome is good enough. */
    public boolean met(double outcome) {
      return largerIsBetter ? outcome >= limit : outcome <= limit;
    }
  }

  /**
   * Regret of every policy in every world; NaN in omitted worlds.
   *
   * @param outcomes [policy][world]
   * @param largerIsBetter whether larger outcomes are better
   * @throws IllegalArgumentException if policies differ in their number of worlds
   */
  public static double[][] regrets(double[][] outcomes, boolean largerIsBetter) {
    boolean[] known = known(new double[][][] {outcomes});
    double[][] regrets = new double[outcomes.length][known.length];
    for (int w = 0; w < known.length; w++) {
      double best = largerIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      for (double[] policy : outcomes) {
        best = largerIsBetter ? Math.max(best, policy[w]) : Math.min(best, policy[w]);
      }
      for (int p = 0; p < outcomes.length; p++) {
        regrets[p][w] = known[w] ? Math.abs(best - outcomes[p][w]) : Double.NaN;
      }
    }
    return regrets;
  }

  /**
   * The regret of each policy, in order.
   *
   * @param outcomes [policy][world]
   * @param largerIsBetter whether larger outcomes are better
   * @throws IllegalArgumentException if policies differ in their number of worlds
   */
  public static List<Regret> regret(double[][] outcomes, boolean largerIsBetter) {
    double[][] regrets = regrets(outcomes, largerIsBetter);
    double[] maxima = new double[regrets.length];
    double[] q90s = new double[regrets.length];
    for (int p = 0; p < regrets.length; p++) {
      double[] sorted = Summary.sorted(regrets[p]);
      maxima[p] = sorted.length > 0 ? sorted[sorted.length - 1] : Double.NaN;
      q90s[p] = Summary.quantile(sorted, .9);
    }
    int[] byMaximum = ranks(maxima, false);
    int[] byQ90 = ranks(q90s, false);
    List<Regret> all = new ArrayList<>();
    for (int p = 0; p < regrets.length; p++) {
      all.add(new Regret(maxima[p], q90s[p], byMaximum[p], byQ90[p]));
    }
    return List.copyOf(all);
  }

  /**
   * The satisficing of each policy, in order.
   *
   * @param outcomes [metric][policy][world]
   * @param thresholds one per metric
   * @throws IllegalArgumentException if metrics differ in policies or worlds, or there is not one
   *     threshold per metric
   */
  public static List<Satisficing> satisficing(double[][][] outcomes, List<Threshold> thresholds) {
    if (outcomes.length == 0 || outcomes.length != thresholds.size()) {
      throw new IllegalArgumentException(
          thresholds.size() + " thresholds do not fit " + outcomes.length + " metrics");
    }
    boolean[] known = known(outcomes);
    double[] shares = new double[outcomes[0].length];
    for (int p = 0; p < shares.length; p++) {
      int worlds = 0;
      int met = 0;
      for (int w = 0; w < known.length; w++) {
        if (known[w]) {
          worlds++;
          met += allMet(outcomes, thresholds, p, w) ? 1 : 0;
        }
      }
      shares[p] = worlds > 0 ? (double) met / worlds : Double.NaN;
    }
    int[] ranks = ranks(shares, true);
    List<Satisficing> all = new ArrayList<>();
    for (int p = 0; p < shares.length; p++) {
      all.add(new Satisficing(shares[p], ranks[p]));
    }
    return List.copyOf(all);
  }

  private static boolean allMet(
      double[][][] outcomes, List<Threshold> thresholds, int policy, int world) {
    for (int m = 0; m < outcomes.length; m++) {
      if (!thresholds.get(m).met(outcomes[m][policy][world])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Ranks: 1 plus the number of strictly better scores; 0 for NaN.
   *
   * @param scores one per policy
   * @param largerIsBetter whether larger scores are better
   */
  public static int[] ranks(double[] scores, boolean largerIsBetter) {
    int[] ranks = new int[scores.length];
    for (int p = 0; p < scores.length; p++) {
      double score = scores[p];
      for (double other : scores) {
        ranks[p] += (largerIsBetter ? other > score : other < score) ? 1 : 0;
      }
      ranks[p] += Double.isNaN(score) ? 0 : 1;
    }
    return ranks;
  }

  /** The worlds in which every policy has a finite outcome in every metric. */
  private static boolean[] known(double[][][] outcomes) {
    int policies = outcomes[0].length;
    int worlds = policies > 0 ? outcomes[0][0].length : 0;
    boolean[] known = new boolean[worlds];
    Arrays.fill(known, true);
    for (double[][] metric : outcomes) {
      if (metric.length != policies) {
        throw new IllegalArgumentException(
            "metrics of " + policies + " and of " + metric.length + " policies");
      }
      for (double[] policy : metric) {
        if (policy.length != worlds) {
          throw new IllegalArgumentException(
              "policies in " + worlds + " and in " + policy.length + " worlds");
        }
        for (int w = 0; w < worlds; w++) {
          known[w] &= Double.isFinite(policy[w]);
        }
      }
    }
    return known;
  }
}
