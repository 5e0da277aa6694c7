package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.analysis.Treatments.Contrast;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.Forest;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.chart.kind.Interaction;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.Outcome;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;

/**
 * Main effects and interactions of the compared factors: the effect of each level relative to the
 * first, averaged over the levels of the other factors and over worlds, and its change where
 * another factor has another level. All effects are differences of paired runs, and their intervals
 * treat worlds and random seeds as samples: see {@link CrossedMean}.
 */
final class Effects {
  /** Maximum number of pairs of factors that are drawn. */
  private static final int DRAWN = 3;

  /** Maximum number of levels in a heat map. */
  private static final int LEVELS = 12;

  /** Maximum number of rows shown on the terminal. */
  private static final int READ = 40;

  /** Maximum number of rows per outcome in a figure. */
  private static final int ROWS = 60;

  private final OutcomePages pages;
  private final Samples samples;
  private final Treatments treatments;
  private final List<Contrast> contrasts;

  /** One effect on one outcome. */
  private record Row(Outcome outcome, Contrast contrast, CrossedMean mean, double[] byWorld) {}

  private Effects(OutcomePages pages, Treatments treatments) {
    this.pages = pages;
    this.treatments = treatments;
    samples = pages.samples();
    contrasts = treatments.contrasts();
  }

  static Finding of(OutcomePages pages, Treatments treatments) {
    return new Effects(pages, treatments).finding();
  }

