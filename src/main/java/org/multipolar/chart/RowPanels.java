package org.multipolar.chart;

import java.util.Collection;
import java.util.List;

/** Where panels stand whose rows have names at their left, and how these are broken. */
final class RowPanels {
  /** Rows that all panels together may have to be legible in one column. */
  static final int MOST_ROWS = 60;

  static final double NAME_GAP = 4;

  private static final double RIGHT = 9;

  final int columns;
  final double cell;
  final LabelFitter names;
  private final Theme theme;
  private final double room;
  private final double left;
  private final int panels;
  private final int rows;

  /**
   * @param names of rows, by panel
   * @param room height for all panels
   */
  RowPanels(
      Theme theme,
      PageWidth page,
      double width,
      double room,
      List<? extends Collection<String>> names) {
    this.theme = theme;
    this.room = room;
    panels = names.size();
    columns = page == PageWidth.COLUMN || panels == 1 ? 1 : 2;
    cell = Grid.cellWidth(width, columns);
    rows = Math.max(1, names.stream().mapToInt(Collection::size).max().orElse(1));
    List<String> all = names.stream().<String>flatMap(Collection::stream).distinct().toList();
    LabelFitter broken = new LabelFitter(theme, Theme.Type.LABEL, Math.max(84, cell * 0.3), 2);
    boolean high = fitting(Heading.height(theme, 2)) > broken.height(all) + 1;
    this.names = high ? broken : new LabelFitter(theme, Theme.Type.LABEL, 1.2 * broken.room(), 1);
    left = Math.max(RIGHT, this.names.width(all) + NAME_GAP);
  }

  double plotWidth() {
    return Math.floor(cell - left - RIGHT) - 1;
  }

  /** Greatest height of a row. */
  private double fitting(double head) {
    return (room / Grid.rows(panels, columns) - head - PlotArea.footSpace(theme) - Grid.ROW_GAP)
        / rows;
  }

  /**
   * The grid.
   *
   * @param most height that a row takes where there is room
   */
  Grid grid(List<Heading> headings, double most, Collection<String> all) {
    double head = Heading.height(theme, headings.stream().mapToInt(Heading::lines).max().orElse(1));
    double wanted = Math.max(most, names.height(all) + 2);
    double height = Math.min(wanted, fitting(head)) * rows;
    return new Grid(
        columns, cell, left, RIGHT, head, head, Math.floor(height), PlotArea.footSpace(theme));
  }

  /** Height of a row in a plot. */
  double rowHeight(Grid grid) {
    return Math.floor(grid.plotHeight()) / rows;
  }
}
