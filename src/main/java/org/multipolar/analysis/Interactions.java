package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.kind.HeatMap;
import org.multipolar.chart.kind.Interaction;
import org.multipolar.scenario.Factor;
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

  private final Samples samples;
  private final List<Factor> factors;

  private Interactions(Samples samples) {
    this.samples = samples;
    this.factors = samples.design().spec().factors();
  }

  static Finding of(Samples samples, FigureSubject subject) {
    Interactions all = new Interactions(samples);
    FindingTable effects = all.effects();
    return new Finding(
        "Main effects and interactions",
        List.of(effects),
        Optional.of(effects).filter(sheet -> sheet.rows().size() <= 40),
        all.figures(subject));
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
        b.mean().estimate(),
        b.mean().low(),
        b.mean().high(),
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

  private List<Figure> figures(FigureSubject subject) {
    List<Figure> figures = new ArrayList<>();
    int drawn = 0;
    for (int f = 0; f < factors.size(); f++) {
      for (int g = f + 1; g < factors.size() && drawn < DRAWN; g++, drawn++) {
        int across = levels(f) >= levels(g) ? f : g;
        int between = across == f ? g : f;
        String pair =
            factors.size() == 2 ? "" : "-" + factors.get(f).name() + "-" + factors.get(g).name();
        List<List<Integer>> pages = Findings.pages(samples);
        for (int p = 0; p < pages.size(); p++) {
          List<Integer> page = pages.get(p);
          String what = factors.get(across).label() + " and " + factors.get(between).label();
          if (levels(between) <= Interaction.MOST && levels(across) <= LEVELS) {
            figures.add(
                new Figure(
                    Findings.name(slug("interaction" + pair), pages, p),
                    Findings.title(what, samples, page),
                    List.of(subject),
                    interaction(across, between, page),
                    List.of()));
            figures.add(
                new Figure(
                    Findings.name(slug("map" + pair), pages, p),
                    Findings.title(what, samples, page),
                    List.of(subject),
                    map(between, across, page),
                    List.of()));
          }
        }
      }
    }
    return figures;
  }

  private static String slug(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private Interaction interaction(int across, int between, List<Integer> page) {
    List<Interaction.Panel> panels = new ArrayList<>();
    for (int o : page) {
      List<Interaction.Line> lines = new ArrayList<>();
      for (int j = 0; j < levels(between); j++) {
        List<Interaction.Mean> means = new ArrayList<>();
        for (int i = 0; i < levels(across); i++) {
          Summary s = Summary.of(samples.marginal(o, Map.of(across, i, between, j)));
          means.add(new Interaction.Mean(new Estimate(s.mean(), s.low(), s.high()), s.n()));
        }
        lines.add(new Interaction.Line(level(between, j), means));
      }
      panels.add(
          new Interaction.Panel(Findings.label(samples, o), Findings.unit(samples, o), lines));
    }
    return new Interaction(
        factors.get(across).label(),
        factors.get(across).levelNames(),
        factors.get(between).label(),
        panels);
  }

  private HeatMap map(int rows, int columns, List<Integer> page) {
    List<HeatMap.Panel> panels = new ArrayList<>();
    for (int o : page) {
      double[][] values = new double[levels(rows)][levels(columns)];
      for (int i = 0; i < values.length; i++) {
        for (int j = 0; j < values[i].length; j++) {
          values[i][j] = Summary.of(samples.marginal(o, Map.of(rows, i, columns, j))).mean();
        }
      }
      panels.add(new HeatMap.Panel(Findings.label(samples, o), Findings.unit(samples, o), values));
    }
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
