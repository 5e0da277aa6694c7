package org.multipolar.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sobol indices: which part of an outcome's variance each factor explains alone, and in all.
 *
 * @param samples size of the base sample
 * @param most greatest number of factors drawn in a panel; those of the greatest total index are
 * @param panels one an outcome
 */
public record IndexBars(int samples, int most, List<Panel> panels) implements FigureData {

  /** One outcome. */
  public record Panel(String label, List<Factor> factors) {
    public Panel {
      factors = List.copyOf(factors);
    }

    /** The factors, the greatest total index first. */
    List<Factor> sorted() {
      return factors.stream()
          .sorted(
              Comparator.comparingDouble(
                  (Factor f) -> f.total().known() ? -f.total().value() : Double.POSITIVE_INFINITY))
          .toList();
    }
  }

  /** The first-order and the total index of one factor. */
  public record Factor(String name, Estimate first, Estimate total) {}

  public IndexBars {
    panels = List.copyOf(panels);
    if (most < 1) {
      throw new IllegalArgumentException("no factor is drawn where at most " + most + " are");
    }
  }

  /** The factors that are drawn in a panel. */
  List<Factor> shown(Panel panel) {
    List<Factor> sorted = panel.sorted();
    return sorted.subList(0, Math.min(sorted.size(), Tornado.limit(most, panels.size())));
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
        rows.add(
            List.of(
                panel.label(),
                factor.name(),
                FigureTable.cell(factor.first().value()),
                FigureTable.cell(factor.first().low()),
                FigureTable.cell(factor.first().high()),
                FigureTable.cell(factor.total().value()),
                FigureTable.cell(factor.total().low()),
                FigureTable.cell(factor.total().high())));
      }
    }
    return new FigureTable(
        List.of(
            "panel",
            "factor",
            "first",
            "first-low",
            "first-high",
            "total",
            "total-low",
            "total-high"),
        rows);
  }
}
