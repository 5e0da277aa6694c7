package org.multipolar.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.multipolar.chart.output.Surface;

/** Panels of labelled rows, such as factors, on a horizontal axis. */
public abstract class RowsDrawing extends PanelsDrawing {
  /** Maximum number of rows of all panels together that are legible in one column. */
  public static final int MOST_ROWS = 60;

  private static final double NAME_GAP = 4;
  private static final double RIGHT = 9;

  private final List<List<String>> names;
  private final List<Scale> scales = new ArrayList<>();
  private final LabelFitter fitter;
  private final List<String> all;
  private final double left;
  private final int most;

  /**
   * @param names labels of the rows, by panel
   */
  protected RowsDrawing(Page page, List<List<String>> names) {
    super(page, names.size(), page.narrow() || names.size() == 1 ? 1 : 2);
    this.names = names;
    most = Math.max(1, names.stream().mapToInt(Collection::size).max().orElse(1));
    all = names.stream().flatMap(Collection::stream).distinct().toList();
    LabelFitter broken = new LabelFitter(theme, Theme.Type.LABEL, Math.max(84, cell * 0.3), 2);
    boolean high = rowFitting(Heading.height(theme, 2)) > broken.height(all) + 1;
    fitter = high ? broken : new LabelFitter(theme, Theme.Type.LABEL, 1.2 * broken.room(), 1);
    left = Math.max(RIGHT, fitter.width(all) + NAME_GAP);
  }

  /**
   * Returns the first rows, as many as are legible.
   *
   * @param most maximum number in a panel
   * @param panels number of panels
   */
  public static <R> List<R> legible(List<R> rows, int most, int panels) {
    int room = Math.min(most, Math.max(1, MOST_ROWS / Math.max(1, panels)));
    return rows.subList(0, Math.min(rows.size(), room));
  }

  /** Width of a plot. */
  protected final double plotWidth() {
    return Math.floor(cell - left - RIGHT) - 1;
  }

  private double rowFitting(double head) {
    return fitting(head, PlotArea.footSpace(theme)) / most;
  }

  /** Adds the heading and the horizontal scale of the next panel. */
  protected final void head(String label, String unit, Scale scale) {
    head(label, unit, scale.exponent());
    scales.add(scale);
  }

  /**
   * Sets the layout of the panels.
   *
   * @param row preferred height of a row
   */
  protected final void place(double row) {
    double wanted = Math.max(row, fitter.height(all) + 2);
    double height = Math.min(wanted, rowFitting(headHeight())) * most;
    place(left, RIGHT, headHeight(), Math.floor(height), PlotArea.footSpace(theme));
  }

  /** Height of a row. */
  protected final double rowHeight() {
    return Math.floor(plotHeight()) / most;
  }

  @Override
  protected final void paintPanel(Painter ink, int panel, Rectangle2D area) {
    PlotArea frame = PlotArea.ofRows(theme, area, scales.get(panel));
    frame.paint(ink);
    List<String> rows = names.get(panel);
    paintOrigin(ink, frame, origin(panel), area.getMinY() + rows.size() * rowHeight());
    for (int row = 0; row < rows.size(); row++) {
      double middle = area.getMinY() + (row + 0.5) * rowHeight();
      paintGuide(ink, frame, middle);
      ink.layer(Surface.Layer.LABELS);
      fitter.paintBeside(ink, rows.get(row), area.getMinX() - NAME_GAP, middle);
      paintRow(ink, panel, row, frame, middle);
    }
    if (frame.empty()) {
      paintNothing(ink, area);
    }
  }

  private static void paintOrigin(Painter ink, PlotArea frame, double origin, double bottom) {
    if (!frame.empty() && Double.isFinite(origin)) {
      double x = frame.x(origin);
      ink.layer(Surface.Layer.FRAME);
      ink.line(x, frame.area().getMinY(), x, bottom, Theme.INK, Theme.stroke(Theme.THIN));
    }
  }

  private void paintGuide(Painter ink, PlotArea frame, double middle) {
    if (!frame.empty() && guided()) {
      Rectangle2D area = frame.area();
      ink.layer(Surface.Layer.FRAME);
      ink.line(
          area.getMinX(),
          middle,
          area.getMaxX(),
          middle,
          Theme.tint(Theme.MARK, 0.5),
          Theme.dotted(Theme.HAIR));
    }
  }

  /** The value from which values are measured, shown as a vertical line; NaN without one. */
  protected double origin(int panel) {
    return 0;
  }

  /** Whether a dotted line guides the eye along each row. */
  protected boolean guided() {
    return true;
  }

  /** Paints the values of a row, if there are any. */
  protected abstract void paintRow(Painter ink, int panel, int row, PlotArea frame, double middle);
}
