package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.Nightly;

/** Searches on functions whose fronts and patterns are known. */
class SearchMethodTest {
  private static final int VECTORS = 40;
  private static final int GENERATIONS = 100;

  /** Zitzler, Deb and Thiele 2000, Evolutionary Computation 8(2), 173–195: functions 1 to 3. */
  private static double[] zdt(int number, double[] x) {
    double g = 1 + 9 * Arrays.stream(x, 1, x.length).sum() / (x.length - 1);
    double part = x[0] / g;
    double h =
        switch (number) {
          case 1 -> 1 - Math.sqrt(part);
          case 2 -> 1 - part * part;
          default -> 1 - Math.sqrt(part) - part * Math.sin(10 * Math.PI * x[0]);
        };
    return new double[] {x[0], g * h};
  }

  private static List<double[]> survivors(
      SearchMethod method, Function<double[], double[]> function, int generations) {
    List<double[]> all = new ArrayList<>();
    for (int g = 0; g < generations; g++) {
      List<double[]> values = method.next().stream().map(function).toList();
      method.learn(values);
      all.addAll(values);
    }
    return all;
  }

  /** Volume dominated by a front below 1.1 in both losses, by the measure used for the library. */
  private static double volume(List<double[]> losses) {
    double volume = 0;
    double below = 1.1;
    for (double[] loss :
        losses.stream().sorted(Comparator.comparingDouble(loss -> loss[0])).toList()) {
      if (loss[0] < 1.1 && loss[1] < below) {
        volume += (1.1 - loss[0]) * (below - loss[1]);
        below = loss[1];
      }
    }
    return volume;
  }

  /**
   * Forty vectors, a hundred generations, ten variables, twenty seeds: mean volume of NSGA-II in
   * MOEA Framework 5.0 with the same numbers, and volume of the whole front. The mean may be a
   * fiftieth lower: on the second function one seed in five gets stuck in either implementation.
   */
  @ParameterizedTest
  @CsvSource({"1,.8592,.8767", "2,.5152,.5434", "3,1.2969,1.3310"})
  @Nightly
  void itComesAsNearToKnownFrontsAsTheLibrary(int number, double library, double best) {
    double sum = 0;
    for (int seed = 1; seed <= 20; seed++) {
      SearchMethod method = new Nsga2(GeneSpace.ranges(10), VECTORS, seed);
      double volume = volume(survivors(method, x -> zdt(number, x), GENERATIONS));
      assertThat(volume).as("seed %s", seed).isLessThan(best);
      sum += volume;
    }
    assertThat(sum / 20).isGreaterThan(library - .02);
  }

  @Test
  void theSameSeedProposesTheSame() {
    for (int seed = 1; seed <= 3; seed++) {
      List<double[]> one = new ArrayList<>();
      List<double[]> two = new ArrayList<>();
      SearchMethod a = new Nsga2(GeneSpace.ranges(4), 12, seed);
      SearchMethod b = new Nsga2(GeneSpace.ranges(4), 12, seed);
      for (int g = 0; g < 8; g++) {
        List<double[]> next = a.next();
        one.addAll(next);
        two.addAll(b.next());
        a.learn(next.stream().map(x -> zdt(1, x)).toList());
        b.learn(next.stream().map(x -> zdt(1, x)).toList());
      }
      assertThat(one.toArray(double[][]::new)).isDeepEqualTo(two.toArray(double[][]::new));
      assertThat(new Nsga2(GeneSpace.ranges(4), 12, seed + 1).next().get(0))
          .isNotEqualTo(one.get(0));
    }
  }

