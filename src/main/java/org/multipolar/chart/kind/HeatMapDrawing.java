package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.AxisNames;
import org.multipolar.chart.layout.ColourBar;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Shading;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.NumberFormats;

/**
 * Cells coloured by their values, with the values printed if all of them fit, else with a colour
 * bar.
 */
final class HeatMapDrawing extends PanelsDrawing {
  private static final double HIGHEST_CELL = 19;
  private static final double LEAST_CELL = 5;
  private static final double NAME_GAP = 4;
  private static final double BAR_GAP = 5;
  private static final double CORNER = 3.2;
  private static final double CROSS = 1.8;
  private static final Theme.Type NAME = Theme.Type.LABEL;
  private static final Theme.Type VALUE = Theme.Type.LABEL;

  private final HeatMap data;
  private final List<Shading> shadings = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();
  private final List<ColourBar> bars = new ArrayList<>();
  private final LabelFitter names;
  private final LabelFitter title;
  private final AxisNames axis;
  private final boolean printed;
  private final double cellHeight;

  HeatMapDrawing(HeatMap data, Page page) {
    super(page, data.panels().size(), columns(page, data));
    this.data = data;
    int rows = Math.max(1, data.rows().size());
    double nameRoom = Math.max(60, cell * 0.34);
    for (HeatMap.Panel panel : data.panels()) {
      double[] values = Arrays.stream(panel.values()).flatMapToDouble(Arrays::stream).toArray();
      Shading shading = Shading.of(values, data.reference());
      int exponent =
          Scale.thousands(Math.max(Math.abs(shading.least()), Math.abs(shading.greatest())));
      shadings.add(shading);
      bars.add(ColourBar.of(shading, exponent));
      texts.add(texts(values, exponent, shading));
      head(panel.label(), panel.unit(), exponent);
    }
    double roomForRow = fitting(headHeight(), 0);
    LabelFitter twoLines = new LabelFitter(theme, NAME, nameRoom, 2);
    boolean high = (roomForRow - 40) / rows >= twoLines.height(data.rows()) + 1;
    names = high ? twoLines : new LabelFitter(theme, NAME, nameRoom, 1);
    title = new LabelFitter(theme, Theme.Type.UNIT, nameRoom, 3);
    double left =
        Math.max(names.width(data.rows()), title.width(List.of(data.rowTitle()))) + NAME_GAP;
    double slot = (cell - left) / Math.max(1, data.columns().size());
    boolean wide = texts.stream().flatMap(List::stream).allMatch(text -> fits(text, slot));
    double longest = Page.turned(rows());
    AxisNames wideAxis =
        new AxisNames(theme, data.columns(), data.columnTitle(), slot, longest, cell - left);
    double fitting = (roomForRow - Math.max(wideAxis.height(), below()) - 3) / rows;
    printed = wide && fitting >= theme.leading(VALUE) + 1;
    double right =
        printed ? 1 : BAR_GAP + bars.stream().mapToDouble(bar -> bar.width(theme)).max().orElse(0);
    double plotWidth = cell - left - right;
    double cellWidth = Math.floor(plotWidth) / Math.max(1, data.columns().size());
    axis = new AxisNames(theme, data.columns(), data.columnTitle(), cellWidth, longest, plotWidth);
    double foot = Math.max(axis.height(), below()) + 1;
    fitting = (roomForRow - foot) / rows;
    double wanted =
        Math.max(
            Math.max(theme.leading(NAME) + 1.5, names.height(data.rows()) + 1),
            Math.min(HIGHEST_CELL, 0.75 * cellWidth));
    cellHeight = Math.max(LEAST_CELL, Math.min(wanted, fitting));
    place(left, right, headHeight(), Math.ceil(cellHeight * rows), foot);
  }

  private static int columns(Page page, HeatMap data) {
    int panels = data.panels().size();
    int cells = data.columns().size();
    if (page.narrow() || panels == 1) {
      return 1;
    }
    return panels == 3 && cells <= 5 || panels > 4 && cells <= 4 ? 3 : 2;
  }

  /** Height of the row title, which is below the rows. */
  private double below() {
    return data.rowTitle().isEmpty() ? 0 : 4 + title.height(List.of(data.rowTitle()));
  }

