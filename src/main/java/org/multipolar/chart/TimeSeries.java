package org.multipolar.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.multipolar.figure.FigureSpec;
import org.multipolar.study.Summary;

/**
 * Values over time: fans, comparisons, paired differences, memberships.
 *
 * @param kind which of these
 * @param timeline the common time axis
 * @param panels one a metric
 */
public record TimeSeries(FigureSpec.Kind kind, TimeAxis timeline, List<Panel> panels)
    implements FigureData {

  /**
   * One metric.
   *
   * @param label what it is
   * @param unit its unit
   * @param lines the lines, in order
   * @param observed what was observed
   * @param references thin lines to hold the lines against, such as naive forecasts
   */
  public record Panel(
      String label,
      String unit,
      List<TimeSeries.Line> lines,
      List<Observed> observed,
      List<Reference> references) {
    public Panel {
      lines = List.copyOf(lines);
      observed = List.copyOf(observed);
      references = List.copyOf(references);
    }

    /** A panel without references. */
    public Panel(String label, String unit, List<TimeSeries.Line> lines, List<Observed> observed) {
      this(label, unit, lines, observed, List.of());
    }
  }

  /**
   * A line that is no result: it does not widen the axis, and is cut where it leaves it.
   *
   * @param name what it stands for; lines of one name look the same
   * @param values by date, NaN where there is none
   */
  public record Reference(String name, double[] values) {}

  /**
   * One line and its bands; NaN where there is no value.
   *
   * @param name what the line stands for
   * @param centre its values by date
   * @param bands from the widest to the narrowest
   */
  public record Line(String name, double[] centre, List<Band> bands) {
    public Line {
      bands = List.copyOf(bands);
    }
  }

  /**
   * An interval by date.
   *
   * @param percent how much it covers
   */
  public record Band(int percent, double[] low, double[] high) {}

  /**
   * An observed point.
   *
   * @param line name of the line that it belongs to
   * @param low least plausible value, NaN where none is published
   * @param high greatest plausible value
   * @param judging whether it lies beyond the time that the model was tuned on
   */
  public record Observed(
      String line, LocalDate date, double value, double low, double high, boolean judging) {}

  /**
   * Medians over runs and central intervals.
   *
   * @param runs values by run and date, NaN where there is none
   * @param percents 90 or 50, the wider first
   */
  public static TimeSeries.Line fan(String name, double[][] runs, int... percents) {
    int dates = runs.length == 0 ? 0 : runs[0].length;
    double[] centre = new double[dates];
    List<Band> bands = new ArrayList<>();
    for (int percent : percents) {
      bands.add(new Band(percent, new double[dates], new double[dates]));
    }
    for (int t = 0; t < dates; t++) {
      int date = t;
      Summary summary = Summary.of(Arrays.stream(runs).mapToDouble(run -> run[date]).toArray());
      centre[t] = summary.median();
      for (Band band : bands) {
        band.low()[t] = band.percent() == 90 ? summary.q05() : summary.q25();
        band.high()[t] = band.percent() == 90 ? summary.q95() : summary.q75();
      }
    }
    return new TimeSeries.Line(name, centre, bands);
  }

  public TimeSeries {
    panels = List.copyOf(panels);
    for (Panel panel : panels) {
      for (TimeSeries.Line line : panel.lines()) {
        check(timeline, line.name(), line.centre());
        for (Band band : line.bands()) {
          check(timeline, line.name(), band.low());
          check(timeline, line.name(), band.high());
        }
      }
      panel.references().forEach(line -> check(timeline, line.name(), line.values()));
    }
  }

  private static void check(TimeAxis timeline, String name, double[] values) {
    if (values.length != timeline.dates().size()) {
      throw new IllegalArgumentException(
          name + " has " + values.length + " values for " + timeline.dates().size() + " dates");
    }
  }

  /** Coverages of the bands that occur, the widest first. */
  List<Integer> percents() {
    TreeSet<Integer> percents = new TreeSet<>(Collections.reverseOrder());
    panels.forEach(
        panel ->
            panel.lines().forEach(line -> line.bands().forEach(b -> percents.add(b.percent()))));
    return List.copyOf(percents);
  }

  /** Names of the references that occur, each once. */
  List<String> references() {
    return panels.stream()
        .flatMap(panel -> panel.references().stream())
        .map(Reference::name)
        .distinct()
        .toList();
  }

  @Override
  public FigureTable table() {
    List<String> columns =
        new ArrayList<>(List.of("layer", "panel", "unit", "series", "date", "value"));
    List<Integer> percents = percents();
    percents.forEach(percent -> columns.addAll(List.of("low-" + percent, "high-" + percent)));
    columns.addAll(List.of("low", "high"));
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (TimeSeries.Line line : panel.lines()) {
        for (int t = 0; t < timeline.dates().size(); t++) {
          List<String> row =
              start("line", panel, line.name(), timeline.dates().get(t), line.centre()[t]);
          for (int percent : percents) {
            Band band =
                line.bands().stream().filter(b -> b.percent() == percent).findFirst().orElse(null);
            row.add(band == null ? "" : FigureTable.cell(band.low()[t]));
            row.add(band == null ? "" : FigureTable.cell(band.high()[t]));
          }
          row.addAll(List.of("", ""));
          rows.add(row);
        }
      }
      for (Reference line : panel.references()) {
        for (int t = 0; t < timeline.dates().size(); t++) {
          List<String> row =
              start("reference", panel, line.name(), timeline.dates().get(t), line.values()[t]);
          percents.forEach(percent -> row.addAll(List.of("", "")));
          row.addAll(List.of("", ""));
          rows.add(row);
        }
      }
      for (Observed point : panel.observed()) {
        List<String> row = start("observed", panel, point.line(), point.date(), point.value());
        percents.forEach(percent -> row.addAll(List.of("", "")));
        row.addAll(List.of(FigureTable.cell(point.low()), FigureTable.cell(point.high())));
        rows.add(row);
      }
    }
    return new FigureTable(columns, rows);
  }

  private static List<String> start(
      String layer, Panel panel, String series, LocalDate date, double value) {
    return new ArrayList<>(
        List.of(
            layer, panel.label(), panel.unit(), series, date.toString(), FigureTable.cell(value)));
  }
}
