package org.multipolar.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Metric;

/** Lines with bands over time. */
final class TimeSeriesDrawing extends Drawing {
  private static final double LONE_OPACITY = 0.22;
  private static final double SHARED_OPACITY = 0.15;
  private static final double POINT = 3.2;

  /** Least height of a band at its end that is named there. */
  private static final double VISIBLE = 1.5;

  private final TimeSeries data;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private final Scale years;
  private final Grid grid;
  private final EventLabels flags;
  private final double nameRoom;

  TimeSeriesDrawing(Figure figure, TimeSeries data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    int panels = data.panels().size();
    int columns = TimePlot.columns(page, panels, data.panels().stream().anyMatch(this::named));
    double cell = Grid.cellWidth(width(), columns);
    nameRoom = Math.max(44, cell * 0.24);
    double plotHeight = TimePlot.height(page, panels);
    for (int i = 0; i < panels; i++) {
      TimeSeries.Panel panel = data.panels().get(i);
      Scale scale = scale(panel, plotHeight);
      scales.add(scale);
      headings.add(
          Heading.of(theme, i, panels, panel.label(), panel.unit(), scale.exponent(), cell));
    }
    double left = scales.stream().mapToDouble(s -> PlotArea.leftSpace(theme, s)).max().orElse(0);
    double right = data.panels().stream().mapToDouble(this::gutter).max().orElse(0);
    double foot = PlotArea.footSpace(theme);
    double plotWidth = cell - left - right;
    years = TimePlot.years(theme, data.timeline(), plotWidth);
    flags =
        EventLabels.place(
            theme, data.timeline(), years, left, plotWidth, cell, TimePlot.flags(page, columns));
    int lines = headings.stream().mapToInt(Heading::lines).max().orElse(1);
    double head = Heading.height(theme, lines);
    int rows = Grid.rows(panels, columns);
    double fitting = (room() - flags.height()) / rows - head - foot - Grid.ROW_GAP;
    double names = data.panels().stream().mapToDouble(this::namesHeight).max().orElse(0);
    grid =
        new Grid(
            columns,
            cell,
            left,
            right,
            head + flags.height(),
            head,
            Math.min(Math.max(plotHeight, names), fitting),
            foot);
  }

  /** Whether lines bear names; a single line is named by the heading. */
  private boolean named(TimeSeries.Panel panel) {
    return panel.lines().size() > 1;
  }

  private List<String> names(TimeSeries.Panel panel) {
    if (named(panel)) {
      return panel.lines().stream().map(TimeSeries.Line::name).toList();
    }
    return Stream.concat(
            Stream.of(centreName()),
            panel.lines().stream().flatMap(c -> c.bands().stream()).map(TimeSeriesDrawing::percent))
        .toList();
  }

  private String centreName() {
    return data.kind() == FigureSpec.Kind.DIFFERENCE ? "mean" : "median";
  }

  private static String percent(TimeSeries.Band band) {
    return band.percent() + "\u2009%";
  }

  private Theme.Type nameType(TimeSeries.Panel panel) {
    return named(panel) ? Theme.Type.LABEL : Theme.Type.FLAG;
  }

  private double gutter(TimeSeries.Panel panel) {
    return EndLabels.space(theme, nameType(panel), nameRoom, names(panel));
  }

  private double namesHeight(TimeSeries.Panel panel) {
    return EndLabels.height(theme, nameType(panel), nameRoom, names(panel));
  }

  private Scale scale(TimeSeries.Panel panel, double height) {
    double[] values =
        Stream.concat(
                panel.lines().stream()
                    .flatMap(
                        c ->
                            Stream.concat(
                                Stream.of(c.centre()),
                                c.bands().stream().flatMap(b -> Stream.of(b.low(), b.high())))),
                panel.observed().stream().map(o -> new double[] {o.value(), o.low(), o.high()}))
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double greatest = Arrays.stream(values).max().orElse(1);
    if (data.kind() == FigureSpec.Kind.DIFFERENCE) {
      least = Math.min(0, least);
      greatest = Math.max(0, greatest);
    }
    int ticks = TimePlot.ticks(height);
    return Metric.byMagnitude(panel.unit()) && data.kind() != FigureSpec.Kind.DIFFERENCE
        ? Scale.magnitudes(least, greatest, ticks)
        : Scale.values(least, greatest, ticks, Scale.bounded(panel.unit()));
  }

  @Override
  double bodyHeight() {
    return grid.height(data.panels().size());
  }

