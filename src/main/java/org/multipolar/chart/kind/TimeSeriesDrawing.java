package org.multipolar.chart.kind;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.layout.TimePlot;
import org.multipolar.chart.output.Surface;
import org.multipolar.figure.FigureStyle;
import org.multipolar.metric.Metric;

/** Lines with bands over time. */
final class TimeSeriesDrawing extends PanelsDrawing {
  private static final double LONE_OPACITY = 0.22;
  private static final double SHARED_OPACITY = 0.15;
  private static final double POINT = 3.2;
  private static final double RUN_TINT = 0.45;

  /** Minimum height at which the end of a band is labelled. */
  private static final double VISIBLE = 1.5;

  private final TimeSeries data;
  private final List<Scale> scales = new ArrayList<>();
  private final TimePlot time;
  private final double nameRoom;

  TimeSeriesDrawing(TimeSeries data, Page page) {
    super(
        page,
        data.panels().size(),
        page.columns(
            data.panels().size(), data.panels().stream().anyMatch(TimeSeriesDrawing::named)));
    this.data = data;
    nameRoom = Math.max(44, cell * 0.24);
    double wanted = page.plotHeight(data.panels().size());
    for (TimeSeries.Panel panel : data.panels()) {
      Scale scale = scale(panel, wanted);
      scales.add(scale);
      head(panel.label(), panel.unit(), scale.exponent());
    }
    double left = leftSpace(scales);
    double right =
        data.panels().stream().mapToDouble(p -> labels(p).space(names(p))).max().orElse(0);
    time = new TimePlot(page, data.timeline(), left, cell - left - right, columns);
    double foot = PlotArea.footSpace(theme);
    double head = headHeight();
    double events = time.labelHeight();
    double fitting = fitting(events, head, foot);
    double names =
        data.panels().stream().mapToDouble(p -> labels(p).height(names(p))).max().orElse(0);
    place(left, right, head + events, head, Math.min(Math.max(wanted, names), fitting), foot);
  }

  /** Whether lines are labelled; a single line is identified by the heading. */
  private static boolean named(TimeSeries.Panel panel) {
    return panel.lines().size() > 1;
  }

