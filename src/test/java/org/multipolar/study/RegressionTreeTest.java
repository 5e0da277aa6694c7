package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multipolar.study.RegressionTree.Branch;
import org.multipolar.study.RegressionTree.Leaf;
import org.multipolar.study.RegressionTree.Node;

class RegressionTreeTest {
  private static final double EPS = 1e-12;
  private static final List<Predictor> X = List.of(Predictor.continuous("x"));

  /** Outcomes 0, 0, 3 | 9: sum of squares 54, 6 after the first split, 0 after the second. */
  @Test
  void splitsMinimiseTheSumOfSquares() {
    double[][] cases = {{4}, {1}, {3}, {2}};
    double[] outcomes = {9, 0, 3, 0};
    RegressionTree tree = RegressionTree.grow(X, cases, outcomes, 2, 1);
    assertThat(tree.root())
        .isEqualTo(
            new Branch(
                4,
                3,
                54,
                0,
                3.5,
                List.of(),
                new Branch(3, 1, 6, 0, 2.5, List.of(), new Leaf(2, 0, 0), new Leaf(1, 3, 0)),
                new Leaf(1, 9, 0)));
    assertThat(tree.importance()[0]).isCloseTo(1, within(EPS));
    assertThat(tree.predict(new double[] {3.5})).isEqualTo(3);
    assertThat(tree.predict(new double[] {3.6})).isEqualTo(9);
    RegressionTree stump = RegressionTree.grow(X, cases, outcomes, 1, 1);
    assertThat(stump.importance()[0]).isCloseTo(48 / 54.0, within(EPS));
    assertThat(RegressionTree.grow(X, cases, outcomes, 0, 1).root()).isEqualTo(new Leaf(4, 3, 54));
  }

  @Test
  void leavesHaveTheMinimumSize() {
    double[][] cases = {{4}, {1}, {3}, {2}};
    Node root = RegressionTree.grow(X, cases, new double[] {9, 0, 3, 0}, 5, 2).root();
    assertThat(root)
        .isInstanceOfSatisfying(
            Branch.class,
            b -> {
              assertThat(b.threshold()).isEqualTo(2.5);
              assertThat(b.left()).isEqualTo(new Leaf(2, 0, 0));
              assertThat(b.right()).isEqualTo(new Leaf(2, 6, 18));
            });
  }

