package org.multipolar.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.output.Surface;

/**
 * Panels in rows and columns, each under its heading, all plots of one size. A drawing gives every
 * panel its heading and then places them all; it then paints one panel at a time.
 */
public abstract class PanelsDrawing implements Drawing {
  protected final Page page;
  protected final Theme theme;

  /** Panels side by side. */
  protected final int columns;

  /** Width of a panel. */
  protected final double cell;

  private final int panels;
  private final List<Heading> headings = new ArrayList<>();
  private Grid grid;

  protected PanelsDrawing(Page page, int panels, int columns) {
    this.page = page;
    this.panels = panels;
    this.columns = columns;
    theme = page.theme();
    cell = Grid.cellWidth(page.width(), columns);
  }

  /**
   * Heads the next panel.
   *
   * @param exponent power of ten that the axis leaves out
   */
  protected final void head(String label, String unit, int exponent) {
    headings.add(Heading.of(theme, headings.size(), panels, label, unit, exponent, cell));
  }

  /** Height of the highest heading. */
  protected final double headHeight() {
    return Heading.height(theme, headings.stream().mapToInt(Heading::lines).max().orElse(1));
  }

  /** Panels below each other. */
  protected final int rows() {
    return Grid.rows(panels, columns);
  }

  /** Height that a row of panels may take with all that belongs to it. */
  protected final double rowRoom() {
    return page.room() / rows();
  }

  /** Height that a plot may take between its head and its foot. */
  protected final double fitting(double head, double foot) {
    return fitting(0, head, foot);
  }

  /** The same where panels of the first row need so much more above their plots. */
  protected final double fitting(double more, double head, double foot) {
    return (page.room() - more) / rows() - head - foot - Grid.ROW_GAP;
  }

  /**
   * Places the panels.
   *
   * @param left what a panel needs left of its plot
   * @param right what it needs right of it
   * @param head what it needs above it
   * @param foot what it needs below it
   */
  protected final void place(
      double left, double right, double head, double plotHeight, double foot) {
    place(left, right, head, head, plotHeight, foot);
  }

  /** The same where panels of the first row need another height above their plots. */
  protected final void place(
      double left, double right, double firstHead, double head, double plotHeight, double foot) {
    grid = new Grid(columns, cell, left, right, firstHead, head, plotHeight, foot);
  }

  /** Height that all plots have. */
  protected final double plotHeight() {
    return grid.plotHeight();
  }

  /** Where a panel begins at the left. */
  protected final double left(int panel) {
    return grid.cellX(panel);
  }

  /** What all plots share so that all their axes have room: the widest of the labels. */
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

  /** Paints what lies behind everything else of a panel. */
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
