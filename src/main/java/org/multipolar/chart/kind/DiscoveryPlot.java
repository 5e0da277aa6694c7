package org.multipolar.chart.kind;

import java.awt.geom.Rectangle2D;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Theme;

/** A plot about a discovered box, with axis titles. */
abstract class DiscoveryPlot {
  static final double RIGHT = 8;

  final Discovery data;
  final Theme theme;

  DiscoveryPlot(Discovery data, Theme theme) {
    this.data = data;
    this.theme = theme;
  }

  /** Height of everything below the plot. */
  abstract double foot();

  /** Height of the labels of a horizontal axis and one line of its title. */
  final double axisFoot() {
    return PlotArea.footSpace(theme) + theme.leading(Theme.Type.UNIT) + 2;
  }

  /**
   * The plot area within a part of the page.
   *
   * @param left space for the vertical axis
   */
  static Rectangle2D plot(Rectangle2D box, double left) {
    double x = Math.ceil(box.getMinX() + left);
    double end = Math.floor(box.getMaxX() - RIGHT);
    double y = Math.ceil(box.getMinY());
    return new Rectangle2D.Double(x, y, end - x, Math.floor(box.getHeight()) - 1);
  }

  final void paintTitles(Painter ink, Rectangle2D box, Rectangle2D area, String across, String up) {
    double capital = theme.capital(Theme.Type.UNIT);
    ink.text(
        LabelFitter.shorten(theme, up, Theme.Type.UNIT, box.getWidth()),
        box.getMinX(),
        area.getMinY() - theme.leading(Theme.Type.UNIT) + capital - 1,
        Theme.Type.UNIT,
        Painter.Align.LEFT);
    if (!across.isEmpty()) {
      new LabelFitter(theme, Theme.Type.UNIT, area.getWidth(), 2)
          .paintBelow(
              ink,
              across,
              area.getMinX(),
              area.getMaxY() + PlotArea.footSpace(theme) + 1,
              Painter.Align.LEFT);
    }
  }
}
