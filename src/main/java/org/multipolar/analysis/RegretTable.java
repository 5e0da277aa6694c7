package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Design;
import org.multipolar.study.Robustness;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;

/**
 * The robustness of policies over the worlds spanned by all other factors: the regret of each
 * policy, and the share of worlds in which it meets all goals.
 */
final class RegretTable {
  private final OutcomePages pages;
  private final Samples samples;
  private final StudySpec.Robustness asked;
  private final Factor policies;
  private final List<List<Integer>> worlds;

  private RegretTable(OutcomePages pages, StudySpec.Robustness asked) {
    this.pages = pages;
    samples = pages.samples();
    this.asked = asked;
    int p = Findings.number(samples, asked.policies());
    policies = samples.design().spec().factors().get(p);
    worlds = worlds(p);
  }

  static Finding of(OutcomePages pages, StudySpec.Robustness asked) {
    return new RegretTable(pages, asked).finding();
  }

  /** For every world in which all policies were run, their points in the order of the policies. */
  private List<List<Integer>> worlds(int policyFactor) {
    Map<List<StudySpec.Cell>, Integer[]> byWorld = new LinkedHashMap<>();
    for (Design.Point point : samples.design().points()) {
      List<StudySpec.Cell> others = new ArrayList<>(point.cells());
      int level = others.remove(policyFactor).level();
      byWorld.computeIfAbsent(others, any -> new Integer[policies.levels().size()])[level] =
          point.number() - 1;
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Integer[] points : byWorld.values()) {
      if (Arrays.stream(points).allMatch(Objects::nonNull)) {
        all.add(List.of(points));
      }
    }
    return all;
  }

  /** Means over replications, [policy][world]. */
  private double[][] means(Outcome outcome) {
    double[] byPoint = samples.means(samples.of(outcome));
    double[][] means = new double[policies.levels().size()][worlds.size()];
    for (int w = 0; w < worlds.size(); w++) {
      for (int p = 0; p < means.length; p++) {
        means[p][w] = byPoint[worlds.get(w).get(p)];
      }
    }
    return means;
  }

  private Finding finding() {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "regret",
            "outcome",
            "better",
            "policy",
            "worlds",
            "median",
            "q90",
            "maximum",
            "rank_of_q90",
            "rank_of_maximum");
    List<HeatMap.Panel> panels = new ArrayList<>();
    asked
        .better()
        .forEach(
            (name, more) -> {
              Outcome outcome = samples.outcome(name);
              double[][] means = means(outcome);
              double[][] regrets = Robustness.regrets(means, more);
              List<Robustness.Regret> standing = Robustness.regret(means, more);
              double[][] shown = new double[means.length][];
              for (int p = 0; p < means.length; p++) {
                Robustness.Regret r = standing.get(p);
                double median = Summary.of(regrets[p]).median();
                shown[p] = new double[] {median, r.q90(), r.maximum()};
                table.row(
                    name,
                    more ? "more" : "less",
                    policies.levels().get(p).name(),
                    worlds.size(),
                    median,
                    r.q90(),
                    r.maximum(),
                    r.rankOfQ90(),
                    r.rankOfMaximum());
              }
              panels.add(new HeatMap.Panel(outcome.label(pages.names()), outcome.unit(), shown));
            });
    List<FindingTable> tables = new ArrayList<>();
    FindingTable regret = table.sheet();
    tables.add(regret);
    Optional<FindingTable> satisficing = satisficing();
    satisficing.ifPresent(tables::add);
    return new Finding(
        "Robustness of policies over " + worlds.size() + " worlds",
        tables,
        Optional.of(satisficing.orElse(regret)),
        List.of(
            new Figure(
                "regret",
                "Regret over " + worlds.size() + " worlds",
                List.of(pages.subject()),
                new HeatMap(
                    policies.label(),
                    policies.levelNames(),
                    "over worlds",
                    List.of("median", "90 %", "worst"),
                    Double.NaN,
                    "regret: how much better another policy would have done in the same world,"
                        + " means of "
                        + samples.replications()
                        + " runs",
                    "",
                    panels),
                List.of())));
  }

  private Optional<FindingTable> satisficing() {
    if (asked.goals().isEmpty()) {
      return Optional.empty();
    }
    double[][][] outcomes = new double[asked.goals().size()][][];
    List<Robustness.Threshold> thresholds = new ArrayList<>();
    List<String> goals = new ArrayList<>();
    for (int g = 0; g < outcomes.length; g++) {
      StudySpec.Bound goal = asked.goals().get(g);
      outcomes[g] = means(goal.outcome());
      thresholds.add(new Robustness.Threshold(goal.value(), !goal.below()));
      goals.add(goal.text());
    }
    FindingTable.Draft table =
        new FindingTable.Draft(
            "satisficing", "policy", "worlds", "share_that_meets_all", "rank", "goals");
    List<Robustness.Satisficing> standing = Robustness.satisficing(outcomes, thresholds);
    for (int p = 0; p < standing.size(); p++) {
      table.row(
          policies.levels().get(p).name(),
          worlds.size(),
          standing.get(p).share(),
          standing.get(p).rank(),
          String.join("; ", goals));
    }
    return Optional.of(table.sheet());
  }
}
