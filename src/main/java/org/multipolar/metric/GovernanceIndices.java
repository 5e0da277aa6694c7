package org.multipolar.metric;

import java.util.function.DoubleConsumer;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.ThreatMatrix;
import org.multipolar.world.World;

/** Indices of governance obligations and of divisions between states. */
final class GovernanceIndices {
  /** Obligations from which a state counts as participating. */
  private static final double TAKES_PART = .05;

  /** Threat above which a dyad is hot. */
  private static final double HOT = .6;

  private GovernanceIndices() {}

  /**
   * Σ_r st_r κ_jr: obligations of a state, the stringency of its bodies' texts times its
   * compliance.
   */
  static double obligations(World w, State j) {
    double sum = 0;
    for (Regime regime : w.regimes()) {
      sum += regime.stringency() * regime.compliance(j.number());
    }
    return sum;
  }

  /** Output-weighted mean of the obligations of states. */
  static double obligations(World w) {
    double sum = 0;
    for (State j : w.states()) {
      sum += j.gdp() * obligations(w, j);
    }
    return sum / w.totals().gdp();
  }

  /** Whether the obligations of a state reach the threshold of participation. */
  static boolean participates(World w, State j) {
    return obligations(w, j) >= TAKES_PART;
  }

  /**
   * {@code Σ_ij w_i w_j ½(|r_i − r_j| + K_ij)}, w output shares, K the largest over pairs of rival
   * bodies, one with i and the other with j, of the distance of their positions times {@code 1 −
   * J_ij}, J the Jaccard index of the memberships of i and j. States with the same memberships and
   * regulation are one group.
   */
  static double fragmentation(World w) {
    int n = w.states().size();
    int[] mask = new int[n];
    double[] level = new double[n];
    double[] weight = new double[n];
    int groups = 0;
    for (State s : w.states()) {
      int m = memberships(w, s);
      double r = s.regulation();
      int g = 0;
      while (g < groups && (mask[g] != m || level[g] != r)) {
        g++;
      }
      if (g == groups) {
        mask[g] = m;
        level[g] = r;
        groups++;
      }
      weight[g] += s.gdp() / w.totals().gdp();
    }
    double[][] rift = rifts(w);
    double sum = 0;
    for (int a = 0; a < groups; a++) {
      for (int b = a; b < groups; b++) {
        double apart = Math.abs(level[a] - level[b]) + between(rift, mask[a], mask[b]);
        sum += weight[a] * weight[b] * apart * (a == b ? .5 : 1);
      }
    }
    return sum;
  }

  /** The bodies to which a state belongs, as bits. */
  static int memberships(World w, State s) {
    int mask = 0;
    for (int r = 0; r < w.regimes().size(); r++) {
      if (w.regimes().get(r).has(s.number())) {
        mask |= 1 << r;
      }
    }
    return mask;
  }

  /** Distance of the positions of two bodies if one is the other's rival, otherwise 0. */
  private static double[][] rifts(World w) {
    int n = w.regimes().size();
    double[][] rift = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        Regime one = w.regimes().get(a);
        Regime other = w.regimes().get(b);
        if (one.design().terms().rival().equals(other.name())) {
          rift[a][b] =
              Math.abs(one.design().terms().position() - other.design().terms().position());
          rift[b][a] = rift[a][b];
        }
      }
    }
    return rift;
  }

  private static double between(double[][] rift, int first, int second) {
    double widest = 0;
    for (int a = 0; a < rift.length; a++) {
      for (int b = 0; b < rift.length; b++) {
        if ((first >> a & 1) == 1 && (second >> b & 1) == 1) {
          widest = Math.max(widest, rift[a][b]);
        }
      }
    }
    return widest == 0
        ? 0
        : widest
            * (1 - (double) Integer.bitCount(first & second) / Integer.bitCount(first | second));
  }

  /** Output-weighted standard deviation of regulation. */
  static double standardsDivergence(World w) {
    double mean = 0;
    double square = 0;
    for (State s : w.states()) {
      double share = s.gdp() / w.totals().gdp();
      double r = s.regulation();
      mean += share * r;
      square += share * r * r;
    }
    return FastMath.sqrt(Math.max(0, square - mean * mean));
  }

  /** Use-weighted standard deviation of the regulation that binds the serving lab. */
  static double divergenceOfUse(World w) {
    double use = 0;
    double mean = 0;
    double square = 0;
    for (Lab lab : w.labs()) {
      double r = lab.regulation(w);
      use += lab.usage();
      mean += lab.usage() * r;
      square += lab.usage() * r * r;
    }
    return use > 0
        ? FastMath.sqrt(Math.max(0, square / use - mean * mean / (use * use)))
        : Double.NaN;
  }

  /** Mean of the five largest ½(Θ_ij + Θ_ji) in the dyads of powers; 0 where there is no dyad. */
  static double hottest(World w) {
    return w.totals().hottestThreat();
  }

  /** Number of dyads of powers with ½(Θ_ij + Θ_ji) above .6. */
  static double hotDyads(World w) {
    int[] count = {0};
    hot(w, threat -> count[0] += threat > HOT ? 1 : 0);
    return count[0];
  }

  private static void hot(World w, DoubleConsumer each) {
    ThreatMatrix threats = w.threats();
    for (int i : threats.powers()) {
      for (int j = 0; j < w.states().size(); j++) {
        if (j != i && (!threats.power(j) || j < i)) {
          each.accept((threats.of(i, j) + threats.of(j, i)) / 2);
        }
      }
    }
  }
}
