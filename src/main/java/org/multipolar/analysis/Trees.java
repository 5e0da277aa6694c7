package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.Design;
import org.multipolar.study.Predictor;
import org.multipolar.study.RegressionTree;
import org.multipolar.study.Samples;

/**
 * Regression trees over factors: the conditions of their leaves, and the contribution of each
 * factor to the explained variance.
 */
final class Trees {
  private static final int DEPTH = 4;
  private static final int LEAVES = 20;

  /** Minimum number of cases of a leaf: the mean of fewer is dominated by chance. */
  private static final int LEAF = 5;

  private final List<Factor> factors;
  private final int[] numbers;
  private final FindingTable.Draft leaves;
  private final FindingTable.Draft importance;

  /**
   * @param name of the tables
   * @param numbers of the factors that a tree may split
   * @param more columns that identify a tree, besides the outcome
   */
  Trees(Samples samples, String name, List<Integer> numbers, String... more) {
    this.numbers = numbers.stream().mapToInt(f -> f).toArray();
    factors = numbers.stream().map(samples.design().spec().factors()::get).toList();
    leaves = new FindingTable.Draft(name, columns(more, "leaf", "cases", "mean", "conditions"));
    importance =
        new FindingTable.Draft(name + "-importance", columns(more, "factor", "importance"));
  }

  private static List<String> columns(String[] more, String... last) {
    List<String> columns = new ArrayList<>(List.of("outcome"));
    columns.addAll(Arrays.asList(more));
    columns.addAll(Arrays.asList(last));
    return columns;
  }

  /** Trees over a sampled space: one for each outcome's mean over replications. */
  static Finding of(Samples samples) {
    List<Integer> all = new ArrayList<>();
    for (int f = 0; f < samples.design().spec().factors().size(); f++) {
      all.add(f);
    }
    Trees trees = new Trees(samples, "tree", all);
    double[][] values =
        samples.design().points().stream().map(Design.Point::coordinates).toArray(double[][]::new);
    for (int o = 0; o < samples.outcomes().size(); o++) {
      trees.grow(List.of(samples.outcomes().get(o).id()), values, samples.means(o));
    }
    return new Finding("Regression trees", trees.tables(), Optional.empty(), List.of());
  }

  /** A factor as a predictor. */
  static Predictor split(Factor factor) {
    return factor.continuous()
        ? Predictor.continuous(factor.name())
        : Predictor.categorical(factor.name(), factor.levels().size());
  }

  /** The values of some factors in each case. */
  static double[][] columns(double[][] coordinates, int... numbers) {
    return Arrays.stream(coordinates)
        .map(row -> Arrays.stream(numbers).mapToDouble(f -> row[f]).toArray())
        .toArray(double[][]::new);
  }

  /**
   * Grows a tree; none if no case has a finite response.
   *
   * @param of the cells that identify the tree
   * @param coordinates values of all factors of the study in each case
   * @param response the value that is explained, in each case
   */
  void grow(List<Object> of, double[][] coordinates, double[] response) {
    if (Arrays.stream(response).noneMatch(Double::isFinite)) {
      return;
    }
    RegressionTree tree =
        RegressionTree.grow(
            factors.stream().map(Trees::split).toList(),
            columns(coordinates, numbers),
            response,
            DEPTH,
            Math.max(LEAF, response.length / LEAVES));
    leaves(of, tree.root(), new ArrayList<>(), 1);
    double[] parts = tree.importance();
    for (int f = 0; f < parts.length; f++) {
      importance.row(cells(of, factors.get(f).name(), parts[f]));
    }
  }

  private static List<Object> cells(List<Object> of, Object... more) {
    List<Object> cells = new ArrayList<>(of);
    cells.addAll(Arrays.asList(more));
    return cells;
  }

  List<FindingTable> tables() {
    return List.of(leaves.sheet(), importance.sheet());
  }

  /** Adds the leaves below a node, left ones first; returns the number of the next leaf. */
  private int leaves(List<Object> of, RegressionTree.Node node, List<String> conditions, int next) {
    if (!(node instanceof RegressionTree.Branch branch)) {
      leaves.row(cells(of, next, node.cases(), node.mean(), String.join("; ", conditions)));
      return next + 1;
    }
    int after = next;
    for (boolean left : new boolean[] {true, false}) {
      List<String> more = new ArrayList<>(conditions);
      more.add(condition(branch, left));
      after = leaves(of, left ? branch.left() : branch.right(), more, after);
    }
    return after;
  }

  private String condition(RegressionTree.Branch branch, boolean left) {
    Factor factor = factors.get(branch.factor());
    if (factor.continuous()) {
      return factor.name()
          + (left ? " ≤ " : " > ")
          + factor.range().orElseThrow().limit(branch.threshold());
    }
    String kept =
        branch.levels().stream()
            .map(level -> factor.levels().get(level).name())
            .collect(Collectors.joining(", "));
    return factor.name() + (left ? " in " : " not in ") + kept;
  }
}
