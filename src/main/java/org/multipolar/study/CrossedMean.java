package org.multipolar.study;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * The mean of a paired difference over worlds and random seeds, where every world is run with the
 * same seeds, and its confidence interval.
 *
 * <p>With d_wr the difference in world w under seed r, {@code d_wr = μ + a_w + b_r + e_wr}: worlds
 * and seeds are both samples, and a seed is common to all worlds, so neither runs nor worlds are
 * independent. {@code Var(d̄) = (MS_w + MS_r − MS_e)/(W R)} from the mean squares of worlds, of
 * seeds and of the rest, never less than {@code MS_w/(W R)} or {@code MS_r/(W R)}; the interval is
 * {@code d̄ ± t(ν) √Var}. Its degrees of freedom ν are those of Satterthwaite, {@code (MS_w + MS_r
 * − MS_e)²/(MS_w²/(W − 1) + MS_r²/(R − 1) + MS_e²/((W − 1)(R − 1)))}. In one world this is
 * Student's interval of paired differences with ν = R − 1.
 *
 * <p>Sources: crossed random effects, Searle, Casella and McCulloch 1992, Variance Components,
 * chapter 4; degrees of freedom, Satterthwaite 1946, Biometrics Bulletin 2, 110–114; why resampling
 * one side alone is too narrow, Owen 2007, Annals of Applied Statistics 1, 386–411.
 *
 * <p>Departures: worlds with a non-finite difference are omitted; where there is only one world,
 * seeds with one are. The points of a Latin hypercube cover their ranges more evenly than
 * independent ones, so the interval tends to be wide.
 *
 * @param mean d̄; NaN without values
 * @param error standard error of the mean; NaN with fewer than two seeds, whose contribution is
 *     then unknown
 * @param freedom ν
 * @param worlds W, the number of worlds used
 * @param seeds R, the number of seeds used
 * @param acrossWorlds standard deviation between worlds of the mean over seeds
 * @param acrossSeeds standard deviation between seeds of the mean over worlds
 */
public record CrossedMean(
    double mean,
    double error,
    double freedom,
    int worlds,
    int seeds,
    double acrossWorlds,
    double acrossSeeds) {

  /** Probability with which an effect of size {@link #detectable} is distinguished from 0. */
  public static final double POWER = .8;

  /** The mean of paired differences in one world. */
  public static CrossedMean of(double... differences) {
    return complete(new double[][] {Summary.finite(differences)});
  }

  /**
   * The mean of paired differences in several worlds.
   *
   * @param differences [world][seed], seeds in the same order in every world
   */
  public static CrossedMean of(double[][] differences) {
    return differences.length == 1
        ? of(differences[0])
        : complete(
            Arrays.stream(differences)
                .filter(world -> Arrays.stream(world).allMatch(Double::isFinite))
                .toArray(double[][]::new));
  }

  private static CrossedMean complete(double[][] d) {
    int worlds = d.length;
    int seeds = worlds == 0 ? 0 : d[0].length;
    double[] byWorld = new double[worlds];
    double[] bySeed = new double[seeds];
    double mean = 0;
    for (int w = 0; w < worlds; w++) {
      for (int r = 0; r < seeds; r++) {
        byWorld[w] += d[w][r] / seeds;
        bySeed[r] += d[w][r] / worlds;
        mean += d[w][r] / ((double) worlds * seeds);
      }
    }
    if (worlds == 0 || seeds == 0) {
      return new CrossedMean(
          Double.NaN, Double.NaN, Double.NaN, worlds, seeds, Double.NaN, Double.NaN);
    }
    double rest = 0;
    for (int w = 0; w < worlds; w++) {
      for (int r = 0; r < seeds; r++) {
        double e = d[w][r] - byWorld[w] - bySeed[r] + mean;
        rest += e * e;
      }
    }
    double ofWorlds = seeds * Summary.variance(byWorld);
    double ofSeeds = worlds * Summary.variance(bySeed);
    double cells = (double) worlds * seeds;
    double square;
    double freedom;
    if (worlds == 1) {
      square = ofSeeds;
      freedom = seeds - 1;
    } else {
      rest /= (worlds - 1.0) * (seeds - 1);
      square = ofWorlds + ofSeeds - rest;
      freedom =
          square
              * square
              / (ofWorlds * ofWorlds / (worlds - 1)
                  + ofSeeds * ofSeeds / (seeds - 1)
                  + rest * rest / ((worlds - 1.0) * (seeds - 1)));
      if (square < Math.max(ofWorlds, ofSeeds)) {
        square = Math.max(ofWorlds, ofSeeds);
        freedom = ofWorlds > ofSeeds ? worlds - 1 : seeds - 1;
      }
    }
    return new CrossedMean(
        mean,
        FastMath.sqrt(square / cells),
        freedom,
        worlds,
        seeds,
        FastMath.sqrt(ofWorlds / seeds),
        FastMath.sqrt(ofSeeds / worlds));
  }

  /**
   * Half the width of the two-sided confidence interval of the mean.
   *
   * @param miss probability with which the interval misses the mean, .05 for a 95 % interval;
   *     divided by the number of intervals, all of them hold jointly with that probability
   *     (Bonferroni)
   */
  public double halfWidth(double miss) {
    return error == 0 ? 0 : error * quantile(1 - miss / 2);
  }

  /**
   * The effect that the same design distinguishes from 0 with probability {@value #POWER} at a 95 %
   * interval: {@code (t(.975; ν) + t(.8; ν)) √Var}.
   */
  public double detectable() {
    return error == 0 ? 0 : error * (quantile(.975) + quantile(POWER));
  }

  /**
   * The detectable effect in standard deviations of the paired differences, for a number of pairs.
   */
  public static double detectable(int pairs) {
    if (pairs < 2) {
      return Double.POSITIVE_INFINITY;
    }
    TDistribution t = new TDistribution(null, pairs - 1.0);
    return (t.inverseCumulativeProbability(.975) + t.inverseCumulativeProbability(POWER))
        / FastMath.sqrt(pairs);
  }

  /** The mean divided by the standard deviation between seeds; NaN where that is 0 or unknown. */
  public double standardised() {
    return acrossSeeds > 0 ? mean / acrossSeeds : Double.NaN;
  }

  private double quantile(double p) {
    return freedom > 0 && Double.isFinite(error)
        ? new TDistribution(null, freedom).inverseCumulativeProbability(p)
        : Double.NaN;
  }
}
