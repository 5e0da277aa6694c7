package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.analysis.Treatments.Contrast;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.EffectAlong;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.metric.Bounds;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.RankCorrelation;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;
import org.multipolar.study.VarianceParts;

/**
 * Heterogeneity of effects: the parts of an outcome's variance that are due to policies, worlds and
 * random seeds, and the uncertain factors with which an effect grows or shrinks.
 */
final class EffectsByWorld {
  /** Maximum number of rows shown on the terminal. */
  private static final int READ = 12;

  private final OutcomePages pages;
  private final Samples samples;
  private final Treatments treatments;

  private EffectsByWorld(OutcomePages pages, Treatments treatments) {
    this.pages = pages;
    samples = pages.samples();
    this.treatments = treatments;
  }

  static List<Finding> of(OutcomePages pages, Treatments treatments) {
    EffectsByWorld all = new EffectsByWorld(pages, treatments);
    List<Finding> findings = new ArrayList<>();
    findings.add(all.variance());
    if (treatments.worlds() > 2) {
      findings.add(all.drivers());
    }
    return findings;
  }

  private Finding variance() {
    List<Map<String, Double>> parts =
        IntStream.range(0, samples.outcomes().size())
            .mapToObj(o -> VarianceParts.of(cells(o)))
            .toList();
    List<String> sources =
        parts.stream().flatMap(each -> each.keySet().stream()).distinct().toList();
    List<String> columns = new ArrayList<>(List.of("outcome"));
    columns.addAll(sources);
    FindingTable.Draft table = new FindingTable.Draft("variance", columns);
    for (int o = 0; o < parts.size(); o++) {
      List<Object> cells = new ArrayList<>(List.of(samples.outcomes().get(o).id()));
      for (String source : sources) {
        cells.add(parts.get(o).getOrDefault(source, Double.NaN));
      }
      table.row(cells);
    }
    FindingTable sheet = table.sheet();
    return new Finding(
        "Parts of the variance",
        List.of(sheet),
        Optional.of(sheet).filter(t -> t.columns().size() > 1 && t.rows().size() <= READ),
        List.of());
  }

  /** {@code [combination of levels][world][replication]}. */
  private double[][][] cells(int outcome) {
    int policies = treatments.combinations();
    double[][][] cells = new double[policies][treatments.worlds()][];
    for (int p = 0; p < samples.points(); p++) {
      cells[p % policies][p / policies] = samples.values()[outcome][p];
    }
    return cells;
  }

  /**
   * The rank correlation of every effect with every continuous factor that distinguishes worlds,
   * and a regression tree of the effect on all such factors.
   */
  private Finding drivers() {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "effect-drivers", "outcome", "policy", "factor", "worlds", "rank_correlation");
    Trees trees = new Trees(samples, "effect-tree", treatments.uncertain(), "policy");
    List<Contrast> contrasts = treatments.contrasts();
    double[][] worlds = new double[treatments.worlds()][];
    for (int w = 0; w < worlds.length; w++) {
      worlds[w] = treatments.coordinates(w);
    }
    for (int o = 0; o < samples.outcomes().size(); o++) {
      for (Contrast contrast : contrasts) {
        double[][] values = treatments.values(o, contrast);
        double[] effect = new double[values.length];
        for (int w = 0; w < values.length; w++) {
          effect[w] = Summary.of(values[w]).mean();
        }
        for (int f : treatments.uncertain()) {
          Factor factor = treatments.factor(f);
          if (factor.continuous()) {
            correlation(table, o, contrast, f, worlds, effect);
          }
        }
        trees.grow(
            List.of(samples.outcomes().get(o).id(), treatments.text(contrast)), worlds, effect);
      }
    }
    FindingTable sheet = table.sheet();
    List<FindingTable> tables = new ArrayList<>();
    tables.add(sheet);
    tables.addAll(trees.tables());
    return new Finding(
        "With what effects grow or shrink: the strongest rank correlations over "
            + treatments.worlds()
            + " worlds",
        tables,
        Optional.of(strongest(sheet)).filter(t -> !t.rows().isEmpty()),
        along(worlds));
  }

  /**
   * For every policy, a figure of its effects, each plotted against the factor with which it is
   * most strongly correlated.
   */
  private List<Figure> along(double[][] worlds) {
    List<Figure> figures = new ArrayList<>();
    if (treatments.uncertain().stream().noneMatch(f -> treatments.factor(f).continuous())) {
      return figures;
    }
    List<Contrast> main = treatments.contrasts().stream().filter(c -> !c.interaction()).toList();
    for (int c = 0; c < main.size(); c++) {
      Contrast contrast = main.get(c);
      figures.addAll(
          pages.figures(
              main.size() == 1 ? "effect-along" : "effect-along-" + (c + 1),
              "Effect of " + treatments.text(contrast) + " and what it goes with most",
              outcome -> panel(outcome, contrast, worlds),
              EffectAlong::new));
    }
    return figures;
  }

  private EffectAlong.Panel panel(int outcome, Contrast contrast, double[][] worlds) {
    Bounds bounds = samples.outcomes().get(outcome).bounds().differences();
    List<Estimate> effects =
        Arrays.stream(treatments.values(outcome, contrast))
            .map(seeds -> Differences.estimate(CrossedMean.of(seeds), 1, bounds))
            .toList();
    double[] means = effects.stream().mapToDouble(Estimate::value).toArray();
    int strongest =
        treatments.uncertain().stream()
            .filter(f -> treatments.factor(f).continuous())
            .max(Comparator.comparingDouble(f -> strength(worlds, f, means)))
            .orElseThrow();
    Factor factor = treatments.factor(strongest);
    return new EffectAlong.Panel(
        pages.label(outcome),
        pages.unit(outcome),
        factor.label(),
        factor.unit(),
        factor.range().orElseThrow().logarithmic(),
        IntStream.range(0, worlds.length)
            .mapToObj(w -> new EffectAlong.World(worlds[w][strongest], effects.get(w)))
            .toList());
  }

  private static double strength(double[][] worlds, int factor, double... effects) {
    double rho = RankCorrelation.of(along(worlds, factor), effects).rho();
    return Double.isNaN(rho) ? -1 : Math.abs(rho);
  }

  private static double[] along(double[][] worlds, int factor) {
    return Arrays.stream(worlds).mapToDouble(world -> world[factor]).toArray();
  }

  private void correlation(
      FindingTable.Draft table,
      int outcome,
      Contrast contrast,
      int factor,
      double[][] worlds,
      double[] effect) {
    RankCorrelation correlation = RankCorrelation.of(along(worlds, factor), effect);
    table.row(
        samples.outcomes().get(outcome).id(),
        treatments.text(contrast),
        treatments.factor(factor).name(),
        correlation.n(),
        correlation.rho());
  }

  /** The strongest of the correlations that remain significant among so many. */
  private FindingTable strongest(FindingTable all) {
    FindingTable.Draft digest = new FindingTable.Draft("strongest", all.columns());
    int rho = all.columns().indexOf("rank_correlation");
    int n = all.columns().indexOf("worlds");
    all.rows().stream()
        .filter(
            row ->
                new RankCorrelation((double) row.get(rho), (int) row.get(n))
                    .clear(all.rows().size()))
        .sorted(Comparator.comparingDouble(row -> -Math.abs((double) row.get(rho))))
        .limit(READ)
        .forEach(digest::row);
    return digest.sheet();
  }
}
