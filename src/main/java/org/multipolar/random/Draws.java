package org.multipolar.random;

import java.io.Serializable;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * Keyed draws of one replication.
 *
 * <p>The key of a draw is (seed, process, calendar month, agent, item). The agent and the item are
 * hashes of their ids, never positions in a list. The draw is {@code mix(mix(mix(seed ^ process) +
 * agent) ^ (rot(item, 32) + φ month))}, its upper 53 bits at the middle of their interval.
 *
 * @param seed the replication's seed, all 64 bits
 */
public record Draws(long seed) implements Serializable {

  private static final double UNIT = 0x1.0p-53;

  /** The seed of replication {@code r} of a run, a function of the run's seed and r alone. */
  public static long replicationSeed(long runSeed, int replication) {
    return mix(mix(runSeed) ^ mix(replication * 0x9e3779b97f4a7c15L + 0x632be59bd9b4e019L));
  }

  /** The 64-bit key of an id (FNV-1a over its UTF-16 units, then mixed). */
  public static long key(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** The key of an ordered pair of keys. */
  public static long pair(long a, long b) {
    return mix(a + 0x9e3779b97f4a7c15L * Long.rotateLeft(b, 23) + 0x165667b19e3779f9L);
  }

  /** Uniform on the open interval (0, 1). */
  public double uniform(Process process, int month, long agent, long item) {
    return (bits(process, month, agent, item) >>> 11) * UNIT + UNIT / 2;
  }

  /** Standard normal, by inversion of one uniform. */
  public double normal(Process process, int month, long agent, long item) {
    return FastMath.sqrt(2) * Erf.erfInv(2 * uniform(process, month, agent, item) - 1);
  }

  /**
   * Number of events of a Poisson process, by inversion of one uniform.
   *
   * @param mean expected number, at least 0
   */
  public int poisson(Process process, int month, long agent, long item, double mean) {
    return poisson(uniform(process, month, agent, item), mean);
  }

  /** The smallest n with P(N ≤ n) ≥ u for a Poisson variable N. */
  public static int poisson(double u, double mean) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > 500) {
      double z = FastMath.sqrt(2) * Erf.erfInv(2 * u - 1);
      return (int) FastMath.max(0, FastMath.rint(mean + z * FastMath.sqrt(mean)));
    }
    double term = FastMath.exp(-mean);
    double sum = term;
    int n = 0;
    while (sum < u && term > 0) {
      n++;
      term *= mean / n;
      sum += term;
    }
    return n;
  }

  /** Pareto on [1, ∞) with the given tail exponent, winsorised at {@code cap}. */
  public double pareto(Process process, int month, long agent, long item, double tail, double cap) {
    return pareto(uniform(process, month, agent, item), tail, cap);
  }

  /** The Pareto value, winsorised, that is exceeded with probability u. */
  public static double pareto(double u, double tail, double cap) {
    return FastMath.min(FastMath.pow(u, -1 / tail), cap);
  }

  private long bits(Process process, int month, long agent, long item) {
    long h = mix(seed ^ process.key());
    h = mix(h + agent);
    return mix(h ^ Long.rotateLeft(item, 32) + month * 0x9e3779b97f4a7c15L);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of David Stafford). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
