package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.Design;
import org.multipolar.study.Predictor;
import org.multipolar.study.RegressionTree;
import org.multipolar.study.Samples;

/**
 * A sampled space at a glance: a regression tree of each outcome's mean over replications, as the
 * conditions of its leaves, and the part of what it explains that goes back to each factor.
 */
final class Trees {
  private static final int DEPTH = 4;
  private static final int LEAVES = 20;

  private final Samples samples;
  private final List<Factor> factors;

  private Trees(Samples samples) {
    this.samples = samples;
    this.factors = samples.design().spec().factors();
  }

  static Finding of(Samples samples) {
    return new Trees(samples).finding();
  }

  /** What one factor may be. */
  static Predictor split(Factor factor) {
    return factor.continuous()
        ? Predictor.continuous(factor.name())
        : Predictor.categorical(factor.name(), factor.levels().size());
  }

  private Finding finding() {
    double[][] values =
        samples.design().points().stream().map(Design.Point::coordinates).toArray(double[][]::new);
    FindingTable.Draft leaves =
        new FindingTable.Draft("tree", "outcome", "leaf", "cases", "mean", "conditions");
    FindingTable.Draft importance =
        new FindingTable.Draft("tree-importance", "outcome", "factor", "importance");
    for (int o = 0; o < samples.outcomes().size(); o++) {
      RegressionTree tree =
          RegressionTree.grow(
              factors.stream().map(Trees::split).toList(),
              values,
              samples.means(o),
              DEPTH,
              Math.max(2, samples.points() / LEAVES));
      String id = samples.outcomes().get(o).id();
      leaves(leaves, id, tree.root(), new ArrayList<>(), 1);
      double[] parts = tree.importance();
      for (int f = 0; f < parts.length; f++) {
        importance.row(id, factors.get(f).name(), parts[f]);
      }
    }
    return new Finding(
        "Regression trees",
        List.of(leaves.sheet(), importance.sheet()),
        Optional.empty(),
        List.of());
  }

  /** Adds the leaves below a node, left ones first; returns the number of the next leaf. */
  private int leaves(
      FindingTable.Draft table,
      String outcome,
      RegressionTree.Node node,
      List<String> conditions,
      int next) {
    if (!(node instanceof RegressionTree.Branch branch)) {
      table.row(outcome, next, node.cases(), node.mean(), String.join("; ", conditions));
      return next + 1;
    }
    int after = next;
    for (boolean left : new boolean[] {true, false}) {
      List<String> more = new ArrayList<>(conditions);
      more.add(condition(branch, left));
      after = leaves(table, outcome, left ? branch.left() : branch.right(), more, after);
    }
    return after;
  }

  private String condition(RegressionTree.Branch branch, boolean left) {
    Factor factor = factors.get(branch.factor());
    if (factor.continuous()) {
      return factor.name()
          + (left ? " ≤ " : " > ")
          + factor.range().orElseThrow().text(branch.threshold());
    }
    String kept =
        branch.levels().stream()
            .map(level -> factor.levels().get(level).name())
            .collect(Collectors.joining(", "));
    return factor.name() + (left ? " in " : " not in ") + kept;
  }
}
