package org.multipolar.chart.output;

/**
 * The width of a page. Every figure is laid out for one and for two journal columns, or for a width
 * that its author chose.
 *
 * @param mm width, millimetres
 * @param suffix suffix of the figure's name in file names
 */
public record PageWidth(double mm, String suffix) {
  /** One journal column. */
  public static final PageWidth COLUMN = new PageWidth(85, "");

  /** Two journal columns. */
  public static final PageWidth WIDE = new PageWidth(175, "-wide");

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double NARROW = 120;

  /** The default widths: one and two columns. */
  public static PageWidth[] values() {
    return new PageWidth[] {COLUMN, WIDE};
  }

  /** Whether the page is too narrow for panels side by side. */
  public boolean narrow() {
    return mm < NARROW;
  }

  /** Width, points. */
  public double points() {
    return points(mm);
  }

  public static double points(double mm) {
    return mm * POINTS_PER_MM;
  }

  public static double millimetres(double points) {
    return points / POINTS_PER_MM;
  }
}
