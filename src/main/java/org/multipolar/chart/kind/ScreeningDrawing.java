package org.multipolar.chart.kind;

import java.awt.Color;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** μ* and σ of the most influential factors, one row each. */
final class ScreeningDrawing extends RowsDrawing {
  private static final double ROW = 12;
  private static final double DOT = 2;
  private static final Color SIZE = Theme.colour(0);
  private static final Color SPREAD = Theme.colour(1);

  private final Screening data;

  ScreeningDrawing(Screening data, Page page) {
    super(
        page,
        data.panels().stream()
            .map(panel -> data.shown(panel).stream().map(Screening.Factor::name).toList())
            .toList());
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), panel.unit(), scale(panel)));
    place(ROW);
  }

  private Scale scale(Screening.Panel panel) {
    double most = 0;
    for (Screening.Factor factor : data.shown(panel)) {
      most = Math.max(most, Math.max(factor.deviation(), factor.mean().extent().max().orElse(0)));
    }
    return data.shown(panel).isEmpty()
        ? Scale.NONE
        : Scale.fitted(theme, 0, most == 0 ? 1 : most, plotWidth(), false);
  }

  @Override
  protected void paintRow(Painter ink, int panel, int row, PlotArea frame, double middle) {
    Screening.Factor factor = data.shown(data.panels().get(panel)).get(row);
    ink.layer(Surface.Layer.DATA);
    if (factor.mean().bounded()) {
      ink.line(
          Math.max(frame.area().getMinX(), frame.x(factor.mean().low())),
          middle,
          frame.x(factor.mean().high()),
          middle,
          SIZE,
          Theme.stroke(Theme.LINE));
    }
    double radius = Math.min(DOT, rowHeight() / 4);
    ink.shape(
        Marker.shape(3, frame.x(factor.deviation()), middle, radius), Color.WHITE, SPREAD, 0.8);
    ink.shape(Marker.dot(frame.x(factor.mean().value()), middle, radius), SIZE, Color.WHITE, 0.4);
  }
}
