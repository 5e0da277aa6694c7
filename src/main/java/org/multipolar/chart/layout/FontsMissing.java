package org.multipolar.chart.layout;

import java.io.IOException;

/** Thrown if this machine cannot lay out a text. Data are not affected. */
public final class FontsMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final String CONFIGURATION =
      "figures need a font configuration, and this machine has none; install it (on Debian and"
          + " Ubuntu: apt-get install fontconfig fonts-dejavu-core). The data are complete.";

  /** Java found no font configuration, or could not copy a typeface to its temporary folder. */
  FontsMissing(Throwable cause) {
    super(cause instanceof IOException ? temporary() : CONFIGURATION, cause);
  }

  private static String temporary() {
    return "figures need a temporary folder for their typefaces, and "
        + System.getProperty("java.io.tmpdir")
        + " cannot be written to; set MULTIPOLAR_JAVA_OPTS=-Djava.io.tmpdir=FOLDER to use another"
        + " folder. The data are complete.";
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
