package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.chart.kind.CaptionText;
import org.multipolar.chart.kind.Choropleth;
import org.multipolar.chart.kind.Dumbbell;
import org.multipolar.chart.kind.Estimate;
import org.multipolar.chart.kind.Forest;
import org.multipolar.chart.kind.Lorenz;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.Metric;
import org.multipolar.metric.Scope;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Summary;

/** Figures that compare states or firms at the end of the runs. */
final class EntityFigures {
  private static final int MOST_ROWS = 40;
  private static final double MISS = .05;

  private final ShownResults in;

  EntityFigures(ShownResults in) {
    this.in = in;
  }

  /**
   * Builds the effects against the reference at the end of the runs, where each run counts with the
   * mean of its last year.
   */
  Forest forest() throws IOException {
    int year = Excerpt.datesAYear(in.reference().dates());
    List<String> entities = in.entities();
    List<Forest.Panel> panels = new ArrayList<>();
    int pairs = Integer.MAX_VALUE;
    for (String name : in.spec().metrics()) {
      Metric metric = in.metric(name);
      Map<String, double[][]> base = in.reference().series(in.spec().scope(), name, entities);
      for (Recorded results : in.recorded().subList(1, in.recorded().size())) {
        Map<String, double[][]> series = results.series(in.spec().scope(), name, entities);
        int[][] matched = PairedDifference.pairs(in.reference().seeds(), results.seeds());
        pairs = Math.min(pairs, matched.length);
        List<Forest.Row> rows = new ArrayList<>();
        for (String entity : entities) {
          double[] differences =
              Arrays.stream(matched)
                  .mapToDouble(
                      pair ->
                          meanOfLast(year, series.get(entity)[pair[1]])
                              - meanOfLast(year, base.get(entity)[pair[0]]))
                  .filter(Double::isFinite)
                  .toArray();
          rows.add(
              row(in.shown(entity), differences, entities.size(), metric.bounds().differences()));
        }
        if (!in.listed()) {
          rows.sort(Comparator.comparingDouble((Forest.Row row) -> -row.effect().value()));
        }
        String label = in.spec().style().label(name, metric.label());
        String title = in.recorded().size() > 2 ? results.title() + ": " + label : label;
        panels.add(new Forest.Panel(title, Excerpt.unit(metric, in.spec().style()), rows));
      }
    }
    return new Forest(
        "mean difference to “"
            + in.reference().title()
            + (year < in.reference().dates().size()
                ? "” over the last year, to "
                : "” over the run, to ")
            + CaptionText.month(in.timeline().last()),
        pairs,
        MOST_ROWS,
        panels);
  }

  private static Forest.Row row(String name, double[] differences, int together, Bounds bounds) {
    CrossedMean mean = CrossedMean.of(differences);
    double value = Summary.of(differences).mean();
    return new Forest.Row(
        name,
        Estimate.of(value, mean.halfWidth(MISS), bounds),
        Estimate.of(value, mean.halfWidth(MISS / together), bounds),
        Double.NaN,
        Double.NaN);
  }

  /** Mean of the finite values among the last dates. */
  private static double meanOfLast(int dates, double[] run) {
    return Arrays.stream(run, Math.max(0, run.length - dates), run.length)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  Dumbbell dumbbell() throws IOException {
    List<LocalDate> dates = in.reference().dates();
    boolean several = in.recorded().size() > 1;
    List<String> arms =
        several
            ? in.recorded().stream().map(Recorded::title).toList()
            : List.of(CaptionText.month(dates.get(0)), CaptionText.month(in.timeline().last()));
    List<Dumbbell.Panel> panels = new ArrayList<>();
    for (String name : in.spec().metrics()) {
      Metric metric = in.metric(name);
      Map<String, List<Estimate>> values = new LinkedHashMap<>();
      for (Recorded results : in.recorded()) {
        results
            .series(in.spec().scope(), name, in.entities())
            .forEach(
                (entity, runs) -> {
                  List<Estimate> row = values.computeIfAbsent(entity, key -> new ArrayList<>());
                  if (!several) {
                    row.add(middle(Arrays.stream(runs).mapToDouble(run -> run[0]).toArray()));
                  }
                  row.add(middle(ShownResults.horizon(runs)));
                });
      }
      List<Dumbbell.Row> rows = new ArrayList<>();
      values.forEach((entity, row) -> rows.add(new Dumbbell.Row(in.shown(entity), row)));
      if (!in.listed()) {
        rows.sort(
            Comparator.comparingDouble(
                (Dumbbell.Row row) -> -row.values().get(row.values().size() - 1).value()));
      }
      panels.add(
          new Dumbbell.Panel(
              in.spec().style().label(name, metric.label()),
              Excerpt.unit(metric, in.spec().style()),
              rows));
    }
    String when = several ? CaptionText.month(in.timeline().last()) : "Two dates";
    return new Dumbbell(when, arms, panels);
  }

  /** A median with the interquartile range. */
  private static Estimate middle(double[] values) {
    Summary summary = Summary.of(values);
    return new Estimate(summary.median(), summary.q25(), summary.q75());
  }

  Choropleth map() throws IOException {
    List<Choropleth.Panel> panels = new ArrayList<>();
    for (String name : in.spec().metrics()) {
      Metric metric = in.metric(name);
      String label = in.spec().style().label(name, metric.label());
      for (Recorded results : in.recorded()) {
        Map<String, Double> values = new LinkedHashMap<>();
        results
            .series(in.spec().scope(), name, in.entities())
            .forEach(
                (entity, runs) ->
                    values.put(entity, Summary.of(ShownResults.horizon(runs)).median()));
        panels.add(
            new Choropleth.Panel(
                in.recorded().size() > 1 ? results.title() + ": " + label : label,
                name,
                Excerpt.unit(metric, in.spec().style()),
                values,
                results.blocs()));
      }
    }
    return new Choropleth(in.timeline().last(), in.reference().names(), panels);
  }

  Lorenz lorenz() throws IOException {
    List<Lorenz.Panel> panels = new ArrayList<>();
    List<String> entities = in.entities();
    for (String name : in.spec().metrics()) {
      Metric metric = in.metric(name);
      List<Lorenz.Curve> curves = new ArrayList<>();
      for (Recorded results : in.recorded()) {
        Map<String, double[][]> series = results.series(in.spec().scope(), name, entities);
        double[][] runs = new double[results.seeds().length][entities.size()];
        for (int r = 0; r < runs.length; r++) {
          for (int e = 0; e < entities.size(); e++) {
            runs[r][e] = ShownResults.last(series.get(entities.get(e))[r]);
          }
        }
        curves.add(Lorenz.curve(results.title(), runs));
      }
      String label = in.spec().style().label(name, metric.label());
      panels.add(new Lorenz.Panel(label, Excerpt.unit(metric, in.spec().style()), curves));
    }
    String of = in.spec().scope() == Scope.STATE ? "states" : "firms";
    return new Lorenz(in.timeline().last(), of, panels);
  }
}
