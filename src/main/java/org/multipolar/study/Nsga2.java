package org.multipolar.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The non-dominated sorting genetic algorithm II, which searches for Pareto-optimal vectors.
 *
 * <p>Each generation of n children is bred from the n survivors: each parent is the better of two
 * candidates, drawn with replacement, by rank and then by crowding distance. Of survivors and
 * children together, the n best by the same order survive. The first generation is a Latin
 * hypercube.
 *
 * <p>Source: Deb, Pratap, Agarwal and Meyarivan 2002, IEEE Transactions on Evolutionary Computation
 * 6(2), 182–197.
 *
 * <p>Departures: keyed draws (see {@link Variation}); ties beyond rank and crowding go to the
 * earlier vector.
 *
 * <p>Why no library is used: MOEA Framework 5.0 takes its draws from one generator for the whole
 * program, and its operators, like those of Jenetics 7.2, take powers that differ between machines;
 * it also needs an older JFreeChart and a library under the GPL. On functions with known fronts its
 * results are as close to them as those of this class, as a test shows.
 */
final class Nsga2 implements SearchMethod {
  private final int size;
  private final long seed;
  private final Variation variation;
  private int generation;
  private List<double[]> proposed = List.of();
  private List<Member> survivors = List.of();

  private record Member(double[] genes, double[] losses, int rank, double distance) {
    boolean better(Member other) {
      return rank < other.rank || rank == other.rank && distance > other.distance;
    }
  }

  /**
   * @param size number of vectors per generation, even
   */
  Nsga2(GeneSpace space, int size, long seed) {
    this.size = size;
    this.seed = seed;
    variation = new Variation(space, seed);
  }

  @Override
  public List<double[]> next() {
    generation++;
    if (survivors.isEmpty()) {
      proposed = variation.first(size, seed);
      return proposed;
    }
    List<double[]> children = new ArrayList<>();
    for (int pair = 0; children.size() < size; pair++) {
      children.addAll(variation.children(generation, pair, parent(2 * pair), parent(2 * pair + 1)));
    }
    proposed = List.copyOf(children);
    return proposed;
  }

  private double[] parent(int tournament) {
    Member one = survivors.get(variation.parent(generation, 2 * tournament, survivors.size()));
    Member other =
        survivors.get(variation.parent(generation, 2 * tournament + 1, survivors.size()));
    boolean first =
        one.better(other) || !other.better(one) && variation.heads(generation, tournament);
    return (first ? one : other).genes();
  }

  @Override
  public void learn(List<double[]> losses) {
    List<double[]> genes = new ArrayList<>(survivors.stream().map(Member::genes).toList());
    List<double[]> all = new ArrayList<>(survivors.stream().map(Member::losses).toList());
    genes.addAll(proposed);
    all.addAll(losses);
    int[] ranks = Dominance.ranks(all);
    double[] distances = Dominance.crowding(all, ranks);
    survivors =
        IntStream.range(0, all.size())
            .mapToObj(i -> new Member(genes.get(i), all.get(i), ranks[i], distances[i]))
            .sorted(
                Comparator.comparingInt(Member::rank)
                    .thenComparing(Comparator.comparingDouble(Member::distance).reversed()))
            .limit(size)
            .toList();
  }
}
