package org.multipolar.chart.kind;

import java.util.Comparator;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.text.Labels;

/**
 * Morris elementary effects: how strongly each factor affects outcomes, and how unevenly.
 *
 * @param trajectories number of trajectories
 * @param named maximum number of factors drawn in a panel, the most influential first
 * @param panels one per outcome
 */
public record Screening(int trajectories, int named, List<Panel> panels) implements FigureData {

  /**
   * One outcome.
   *
   * @param effects least number of elementary effects that a factor has
   */
  public record Panel(String label, String unit, int effects, List<Factor> factors) {
    public Panel {
      factors = List.copyOf(factors);
    }

    /** The factors in descending order of influence. */
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

    /** Whether both statistics are known. */
    boolean known() {
      return mean.known() && Double.isFinite(deviation);
    }
  }

  public Screening {
    panels = List.copyOf(panels);
  }

  /** The factors drawn in a panel: the most influential. */
  List<Factor> shown(Panel panel) {
    List<Factor> known = panel.sorted().stream().filter(Factor::known).toList();
    return RowsDrawing.legible(known, named, panels.size());
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", "factor", "mu_star", "lo95", "hi95", "sigma");
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
    return "Dots: μ*, mean of absolute elementary effects, with 95\u2009% confidence interval;"
        + " diamonds: σ, their standard deviation with sign: where it is as large, effects are"
        + " nonlinear or depend on other factors; n = "
        + Labels.count(trajectories, "trajectory", "trajectories")
        + incomplete()
        + "."
        + CaptionText.leftOut(
            panels, panel -> panel.factors().size() - shown(panel).size(), "influence");
  }

  /** States how few effects of a factor remain if values are missing. */
  private String incomplete() {
    int fewest = panels.stream().mapToInt(Panel::effects).min().orElse(trajectories);
    return fewest == trajectories
        ? ""
        : ", with as few as "
            + Labels.count(fewest, "effect")
            + " of a factor, since values are missing";
  }

  @Override
  public Drawing drawing(Page page) {
    return new ScreeningDrawing(this, page);
  }
}
