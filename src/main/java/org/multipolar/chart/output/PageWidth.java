package org.multipolar.chart.output;

/** The two widths of a journal's page. Every figure is laid out for both. */
public enum PageWidth {
  /** One column. */
  COLUMN(85, ""),
  /** Two columns. */
  WIDE(175, "-wide");

  private static final double POINTS_PER_MM = 72 / 25.4;

  private final double mm;
  private final String suffix;

  PageWidth(double mm, String suffix) {
    this.mm = mm;
    this.suffix = suffix;
  }

  /** Width, millimetres. */
  public double mm() {
    return mm;
  }

  /** What is appended to the figure's name in file names. */
  public String suffix() {
    return suffix;
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
