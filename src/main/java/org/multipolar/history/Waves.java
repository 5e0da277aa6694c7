package org.multipolar.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.math3.util.MathArrays;

/**
 * Moves vectors nearer to the record in waves: sequential Monte Carlo for approximate Bayesian
 * computation (Drovandi and Pettitt, Biometrics 67 (2011); Del Moral, Doucet and Jasra, Statistics
 * and Computing 22 (2012)).
 *
 * <p>A wave keeps the nearer half of the vectors; the largest misfit among them is its tolerance ε.
 * Every other vector is replaced by a copy of one of these, which then tries a number of moves in
 * the unit cube of the prior,
 *
 * <pre>
 * θ' = θ + γ (θ_a − θ_b) + e,   γ = 2.38 / √(2 d),   e ~ N(0, .01²)
 * </pre>
 *
 * on d random coordinates, reflected at the faces of the cube, with θ_a and θ_b two of the nearer
 * half (differential evolution: ter Braak, Statistics and Computing 16 (2006)); every other move
 * draws a few coordinates from the prior instead, so that parameters of which the record says
 * nothing keep their range. A move is made if its misfit is at most ε. Since proposals are
 * symmetric and the prior is uniform in the cube, moves leave the prior within ε unchanged, and all
 * vectors have the same weight.
 *
 * @param prior of the parameters that move
 * @param waves number of waves
 * @param moves number of moves that a copy tries in a wave
 * @param seed of the moves
 */
public record Waves(Prior prior, int waves, int moves, long seed) {

  /**
   * Probabilities with which a move changes a coordinate, so that it changes few, some or all of
   * them (as Vrugt et al., International Journal of Nonlinear Sciences and Numerical Simulation 10
   * (2009), vary the crossover).
   */
  private static final double[] CROSSOVER = {.1, .3, 1};

  /** Standard deviation of e, in widths of the prior. */
  private static final double JITTER = .01;

  /** Probability with which a move that draws from the prior does so for a coordinate. */
  private static final double DRAWN = .05;

  /** Fewest vectors of which two differ from a third. */
  private static final int FEWEST = 6;

  /** Evaluates vectors, the first of which has the number given. */
  interface Evaluation {
    List<Trial> of(int first, List<double[]> vectors) throws IOException;
  }

  /**
   * One wave.
   *
   * @param tolerance largest misfit of a vector
   * @param tried number of moves tried
   * @param made number of these that were made
   */
  public record Wave(double tolerance, int tried, int made) {}

  /**
   * The vectors after the last wave.
   *
   * @param vectors in a random order, so that the first of them are a fair sample; a copy that
   *     never moved stands only once
   * @param waves in their order
   */
  public record Outcome(List<Trial> vectors, List<Wave> waves) {
    public Outcome {
      vectors = List.copyOf(vectors);
      waves = List.copyOf(waves);
    }
  }

  /** Number of trials for a number of vectors. */
  int trials(int vectors) {
    return vectors < FEWEST ? 0 : waves * moves * (vectors / 2);
  }

  /**
   * Moves vectors.
   *
   * @param from the vectors before the first wave
   * @param first number of the first trial
   * @param accepts whether a trial may be accepted whatever its misfit
   */
  Outcome of(List<Trial> from, int first, Predicate<Trial> accepts, Evaluation evaluation)
      throws IOException {
    List<Trial> all = new ArrayList<>(from);
    List<Wave> done = new ArrayList<>();
    int next = first;
    for (int w = 0; w < waves && all.size() >= FEWEST; w++) {
      all.sort(Comparator.comparingDouble(Trial::misfit).thenComparingInt(Trial::number));
      int kept = all.size() - all.size() / 2;
      List<Trial> near = List.copyOf(all.subList(0, kept));
      double tolerance = near.get(kept - 1).misfit();
      List<Trial> copies = new ArrayList<>(near.subList(0, all.size() - kept));
      int made = 0;
      for (int m = 0; m < moves; m++) {
        List<double[]> proposed = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
          proposed.add(proposal(copies.get(i), near, next + i));
        }
        List<Trial> tried = evaluation.of(next, proposed);
        next += tried.size();
        for (int i = 0; i < copies.size(); i++) {
          Trial trial = tried.get(i);
          if (trial.misfit() <= tolerance && accepts.test(trial)) {
            copies.set(i, trial);
            made++;
          }
        }
      }
      all = new ArrayList<>(near);
      all.addAll(copies);
      done.add(new Wave(tolerance, moves * copies.size(), made));
    }
    if (done.isEmpty()) {
      return new Outcome(from, done);
    }
    List<Trial> once = all.stream().distinct().toList();
    int[] order = MathArrays.natural(once.size());
    MathArrays.shuffle(order, draws(0));
    return new Outcome(Arrays.stream(order).mapToObj(once::get).toList(), done);
  }

  /** A move of a vector along the difference of two others, or in a few coordinates anywhere. */
  private double[] proposal(Trial trial, List<Trial> near, int number) {
    RandomGenerator draws = draws(number);
    boolean anywhere = draws.nextBoolean();
    double share = anywhere ? DRAWN : CROSSOVER[draws.nextInt(CROSSOVER.length)];
    boolean[] moved = new boolean[prior.size()];
    moved[draws.nextInt(moved.length)] = true;
    int d = 0;
    for (int k = 0; k < moved.length; k++) {
      moved[k] |= draws.nextDouble() < share;
      d += moved[k] ? 1 : 0;
    }
    int a = draws.nextInt(near.size());
    int b = draws.nextInt(near.size() - 1);
    double[] from = position(near.get(a));
    double[] to = position(near.get(b >= a ? b + 1 : b));
    double scale = 2.38 / FastMath.sqrt(2. * d);
    double[] point = position(trial);
    for (int k = 0; k < point.length; k++) {
      if (moved[k]) {
        point[k] =
            anywhere
                ? draws.nextDouble()
                : reflected(point[k] + scale * (to[k] - from[k]) + JITTER * draws.nextGaussian());
      }
    }
    return prior.at(point);
  }

  private RandomGenerator draws(int key) {
    return new Well19937c(new int[] {(int) seed, (int) (seed >>> Integer.SIZE), key});
  }

  private double[] position(Trial trial) {
    double[] point = new double[prior.size()];
    Arrays.setAll(point, k -> prior.position(k, trial.vector()[k]));
    return point;
  }

  /** A coordinate reflected into the unit interval. */
  static double reflected(double x) {
    double folded = FastMath.abs(x) % 2;
    return folded > 1 ? 2 - folded : folded;
  }
}
