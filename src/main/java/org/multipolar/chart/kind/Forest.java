package org.multipolar.chart.kind;

import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.RowsDrawing;

/**
 * Effects with their confidence intervals, one row each, and their spread over worlds.
 *
 * @param effect definition of an effect, in the words of the caption ("a level against the first
 *     one")
 * @param pairs number of pairs of runs behind each effect
 * @param most maximum number of rows drawn in a panel
 * @param panels one per outcome
 */
public record Forest(String effect, int pairs, int most, List<Panel> panels) implements FigureData {

  /** One outcome. */
  public record Panel(String label, String unit, List<Row> rows) {
    public Panel {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One effect.
   *
   * @param effect the effect with its 95 % confidence interval
   * @param all the effect with the confidence interval that holds for all effects together
   * @param low quantile .05 of the effect over worlds; NaN if there is one world
   * @param high quantile .95
   */
  public record Row(String name, Estimate effect, Estimate all, double low, double high) {
    boolean spread() {
      return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether the interval excludes 0. */
    boolean clear() {
      return effect.bounded() && (effect.low() > 0 || effect.high() < 0);
    }
  }

  public Forest {
    panels = List.copyOf(panels);
  }

  /** The rows drawn in a panel. */
  List<Row> shown(Panel panel) {
    return RowsDrawing.legible(panel.rows(), most, panels.size());
  }

  private boolean spread() {
    return panels.stream().flatMap(panel -> panel.rows().stream()).anyMatch(Row::spread);
  }

  /**
   * Whether any simultaneous interval is wider than the axis. The axis covers everything else,
   * since these intervals may be far wider than the effects to be read.
   */
  private boolean cut() {
    return panels.stream()
        .anyMatch(
            panel -> {
              double[] axis = axis(panel);
              return shown(panel).stream()
                  .flatMapToDouble(row -> row.all().extent())
                  .anyMatch(end -> end < axis[0] || end > axis[1]);
            });
  }

  /** The minimum range of a panel's axis: 0, the intervals of single rows, and the spreads. */
  double[] axis(Panel panel) {
    double[] axis = {0, 0};
    shown(panel).stream()
        .flatMapToDouble(
            row ->
                DoubleStream.concat(
                    row.effect().extent(),
                    DoubleStream.of(row.low(), row.high()).filter(Double::isFinite)))
        .forEach(
            end -> {
              axis[0] = Math.min(axis[0], end);
              axis[1] = Math.max(axis[1], end);
            });
    return axis;
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft(
            "panel",
            "unit",
            "name",
            "difference",
            "lo95",
            "hi95",
            "lo95_all",
            "hi95_all",
            "world_q05",
            "world_q95");
    for (Panel panel : panels) {
      for (Row row : panel.rows()) {
        table.row(
            panel.label(),
            panel.unit(),
            row.name(),
            row.effect(),
            row.all().low(),
            row.all().high(),
            row.low(),
            row.high());
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
    return "Dots: "
        + effect
        + ", n = "
        + pairs
        + " paired random seeds; thick: 95\u2009% confidence interval, filled where it excludes 0;"
        + " thin: interval that holds for all rows together"
        + (spread() ? "; bar: middle 90\u2009% of worlds" : "")
        + (cut() ? "; thin lines that reach the frame go on beyond it" : "")
        + "."
        + CaptionText.leftOutRows(panels, panel -> panel.rows().size() - shown(panel).size());
  }

  @Override
  public Drawing drawing(Page page) {
    return new ForestDrawing(this, page);
  }
}
