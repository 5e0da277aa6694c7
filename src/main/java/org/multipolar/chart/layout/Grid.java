package org.multipolar.chart.layout;

import java.awt.geom.Rectangle2D;

/**
 * Panels in rows and columns, with all plots of one size; lengths in points.
 *
 * @param columns number of panels per row
 * @param cellWidth width of a panel
 * @param left space to the left of a plot
 * @param right space to the right of a plot
 * @param firstHead space above a plot in the first row
 * @param head space above a plot in the other rows
 * @param plotHeight height of a plot
 * @param foot space below a plot
 */
record Grid(
    int columns,
    double cellWidth,
    double left,
    double right,
    double firstHead,
    double head,
    double plotHeight,
    double foot) {
  static final double GUTTER = 10;
  static final double ROW_GAP = 7;

  static double cellWidth(double width, int columns) {
    return (width - (columns - 1) * GUTTER) / columns;
  }

  static int rows(int panels, int columns) {
    return (panels + columns - 1) / columns;
  }

  double cellX(int panel) {
    return panel % columns * (cellWidth + GUTTER);
  }

  double cellY(int panel) {
    int row = panel / columns;
    return row == 0
        ? 0
        : firstHead
            + plotHeight
            + foot
            + ROW_GAP
            + (row - 1) * (head + plotHeight + foot + ROW_GAP);
  }

  /** Area of a plot, in whole points, because JFreeChart rounds its axes to them. */
  Rectangle2D plot(int panel) {
    double x = Math.ceil(cellX(panel) + left);
    double y = Math.ceil(cellY(panel) + (panel < columns ? firstHead : head));
    double end = Math.floor(cellX(panel) + cellWidth - right);
    return new Rectangle2D.Double(x, y, end - x, Math.floor(plotHeight));
  }

  double height(int panels) {
    return plot(panels - 1).getMaxY() + foot;
  }
}
