package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.chart.kind.Interaction;
import org.multipolar.scenario.study.Factor;
import org.multipolar.study.Bootstrap;
import org.multipolar.study.Samples;
import org.multipolar.study.Summary;

/**
 * What each factor of a factorial does on average over the others, and how much more or less where
 * another has another level. A main effect is a level less the first; an interaction is the effect
 * of a level of one factor at a level of another, less the same effect at the first level of the
 * other. Both are taken replication by replication.
 */
final class Interactions {
  /** Pairs of factors that are drawn. */
  private static final int DRAWN = 3;

  /** Levels that a map can show. */
  private static final int LEVELS = 12;

  private final OutcomePages pages;
  private final Samples samples;
  private final List<Factor> factors;

  private Interactions(OutcomePages pages) {
    this.pages = pages;
    samples = pages.samples();
    factors = samples.design().spec().factors();
  }

  static Finding of(OutcomePages pages) {
    Interactions all = new Interactions(pages);
    FindingTable effects = all.effects();
    return new Finding(
        "Main effects and interactions",
        List.of(effects),
        Optional.of(effects).filter(sheet -> sheet.rows().size() <= 40),
        all.figures());
  }

  private FindingTable effects() {
    FindingTable.Draft table =
        new FindingTable.Draft(
            "effects",
            "outcome",
            "factor",
            "level",
            "against",
            "by-factor",
            "by-level",
            "by-against",
            "n",
            "difference",
            "lo95",
            "hi95",
            "effect");
    for (int o = 0; o < samples.outcomes().size(); o++) {
      for (int f = 0; f < factors.size(); f++) {
        for (int i = 1; i < levels(f); i++) {
          row(table, o, f, i, "", "", "", main(o, f, i));
        }
      }
      for (int f = 0; f < factors.size(); f++) {
        for (int g = f + 1; g < factors.size(); g++) {
          for (int i = 1; i < levels(f); i++) {
            for (int j = 1; j < levels(g); j++) {
              row(
                  table,
                  o,
                  f,
                  i,
                  factors.get(g).name(),
                  level(g, j),
                  level(g, 0),
                  both(o, f, i, g, j));
            }
          }
        }
      }
    }
    return table.sheet();
  }

  private void row(
      FindingTable.Draft table,
      int outcome,
      int f,
      int i,
      String by,
      String byLevel,
      String byAgainst,
      double[] contrast) {
    Bootstrap b = Differences.bootstrap(contrast);
    table.row(
        samples.outcomes().get(outcome).id(),
        factors.get(f).name(),
        level(f, i),
        level(f, 0),
        by,
        byLevel,
        byAgainst,
        b.n(),
        Differences.estimate(b.mean()),
        b.effect().estimate());
  }

  private int levels(int factor) {
    return factors.get(factor).levels().size();
  }

  private String level(int factor, int number) {
    return factors.get(factor).levels().get(number).name();
  }

  private double[] main(int outcome, int f, int i) {
    double[] at = samples.marginal(outcome, Map.of(f, i));
    double[] first = samples.marginal(outcome, Map.of(f, 0));
    return IntStream.range(0, at.length).mapToDouble(r -> at[r] - first[r]).toArray();
  }

  private double[] both(int outcome, int f, int i, int g, int j) {
    double[] ij = samples.marginal(outcome, Map.of(f, i, g, j));
    double[] oj = samples.marginal(outcome, Map.of(f, 0, g, j));
    double[] io = samples.marginal(outcome, Map.of(f, i, g, 0));
    double[] oo = samples.marginal(outcome, Map.of(f, 0, g, 0));
    return IntStream.range(0, ij.length)
        .mapToDouble(r -> ij[r] - oj[r] - (io[r] - oo[r]))
        .toArray();
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    int drawn = 0;
    for (int f = 0; f < factors.size(); f++) {
      for (int g = f + 1; g < factors.size() && drawn < DRAWN; g++, drawn++) {
        int across = levels(f) >= levels(g) ? f : g;
        int between = across == f ? g : f;
        if (levels(between) <= Interaction.MOST && levels(across) <= LEVELS) {
          String pair =
              factors.size() == 2 ? "" : "-" + factors.get(f).name() + "-" + factors.get(g).name();
          String title = factors.get(across).label() + " and " + factors.get(between).label();
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
    for (int j = 0; j < levels(between); j++) {
      List<Interaction.Mean> means = new ArrayList<>();
      for (int i = 0; i < levels(across); i++) {
        Summary s =
            samples.summary(outcome, samples.marginal(outcome, Map.of(across, i, between, j)));
        means.add(new Interaction.Mean(new Estimate(s.mean(), s.low(), s.high()), s.n()));
      }
      lines.add(new Interaction.Line(level(between, j), means));
    }
    return new Interaction.Panel(pages.label(outcome), pages.unit(outcome), lines);
  }

  private Interaction interaction(int across, int between, List<Interaction.Panel> panels) {
    return new Interaction(
        factors.get(across).label(),
        factors.get(across).levelNames(),
        factors.get(between).label(),
        panels);
  }

  private HeatMap.Panel cells(int outcome, int rows, int columns) {
    double[][] values = new double[levels(rows)][levels(columns)];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] = Summary.of(samples.marginal(outcome, Map.of(rows, i, columns, j))).mean();
      }
    }
    return new HeatMap.Panel(pages.label(outcome), pages.unit(outcome), values);
  }

  private HeatMap map(int rows, int columns, List<HeatMap.Panel> panels) {
    return new HeatMap(
        factors.get(rows).label(),
        factors.get(rows).levelNames(),
        factors.get(columns).label(),
        factors.get(columns).levelNames(),
        Double.NaN,
        "mean of " + samples.replications() + " runs",
        "",
        panels);
  }
}
