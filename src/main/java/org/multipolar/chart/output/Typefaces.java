package org.multipolar.chart.output;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** The bundled typefaces, which every page embeds or draws as outlines. */
public final class Typefaces {
  static final String FAMILY = "Source Sans 3";

  private Typefaces() {}

  /** One of the two faces, as Java lays it out. */
  public static Font font(boolean bold) throws IOException, FontFormatException {
    try (InputStream in = open(bold)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  /** One of the two faces as a file. */
  static InputStream open(boolean bold) {
    String file = bold ? "SourceSans3-Bold.ttf" : "SourceSans3-Regular.ttf";
    return Typefaces.class.getResourceAsStream("/org/multipolar/chart/fonts/" + file);
  }
}
