package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
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

/** Events listed from top to bottom, each at its date, with its text to the right where it fits. */
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

  ChronologyDrawing(Chronology data, Page page) {
    super(page, 1, 1);
    this.data = data;
    head("", "", 0);
    time = new TimePlot(theme, data.timeline(), cell - LEFT - RIGHT);
    double foot = PlotArea.footSpace(theme);
    double wanted = (data.items().size() + 0.5) * theme.leading(TYPE);
    place(LEFT, RIGHT, headHeight(), Math.min(wanted, fitting(headHeight(), foot)), foot);
  }

  @Override
  protected void paintBehind(Painter ink, int panel, Rectangle2D area) {
    time.paintFuture(ink, time.plot(theme, area, Scale.NONE));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    PlotArea frame = time.rows(theme, area);
    frame.paint(ink);
    double row = area.getHeight() / (data.items().size() + 0.5);
    for (int i = 0; i < data.items().size(); i++) {
      Chronology.Item item = data.items().get(i);
      double x = frame.x(Scale.year(item.event().date()));
      double y = area.getMinY() + (i + 0.5) * row;
      Color colour = Theme.colour(item.scenarios().isEmpty() ? 0 : 1);
      ink.layer(Surface.Layer.FRAME);
      ink.line(x, y, x, area.getMaxY(), Theme.REST, Theme.stroke(0.25));
      ink.layer(Surface.Layer.DATA);
      Shape dot = Marker.dot(x, y, DOT);
      boolean filled = item.chosen() || item.event().branch();
      ink.shape(dot, filled ? colour : Color.WHITE, colour, 0.7);
      ink.layer(Surface.Layer.LABELS);
      String text = MONTH.format(item.event().date()) + ": " + item.text();
      boolean right = x < area.getCenterX() || x + GAP + theme.width(text, TYPE) <= area.getMaxX();
      double room = (right ? area.getMaxX() - x : x - area.getMinX()) - GAP;
      ink.centred(
          LabelFitter.shorten(theme, text, TYPE, room),
          right ? x + GAP : x - GAP,
          y,
          TYPE,
          right ? Painter.Align.LEFT : Painter.Align.RIGHT);
    }
  }
}