  @Override
  void paintBody(OutputPage sheet) {
    for (int i = 0; i < data.panels().size(); i++) {
      paintPanel(sheet, i);
    }
  }

  private void paintPanel(OutputPage sheet, int index) {
    TimeSeries.Panel panel = data.panels().get(index);
    Rectangle2D area = grid.plot(index);
    PlotArea frame = new PlotArea(theme, area, years, scales.get(index));
    Painter ink = new Painter(theme, sheet.pen());
    sheet.layer(OutputPage.Layer.FRAME);
    TimePlot.shade(ink, data.timeline(), frame);
    flags.paint(sheet, frame, index < grid.columns());
    headings.get(index).paint(ink, grid.cellX(index), grid.cellY(index));
    if (data.kind() == FigureSpec.Kind.DIFFERENCE) {
      ink.line(
          area.getMinX(),
          frame.y(0),
          area.getMaxX(),
          frame.y(0),
          Theme.AXIS,
          Theme.stroke(Theme.HAIR));
    }
    double opacity = named(panel) ? SHARED_OPACITY : LONE_OPACITY;
    for (int s = 0; s < panel.lines().size(); s++) {
      for (TimeSeries.Band band : panel.lines().get(s).bands()) {
        TimePlot.addBand(frame, data.timeline(), band.low(), band.high(), colour(s), opacity);
      }
    }
    for (TimeSeries.Reference line : panel.references()) {
      double[] inside = within(scales.get(index), line.values());
      int dash = data.references().indexOf(line.name());
      TimePlot.addLine(frame, data.timeline(), inside, Theme.GREY, Theme.thin(dash));
    }
    for (int s = panel.lines().size() - 1; s >= 0; s--) {
      double[] centre = panel.lines().get(s).centre();
      TimePlot.addLine(frame, data.timeline(), centre, colour(s), Theme.line(s + offset()));
    }
    frame.paint(sheet);
    for (TimeSeries.Observed point : panel.observed()) {
      paintObserved(ink, frame, point, colourOf(panel, point.line()));
    }
    sheet.layer(OutputPage.Layer.LABELS);
    paintNames(ink, frame, panel);
  }

  /** The values that an axis covers, NaN for the others. */
  private static double[] within(Scale scale, double[] values) {
    return Arrays.stream(values)
        .map(v -> scale.at(v) >= scale.low() && scale.at(v) <= scale.high() ? v : Double.NaN)
        .toArray();
  }

  private Color colourOf(TimeSeries.Panel panel, String name) {
    for (int s = 0; s < panel.lines().size(); s++) {
      if (panel.lines().get(s).name().equals(name)) {
        return colour(s);
      }
    }
    return Theme.INK;
  }

  private static void paintObserved(
      Painter ink, PlotArea frame, TimeSeries.Observed point, Color colour) {
    double x = frame.x(Scale.year(point.date()));
    if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
      ink.line(
          x, frame.y(point.low()), x, frame.y(point.high()), Theme.INK, Theme.stroke(Theme.HAIR));
    }
    Ellipse2D dot =
        new Ellipse2D.Double(x - POINT / 2, frame.y(point.value()) - POINT / 2, POINT, POINT);
    ink.fill(dot, point.judging() ? colour : Color.WHITE);
    ink.outline(dot, colour, new BasicStroke(0.9f));
  }

  private void paintNames(Painter ink, PlotArea frame, TimeSeries.Panel panel) {
    EndLabels labels = new EndLabels(theme, nameType(panel), nameRoom);
    for (int s = 0; s < panel.lines().size(); s++) {
      TimeSeries.Line line = panel.lines().get(s);
      if (!named(panel)) {
        line.bands().stream()
            .filter(b -> frame.y(last(b.low())) - frame.y(last(b.high())) >= VISIBLE)
            .forEach(b -> labels.add(percent(b), frame.y(last(b.high())), Theme.MARK));
      }
      labels.add(
          named(panel) ? line.name() : centreName(), frame.y(last(line.centre())), colour(s));
    }
    Rectangle2D area = frame.area();
    labels.paint(ink, area.getMaxX(), area.getMinY(), area.getMaxY());
  }

  /** A scenario has the same colour in a comparison and in the differences to the reference. */
  private int offset() {
    return data.kind() == FigureSpec.Kind.DIFFERENCE ? 1 : 0;
  }

  private Color colour(int series) {
    return Theme.colour(series + offset());
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }
}
