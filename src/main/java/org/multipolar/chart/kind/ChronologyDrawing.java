package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.layout.TimePlot;
import org.multipolar.chart.output.Surface;

/**
 * Events listed from top to bottom, each at its date, with its text to the right where it fits, in
 * as many lines as it needs.
 */
final class ChronologyDrawing extends PanelsDrawing {
  private static final double DOT = 1.8;
  private static final double GAP = 4;
  private static final double LEFT = 6;
  private static final double RIGHT = 12;
  private static final Theme.Type TYPE = Theme.Type.FLAG;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  private final Chronology data;
  private final TimePlot time;
  private final List<Label> labels = new ArrayList<>();

  /** The lines of an event's text, beside its dot. */
  private record Label(boolean right, List<String> lines) {}

  ChronologyDrawing(Chronology data, Page page) {
    super(page, 1, 1);
    this.data = data;
    head("", "", 0);
    double width = cell - LEFT - RIGHT;
    time = new TimePlot(theme, data.timeline(), width);
    double foot = PlotArea.footSpace(theme);
    double most = fitting(headHeight(), foot);
    label(width, Integer.MAX_VALUE);
    if (wanted() > most) {
      label(width, 1);
    }
    place(LEFT, RIGHT, headHeight(), Math.min(wanted(), most), foot);
  }

  /** Height of the rows of all lines. */
  private double wanted() {
    return (lines() + 0.5) * theme.leading(TYPE);
  }

  private int lines() {
    return labels.stream().mapToInt(label -> label.lines().size()).sum();
  }

  /**
   * Breaks all texts between words.
   *
   * @param width width of the plot
   * @param most most lines of a text, which is shortened if it needs more
   */
  private void label(double width, int most) {
    labels.clear();
    PlotArea frame = time.rows(theme, new Rectangle2D.Double(0, 0, width, 1));
    for (Chronology.Item item : data.items()) {
      double x = frame.x(Scale.year(item.event().date()));
      String text = MONTH.format(item.event().date()) + ": " + item.text();
      boolean right = x < width / 2 || x + GAP + theme.width(text, TYPE) <= width;
      double room = (right ? width - x : x) - GAP;
      List<String> lines = theme.wrap(text, TYPE, room);
      labels.add(
          new Label(
              right,
              (lines.size() > most ? List.of(text) : lines)
                  .stream().map(line -> LabelFitter.shorten(theme, line, TYPE, room)).toList()));
    }
  }

  @Override
  protected void paintBehind(Painter ink, int panel, Rectangle2D area) {
    time.paintFuture(ink, time.plot(theme, area, Scale.NONE));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    PlotArea frame = time.rows(theme, area);
    frame.paint(ink);
    double row = area.getHeight() / (lines() + 0.5);
    double y = area.getMinY() + 0.5 * row;
    for (int i = 0; i < data.items().size(); i++) {
      Chronology.Item item = data.items().get(i);
      double x = frame.x(Scale.year(item.event().date()));
      Color colour = Theme.colour(item.scenarios().isEmpty() ? 0 : 1);
      ink.layer(Surface.Layer.FRAME);
      ink.line(x, y, x, area.getMaxY(), Theme.REST, Theme.stroke(0.25));
      ink.layer(Surface.Layer.DATA);
      Shape dot = Marker.dot(x, y, DOT);
      boolean filled = item.chosen() || item.event().branch();
      ink.shape(dot, filled ? colour : Color.WHITE, colour, 0.7);
      ink.layer(Surface.Layer.LABELS);
      boolean right = labels.get(i).right();
      for (String line : labels.get(i).lines()) {
        ink.centred(
            line,
            right ? x + GAP : x - GAP,
            y,
            TYPE,
            right ? Painter.Align.LEFT : Painter.Align.RIGHT);
        y += row;
      }
    }
  }
}
