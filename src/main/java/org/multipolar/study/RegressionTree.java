package org.multipolar.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Partitions cases by successive conditions on the factors into groups with similar outcomes: a
 * tree of binary splits for a numeric outcome.
 *
 * <p>A node of n cases with mean ȳ and squares {@code Q = Σ(y − ȳ)²} is split where {@code Q − Q_l
 * − Q_r = (n_l n_r/n)(ȳ_l − ȳ_r)²} is largest: cases with {@code x_j ≤ threshold} go left, or those
 * with a level in a set. The optimal set is found exactly, because it contains the levels with the
 * lowest means. A node is a leaf if it lies at the maximum depth, if each split would leave fewer
 * cases on one side than a leaf must contain, or if no split reduces Q by more than rounding.
 *
 * <p>Source: Breiman, Friedman, Olshen and Stone 1984, Classification and Regression Trees, chapter
 * 8; order of levels: theorem 4.5 there, after Fisher 1958.
 *
 * <p>Departures: the tree is not pruned; the limits on depth and leaf size keep it small.
 * Thresholds lie midway between two values. Ties go to the earlier factor, then to the lower
 * threshold. Cases whose outcome is not finite are omitted.
 *
 * @param root the tree
 * @param factors the predictors
 * @param leftOut number of cases without a finite outcome
 */
public record RegressionTree(Node root, List<Predictor> factors, int leftOut) {

  /** Reductions below this fraction of the total sum of squares are attributed to rounding. */
  private static final double ROUNDING = 1e-12;

  /** A group of cases. */
  public sealed interface Node permits Leaf, Branch {

    /** Number of cases. */
    int cases();

    /** Mean of their outcomes. */
    double mean();

    /** Q, the sum of squared distances from the mean. */
    double squares();
  }

  /** A group that is not split. */
  public record Leaf(int cases, double mean, double squares) implements Node {}

  /**
   * A group that is split in two.
   *
   * @param factor number of the factor from 0
   * @param threshold inclusive upper limit of the left group for a continuous factor; NaN for a
   *     categorical one
   * @param levels levels of a categorical factor that go left, ascending; others go right
   * @param left the group that meets the condition
   * @param right the group that does not
   */
  public record Branch(
      int cases,
      double mean,
      double squares,
      int factor,
      double threshold,
      List<Integer> levels,
      Node left,
      Node right)
      implements Node {

    private boolean goesLeft(double value) {
      return value <= threshold || levels.contains((int) value);
    }
  }

