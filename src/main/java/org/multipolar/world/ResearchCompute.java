package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ResearchParameters;

/**
 * Research compute of labs and the largest training run that it allows.
 *
 * <p>{@code R_f = ϱ_f U_v (1 − s_f)}: U_v the part of the home's usable compute assigned to the
 * lab's host or, without one, to the unnamed pool; ϱ_f the fraction that the host allocates to the
 * lab, which follows {@code ϱ*_f = ϱ_max ω_f (s_f + s_0)^½ / Σ ω (s + s_0)^½} over the labs of the
 * host, s share of use: {@code ln ϱ_f ← ln ϱ*_f + (ln ϱ_f − ln ϱ*_f) e^{−dt/τ_ϱ}}, exactly.
 *
 * <p>The weights ω_f, and the compute that a lab rents besides its host's or leaves to others, are
 * calibrated so that R_f relative to the largest matches the table, at the start or when the lab
 * enters.
 */
public final class ResearchCompute implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double LN10 = FastMath.log(10);

  /** Peak of an H100, dense 16-bit, FLOP/s (data sheet). */
  private static final double H100 = 989e12;

  /** Fraction of the peak that a training run achieves; usual reports .3 to .45. */
  private static final double UTILISATION = .35;

  /**
   * Fraction of a host's compute used for research, an assumption. It scales reported research
   * compute and cancels in everything else.
   */
  private static final double RESEARCH = .6;

  /** Largest share of research compute in one run: 10 to 30 % (Epoch AI 2025). */
  private static final double RUN_SHARE_MOST = .3;

  /** Days of the largest run; usual reports two to four months. */
  private static final double RUN_DAYS = 90;

  private final World world;
  private final ResearchParameters p;
  private final int[] entry;
  private final int[] pool;
  private final double[] poolShare;
  private final double[] weights;
  private final double[] weight;
  private final double[] logPart;
  private final double[] logScale;
  private final double logReference;
  private final double initialRunShare;

  /** Activates the labs of a world that exist at its start. */
  ResearchCompute(World world) {
    this.world = world;
    p = world.parameters().research();
    int labs = world.labs().size();
    entry = new int[labs];
    pool = new int[labs];
    poolShare = new double[labs];
    weights = new double[labs];
    weight = new double[labs];
    logPart = new double[labs];
    logScale = new double[labs];
    pools();
    logReference = reference();
    initialRunShare = p.initialRun() / (FastMath.exp(logReference) * flopOfMillionH100());
    enter(-1, Double.NEGATIVE_INFINITY);
  }

  /** Numbers the pools, and divides the compute of a home among them by the sizes of their labs. */
  private void pools() {
    Map<String, Integer> numbers = new TreeMap<>();
    Map<String, Double> ofHome = new TreeMap<>();
    Map<String, Double> ofPool = new TreeMap<>();
    for (Lab lab : world.labs()) {
      ofHome.merge(lab.home().id(), lab.size(), Double::sum);
      ofPool.merge(poolOf(lab), lab.size(), Double::sum);
    }
    for (int f = 0; f < pool.length; f++) {
      Lab lab = world.labs().get(f);
      pool[f] = numbers.computeIfAbsent(poolOf(lab), name -> numbers.size());
      int date = world.calendar().tickOf(lab.facts().from());
      entry[f] = date > 0 ? date : -1;
      poolShare[f] = ofPool.get(poolOf(lab)) / ofHome.get(lab.home().id());
    }
  }

  private static String poolOf(Lab lab) {
    return lab.home().id() + '/' + lab.facts().host();
  }

  /** Compute U of the host of a lab, M H100e: its part of the compute usable at the lab's home. */
  private double capacity(int f) {
    return poolShare[f] * world.labs().get(f).home().usableCompute();
  }

  /** ln of the largest research compute of a lab at the start, M H100e. */
  private double reference() {
    double most = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < pool.length; f++) {
      if (starts(f, -1)) {
        double size = world.labs().get(f).size();
        weights[pool[f]] += size;
        most = Math.max(most, size);
      }
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < pool.length; f++) {
      double size = world.labs().get(f).size();
      if (starts(f, -1) && size == most) {
        largest = Math.max(largest, FastMath.log(RESEARCH * capacity(f) * size / weights[pool[f]]));
      }
    }
    return largest;
  }

  /** True if a lab with compute enters in a tick, −1 for before the first. */
  private boolean starts(int f, int tick) {
    return entry[f] == tick && world.labs().get(f).size() > 0 && capacity(f) > 0;
  }

  /**
   * Activates the labs whose date has come.
   *
   * @param leastPotential minimum potential of a lab that enters, points
   */
  public void enter(int tick, double leastPotential) {
    boolean any = false;
    for (int f = 0; f < pool.length && !any; f++) {
      any = starts(f, tick);
    }
    if (!any) {
      return;
    }
    double largest = tick < 0 ? logReference : largest();
    for (int f = 0; f < pool.length; f++) {
      if (starts(f, tick)) {
        Lab lab = world.labs().get(f);
        lab.begin(leastPotential);
        logPart[f] = LN10 * lab.facts().computeLog() + largest;
        logScale[f] = Double.NaN;
        weight[f] = FastMath.exp(logPart[f]) / capacity(f) / useWeight(lab);
      }
    }
    sumWeights();
    for (int f = 0; f < pool.length; f++) {
      if (Double.isNaN(logScale[f])) {
        double log = logPart[f];
        logPart[f] = logTarget(f);
        logScale[f] = log - logPart[f] - FastMath.log(capacity(f));
        world.labs().get(f).compute(log(f));
      }
    }
  }

  private double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < pool.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active()) {
        largest = Math.max(largest, logScale[f] + logPart[f] + FastMath.log(capacity(f)));
      }
    }
    return largest > Double.NEGATIVE_INFINITY ? largest : logReference;
  }

  private double useWeight(Lab lab) {
    return FastMath.sqrt(lab.usage() + p.partBase());
  }

  private void sumWeights() {
    Arrays.fill(weights, 0);
    for (int f = 0; f < pool.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active()) {
        weights[pool[f]] += weight[f] * useWeight(lab);
      }
    }
  }

  /** ln ϱ*. */
  private double logTarget(int f) {
    return FastMath.log(RESEARCH * weight[f] * useWeight(world.labs().get(f)) / weights[pool[f]]);
  }

  /** Lets hosts shift compute between their labs over a tick. */
  public void shift(double dt) {
    sumWeights();
    double keeps = p.partTime() > 0 ? FastMath.exp(-dt / p.partTime()) : 0;
    for (int f = 0; f < pool.length; f++) {
      if (world.labs().get(f).active()) {
        double target = logTarget(f);
        logPart[f] = target + (logPart[f] - target) * keeps;
      }
    }
  }

  /** Fraction ϱ of its host's compute allocated to a lab, before safety; 0 before it enters. */
  public double part(int f) {
    return world.labs().get(f).active() ? FastMath.exp(logPart[f]) : 0;
  }

  /** ln R_f, R_f in M H100e; −∞ without compute. */
  public double log(int f) {
    Lab lab = world.labs().get(f);
    if (!lab.active()) {
      return Double.NEGATIVE_INFINITY;
    }
    double safety = world.on(Mechanism.SAFETY_TAX) ? lab.safetyShare() : 0;
    return logScale[f] + logPart[f] + FastMath.log(capacity(f) * (1 - safety));
  }

  /** FLOP of a training run on a million H100. */
  private double flopOfMillionH100() {
    return 1e6 * H100 * UTILISATION * RUN_DAYS * 86400;
  }

  /** Largest training run that the research compute of a lab allows now, FLOP. */
  public double trainingRun(Lab lab) {
    double share =
        Math.min(
            RUN_SHARE_MOST,
            initialRunShare
                * FastMath.exp(
                    FastMath.log(p.runShareGrowth()) * world.calendar().years(world.tick() + 1)));
    return lab.active() ? share * lab.researchCompute() * flopOfMillionH100() : 0;
  }
}
