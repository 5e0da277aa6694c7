package org.multipolar.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.output.Surface;

/**
 * Panels in rows and columns, each with its heading, with all plots of one size. A subclass first
 * adds a heading for every panel, then sets their layout; panels are then painted individually.
 */
public abstract class PanelsDrawing implements Drawing {
  protected final Page page;
  protected final Theme theme;

  /** Number of panels side by side. */
  protected final int columns;

  /** Width of a panel. */
  protected final double cell;

  private final int panels;
  private final int lettered;
  private final List<Heading> headings = new ArrayList<>();
  private Grid grid;

  protected PanelsDrawing(Page page, int panels, int columns) {
    this(page, panels, columns, panels);
  }

  /**
   * @param lettered number of panels of the whole figure, of which these are the first
   */
  protected PanelsDrawing(Page page, int panels, int columns, int lettered) {
    this.page = page;
    this.panels = panels;
    this.lettered = lettered;
    this.columns = columns;
    theme = page.theme();
    cell = Grid.cellWidth(page.width(), columns);
  }

  /**
   * Adds the heading of the next panel.
   *
   * @param exponent power of ten by which the axis labels are divided
   */
  protected final void head(String label, String unit, int exponent) {
    headings.add(Heading.of(theme, headings.size(), lettered, label, unit, exponent, cell));
  }

  /** Height of the highest heading. */
  protected final double headHeight() {
    return Heading.height(theme, headings.stream().mapToInt(Heading::lines).max().orElse(1));
  }

  /** Number of rows of panels. */
  protected final int rows() {
    return Grid.rows(panels, columns);
  }

  /** Height available to a row of panels, including headings and axes. */
  protected final double rowRoom() {
    return page.room() / rows();
  }

  /** Height available to a plot between its head and its foot. */
  protected final double fitting(double head, double foot) {
    return fitting(0, head, foot);
  }

  /** Height available to a plot if panels of the first row need additional space above it. */
  protected final double fitting(double more, double head, double foot) {
    return (page.room() - more) / rows() - head - foot - Grid.ROW_GAP;
  }

  /**
   * Sets the layout of the panels.
   *
   * @param left space to the left of a plot
   * @param right space to the right of a plot
   * @param head space above a plot
   * @param foot space below a plot
   */
  protected final void place(
      double left, double right, double head, double plotHeight, double foot) {
    place(left, right, head, head, plotHeight, foot);
  }

  /** Sets the layout of the panels, with a different space above the plots of the first row. */
  protected final void place(
      double left, double right, double firstHead, double head, double plotHeight, double foot) {
    grid = new Grid(columns, cell, left, right, firstHead, head, plotHeight, foot);
  }

  /** Height of every plot. */
  protected final double plotHeight() {
    return grid.plotHeight();
  }

  /** Left edge of a panel. */
  protected final double left(int panel) {
    return grid.cellX(panel);
  }

  /** Common space to the left of plots, which fits the widest of the axis labels. */
  protected final double leftSpace(List<Scale> scales) {
    return scales.stream().mapToDouble(s -> PlotArea.leftSpace(theme, s)).max().orElse(0);
  }

  @Override
  public final double height() {
    return grid.height(panels);
  }

  @Override
  public final void paint(Painter ink) {
    for (int i = 0; i < panels; i++) {
      Rectangle2D area = grid.plot(i);
      ink.layer(Surface.Layer.FRAME);
      paintBehind(ink, i, area);
      headings.get(i).paint(ink, grid.cellX(i), grid.cellY(i));
      paintPanel(ink, i, area);
    }
  }

  /** Paints the background of a panel. */
  protected void paintBehind(Painter ink, int panel, Rectangle2D area) {}

  /** Paints a panel below its heading. */
  protected abstract void paintPanel(Painter ink, int panel, Rectangle2D area);

  /** Marks a panel that has nothing to show. */
  protected final void paintNothing(Painter ink, Rectangle2D area) {
    ink.layer(Surface.Layer.LABELS);
    ink.centred(
        "no values", area.getCenterX(), area.getCenterY(), Theme.Type.FLAG, Painter.Align.CENTRE);
  }
}
