package org.multipolar.chart.kind;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.RowsDrawing;

/**
 * Sobol indices: the fraction of an outcome's variance explained by each factor alone, and in
 * total.
 *
 * @param samples size of the base sample
 * @param most maximum number of factors drawn in a panel, those with the highest total index
 * @param panels one per outcome
 */
public record IndexBars(int samples, int most, List<Panel> panels) implements FigureData {

  /**
   * One outcome.
   *
   * @param used rows of the base sample whose runs all have a value
   */
  public record Panel(String label, int used, List<Factor> factors) {
    public Panel {
      factors = List.copyOf(factors);
    }

    /** The factors in descending order of the total index. */
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

  /** The factors drawn in a panel. */
  List<Factor> shown(Panel panel) {
    return RowsDrawing.legible(panel.sorted(), most, panels.size());
  }

  private Stream<Estimate> estimates() {
    return panels.stream()
        .flatMap(panel -> shown(panel).stream())
        .flatMap(factor -> Stream.of(factor.first(), factor.total()))
        .filter(Estimate::known);
  }

  /** Where the axes of all panels begin: at zero, or at the lowest index if that is negative. */
  double least() {
    return estimates().mapToDouble(Estimate::value).reduce(0, Math::min);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft(
            "panel",
            "factor",
            "first",
            "first_lo95",
            "first_hi95",
            "total",
            "total_lo95",
            "total_hi95");
    for (Panel panel : panels) {
      for (Factor factor : panel.sorted()) {
        table.row(panel.label(), factor.name(), factor.first(), factor.total());
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels.stream().map(Panel::label).toList());
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    double least = least();
    boolean clipped = estimates().anyMatch(index -> index.bounded() && index.low() < least);
    return "Filled: total index, with all interactions; hollow: first-order index, alone; whiskers:"
        + " 95\u2009% confidence interval"
        + (clipped ? ", with an arrow where it goes on below the axis" : "")
        + "; base sample n = "
        + samples
        + incomplete()
        + "."
        + CaptionText.leftOut(
            panels, panel -> panel.factors().size() - shown(panel).size(), "total index");
  }

  /** States how few rows of the base sample remain if values are missing. */
  private String incomplete() {
    int fewest = panels.stream().mapToInt(Panel::used).min().orElse(samples);
    return fewest == samples
        ? ""
        : ", of which as few as " + fewest + " are used, since values are missing";
  }

  @Override
  public Drawing drawing(Page page) {
    return new IndexBarsDrawing(this, page);
  }
}