  /** Means of levels 5, 1, 4, 1.5: 1 and 3 go left. */
  @Test
  void levelsAreSplitByTheirMeans() {
    List<Predictor> factors =
        List.of(Predictor.continuous("flat"), Predictor.categorical("bloc", 5));
    double[][] cases = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 3}};
    RegressionTree tree = RegressionTree.grow(factors, cases, new double[] {5, 1, 4, 1, 2}, 1, 1);
    assertThat(tree.root())
        .isInstanceOfSatisfying(
            Branch.class,
            b -> {
              assertThat(b.factor()).isEqualTo(1);
              assertThat(b.levels()).containsExactly(1, 3);
              assertThat(b.left().mean()).isCloseTo(4 / 3.0, within(EPS));
              assertThat(b.right().mean()).isEqualTo(4.5);
            });
    assertThat(tree.importance()[0]).isZero();
    assertThat(tree.predict(new double[] {1, 3})).isCloseTo(4 / 3.0, within(EPS));
    assertThat(tree.predict(new double[] {1, 4})).isEqualTo(4.5);
  }

  /** The split equals the best of all partitions of five levels into two groups. */
  @Test
  void splitOfLevelsIsOptimal() {
    double[][] points = new LatinHypercube(200, 2, 6).points();
    double[] bumps = {.3, -.1, .7, .2, -.4};
    double[][] cases = new double[200][];
    double[] outcomes = new double[200];
    for (int i = 0; i < 200; i++) {
      int level = (int) (5 * points[i][0]);
      cases[i] = new double[] {level};
      outcomes[i] = bumps[level] + 2 * points[i][1];
    }
    Node root =
        RegressionTree.grow(List.of(Predictor.categorical("bloc", 5)), cases, outcomes, 1, 1)
            .root();
    double best = Double.POSITIVE_INFINITY;
    for (int set = 1; set < 31; set++) {
      double left = 0;
      for (int side = 0; side < 2; side++) {
        int mask = set;
        int wanted = side;
        left +=
            squares(
                IntStream.range(0, 200)
                    .filter(i -> (mask >> (int) cases[i][0] & 1) == wanted)
                    .mapToDouble(i -> outcomes[i])
                    .toArray());
      }
      best = Math.min(best, left);
    }
    Branch split = (Branch) root;
    assertThat(split.left().squares() + split.right().squares()).isCloseTo(best, within(1e-9));
  }

  private static double squares(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }

  @Test
  void stepFunctionIsRecovered() {
    double[][] cases = new LatinHypercube(500, 3, 8).points();
    double[] outcomes =
        Arrays.stream(cases).mapToDouble(x -> x[1] <= .6 ? 2 : x[0] <= .3 ? 5 : 9).toArray();
    List<Predictor> factors =
        List.of(Predictor.continuous("a"), Predictor.continuous("b"), Predictor.continuous("c"));
    RegressionTree tree = RegressionTree.grow(factors, cases, outcomes, 4, 5);
    Branch root = (Branch) tree.root();
    assertThat(root.factor()).isEqualTo(1);
    assertThat(root.threshold()).isCloseTo(.6, within(1 / 500.0));
    assertThat(root.left()).isInstanceOf(Leaf.class);
    Branch right = (Branch) root.right();
    assertThat(right.factor()).isZero();
    assertThat(right.threshold()).isCloseTo(.3, within(.02));
    assertThat(right.left()).isInstanceOf(Leaf.class);
    assertThat(Arrays.stream(tree.importance()).sum()).isCloseTo(1, within(EPS));
    assertThat(tree.importance()[2]).isZero();
    for (int i = 0; i < 500; i++) {
      assertThat(tree.predict(cases[i])).isCloseTo(outcomes[i], within(EPS));
    }
    assertThat(RegressionTree.grow(factors, cases, outcomes, 4, 5)).isEqualTo(tree);
  }

  @Test
  void constantOutcomeIsALeaf() {
    double[] same = {.1, .1, .1};
    RegressionTree tree = RegressionTree.grow(X, new double[][] {{1}, {2}, {3}}, same, 3, 1);
    assertThat(tree.root()).isInstanceOf(Leaf.class);
    assertThat(tree.importance()).containsExactly(Double.NaN);
    RegressionTree stuck =
        RegressionTree.grow(X, new double[][] {{1}, {1}}, new double[] {1, 2}, 3, 1);
    assertThat(stuck.root()).isInstanceOf(Leaf.class);
  }

  @Test
  void casesWithoutAnOutcomeAreOmitted() {
    RegressionTree tree =
        RegressionTree.grow(
            X, new double[][] {{1}, {2}, {3}}, new double[] {1, Double.NaN, 3}, 3, 1);
    assertThat(tree.leftOut()).isEqualTo(1);
    assertThat(tree.root().cases()).isEqualTo(2);
    assertThat(((Branch) tree.root()).threshold()).isEqualTo(2);
  }

  @Test
  void invalidArgumentsAreRejected() {
    assertThatThrownBy(() -> RegressionTree.grow(X, new double[2][1], new double[3], 1, 1))
        .hasMessage("3 outcomes do not fit 2 cases");
    assertThatThrownBy(() -> RegressionTree.grow(X, new double[2][1], new double[2], 1, 0))
        .hasMessage("invalid depth 1 or leaf size 0");
    assertThatThrownBy(
            () -> RegressionTree.grow(X, new double[1][1], new double[] {Double.NaN}, 1, 1))
        .hasMessage("no case has a finite outcome");
    assertThatThrownBy(() -> RegressionTree.grow(X, new double[1][2], new double[1], 1, 1))
        .hasMessage("case 0 has 2 values for 1 predictors");
  }
}