  private boolean fits(String text, double slot) {
    return theme.width(text, VALUE) <= slot - (data.mark().isEmpty() ? 3 : 2 * CORNER + 2);
  }

  /**
   * Formats all values of a panel with enough decimals to resolve a sixtieth of their range, at
   * most four.
   */
  private static List<String> texts(double[] values, int exponent, Shading shading) {
    double range = (shading.greatest() - shading.least()) / StrictMath.pow(10, exponent);
    int decimals =
        range > 0 ? Math.max(0, Math.min(4, (int) Math.ceil(-StrictMath.log10(range / 60)))) : 2;
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(
          Double.isFinite(value)
              ? NumberFormats.scaled(new BigDecimal(value), exponent, decimals)
              : "");
    }
    return texts;
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    paintCells(ink, panel, area);
    ink.layer(Surface.Layer.LABELS);
    paintNames(ink, area);
    if (printed) {
      paintValues(ink, panel, area);
    } else if (!shadings.get(panel).flat()) {
      bars.get(panel).paint(ink, area.getMaxX() + BAR_GAP, area);
    }
  }

  private Rectangle2D box(Rectangle2D area, int row, int column) {
    double width = area.getWidth() / data.columns().size();
    return new Rectangle2D.Double(
        area.getMinX() + column * width, area.getMinY() + row * cellHeight, width, cellHeight);
  }

  /** Paints the cells; behind printed values they belong to the frame layer. */
  private void paintCells(Painter ink, int index, Rectangle2D area) {
    HeatMap.Panel panel = data.panels().get(index);
    Shading shading = shadings.get(index);
    for (int row = 0; row < data.rows().size(); row++) {
      for (int column = 0; column < data.columns().size(); column++) {
        Rectangle2D box = box(area, row, column);
        double value = panel.values()[row][column];
        boolean known = Double.isFinite(value);
        ink.layer(printed ? Surface.Layer.FRAME : Surface.Layer.DATA);
        ink.fill(box, known ? shading.colour(value) : Color.WHITE);
        ink.layer(Surface.Layer.DATA);
        Color mark = known ? shading.ink(value) : Theme.BRANCH;
        double x = box.getCenterX();
        double y = box.getCenterY();
        if (!known) {
          ink.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, mark, Theme.stroke(Theme.THIN));
          ink.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS, mark, Theme.stroke(Theme.THIN));
        } else if (!printed && data.diverging() && value < data.reference()) {
          ink.line(x - CROSS, y, x + CROSS, y, mark, Theme.stroke(Theme.THIN));
        }
        if (panel.marked()[row][column]) {
          double corner = Math.min(CORNER, 0.45 * box.getHeight());
          ink.fill(
              Marker.polygon(
                  box.getMaxX() - corner,
                  box.getMinY(),
                  box.getMaxX(),
                  box.getMinY(),
                  box.getMaxX(),
                  box.getMinY() + corner),
              mark);
        }
        ink.outline(box, known ? Color.WHITE : Theme.MARK, Theme.stroke(Theme.HAIR));
      }
    }
  }

  private void paintNames(Painter ink, Rectangle2D area) {
    for (int row = 0; row < data.rows().size(); row++) {
      double y = area.getMinY() + (row + 0.5) * cellHeight;
      names.paintBeside(ink, data.rows().get(row), area.getMinX() - NAME_GAP, y);
    }
    double bottom = area.getMinY() + data.rows().size() * cellHeight;
    axis.paint(ink, column -> box(area, 0, column).getCenterX(), area.getMinX(), bottom);
    if (!data.rowTitle().isEmpty()) {
      title.paintBelow(
          ink, data.rowTitle(), area.getMinX() - NAME_GAP, bottom + 4, Painter.Align.RIGHT);
    }
  }

  private void paintValues(Painter ink, int index, Rectangle2D area) {
    for (int row = 0; row < data.rows().size(); row++) {
      for (int column = 0; column < data.columns().size(); column++) {
        Rectangle2D box = box(area, row, column);
        ink.text(
            texts.get(index).get(row * data.columns().size() + column),
            box.getCenterX(),
            box.getCenterY() + theme.capital(VALUE) / 2,
            VALUE,
            Painter.Align.CENTRE,
            shadings.get(index).ink(data.panels().get(index).values()[row][column]));
      }
    }
  }
}
