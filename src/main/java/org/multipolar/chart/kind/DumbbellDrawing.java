package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Markers on each row, joined by a light bar. */
final class DumbbellDrawing extends RowsDrawing {
  private static final double ROW = 11;
  private static final double MARKER = 2.3;
  private static final double JOIN = 2.6;

  /** Vertical offset between markers that would otherwise hide each other. */
  private static final double DODGE = 1.8;

  private final Dumbbell data;

  DumbbellDrawing(Dumbbell data, Page page) {
    super(
        page,
        data.panels().stream()
            .map(panel -> panel.rows().stream().map(Dumbbell.Row::name).toList())
            .toList());
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), panel.unit(), scale(panel)));
    place(ROW);
  }

  private Scale scale(Dumbbell.Panel panel) {
    double[] extent =
        panel.rows().stream()
            .flatMap(row -> row.values().stream())
            .flatMapToDouble(Estimate::extent)
            .sorted()
            .toArray();
    return extent.length == 0
        ? Scale.NONE
        : Scale.fitted(
            theme, extent[0], extent[extent.length - 1], plotWidth(), Scale.bounded(panel.unit()));
  }

  @Override
  protected double origin(int panel) {
    return Double.NaN;
  }

  @Override
  protected void paintRow(Painter ink, int panel, int index, PlotArea frame, double y) {
    List<Estimate> values = data.panels().get(panel).rows().get(index).values();
    double[] known =
        values.stream()
            .filter(Estimate::known)
            .mapToDouble(value -> frame.x(value.value()))
            .sorted()
            .toArray();
    if (known.length == 0) {
      return;
    }
    ink.layer(Surface.Layer.DATA);
    double length = known[known.length - 1] - known[0];
    ink.fill(new Rectangle2D.Double(known[0], y - JOIN / 2, length, JOIN), Theme.REST);
    double radius = Math.min(MARKER, rowHeight() / 3);
    for (int arm = values.size() - 1; arm >= 0; arm--) {
      Estimate value = values.get(arm);
      Color colour = Theme.colour(arm);
      double at = y + (arm - (values.size() - 1) / 2.0) * Math.min(DODGE, rowHeight() / 6);
      if (value.bounded()) {
        ink.line(
            frame.x(value.low()), at, frame.x(value.high()), at, colour, Theme.stroke(Theme.THIN));
      }
      if (value.known()) {
        ink.shape(Marker.shape(arm, frame.x(value.value()), at, radius), colour, Color.WHITE, 0.4);
      }
    }
  }
}