  @Test
  void genesStayInsideAndNoVectorIsProposedTwiceWhileThereAreOthers() {
    GeneSpace choices =
        new GeneSpace(
            List.of(
                new GeneSpace.Gene("a", 5), new GeneSpace.Gene("b", 4), new GeneSpace.Gene("c", 6)),
            genes -> List.of((int) (genes[0] * 5), (int) (genes[1] * 4), (int) (genes[2] * 6)));
    SearchMethod method = new Nsga2(choices, 10, 3);
    Set<List<?>> seen = new HashSet<>();
    for (int g = 0; g < 6; g++) {
      List<double[]> next = method.next();
      for (double[] genes : next) {
        assertThat(Arrays.stream(genes)).allMatch(gene -> gene > 0 && gene < 1);
        seen.add(choices.expressed().apply(genes));
      }
      method.learn(next.stream().map(x -> new double[] {x[0] + x[2], x[1] - x[0]}).toList());
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(58);
  }

  /**
   * The only undominated vectors are the levels 0 … 3 of the first lever with levels 2 and 1 of the
   * others.
   */
  @Test
  void choicesAreSearchedAsWellAsRanges() {
    GeneSpace choices =
        new GeneSpace(
            List.of(
                new GeneSpace.Gene("a", 4), new GeneSpace.Gene("b", 5), new GeneSpace.Gene("c", 3)),
            genes -> List.of((int) (genes[0] * 4), (int) (genes[1] * 5), (int) (genes[2] * 3)));
    SearchMethod method = new Nsga2(choices, 8, 1);
    List<double[]> all =
        survivors(
            method,
            x -> {
              int a = (int) (x[0] * 4);
              double off = Math.abs((int) (x[1] * 5) - 2) + Math.abs((int) (x[2] * 3) - 1);
              return new double[] {a + off, 3 - a + off};
            },
            7);
    Set<Double> firsts = new HashSet<>();
    Dominance.front(all).forEach(i -> firsts.add(all.get(i)[0]));
    assertThat(firsts).containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0);
  }

  @Test
  void missingValuesLose() {
    SearchMethod method = new Nsga2(GeneSpace.ranges(2), 10, 1);
    List<double[]> all =
        survivors(
            method,
            x -> x[0] > .5 ? new double[] {Double.NaN, 0} : new double[] {x[0], 1 - x[1]},
            20);
    assertThat(all.subList(all.size() - 40, all.size()))
        .filteredOn(v -> Double.isNaN(v[0]))
        .hasSizeLessThan(8);
    assertThat(Dominance.front(all)).noneMatch(i -> Double.isNaN(all.get(i)[0]));
  }

  /** y = x₁⁸ and x₂⁸ on a grid of 10 × 10: chance reaches the far corner in one of 6000 vectors. */
  @Test
  void explorationReachesPatternsThatChanceDoesNot() {
    PatternGrid grid =
        new PatternGrid(List.of(new PatternGrid.Axis(0, 1, 10), new PatternGrid.Axis(0, 1, 10)));
    Function<double[], double[]> map = x -> new double[] {Math.pow(x[0], 8), Math.pow(x[1], 8)};
    for (int seed = 1; seed <= 5; seed++) {
      SearchMethod method = new PatternExploration(GeneSpace.ranges(2), grid, 20, seed);
      Set<List<Integer>> reached = new HashSet<>();
      survivors(method, map, 40).forEach(values -> reached.add(grid.cell(values)));
      Set<List<Integer>> byChance = new HashSet<>();
      Arrays.stream(new LatinHypercube(800, 2, seed).points())
          .forEach(x -> byChance.add(grid.cell(map.apply(x))));
      assertThat(reached).as("seed %s", seed).hasSizeGreaterThanOrEqualTo(95);
      assertThat(byChance).as("by chance").hasSizeLessThan(85);
    }
  }

