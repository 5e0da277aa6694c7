package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.NumberFormats;
import org.multipolar.text.NumberText;

/**
 * A value for every pair of a row and a column: levels of two factors, policies and worlds, or
 * variants of the model and outcomes.
 *
 * @param rowTitle name of the row factor, empty if it is evident
 * @param rows row labels, from the top
 * @param columnTitle name of the column factor
 * @param columns column labels
 * @param reference the value from which colours diverge; NaN if they run from lowest to highest
 * @param cell meaning of a cell's value, in the words of the caption ("regret, mean of 40 runs")
 * @param mark meaning of a marked cell, empty if none is marked
 * @param panels one per outcome
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
   * @param values values by row and column, NaN if there is none
   * @param marked whether the cell is marked, by row and column
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
    FigureTable.Draft table =
        new FigureTable.Draft(
            "panel",
            "unit",
            rowTitle.isEmpty() ? "series" : rowTitle,
            columnTitle.isEmpty() ? "across" : columnTitle,
            "value",
            "marked");
    for (Panel panel : panels) {
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < columns.size(); c++) {
          table.row(
              panel.label(),
              panel.unit(),
              rows.get(r),
              columns.get(c),
              panel.values()[r][c],
              mark.isEmpty() ? "" : panel.marked()[r][c]);
        }
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels, Panel::label, Panel::unit);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    boolean missing =
        panels.stream()
            .flatMap(panel -> Arrays.stream(panel.values()))
            .flatMapToDouble(Arrays::stream)
            .anyMatch(value -> !Double.isFinite(value));
    String from = NumberFormats.minus(NumberText.of(reference));
    return "Cells: "
        + cell
        + (diverging()
            ? "; blue: above " + from + ", orange (with a dash where no number stands): below"
            : "; the darker, the greater")
        + (mark.isEmpty() ? "" : "; corner: " + mark)
        + (missing ? "; cross: no value" : "")
        + ".";
  }

  @Override
  public Drawing drawing(Page page) {
    return new HeatMapDrawing(this, page);
  }
}
