package org.multipolar.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Elementary effects after Morris: how much each factor moves outcomes, and how unevenly.
 *
 * @param trajectories number of trajectories
 * @param named how many factors of a panel bear their names, the most influential first
 * @param panels one an outcome
 */
public record Screening(int trajectories, int named, List<Panel> panels) implements FigureData {

  /** One outcome. */
  public record Panel(String label, String unit, List<Factor> factors) {
    public Panel {
      factors = List.copyOf(factors);
    }

    /** The factors, the most influential first. */
    List<Factor> sorted() {
      return factors.stream()
          .sorted(
              Comparator.comparingDouble(
                  (Factor f) -> f.known() ? -f.mean().value() : Double.POSITIVE_INFINITY))
          .toList();
    }
  }

  /**
   * One factor.
   *
   * @param mean μ*, the mean of the absolute elementary effects
   * @param deviation σ, the standard deviation of the elementary effects
   */
  public record Factor(String name, Estimate mean, double deviation) {

    /** Whether it has a place on the plane. */
    boolean known() {
      return mean.known() && Double.isFinite(deviation);
    }
  }

  public Screening {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Factor factor : panel.sorted()) {
        rows.add(
            List.of(
                panel.label(),
                panel.unit(),
                factor.name(),
                FigureTable.cell(factor.mean().value()),
                FigureTable.cell(factor.mean().low()),
                FigureTable.cell(factor.mean().high()),
                FigureTable.cell(factor.deviation())));
      }
    }
    return new FigureTable(
        List.of("panel", "unit", "factor", "mu-star", "low", "high", "sigma"), rows);
  }
}