  @Test
  void cellsAreEquallyWideAndOpenAtTheEnds() {
    PatternGrid.Axis axis = new PatternGrid.Axis(-1, 3, 8);
    assertThat(axis.cell(-1.001)).isZero();
    assertThat(axis.cell(-1)).isEqualTo(1);
    assertThat(axis.cell(-.5)).isEqualTo(2);
    assertThat(axis.cell(2.999)).isEqualTo(8);
    assertThat(axis.cell(3)).isEqualTo(8);
    assertThat(axis.cell(3.001)).isEqualTo(9);
    assertThat(axis.edge(1)).isEqualTo(-1);
    assertThat(axis.edge(9)).isEqualTo(3);
    assertThat(axis.edge(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(axis.edge(10)).isEqualTo(Double.POSITIVE_INFINITY);
    PatternGrid grid = new PatternGrid(List.of(axis, new PatternGrid.Axis(0, 1, 2)));
    assertThat(grid.size()).isEqualTo(16);
    assertThat(grid.cell(0, Double.NaN)).isEmpty();
    assertThat(grid.cell(0, .7)).containsExactly(3, 2);
    assertThat(grid.inside(List.of(8, 2))).isTrue();
    assertThat(grid.inside(List.of(9, 2))).isFalse();
  }

  @Test
  void volumesOfKnownSets() {
    double eps = 1e-15;
    assertThat(Hypervolume.of(List.of())).isZero();
    assertThat(Hypervolume.of(List.of(new double[] {0, 0}))).isEqualTo(1);
    assertThat(Hypervolume.of(List.of(new double[] {1, 0}))).isZero();
    assertThat(Hypervolume.of(List.of(new double[] {.5, .5}))).isEqualTo(.25, within(eps));
    assertThat(Hypervolume.of(List.of(new double[] {.25, .75}, new double[] {.75, .25})))
        .isEqualTo(2 * .75 * .25 - .25 * .25, within(eps));
    // Three boxes, each two of which overlap: inclusion and exclusion.
    List<double[]> boxes =
        List.of(new double[] {.5, .2, .3}, new double[] {.1, .6, .4}, new double[] {.3, .3, .7});
    assertThat(Hypervolume.of(boxes)).isEqualTo(inclusionExclusion(boxes), within(eps));
    List<double[]> many = List.of(new LatinHypercube(10, 4, 1).points());
    assertThat(Hypervolume.of(many)).isEqualTo(inclusionExclusion(many), within(1e-12));
  }

  private static double inclusionExclusion(List<double[]> corners) {
    double volume = 0;
    for (int subset = 1; subset < 1 << corners.size(); subset++) {
      double[] corner = new double[corners.get(0).length];
      for (int i = 0; i < corners.size(); i++) {
        if ((subset >> i & 1) == 1) {
          for (int m = 0; m < corner.length; m++) {
            corner[m] = Math.max(corner[m], corners.get(i)[m]);
          }
        }
      }
      double box = Arrays.stream(corner).map(x -> 1 - x).reduce(1, (a, b) -> a * b);
      volume += Integer.bitCount(subset) % 2 == 1 ? box : -box;
    }
    return volume;
  }

  @Test
  void ranksAndCrowdingOfKnownSets() {
    List<double[]> losses =
        List.of(
            new double[] {1, 4},
            new double[] {2, 2},
            new double[] {4, 1},
            new double[] {2, 3},
            new double[] {3, 3},
            new double[] {Double.NaN, 0});
    int[] ranks = Dominance.ranks(losses);
    assertThat(ranks).containsExactly(0, 0, 0, 1, 2, 3);
    assertThat(Dominance.front(losses)).containsExactly(0, 1, 2);
    List<double[]> front = losses.subList(0, 3);
    assertThat(Dominance.crowding(front, new int[3]))
        .containsExactly(Double.POSITIVE_INFINITY, 2, Double.POSITIVE_INFINITY);
    assertThat(Dominance.dominates(new double[] {1, 1}, new double[] {1, 1})).isFalse();
    assertThat(Dominance.dominates(new double[] {1, 0}, new double[] {1, 1})).isTrue();
    assertThat(Dominance.dominates(new double[] {5, 0}, new double[] {Double.NaN, 0})).isTrue();
    assertThat(Dominance.front(List.of(new double[] {1, 1}, new double[] {1, 1})))
        .containsExactly(0);
  }
}