  /**
   * Grows a tree.
   *
   * @param factors the predictors
   * @param values [case][factor], finite
   * @param outcomes one per case
   * @param depth maximum number of splits above a leaf, at least 0
   * @param leaf minimum number of cases in a leaf, at least 1
   * @throws IllegalArgumentException if array lengths do not match, a value is not finite or not a
   *     level, or no case has a finite outcome
   */
  public static RegressionTree grow(
      List<Predictor> factors, double[][] values, double[] outcomes, int depth, int leaf) {
    if (values.length != outcomes.length) {
      throw new IllegalArgumentException(
          outcomes.length + " outcomes do not fit " + values.length + " cases");
    }
    if (depth < 0 || leaf < 1) {
      throw new IllegalArgumentException("invalid depth " + depth + " or leaf size " + leaf);
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(outcomes[i])) {
        cases.add(new Case(Predictor.checked(factors, i, values[i]), outcomes[i]));
      }
    }
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("no case has a finite outcome");
    }
    double least = ROUNDING * Group.of(cases).squares();
    return new RegressionTree(
        new Growth(factors, leaf, least).node(cases, depth),
        List.copyOf(factors),
        values.length - cases.size());
  }

  private record Case(double[] values, double outcome) {}

  private record Group(int cases, double mean, double squares) {

    static Group of(List<Case> cases) {
      // Relative to the first outcome, so that the mean of equal outcomes is exact.
      double first = cases.get(0).outcome();
      double sum = 0;
      for (Case each : cases) {
        sum += each.outcome() - first;
      }
      double mean = first + sum / cases.size();
      double squares = 0;
      for (Case each : cases) {
        squares += (each.outcome() - mean) * (each.outcome() - mean);
      }
      return new Group(cases.size(), mean, squares);
    }
  }

  /** A possible split and its reduction of the sum of squares. */
  private record Split(int factor, double threshold, List<Integer> levels, double reduction) {

    boolean goesLeft(Case each) {
      double value = each.values()[factor];
      return value <= threshold || levels.contains((int) value);
    }
  }

  private record Growth(List<Predictor> factors, int leaf, double least) {

    Node node(List<Case> cases, int depth) {
      Group all = Group.of(cases);
      Split best = depth > 0 ? best(cases, all.mean()) : null;
      if (best == null) {
        return new Leaf(all.cases(), all.mean(), all.squares());
      }
      return new Branch(
          all.cases(),
          all.mean(),
          all.squares(),
          best.factor(),
          best.threshold(),
          best.levels(),
          node(cases.stream().filter(best::goesLeft).toList(), depth - 1),
          node(cases.stream().filter(each -> !best.goesLeft(each)).toList(), depth - 1));
    }

    private Split best(List<Case> cases, double mean) {
      Split best = null;
      for (int j = 0; j < factors.size(); j++) {
        Split split =
            factors.get(j).categorical() ? byLevel(cases, mean, j) : byValue(cases, mean, j);
        if (split != null && (best == null || split.reduction() > best.reduction())) {
          best = split;
        }
      }
      return best;
    }

    private Split byValue(List<Case> cases, double mean, int j) {
      List<Case> sorted =
          cases.stream().sorted(Comparator.comparingDouble(each -> each.values()[j])).toList();
      Split best = null;
      double sum = 0;
      for (int n = 1; n < sorted.size(); n++) {
        sum += sorted.get(n - 1).outcome() - mean;
        double below = sorted.get(n - 1).values()[j];
        double above = sorted.get(n).values()[j];
        if (below < above) {
          double reduction = reduction(n, sum, sorted.size());
          if (reduction > (best == null ? least : best.reduction())) {
            double threshold = -Prim.midpoint(-above, -below);
            best = new Split(j, threshold, List.of(), reduction);
          }
        }
      }
      return best;
    }

    private Split byLevel(List<Case> cases, double mean, int j) {
      int[] counts = new int[factors.get(j).levels()];
      double[] sums = new double[counts.length];
      for (Case each : cases) {
        int level = (int) each.values()[j];
        counts[level]++;
        sums[level] += each.outcome() - mean;
      }
      List<Integer> ascending =
          IntStream.range(0, counts.length)
              .filter(level -> counts[level] > 0)
              .boxed()
              .sorted(Comparator.comparingDouble(level -> sums[level] / counts[level]))
              .toList();
      Split best = null;
      int n = 0;
      double sum = 0;
      for (int i = 1; i < ascending.size(); i++) {
        n += counts[ascending.get(i - 1)];
        sum += sums[ascending.get(i - 1)];
        double reduction = reduction(n, sum, cases.size());
        if (reduction > (best == null ? least : best.reduction())) {
          List<Integer> left = ascending.subList(0, i).stream().sorted().toList();
          best = new Split(j, Double.NaN, left, reduction);
        }
      }
      return best;
    }

    /**
     * Reduction of the sum of squares.
     *
     * @param n number of cases that go left
     * @param sum of their deviations from the mean of all
     * @param all number of cases
     */
    private double reduction(int n, double sum, int all) {
      return Math.min(n, all - n) < leaf ? 0 : sum * sum * all / ((double) n * (all - n));
    }
  }

  /** The mean of the leaf that contains a case; levels that no case had go right. */
  public double predict(double[] values) {
    Node node = root;
    while (node instanceof Branch branch) {
      node = branch.goesLeft(values[branch.factor()]) ? branch.left() : branch.right();
    }
    return node.mean();
  }

  /**
   * The fraction of the root's sum of squares that the splits on each factor remove; their sum is
   * the fraction that the tree explains. NaN if outcomes do not vary.
   */
  public double[] importance() {
    double[] importance = new double[factors.size()];
    add(root, importance);
    for (int j = 0; j < importance.length; j++) {
      importance[j] /= root.squares();
    }
    return importance;
  }

  private static void add(Node node, double[] reductions) {
    if (node instanceof Branch branch) {
      reductions[branch.factor()] +=
          branch.squares() - branch.left().squares() - branch.right().squares();
      add(branch.left(), reductions);
      add(branch.right(), reductions);
    }
  }
}
