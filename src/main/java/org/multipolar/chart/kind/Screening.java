package org.multipolar.chart.kind;

import java.util.Comparator;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * Elementary effects after Morris: how much each factor moves outcomes, and how unevenly.
 *
 * @param trajectories number of trajectories
 * @param named how many factors of a panel are named, the most influential first
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
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", "factor", "mu-star", "low", "high", "sigma");
    for (Panel panel : panels) {
      for (Factor f : panel.sorted()) {
        table.row(panel.label(), panel.unit(), f.name(), f.mean(), f.deviation());
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
    int most = panels.stream().mapToInt(panel -> panel.factors().size()).max().orElse(0);
    return "Dots: "
        + Labels.count(most, "factor")
        + "; μ*: mean of absolute elementary effects, with 95\u2009% confidence interval; σ: their"
        + " standard deviation with sign; n = "
        + Labels.count(trajectories, "trajectory", "trajectories")
        + (most > named
            ? "; dark: the " + named + " most influential, labelled where space allows"
            : "")
        + ". The higher above the lines, the more nonlinear or the more dependent on other factors.";
  }

  @Override
  public Drawing drawing(Page page) {
    return new ScreeningDrawing(this, page);
  }
}
