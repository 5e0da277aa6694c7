package org.multipolar.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A value for every pair of a row and a column: two factors' levels, policies and worlds, or
 * variants of the model and outcomes.
 *
 * @param rowTitle what the rows are levels of, empty where it needs no saying
 * @param rows names, from the top
 * @param columnTitle what the columns are levels of
 * @param columns names
 * @param reference the value from which colours diverge; NaN where they run from least to greatest
 * @param cell what a cell's value is, as the caption says it ("regret, mean of 40 runs")
 * @param mark what a marked cell means, empty where none is marked
 * @param panels one an outcome
 */
public record HeatMap(
    String rowTitle,
    List<String> rows,
    String columnTitle,
    List<String> columns,
    double reference,
    String cell,
    String mark,
    List<Panel> panels)
    implements FigureData {

  /**
   * One outcome.
   *
   * @param values by row and column, NaN where there is none
   * @param marked by row and column
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Panel(String label, String unit, double[][] values, boolean[][] marked) {

    /** A panel without marks. */
    public Panel(String label, String unit, double[][] values) {
      this(
          label,
          unit,
          values,
          new boolean[values.length][values.length == 0 ? 0 : values[0].length]);
    }
  }

  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    panels = List.copyOf(panels);
    for (Panel panel : panels) {
      boolean fits = panel.values().length == rows.size() && panel.marked().length == rows.size();
      for (int row = 0; fits && row < rows.size(); row++) {
        fits =
            panel.values()[row].length == columns.size()
                && panel.marked()[row].length == columns.size();
      }
      if (!fits) {
        throw new IllegalArgumentException(
            panel.label() + " has not " + rows.size() + " rows of " + columns.size() + " cells");
      }
    }
  }

  /** Whether colours diverge. */
  boolean diverging() {
    return Double.isFinite(reference);
  }

  @Override
  public FigureTable table() {
    List<List<String>> cells = new ArrayList<>();
    for (Panel panel : panels) {
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < columns.size(); column++) {
          cells.add(
              List.of(
                  panel.label(),
                  panel.unit(),
                  rows.get(row),
                  columns.get(column),
                  FigureTable.cell(panel.values()[row][column]),
                  panel.marked()[row][column] ? "yes" : "no"));
        }
      }
    }
    return new FigureTable(List.of("panel", "unit", "row", "column", "value", "marked"), cells);
  }
}
