package org.multipolar.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Creates vectors of genes from others.
 *
 * <p>Ranges: simulated binary crossover with index {@value #CROSSOVER_INDEX} and polynomial
 * mutation with index {@value #MUTATION_INDEX}, both within the bounds; pairs are crossed with
 * probability {@value #CROSSED}, then each gene with probability ½, and exchange each gene with
 * probability ½; of k genes each mutates with probability 1/k. Choices are only exchanged; a
 * mutation draws another choice.
 *
 * <p>Sources: Deb and Agrawal 1995, Complex Systems 9, 115–148; Deb and Goyal 1996, Computer
 * Science and Informatics 26, 30–45.
 *
 * <p>Departure: draws are keyed by (seed, generation, pair, gene), so that they depend neither on
 * the number of other genes nor on the order of work; powers are those of {@code FastMath}, the
 * same on every machine. A child with the phenotype of an earlier vector mutates again.
 */
final class Variation {
  static final double CROSSED = .9;
  static final double CROSSOVER_INDEX = 15;
  static final double MUTATION_INDEX = 20;

  /**
   * Maximum number of mutations to find a new phenotype; a vector may repeat one after that,
   * because the space is exhausted.
   */
  private static final int ATTEMPTS = 64;

  private static final double LEAST = 0x1.0p-53;

  private final GeneSpace space;
  private final Draws draws;
  private final Set<List<?>> known = new HashSet<>();

  Variation(GeneSpace space, long seed) {
    this.space = space;
    draws = new Draws(seed);
  }

  /** Creates vectors that cover the space evenly. */
  List<double[]> first(int vectors, long seed) {
    List<String> names = space.genes().stream().map(GeneSpace.Gene::name).toList();
    List<double[]> all = List.of(new LatinHypercube(vectors, names, seed).points());
    all.forEach(vector -> known.add(space.expressed().apply(vector)));
    return all;
  }

  /** Draws a parent: an index below n. */
  int parent(int generation, int tournament, int n) {
    return Shuffle.index(draws.uniform(Process.SEARCH, generation, key("parent"), tournament), n);
  }

  /** Draws a number between 0 and 1 for a vector of a generation. */
  double share(int generation, int vector) {
    return draws.uniform(Process.SEARCH, generation, key("share"), vector);
  }

  /** Draws whether the first of two equal candidates wins. */
  boolean heads(int generation, int tournament) {
    return draws.uniform(Process.SEARCH, generation, key("coin"), tournament) < .5;
  }

  /** Creates two children of two parents. */
  List<double[]> children(int generation, int pair, double[] one, double[] other) {
    double[][] both = {one.clone(), other.clone()};
    if (draw(generation, pair, "crossed", "") < CROSSED) {
      for (int i = 0; i < one.length; i++) {
        GeneSpace.Gene gene = space.genes().get(i);
        if (draw(generation, pair, "crossed", gene.name()) < .5) {
          cross(both, i, draw(generation, pair, "spread", gene.name()), gene.choices() > 0);
        }
        if (draw(generation, pair, "exchanged", gene.name()) < .5) {
          double kept = both[0][i];
          both[0][i] = both[1][i];
          both[1][i] = kept;
        }
      }
    }
    List<double[]> children = new ArrayList<>();
    for (int c = 0; c < both.length; c++) {
      children.add(mutated(generation, 2 * pair + c, both[c]));
    }
    return children;
  }

  /**
   * Simulated binary crossover of a gene of both vectors, the lower first; choices are unchanged.
   */
  private static void cross(double[][] both, int i, double u, boolean choice) {
    double low = Math.min(both[0][i], both[1][i]);
    double high = Math.max(both[0][i], both[1][i]);
    if (choice || high - low < 1e-12) {
      return;
    }
    double mean = (low + high) / 2;
    both[0][i] = inside(mean - spread(u, 2 * low / (high - low)) * (high - low) / 2);
    both[1][i] = inside(mean + spread(u, 2 * (1 - high) / (high - low)) * (high - low) / 2);
  }

  /**
   * The distance between children, relative to that between their parents.
   *
   * @param air distance of the outer parent to the bound, in the same unit, times 2
   */
  private static double spread(double u, double air) {
    double alpha = 2 - FastMath.pow(1 + air, -(CROSSOVER_INDEX + 1));
    double beta = u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha);
    return FastMath.pow(beta, 1 / (CROSSOVER_INDEX + 1));
  }

  private double[] mutated(int generation, int child, double[] parent) {
    double[] vector = parent;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      vector = mutated(generation, child, attempt, vector);
      if (known.add(space.expressed().apply(vector))) {
        break;
      }
    }
    return vector;
  }

  private double[] mutated(int generation, int child, int attempt, double[] parent) {
    double[] vector = parent.clone();
    for (int i = 0; i < vector.length; i++) {
      GeneSpace.Gene gene = space.genes().get(i);
      String process = "mutation " + attempt;
      if (draw(generation, child, process, gene.name()) < 1.0 / vector.length) {
        double u = draw(generation, child, process + " of", gene.name());
        vector[i] = gene.choices() > 0 ? other(gene, vector[i], u) : moved(vector[i], u);
      }
    }
    return vector;
  }

  private static double other(GeneSpace.Gene gene, double from, double u) {
    int step = 1 + Shuffle.index(u, gene.choices() - 1);
    return gene.of((gene.choice(from) + step) % gene.choices());
  }

  /** Polynomial mutation. */
  private static double moved(double x, double u) {
    double index = MUTATION_INDEX + 1;
    double delta =
        u < .5
            ? FastMath.pow(2 * u + (1 - 2 * u) * FastMath.pow(1 - x, index), 1 / index) - 1
            : 1 - FastMath.pow(2 * (1 - u) + 2 * (u - .5) * FastMath.pow(x, index), 1 / index);
    return inside(x + delta);
  }

  private static double inside(double x) {
    return Math.max(LEAST, Math.min(1 - LEAST, x));
  }

  private double draw(int generation, int number, String process, String gene) {
    return draws.uniform(Process.SEARCH, generation, Draws.pair(key(process), key(gene)), number);
  }

  private static long key(String text) {
    return Draws.key(text);
  }
}
