package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Dots with whiskers around 0, on bars that show the spread over worlds. */
final class ForestDrawing extends RowsDrawing {
  private static final double ROW = 13;
  private static final double DOT = 2;
  private static final double BAR = 6;
  private static final Color INK = Theme.colour(0);

  private final Forest data;

  ForestDrawing(Forest data, Page page) {
    super(
        page,
        data.panels().stream()
            .map(panel -> data.shown(panel).stream().map(Forest.Row::name).toList())
            .toList());
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), panel.unit(), scale(panel)));
    place(ROW);
  }

  private Scale scale(Forest.Panel panel) {
    double[] axis = data.axis(panel);
    return data.shown(panel).stream().noneMatch(row -> row.effect().known())
        ? Scale.NONE
        : Scale.fitted(theme, axis[0], axis[1], plotWidth(), false);
  }

  @Override
  protected void paintRow(Painter ink, int panel, int index, PlotArea frame, double y) {
    Forest.Row row = data.shown(data.panels().get(panel)).get(index);
    if (frame.empty() || !row.effect().known()) {
      return;
    }
    ink.layer(Surface.Layer.DATA);
    double thick = Math.min(BAR, 0.5 * rowHeight());
    if (row.spread()) {
      double from = within(frame, row.low());
      double to = within(frame, row.high());
      ink.fill(
          new Rectangle2D.Double(from, y - thick / 2, Math.max(0.5, to - from), thick),
          Theme.tint(INK, 0.25));
    }
    paintWhisker(ink, frame, row.all(), y, 0.6);
    paintWhisker(ink, frame, row.effect(), y, 1.6);
    Shape dot = Marker.dot(frame.x(row.effect().value()), y, Math.min(DOT, rowHeight() / 4));
    if (row.clear()) {
      ink.shape(dot, INK, Color.WHITE, 0.4);
    } else {
      ink.shape(dot, Color.WHITE, INK, 0.9);
    }
  }

  private static void paintWhisker(
      Painter ink, PlotArea frame, Estimate estimate, double y, double width) {
    if (estimate.bounded()) {
      double low = within(frame, estimate.low());
      double high = within(frame, estimate.high());
      ink.line(low, y, high, y, INK, Theme.stroke((float) width));
    }
  }

  private static double within(PlotArea frame, double value) {
    Rectangle2D area = frame.area();
    return Math.max(area.getMinX(), Math.min(area.getMaxX(), frame.x(value)));
  }
}