  /**
   * Labels at the ends of lines; with one line in each of several panels, the note explains it
   * instead.
   */
  private List<String> names(TimeSeries.Panel panel) {
    if (named(panel)) {
      return panel.lines().stream().map(TimeSeries.Line::name).toList();
    } else if (data.panels().size() > 1) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(centreName(panel)),
            panel.lines().stream().flatMap(c -> c.bands().stream()).map(TimeSeriesDrawing::percent))
        .toList();
  }

  private String centreName(TimeSeries.Panel panel) {
    boolean one = panel.lines().stream().allMatch(line -> line.bands().isEmpty());
    return data.differences() ? "mean" : one ? "" : "median";
  }

  private static String percent(TimeSeries.Band band) {
    return band.percent() + "\u2009%";
  }

  private EndLabels labels(TimeSeries.Panel panel) {
    return new EndLabels(theme, named(panel) ? Theme.Type.LABEL : Theme.Type.FLAG, nameRoom);
  }

  /**
   * The panels that share an axis with a panel: those of the same metric, if entities or scenarios
   * have their own panels.
   */
  private Stream<TimeSeries.Panel> together(TimeSeries.Panel panel) {
    boolean shared =
        data.style().panels().filter(own -> own != FigureStyle.Panels.METRIC).isPresent();
    return shared
        ? data.panels().stream().filter(other -> metric(other).equals(metric(panel)))
        : Stream.of(panel);
  }

  private static String metric(TimeSeries.Panel panel) {
    return panel.label().substring(panel.label().indexOf(": ") + 1) + panel.unit();
  }

  private Scale scale(TimeSeries.Panel panel, double height) {
    double[] values =
        together(panel)
            .flatMap(
                p ->
                    Stream.concat(
                        p.lines().stream().flatMap(TimeSeries.Line::values),
                        p.observed().stream()
                            .map(o -> new double[] {o.value(), o.low(), o.high()})))
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double greatest = Arrays.stream(values).max().orElse(1);
    if (data.differences()) {
      least = Math.min(0, least);
      greatest = Math.max(0, greatest);
    }
    int ticks = Scale.ticks(height);
    Optional<Scale> chosen = AxisChoice.scale(data.style(), values, ticks);
    if (chosen.isPresent()) {
      return chosen.get();
    }
    return Metric.byMagnitude(panel.unit()) && !data.differences()
        ? Scale.magnitudes(least, greatest, ticks)
        : Scale.values(least, greatest, ticks, Scale.bounded(panel.unit()));
  }

  private PlotArea plot(int panel, Rectangle2D area) {
    return time.plot(theme, area, scales.get(panel));
  }

  @Override
  protected void paintBehind(Painter ink, int panel, Rectangle2D area) {
    PlotArea frame = plot(panel, area);
    time.paintFuture(ink, frame);
    time.paintEvents(ink, frame, panel < columns);
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    TimeSeries.Panel panel = data.panels().get(index);
    PlotArea frame = plot(index, area);
    if (data.differences()) {
      double zero = frame.y(0);
      if (zero >= area.getMinY() && zero <= area.getMaxY()) {
        ink.line(area.getMinX(), zero, area.getMaxX(), zero, Theme.AXIS, Theme.stroke(Theme.HAIR));
      }
    }
    double opacity = named(panel) ? SHARED_OPACITY : LONE_OPACITY;
    for (int s = 0; s < panel.lines().size(); s++) {
      for (TimeSeries.Band band : panel.lines().get(s).bands()) {
        time.addBand(frame, band.low(), band.high(), colour(s), opacity);
      }
    }
    for (int s = 0; s < panel.lines().size(); s++) {
      for (double[] run : panel.lines().get(s).runs()) {
        time.addLine(frame, run, Theme.tint(colour(s), RUN_TINT), Theme.stroke(Theme.HAIR));
      }
    }
    for (TimeSeries.Reference line : panel.references()) {
      double[] inside = within(scales.get(index), line.values());
      int dash = data.references().indexOf(line.name());
      time.addLine(frame, inside, Theme.GREY, Theme.thin(dash));
    }
    for (int s = panel.lines().size() - 1; s >= 0; s--) {
      double[] centre = panel.lines().get(s).centre();
      time.addLine(frame, centre, colour(s), Theme.line(s + offset()));
    }
    frame.paint(ink);
    Rectangle2D edge = new Rectangle2D.Double();
    edge.setFrame(
        area.getMinX() - 1, area.getMinY() - 1, area.getWidth() + 2, area.getHeight() + 2);
    for (TimeSeries.Observed point : panel.observed()) {
      if (!edge.contains(frame.x(Scale.year(point.date())), frame.y(point.value()))) {
        continue;
      }
      paintObserved(ink, frame, point, colourOf(panel, point.line()));
    }
    ink.layer(Surface.Layer.LABELS);
    if (data.empty(panel)) {
      ink.centred(
          AxisChoice.EMPTY,
          area.getCenterX(),
          area.getCenterY(),
          Theme.Type.LABEL,
          Painter.Align.CENTRE);
    }
    paintNames(ink, frame, panel);
  }

  /** The values within the axis range, NaN for the others. */
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
      double low = within(frame, frame.y(point.low()));
      double high = within(frame, frame.y(point.high()));
      ink.line(x, low, x, high, Theme.INK, Theme.stroke(Theme.HAIR));
    }
    Shape dot = Marker.dot(x, frame.y(point.value()), POINT / 2);
    ink.fill(dot, point.judging() ? colour : Color.WHITE);
    ink.outline(dot, colour, new BasicStroke(0.9f));
  }

  private void paintNames(Painter ink, PlotArea frame, TimeSeries.Panel panel) {
    List<EndLabels.Label> names = new ArrayList<>();
    if (names(panel).isEmpty()) {
      return;
    }
    for (int s = 0; s < panel.lines().size(); s++) {
      TimeSeries.Line line = panel.lines().get(s);
      if (!named(panel)) {
        line.bands().stream()
            .filter(b -> end(frame, b.low()) - end(frame, b.high()) >= VISIBLE)
            .map(b -> new EndLabels.Label(percent(b), end(frame, b.high()), Theme.MARK))
            .forEach(names::add);
      }
      String name = named(panel) ? line.name() : centreName(panel);
      if (Arrays.stream(line.centre()).anyMatch(data::inRange)) {
        names.add(new EndLabels.Label(name, end(frame, line.centre()), colour(s)));
      }
    }
    Rectangle2D area = frame.area();
    labels(panel).paint(ink, names, area.getMaxX(), area.getMinY(), area.getMaxY());
  }

  /**
   * Shift of the colour index in difference figures, so that a scenario has the same colour there
   * as in a comparison.
   */
  private int offset() {
    return data.differences() ? 1 : 0;
  }

  private Color colour(int series) {
    return Theme.colour(series + offset());
  }

  /** Vertical position of a line's end, clamped to the plot; NaN if it has no value. */
  private static double end(PlotArea frame, double[] values) {
    int last = values.length - 1;
    while (last > 0 && Double.isNaN(values[last])) {
      last--;
    }
    return within(frame, frame.y(values[last]));
  }

  private static double within(PlotArea frame, double y) {
    return Math.max(frame.area().getMinY(), Math.min(frame.area().getMaxY(), y));
  }
}
