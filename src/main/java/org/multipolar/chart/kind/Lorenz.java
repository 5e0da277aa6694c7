package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;

/**
 * Lorenz curves of inequality: the cumulative share of the total held by the lowest units.
 *
 * @param date the date
 * @param of the kind of units, such as states
 * @param panels one per metric
 */
public record Lorenz(LocalDate date, String of, List<Panel> panels) implements FigureData {

  /** One metric. */
  public record Panel(String label, String unit, List<Curve> curves) {
    public Panel {
      curves = List.copyOf(curves);
    }
  }

  /**
   * The curve of one scenario.
   *
   * @param shares share of the total held by the lowest k of n units, k from 0 to n
   */
  @SuppressWarnings("ArrayRecordComponent") // a view, never compared
  public record Curve(String name, double[] shares) {

    /** The mean curve over runs. */
    static Curve of(String name, double[][] runs) {
      int n = runs[0].length;
      double[] mean = new double[n + 1];
      for (double[] run : runs) {
        double[] sorted = Arrays.stream(run).map(v -> v > 0 ? v : 0).sorted().toArray();
        double whole = Arrays.stream(sorted).sum();
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += sorted[k];
          mean[k + 1] += (whole > 0 ? sum / whole : (k + 1.0) / n) / runs.length;
        }
      }
      return new Curve(name, mean);
    }

    /** The Gini coefficient: twice the area between the curve and the line of equality. */
    double gini() {
      int n = shares.length - 1;
      double area = 0;
      for (int k = 1; k <= n; k++) {
        area += (shares[k - 1] + shares[k]) / 2 / n;
      }
      return 1 - 2 * area;
    }
  }

  /** The mean curve over runs, given the values of all states or firms by run. */
  public static Curve curve(String name, double[][] runs) {
    return Curve.of(name, runs);
  }

  public Lorenz {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table = new FigureTable.Draft("panel", "series", "gini", "lowest", "share");
    for (Panel panel : panels) {
      for (Curve curve : panel.curves()) {
        int n = curve.shares().length - 1;
        for (int k = 0; k <= n; k++) {
          table.row(panel.label(), curve.name(), curve.gini(), (double) k / n, curve.shares()[k]);
        }
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
    int n = panels.get(0).curves().get(0).shares().length - 1;
    return CaptionText.month(date)
        + ": part of the whole that the lowest part of the "
        + n
        + " recorded "
        + of
        + " has, each counted once; means of "
        + CaptionText.runs(subjects)
        + "; G: coefficient of Gini. Thin: all equal.";
  }

  @Override
  public Drawing drawing(Page page) {
    return new LorenzDrawing(this, page);
  }
}
