package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.study.Summary;

/**
 * Values over time: fans, comparisons, paired differences, memberships.
 *
 * @param kind which of these
 * @param timeline the common time axis
 * @param panels one per metric
 * @param style the author's choices of style
 */
public record TimeSeries(
    FigureSpec.Kind kind, TimeAxis timeline, List<Panel> panels, FigureStyle style)
    implements FigureData {
  /**
   * One metric.
   *
   * @param label its label
   * @param unit its unit
   * @param lines the lines, in order
   * @param observed the observed points
   * @param references thin lines for comparison, such as naive forecasts
   * @param omitted number of lines with smaller values that are not drawn
   */
  public record Panel(
      String label,
      String unit,
      List<Line> lines,
      List<Observed> observed,
      List<Reference> references,
      int omitted) {
    public Panel {
      lines = List.copyOf(lines);
      observed = List.copyOf(observed);
      references = List.copyOf(references);
    }

    /** The finite values of lines, bands, runs and observed points. */
    DoubleStream numbers() {
      return DoubleStream.concat(
              lines.stream().flatMap(Line::values).flatMapToDouble(Arrays::stream),
              observed.stream().mapToDouble(Observed::value))
          .filter(Double::isFinite);
    }

    /** A panel of all lines. */
    public Panel(
        String label,
        String unit,
        List<Line> lines,
        List<Observed> observed,
        List<Reference> references) {
      this(label, unit, lines, observed, references, 0);
    }

    /** A panel without references. */
    public Panel(String label, String unit, List<Line> lines, List<Observed> observed) {
      this(label, unit, lines, observed, List.of());
    }
  }

  /**
   * A line that is not a result: it does not extend the axis, and is cut where it leaves the axis.
   *
   * @param name its name; lines of the same name look the same
   * @param values values by date, NaN if there is none
   */
  public record Reference(String name, double[] values) {}

  /**
   * One line and its bands; NaN where there is no value, infinite where runs end before it is
   * known.
   *
   * @param name label of the line
   * @param centre its values by date
   * @param bands its bands from the widest to the narrowest
   * @param runs single runs drawn as thin lines
   * @param partial whether at some dates it covers only the runs that have a value
   */
  public record Line(
      String name, double[] centre, List<Band> bands, List<double[]> runs, boolean partial) {
    public Line {
      bands = List.copyOf(bands);
      runs = List.copyOf(runs);
    }

    /** A line without single runs. */
    public Line(String name, double[] centre, List<Band> bands) {
      this(name, centre, bands, List.of(), false);
    }

    /** All values drawn. */
    Stream<double[]> values() {
      return Stream.of(
              Stream.of(centre),
              bands.stream().flatMap(band -> Stream.of(band.low(), band.high())),
              runs.stream())
          .flatMap(each -> each);
    }
  }

  /**
   * An interval by date.
   *
   * @param percent its coverage
   */
  public record Band(int percent, double[] low, double[] high) {}

  /**
   * An observed point.
   *
   * @param line name of the line to which it belongs
   * @param low lowest plausible value, NaN if none is published
   * @param high highest plausible value
   * @param judging whether it is later than the period used to calibrate the model
   */
  public record Observed(
      String line, LocalDate date, double value, double low, double high, boolean judging) {}

  /**
   * Computes medians over runs and central intervals, at dates at which at least half of the runs
   * have a value.
   *
   * @param runs values by run and date, NaN if there is none, infinite if the run ends before it is
   *     known
   * @param percents coverages of the intervals, the widest first
   */
  public static Line fan(String name, double[][] runs, int... percents) {
    int dates = runs.length == 0 ? 0 : runs[0].length;
    double[] centre = new double[dates];
    boolean partial = false;
    List<Band> bands = new ArrayList<>();
    for (int percent : percents) {
      bands.add(new Band(percent, new double[dates], new double[dates]));
    }
    for (int t = 0; t < dates; t++) {
      int date = t;
      double[] sorted =
          Arrays.stream(runs)
              .mapToDouble(run -> run[date])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      boolean enough = 2 * sorted.length >= runs.length;
      partial |= enough && sorted.length < runs.length;
      sorted = enough ? sorted : new double[0];
      centre[t] = Summary.quantile(sorted, .5);
      for (Band band : bands) {
        band.low()[t] = Summary.quantile(sorted, (100 - band.percent()) / 200.0);
        band.high()[t] = Summary.quantile(sorted, (100 + band.percent()) / 200.0);
      }
    }
    return new Line(name, centre, bands, List.of(), partial);
  }

  /** A figure in the default style. */
  public TimeSeries(FigureSpec.Kind kind, TimeAxis timeline, List<Panel> panels) {
    this(kind, timeline, panels, FigureStyle.PLAIN);
  }

  public TimeSeries {
    panels = List.copyOf(panels);
    for (Panel panel : panels) {
      for (Line line : panel.lines()) {
        line.values().forEach(values -> check(timeline, line.name(), values));
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

  /** Whether lines are differences from a reference rather than values. */
  boolean differences() {
    return kind == FigureSpec.Kind.DIFFERENCE;
  }

  /** Coverages of the bands in use, the widest first. */
  List<Integer> percents() {
    TreeSet<Integer> percents = new TreeSet<>(Collections.reverseOrder());
    panels.forEach(
        panel ->
            panel.lines().forEach(line -> line.bands().forEach(b -> percents.add(b.percent()))));
    return List.copyOf(percents);
  }

  /** Distinct names of the references. */
  public List<String> references() {
    return panels.stream()
        .flatMap(panel -> panel.references().stream())
        .map(Reference::name)
        .distinct()
        .toList();
  }

  @Override
  public FigureTable table() {
    List<Integer> percents = percents();
    List<String> columns =
        new ArrayList<>(
            List.of(
                "layer",
                "panel",
                "unit",
                "series",
                "date",
                differences() ? "difference" : "value"));
    String low = differences() ? "lo" : "low_";
    String high = differences() ? "hi" : "high_";
    percents.forEach(percent -> columns.addAll(List.of(low + percent, high + percent)));
    columns.addAll(List.of("low", "high"));
    FigureTable.Draft table = new FigureTable.Draft(columns);
    List<String> none = List.of("", "");
    List<List<String>> noBands = Collections.nCopies(percents.size(), none);
    for (Panel panel : panels) {
      List<String> what = List.of(panel.label(), panel.unit());
      for (Line line : panel.lines()) {
        for (int t = 0; t < timeline.dates().size(); t++) {
          LocalDate date = timeline.beginning(t);
          Object bands = bands(line, percents, t);
          table.row("course", what, line.name(), date, line.centre()[t], bands, none);
        }
      }
      for (Line line : panel.lines()) {
        for (int run = 0; run < line.runs().size(); run++) {
          for (int t = 0; t < timeline.dates().size(); t++) {
            String name = line.name() + ", run " + (run + 1);
            double value = line.runs().get(run)[t];
            table.row("run", what, name, timeline.beginning(t), value, noBands, none);
          }
        }
      }
      for (Reference line : panel.references()) {
        for (int t = 0; t < timeline.dates().size(); t++) {
          LocalDate date = timeline.beginning(t);
          table.row("reference", what, line.name(), date, line.values()[t], noBands, none);
        }
      }
      for (Observed o : panel.observed()) {
        List<Double> range = List.of(o.low(), o.high());
        table.row("observed", what, o.line(), o.date(), o.value(), noBands, range);
      }
    }
    return table.table();
  }

  /**
   * The ends of a line's bands at a date; empty cells for coverages that the line does not have.
   */
  private static List<List<?>> bands(Line line, List<Integer> percents, int t) {
    List<List<?>> bands = new ArrayList<>();
    for (int percent : percents) {
      bands.add(
          line.bands().stream()
              .filter(band -> band.percent() == percent)
              .findFirst()
              .<List<?>>map(band -> List.of(band.low()[t], band.high()[t]))
              .orElse(List.of("", "")));
    }
    return bands;
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels, Panel::label, Panel::unit);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    return new TimeSeriesNote(this).text(subjects);
  }

  @Override
  public String reservation() {
    return AxisChoice.reservation(
        panels.stream().anyMatch(panel -> AxisChoice.omits(style, panel.numbers())),
        panels.stream().map(this::empty).toList());
  }

  /** Whether a panel has values, but none within the axis range that the author chose. */
  boolean empty(Panel panel) {
    return panel.numbers().findAny().isPresent()
        && panel.numbers().noneMatch(this::inRange)
        && panel.lines().stream().noneMatch(this::crosses);
  }

  /** Whether a line or its bands have values both below and above the axis range. */
  private boolean crosses(Line line) {
    return line.values().flatMapToDouble(Arrays::stream).anyMatch(v -> v < style.range().get(0))
        && line.values().flatMapToDouble(Arrays::stream).anyMatch(v -> v > style.range().get(1));
  }

  /** Whether a value lies within the axis range that the author chose. */
  boolean inRange(double value) {
    return AxisChoice.shows(style, value);
  }

  @Override
  public List<TimeAxis.Mark> marks() {
    return timeline.marks();
  }

  @Override
  public boolean observed() {
    return panels.stream().anyMatch(panel -> !panel.observed().isEmpty());
  }

  /** States how many of the observed points lie within the widest band of their line. */
  @Override
  public String judged() {
    List<String> counts = new ArrayList<>();
    for (int p = 0; p < panels.size(); p++) {
      Panel panel = panels.get(p);
      List<Boolean> inside =
          panel.observed().stream().flatMap(point -> inside(panel, point).stream()).toList();
      if (!inside.isEmpty()) {
        long within = inside.stream().filter(each -> each).count();
        String letter = panels.size() == 1 ? "" : (char) ('a' + p) + " ";
        counts.add(letter + within + " of " + inside.size());
      }
    }
    return counts.isEmpty()
        ? ""
        : "Observed values within the widest band, their range aside: "
            + String.join(", ", counts)
            + ".";
  }

  /** Whether a point lies within the widest band of its line; empty if there is none. */
  private Optional<Boolean> inside(Panel panel, Observed point) {
    int at = (int) timeline.dates().stream().filter(date -> date.isBefore(point.date())).count();
    return panel.lines().stream()
        .filter(line -> line.name().equals(point.line()) && !line.bands().isEmpty())
        .map(line -> line.bands().get(0))
        .filter(band -> at < band.low().length && Double.isFinite(band.low()[at]))
        .map(band -> point.value() >= band.low()[at] && point.value() <= band.high()[at])
        .findFirst();
  }

  @Override
  public Drawing drawing(Page page) {
    return new TimeSeriesDrawing(this, page);
  }
}
