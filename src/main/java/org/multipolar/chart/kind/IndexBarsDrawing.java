package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Dots with whiskers: the total index of each factor above its first-order index. */
final class IndexBarsDrawing extends RowsDrawing {
  private static final double ROW = 15;
  private static final double APART = 0.4;
  private static final double DOT = 1.9;
  private static final double ARROW = 2;
  private static final Color TOTAL = Theme.colour(0);
  private static final Color FIRST = Theme.colour(1);

  private final IndexBars data;

  IndexBarsDrawing(IndexBars data, Page page) {
    super(
        page,
        data.panels().stream()
            .map(panel -> data.shown(panel).stream().map(IndexBars.Factor::name).toList())
            .toList());
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), "share of variance", scale(panel)));
    place(ROW);
  }

  /** A scale that begins where those of all panels do; intervals may extend further left. */
  private Scale scale(IndexBars.Panel panel) {
    double greatest = 0;
    boolean any = false;
    for (IndexBars.Factor factor : data.shown(panel)) {
      for (Estimate index : List.of(factor.first(), factor.total())) {
        any |= index.known();
        greatest = Math.max(greatest, index.extent().max().orElse(0));
      }
    }
    if (!any) {
      return Scale.NONE;
    }
    double reach = greatest <= 0 ? 1 : greatest;
    return Scale.fitted(theme, data.least(), Math.max(reach, 0.05), plotWidth(), true);
  }

  @Override
  protected void paintRow(Painter ink, int panel, int row, PlotArea frame, double middle) {
    IndexBars.Factor factor = data.shown(data.panels().get(panel)).get(row);
    ink.layer(Surface.Layer.DATA);
    double shift = APART / 2 * Math.min(rowHeight(), ROW);
    double dot = Math.min(DOT, rowHeight() / 5);
    paintIndex(ink, frame, factor.total(), middle - shift, dot, TOTAL);
    paintIndex(ink, frame, factor.first(), middle + shift, dot, FIRST);
  }

  /**
   * Paints an index; a whisker that extends beyond the left end of the axis gets an arrowhead
   * there.
   */
  private static void paintIndex(
      Painter ink, PlotArea frame, Estimate index, double y, double radius, Color colour) {
    if (!index.known()) {
      return;
    }
    if (index.bounded()) {
      double edge = frame.area().getMinX();
      double low = Math.max(edge, frame.x(index.low()));
      double high = Math.max(edge, frame.x(index.high()));
      ink.line(low, y, high, y, colour, Theme.stroke(0.9));
      if (frame.x(index.low()) < edge - 0.1) {
        ink.fill(
            Marker.polygon(
                edge, y, edge + 1.6 * ARROW, y - 0.8 * ARROW, edge + 1.6 * ARROW, y + 0.8 * ARROW),
            colour);
      }
    }
    Shape dot = Marker.dot(frame.x(index.value()), y, radius);
    if (colour.equals(TOTAL)) {
      ink.shape(dot, colour, Color.WHITE, 0.4);
    } else {
      ink.shape(dot, Color.WHITE, colour, 1);
    }
  }
}
