package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.Forest;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;

/**
 * Structural sensitivity: whether the effect of a factor, its last level minus its first, persists
 * under other mechanisms and other decision rules. The effect on every outcome is reported by
 * variant; it survives if its 95 % interval excludes 0 on the side of the effect in the first
 * variant, whose interval must exclude 0 itself.
 */
final class StructuralSensitivity {
  private static final int ROWS = 60;

  private final OutcomePages pages;
  private final Samples samples;
  private final Factor effect;
  private final Factor variants;

  /** {@code [outcome][variant]}. */
  private final List<List<Row>> rows = new ArrayList<>();

  /** The effect on an outcome in a variant. */
  private record Row(
      String variant, CrossedMean mean, double from, double to, Estimate estimate, Estimate all) {

    /** The side of 0 on which the interval lies; 0 where it includes 0. */
    int side() {
      return estimate.low() > 0 ? 1 : estimate.high() < 0 ? -1 : 0;
    }
  }

  private StructuralSensitivity(OutcomePages pages, StudySpec.Structure structure) {
    this.pages = pages;
    samples = pages.samples();
    int e = Findings.number(samples, structure.effect());
    int v = Findings.number(samples, structure.variants());
    effect = samples.design().spec().factors().get(e);
    variants = samples.design().spec().factors().get(v);
    int last = effect.levels().size() - 1;
    int together = samples.outcomes().size() * variants.levels().size();
    for (int o = 0; o < samples.outcomes().size(); o++) {
      Bounds bounds = samples.outcomes().get(o).bounds().differences();
      List<Row> ofOutcome = new ArrayList<>();
      for (int k = 0; k < variants.levels().size(); k++) {
        double[] before = samples.marginal(o, Map.of(v, k, e, 0));
        double[] after = samples.marginal(o, Map.of(v, k, e, last));
        CrossedMean mean =
            CrossedMean.of(
                IntStream.range(0, before.length).mapToDouble(r -> after[r] - before[r]).toArray());
        ofOutcome.add(
            new Row(
                variants.levels().get(k).name(),
                mean,
                Summary.of(before).mean(),
                Summary.of(after).mean(),
                Differences.estimate(mean, 1, bounds),
                Differences.estimate(mean, together, bounds)));
      }
      rows.add(ofOutcome);
    }
  }

  static Finding of(OutcomePages pages, StudySpec.Structure structure) {
    return new StructuralSensitivity(pages, structure).finding();
  }

  private Finding finding() {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "structure",
            "variant",
            "outcome",
            "n",
            "reference",
            "reference_mean",
            "other",
            "mean",
            "difference",
            "lo95",
            "hi95",
            "lo95_all",
            "hi95_all",
            "effect",
            "survives");
    FindingTable.Draft digest =
        new FindingTable.Draft(
            "survival",
            "outcome",
            "least",
            "greatest",
            "unit",
            "survives in",
            "variants",
            "not in");
    for (int o = 0; o < rows.size(); o++) {
      Outcome outcome = samples.outcomes().get(o);
      List<String> not = new ArrayList<>();
      for (Row row : rows.get(o)) {
        boolean survives = row.side() != 0 && row.side() == rows.get(o).get(0).side();
        if (!survives) {
          not.add(row.variant());
        }
        table.row(
            row.variant(),
            outcome.id(),
            row.mean().seeds(),
            effect.levels().get(0).name(),
            row.from(),
            last(),
            row.to(),
            row.estimate(),
            row.all().low(),
            row.all().high(),
            row.mean().standardised(),
            survives ? "yes" : "no");
      }
      double[] sizes =
          rows.get(o).stream()
              .mapToDouble(row -> row.mean().mean())
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      digest.row(
          outcome.id(),
          sizes.length == 0 ? Double.NaN : sizes[0],
          sizes.length == 0 ? Double.NaN : sizes[sizes.length - 1],
          outcome.unit(),
          rows.get(o).size() - not.size(),
          rows.get(o).size(),
          String.join(", ", not));
    }
    return new Finding(
        "Structural sensitivity: " + effect.label(),
        List.of(table.sheet()),
        Optional.of(digest.sheet()),
        pages.figures(
            "structure",
            effect.label() + " under other mechanisms and rules",
            variants.levels().size(),
            this::panel,
            panels ->
                new Forest(
                    "effect of " + last() + " against " + effect.levels().get(0).name(),
                    samples.replications(),
                    ROWS,
                    panels)));
  }

  private String last() {
    return effect.levels().get(effect.levels().size() - 1).name();
  }

  private Forest.Panel panel(int outcome) {
    return new Forest.Panel(
        pages.label(outcome),
        pages.unit(outcome),
        rows.get(outcome).stream()
            .map(
                row ->
                    new Forest.Row(
                        row.variant(), row.estimate(), row.all(), Double.NaN, Double.NaN))
            .toList());
  }
}
