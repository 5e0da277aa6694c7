package org.multipolar.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pattern space exploration: searches for the full range of outcomes that a model can produce
 * rather than for the best of them.
 *
 * <p>Outcomes are divided into a grid, and every vector falls into the cell of its outcomes. A cell
 * counts its hits and keeps one of the vectors that reached it, each with equal probability.
 * Parents are the less frequented of two reached cells, drawn with replacement: their vectors are
 * crossed and mutated. The search therefore moves towards rare outcomes. The first generation is a
 * Latin hypercube.
 *
 * <p>Source: Chérel, Cottineau and Reuillon 2015, PLOS ONE 10(9), e0138212.
 *
 * <p>Departures: keyed draws (see {@link Variation}); beyond each end of the grid lies an open
 * cell, which counts as a cell; vectors with a missing value reach none.
 */
final class PatternExploration implements SearchMethod {
  private final PatternGrid grid;
  private final int size;
  private final long seed;
  private final Variation variation;
  private final Map<List<Integer>, Hits> reached = new LinkedHashMap<>();
  private int generation;
  private List<double[]> proposed = List.of();

  private record Hits(int count, double[] genes) {}

  /**
   * @param size number of vectors per generation, even
   */
  PatternExploration(GeneSpace space, PatternGrid grid, int size, long seed) {
    this.grid = grid;
    this.size = size;
    this.seed = seed;
    variation = new Variation(space, seed);
  }

  @Override
  public List<double[]> next() {
    generation++;
    if (reached.isEmpty()) {
      proposed = variation.first(size, seed + generation - 1);
      return proposed;
    }
    List<Hits> cells = List.copyOf(reached.values());
    List<double[]> children = new ArrayList<>();
    for (int pair = 0; children.size() < size; pair++) {
      children.addAll(
          variation.children(
              generation, pair, parent(cells, 2 * pair), parent(cells, 2 * pair + 1)));
    }
    proposed = List.copyOf(children);
    return proposed;
  }

  private double[] parent(List<Hits> cells, int tournament) {
    Hits one = cells.get(variation.parent(generation, 2 * tournament, cells.size()));
    Hits other = cells.get(variation.parent(generation, 2 * tournament + 1, cells.size()));
    boolean first =
        one.count() < other.count()
            || one.count() == other.count() && variation.heads(generation, tournament);
    return (first ? one : other).genes();
  }

  @Override
  public void learn(List<double[]> values) {
    for (int i = 0; i < values.size(); i++) {
      List<Integer> cell = grid.cell(values.get(i));
      if (!cell.isEmpty()) {
        double[] genes = proposed.get(i);
        int number = i;
        reached.merge(cell, new Hits(1, genes), (old, one) -> hit(old, number, genes));
      }
    }
  }

  /** The n-th vector to hit a cell replaces the stored one with probability 1/n. */
  private Hits hit(Hits old, int number, double[] genes) {
    int count = old.count() + 1;
    boolean taken = variation.share(generation, number) < 1.0 / count;
    return new Hits(count, taken ? genes : old.genes());
  }
}
