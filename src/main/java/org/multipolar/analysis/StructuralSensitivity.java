package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.metric.Outcome;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.study.Bootstrap;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;

/**
 * Structural sensitivity: whether the effect of a factor, its last level less its first, is there
 * under other mechanisms and other decision rules. Of every outcome that variant by variant; it
 * survives where the 95 % interval excludes 0 on the side of the first variant's effect.
 *
 * <p>The figure has sizes as multiples of that in the first variant: a standardised effect would be
 * without bound wherever a variant leaves little to chance.
 */
final class StructuralSensitivity {
  private StructuralSensitivity() {}

  static Finding of(Samples samples, StudySpec.Structure structure, FigureSubject subject) {
    int e = Findings.number(samples, structure.effect());
    int v = Findings.number(samples, structure.variants());
    Factor effect = samples.design().spec().factors().get(e);
    Factor variants = samples.design().spec().factors().get(v);
    int last = effect.levels().size() - 1;
    int outcomes = samples.outcomes().size();
    double[][] sizes = new double[variants.levels().size()][outcomes];
    boolean[][] clear = new boolean[sizes.length][outcomes];
    double[] first = new double[outcomes];
    FindingTable.Draft table =
        new FindingTable.Draft(
            "structure",
            "variant",
            "outcome",
            "n",
            "from",
            "from-mean",
            "to",
            "to-mean",
            "difference",
            "lo95",
            "hi95",
            "effect",
            "survives");
    for (int k = 0; k < sizes.length; k++) {
      for (int o = 0; o < outcomes; o++) {
        double[] before = samples.marginal(o, Map.of(v, k, e, 0));
        double[] after = samples.marginal(o, Map.of(v, k, e, last));
        Bootstrap b =
            Differences.bootstrap(
                IntStream.range(0, before.length).mapToDouble(r -> after[r] - before[r]).toArray());
        if (k == 0) {
          first[o] = b.mean().estimate();
        }
        clear[k][o] = b.mean().low() > 0 || b.mean().high() < 0;
        sizes[k][o] = first[o] == 0 ? Double.NaN : b.mean().estimate() / Math.abs(first[o]);
        boolean survives = clear[k][o] && b.mean().estimate() * first[o] > 0;
        table.row(
            variants.levels().get(k).name(),
            samples.outcomes().get(o).id(),
            b.n(),
            effect.levels().get(0).name(),
            Summary.of(before).mean(),
            effect.levels().get(last).name(),
            Summary.of(after).mean(),
            Differences.estimate(b.mean()),
            b.effect().estimate(),
            survives ? "yes" : "no");
      }
    }
    FindingTable sheet = table.sheet();
    return new Finding(
        "Structural sensitivity: " + effect.label(),
        List.of(sheet),
        Optional.of(survivors(samples, sheet, sizes.length)),
        List.of(
            new Figure(
                "structure",
                effect.label() + " under other mechanisms and rules",
                List.of(subject),
                new HeatMap(
                    variants.label(),
                    variants.levelNames(),
                    "",
                    samples.outcomes().stream().map(Outcome::label).toList(),
                    0,
                    "effect of "
                        + effect.levels().get(last).name()
                        + " against "
                        + effect.levels().get(0).name()
                        + ", as a multiple of its size in "
                        + variants.levels().get(0).name()
                        + ", of "
                        + samples.replications()
                        + " pairs of runs",
                    "the 95 % interval of the difference excludes 0",
                    List.of(new HeatMap.Panel("", "", sizes, clear))),
                List.of())));
  }

  private static FindingTable survivors(Samples samples, FindingTable table, int variants) {
    FindingTable.Draft digest =
        new FindingTable.Draft("survival", "outcome", "survives in", "variants", "not in");
    int survives = table.columns().indexOf("survives");
    for (Outcome outcome : samples.outcomes()) {
      List<String> not = new ArrayList<>();
      for (List<Object> row : table.rows()) {
        if (row.get(1).equals(outcome.id()) && row.get(survives).equals("no")) {
          not.add(row.get(0).toString());
        }
      }
      digest.row(outcome.id(), variants - not.size(), variants, String.join(", ", not));
    }
    return digest.sheet();
  }
}
