package org.multipolar.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What happens to outcomes when one factor at a time is set low or high.
 *
 * @param runs runs at each setting
 * @param most greatest number of factors drawn in a panel; those of the greatest swing are
 * @param panels one an outcome
 */
public record Tornado(int runs, int most, List<Panel> panels) implements FigureData {

  /**
   * One outcome.
   *
   * @param base the outcome where no factor is moved
   * @param factors in any order
   */
  public record Panel(String label, String unit, double base, List<Factor> factors) {
    public Panel {
      factors = List.copyOf(factors);
    }

    /** The factors, the greatest swing first. */
    List<Factor> sorted() {
      return factors.stream()
          .sorted(Comparator.comparingDouble((Factor f) -> -f.swing(base)))
          .toList();
    }
  }

  /** One factor at its two settings. */
  public record Factor(String name, Setting low, Setting high) {

    /** How far the outcome goes between the base and the two settings. */
    double swing(double base) {
      double[] at =
          DoubleStream.of(base, low.outcome().value(), high.outcome().value())
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      return at.length == 0 ? 0 : at[at.length - 1] - at[0];
    }
  }

  /**
   * A factor's setting.
   *
   * @param name as it stands at the end of its bar
   * @param outcome what comes of it
   */
  public record Setting(String name, Estimate outcome) {}

  public Tornado {
    panels = List.copyOf(panels);
    if (most < 1) {
      throw new IllegalArgumentException("no factor is drawn where at most " + most + " are");
    }
  }

  /** The factors that are drawn in a panel. */
  List<Factor> shown(Panel panel) {
    List<Factor> sorted = panel.sorted();
    return sorted.subList(0, Math.min(sorted.size(), limit(most, panels.size())));
  }

  /** Rows that a panel may have to be legible. */
  static int limit(int most, int panels) {
    return Math.min(most, Math.max(1, RowPanels.MOST_ROWS / Math.max(1, panels)));
  }

  /** Greatest number of factors that a panel leaves out. */
  int leftOut() {
    return panels.stream()
        .mapToInt(panel -> panel.factors().size() - shown(panel).size())
        .max()
        .orElse(0);
  }

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Factor factor : panel.sorted()) {
        rows.add(row(panel, factor, "low", factor.low()));
        rows.add(row(panel, factor, "high", factor.high()));
      }
    }
    return new FigureTable(
        List.of("panel", "unit", "factor", "end", "setting", "base", "outcome", "low", "high"),
        rows);
  }

  private static List<String> row(Panel panel, Factor factor, String end, Setting setting) {
    return List.of(
        panel.label(),
        panel.unit(),
        factor.name(),
        end,
        setting.name(),
        FigureTable.cell(panel.base()),
        FigureTable.cell(setting.outcome().value()),
        FigureTable.cell(setting.outcome().low()),
        FigureTable.cell(setting.outcome().high()));
  }
}
