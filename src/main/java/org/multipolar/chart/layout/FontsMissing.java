package org.multipolar.chart.layout;

/** This machine cannot lay out text: Java found no font configuration. Data are not affected. */
public final class FontsMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  FontsMissing(Throwable cause) {
    super(
        "figures need a font configuration, and this machine has none; install it (on Debian and"
            + " Ubuntu: apt-get install fontconfig fonts-dejavu-core). The data are complete.",
        cause);
  }
}
