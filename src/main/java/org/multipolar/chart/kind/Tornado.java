package org.multipolar.chart.kind;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.text.Labels;

/**
 * The change of outcomes when one factor at a time is set low or high.
 *
 * @param runs number of runs at each setting
 * @param most maximum number of factors drawn in a panel, those with the largest swing
 * @param panels one per outcome
 */
public record Tornado(int runs, int most, List<Panel> panels) implements FigureData {

  /**
   * One outcome.
   *
   * @param base the outcome if no factor is moved
   * @param factors the factors, in any order
   */
  public record Panel(String label, String unit, double base, List<Factor> factors) {
    public Panel {
      factors = List.copyOf(factors);
    }

    /** The factors in descending order of the swing. */
    List<Factor> sorted() {
      return factors.stream()
          .sorted(Comparator.comparingDouble((Factor f) -> -f.swing(base)))
          .toList();
    }
  }

  /** One factor at its two settings. */
  public record Factor(String name, Setting low, Setting high) {

    /** Range of the outcome between the base and the two settings. */
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
   * @param name the label at the end of its bar
   * @param outcome the resulting outcome
   */
  public record Setting(String name, Estimate outcome) {}

  public Tornado {
    panels = List.copyOf(panels);
    if (most < 1) {
      throw new IllegalArgumentException("no factor is drawn where at most " + most + " are");
    }
  }

  /** The factors drawn in a panel. */
  List<Factor> shown(Panel panel) {
    return RowsDrawing.legible(panel.sorted(), most, panels.size());
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft(
            "panel", "unit", "factor", "side", "setting", "base", "mean", "lo95", "hi95");
    for (Panel p : panels) {
      for (Factor f : p.sorted()) {
        List<String> start = List.of(p.label(), p.unit(), f.name());
        table.row(start, "low", f.low().name(), p.base(), f.low().outcome());
        table.row(start, "high", f.high().name(), p.base(), f.high().outcome());
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
    return "Line: base; bars: one factor set low (dark) or high (light), with the setting’s name,"
        + " n = "
        + Labels.count(runs, "run")
        + " a setting; whiskers: 95\u2009% confidence interval of the paired difference from the"
        + " base. Where both bars point the same way, their labels stand together, low / high."
        + CaptionText.leftOut(
            panels, panel -> panel.factors().size() - shown(panel).size(), "swing");
  }

  @Override
  public Drawing drawing(Page page) {
    return new TornadoDrawing(this, page);
  }
}