  private Finding finding() {
    List<Row> rows = new ArrayList<>();
    for (int o = 0; o < samples.outcomes().size(); o++) {
      for (Contrast contrast : contrasts) {
        double[][] values = treatments.values(o, contrast);
        double[] byWorld = new double[values.length];
        for (int w = 0; w < values.length; w++) {
          byWorld[w] = Summary.of(values[w]).mean();
        }
        rows.add(new Row(samples.outcomes().get(o), contrast, CrossedMean.of(values), byWorld));
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.addAll(
        pages.figures(
            "effects",
            "Effects",
            contrasts.size(),
            o -> panel(rows, o),
            panels ->
                new Forest(
                    "a level against the first one, or with × how much more that makes at a level"
                        + " of another factor",
                    samples.replications(),
                    ROWS,
                    panels)));
    figures.addAll(interactions());
    String more = rows.size() > READ ? "; the first " + READ + " of " + rows.size() : "";
    return new Finding(title() + more, List.of(table(rows)), digest(rows), figures);
  }

  private String title() {
    int worlds = treatments.worlds();
    int seeds = samples.replications();
    return "Main effects and interactions, "
        + (worlds == 1 ? "" : worlds + " worlds, ")
        + seeds
        + (seeds == 1 ? " random seed: no intervals" : " random seeds");
  }

  private Estimate estimate(Row row, int together) {
    Bounds effect = row.outcome().bounds().differences();
    return Differences.estimate(
        row.mean(), together, row.contrast().interaction() ? effect.differences() : effect);
  }

  private FindingTable table(List<Row> rows) {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "effects",
            "outcome",
            "factor",
            "level",
            "against",
            "by_factor",
            "by_level",
            "by_against",
            "worlds",
            "n",
            "difference",
            "lo95",
            "hi95",
            "lo95_all",
            "hi95_all",
            "detectable",
            "effect",
            "sd_seeds",
            "sd_worlds",
            "world_q05",
            "world_median",
            "world_q95",
            "worlds_above_0");
    for (Row row : rows) {
      Contrast c = row.contrast();
      Summary worlds = Summary.of(row.byWorld());
      boolean several = row.mean().worlds() > 1;
      Estimate all = estimate(row, rows.size());
      table.row(
          row.outcome().id(),
          treatments.factor(c.factor()).name(),
          treatments.level(c.factor(), c.level()),
          treatments.level(c.factor(), 0),
          c.interaction() ? treatments.factor(c.by()).name() : "",
          c.interaction() ? treatments.level(c.by(), c.byLevel()) : "",
          c.interaction() ? treatments.level(c.by(), 0) : "",
          row.mean().worlds(),
          row.mean().seeds(),
          estimate(row, 1),
          all.low(),
          all.high(),
          row.mean().detectable(),
          row.mean().standardised(),
          row.mean().acrossSeeds(),
          several ? row.mean().acrossWorlds() : Double.NaN,
          several ? worlds.q05() : Double.NaN,
          several ? worlds.median() : Double.NaN,
          several ? worlds.q95() : Double.NaN,
          several ? above(row.byWorld()) : Double.NaN);
    }
    return table.sheet();
  }

  /** The share of worlds in which an effect is positive. */
  private static double above(double[] byWorld) {
    double above = 0;
    int known = 0;
    for (double effect : byWorld) {
      known += Double.isNaN(effect) ? 0 : 1;
      above += effect > 0 ? 1 : 0;
    }
    return above / known;
  }

  /** The rows by effect, the outcomes of an effect together. */
  private Optional<FindingTable> digest(List<Row> rows) {
    FindingTable.Draft digest =
        new FindingTable.Draft(
            "read", "policy", "outcome", "effect", "lo95", "hi95", "unit", "detectable");
    rows.stream()
        .sorted(Comparator.comparingInt(row -> contrasts.indexOf(row.contrast())))
        .limit(READ)
        .forEach(
            row ->
                digest.row(
                    treatments.text(row.contrast()),
                    row.outcome().id(),
                    estimate(row, 1),
                    row.outcome().unit(),
                    row.mean().detectable()));
    return Optional.of(digest.sheet());
  }

  private Forest.Panel panel(List<Row> rows, int outcome) {
    return new Forest.Panel(
        pages.label(outcome),
        pages.unit(outcome),
        rows.stream()
            .filter(row -> row.outcome().equals(samples.outcomes().get(outcome)))
            .map(
                row -> {
                  Summary worlds = Summary.of(row.byWorld());
                  boolean several = row.mean().worlds() > 1;
                  return new Forest.Row(
                      name(row.contrast()),
                      estimate(row, 1),
                      estimate(row, rows.size()),
                      several ? worlds.q05() : Double.NaN,
                      several ? worlds.q95() : Double.NaN);
                })
            .toList());
  }

  private String name(Contrast c) {
    String main = named(c.factor(), c.level());
    return c.interaction() ? main + " × " + named(c.by(), c.byLevel()) : main;
  }

  private String named(int factor, int level) {
    return treatments.factor(factor).label() + ": " + treatments.level(factor, level);
  }

  private List<Figure> interactions() {
    List<Figure> figures = new ArrayList<>();
    List<Integer> factors = treatments.numbers();
    int drawn = 0;
    for (int f : factors) {
      for (int g : factors) {
        if (g <= f || drawn == DRAWN) {
          continue;
        }
        drawn++;
        int across = treatments.levels(f) >= treatments.levels(g) ? f : g;
        int between = across == f ? g : f;
        if (treatments.levels(between) <= Interaction.MOST && treatments.levels(across) <= LEVELS) {
          String pair =
              factors.size() == 2
                  ? ""
                  : "-" + treatments.factor(f).name() + "-" + treatments.factor(g).name();
          String title =
              treatments.factor(across).label() + " and " + treatments.factor(between).label();
          List<Figure> lines =
              pages.figures(
                  slug("interaction" + pair),
                  title,
                  o -> lines(o, across, between),
                  panels -> interaction(across, between, panels));
          List<Figure> maps =
              pages.figures(
                  slug("map" + pair),
                  title,
                  o -> cells(o, between, across),
                  panels -> map(between, across, panels));
          for (int p = 0; p < lines.size(); p++) {
            figures.add(lines.get(p));
            figures.add(maps.get(p));
          }
        }
      }
    }
    return figures;
  }

  private static String slug(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private Interaction.Panel lines(int outcome, int across, int between) {
    List<Interaction.Line> lines = new ArrayList<>();
    for (int j = 0; j < treatments.levels(between); j++) {
      List<Interaction.Mean> means = new ArrayList<>();
      for (int i = 0; i < treatments.levels(across); i++) {
        CrossedMean mean = mean(outcome, Map.of(across, i, between, j));
        Bounds bounds = samples.outcomes().get(outcome).bounds();
        Estimate estimate = Differences.estimate(mean, 1, bounds);
        means.add(new Interaction.Mean(estimate, mean.worlds() * mean.seeds()));
      }
      lines.add(new Interaction.Line(treatments.level(between, j), means));
    }
    return new Interaction.Panel(pages.label(outcome), pages.unit(outcome), lines);
  }

  private CrossedMean mean(int outcome, Map<Integer, Integer> levels) {
    return CrossedMean.of(treatments.means(outcome, levels));
  }

  private Interaction interaction(int across, int between, List<Interaction.Panel> panels) {
    return new Interaction(
        treatments.factor(across).label(),
        treatments.factor(across).levelNames(),
        treatments.factor(between).label(),
        panels);
  }

  private HeatMap.Panel cells(int outcome, int rows, int columns) {
    double[][] values = new double[treatments.levels(rows)][treatments.levels(columns)];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] = mean(outcome, Map.of(rows, i, columns, j)).mean();
      }
    }
    return new HeatMap.Panel(pages.label(outcome), pages.unit(outcome), values);
  }

  private HeatMap map(int rows, int columns, List<HeatMap.Panel> panels) {
    return new HeatMap(
        treatments.factor(rows).label(),
        treatments.factor(rows).levelNames(),
        treatments.factor(columns).label(),
        treatments.factor(columns).levelNames(),
        Double.NaN,
        "mean of " + treatments.worlds() * samples.replications() + " runs",
        "",
        panels);
  }
}
