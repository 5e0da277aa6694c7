package org.multipolar.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Dots with whiskers: for each factor its total index over its first-order index. */
final class IndexBarsDrawing extends Drawing {
  private static final double ROW = 15;
  private static final double APART = 0.4;
  private static final double DOT = 1.9;
  private static final double ARROW = 2;
  private static final Color TOTAL = Theme.colour(0);
  private static final Color FIRST = Theme.colour(1);

  private final IndexBars data;
  private final RowPanels rows;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private final Grid grid;
  private final double rowHeight;

  IndexBarsDrawing(Figure figure, IndexBars data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    List<List<String>> names =
        data.panels().stream()
            .map(panel -> data.shown(panel).stream().map(IndexBars.Factor::name).toList())
            .toList();
    rows = new RowPanels(theme, page, width(), room(), names);
    int panels = data.panels().size();
    for (int i = 0; i < panels; i++) {
      IndexBars.Panel panel = data.panels().get(i);
      scales.add(scale(panel));
      headings.add(Heading.of(theme, i, panels, panel.label(), "share of variance", 0, rows.cell));
    }
    grid = rows.grid(headings, ROW, names.stream().flatMap(List::stream).toList());
    rowHeight = rows.rowHeight(grid);
  }

  /**
   * From zero, or from the least index where that is negative; intervals may begin further left.
   */
  private Scale scale(IndexBars.Panel panel) {
    double least = 0;
    double greatest = 0;
    boolean any = false;
    for (IndexBars.Factor factor : data.shown(panel)) {
      for (Estimate index : List.of(factor.first(), factor.total())) {
        any |= index.known();
        least = index.known() ? Math.min(least, index.value()) : least;
        greatest = Math.max(greatest, index.extent().max().orElse(0));
      }
    }
    if (!any) {
      return new Scale(0, 1, List.of(), 0, false);
    }
    double reach = greatest <= 0 ? 1 : greatest;
    return Scale.fitted(theme, least, Math.max(reach, 0.05), rows.plotWidth(), true);
  }

  @Override
  double bodyHeight() {
    return grid.height(data.panels().size());
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    for (int i = 0; i < data.panels().size(); i++) {
      IndexBars.Panel panel = data.panels().get(i);
      sheet.layer(OutputPage.Layer.FRAME);
      headings.get(i).paint(ink, grid.cellX(i), grid.cellY(i));
      Rectangle2D area = grid.plot(i);
      Scale scale = scales.get(i);
      PlotArea frame = new PlotArea(theme, area, scale, new Scale(0, 1, List.of(), 0, false));
      frame.hideVerticalAxis();
      frame.paint(sheet);
      sheet.layer(OutputPage.Layer.FRAME);
      List<IndexBars.Factor> shown = data.shown(panel);
      double zero = frame.x(0);
      double bottom = area.getMinY() + shown.size() * rowHeight;
      if (!scale.ticks().isEmpty()) {
        ink.line(zero, area.getMinY(), zero, bottom, Theme.AXIS, Theme.stroke(Theme.HAIR));
      }
      boolean any = false;
      for (int row = 0; row < shown.size(); row++) {
        IndexBars.Factor factor = shown.get(row);
        double centre = area.getMinY() + (row + 0.5) * rowHeight;
        sheet.layer(OutputPage.Layer.FRAME);
        if (!scale.ticks().isEmpty()) {
          ink.line(
              area.getMinX(),
              centre,
              area.getMaxX(),
              centre,
              Theme.tint(Theme.MARK, 0.5),
              Theme.dotted(Theme.HAIR));
        }
        sheet.layer(OutputPage.Layer.LABELS);
        rows.names.paintBeside(ink, factor.name(), area.getMinX() - RowPanels.NAME_GAP, centre);
        sheet.layer(OutputPage.Layer.DATA);
        double shift = APART / 2 * Math.min(rowHeight, ROW);
        double dot = Math.min(DOT, rowHeight / 5);
        paintIndex(ink, frame, factor.total(), centre - shift, dot, TOTAL);
        paintIndex(ink, frame, factor.first(), centre + shift, dot, FIRST);
        any |= factor.first().known() || factor.total().known();
      }
      if (!any) {
        sheet.layer(OutputPage.Layer.LABELS);
        paintNothing(ink, area);
      }
    }
  }

  /** A whisker that begins left of the axis has an arrowhead there. */
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
    var dot = Marker.dot(frame.x(index.value()), y, radius);
    boolean filled = colour.equals(TOTAL);
    ink.fill(dot, filled ? colour : Color.WHITE);
    ink.outline(dot, filled ? Color.WHITE : colour, Theme.stroke(filled ? 0.4 : 1));
  }
}
