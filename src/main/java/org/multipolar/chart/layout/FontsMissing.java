package org.multipolar.chart.layout;

/** Thrown if this machine cannot lay out a text. Data are not affected. */
public final class FontsMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Java found no font configuration. */
  FontsMissing(Throwable cause) {
    super(
        "figures need a font configuration, and this machine has none; install it (on Debian and"
            + " Ubuntu: apt-get install fontconfig fonts-dejavu-core). The data are complete.",
        cause);
  }

  /** No installed typeface has all characters of a text. */
  FontsMissing(String text) {
    super(
        "no installed typeface has the letters of '"
            + text
            + "'; install one (on Debian and Ubuntu: apt-get install fonts-noto-core"
            + " fonts-noto-cjk). The data are complete.");
  }

  private FontsMissing(String figure, FontsMissing cause) {
    super("figure " + figure + ": " + cause.getMessage(), cause);
  }

  /** Returns the same exception, naming the figure that shows the text. */
  public FontsMissing in(String figure) {
    return new FontsMissing(figure, this);
  }
}
