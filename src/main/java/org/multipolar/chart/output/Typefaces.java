package org.multipolar.chart.output;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bundled typefaces, which every page embeds or draws as outlines, and the installed ones. */
public final class Typefaces {
  static final String FAMILY = "Source Sans 3";

  private static final List<String> LOGICAL =
      List.of(Font.DIALOG, Font.DIALOG_INPUT, Font.MONOSPACED, Font.SANS_SERIF, Font.SERIF);

  private Typefaces() {}

  /**
   * The installed typefaces, in order of preference: first the Noto family, which has a face for
   * every script.
   */
  private static final class Installed {
    private static final List<Font> FONTS =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .filter(font -> !LOGICAL.contains(font.getFamily(Locale.ROOT)))
            .sorted(
                Comparator.comparing((Font font) -> !font.getFamily(Locale.ROOT).startsWith("Noto"))
                    .thenComparing(font -> font.getFontName(Locale.ROOT).length())
                    .thenComparing(font -> font.getFontName(Locale.ROOT)))
            .toList();
  }

  /** Returns an installed typeface that has every character of a text. */
  public static Optional<Font> installed(String text) {
    return Installed.FONTS.stream().filter(font -> font.canDisplayUpTo(text) < 0).findFirst();
  }

  /** Returns one of the two bundled typefaces as a Java font. */
  public static Font font(boolean bold) throws IOException, FontFormatException {
    try (InputStream in = open(bold)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  /** Opens the file of one of the two bundled typefaces. */
  static InputStream open(boolean bold) {
    String file = bold ? "SourceSans3-Bold.ttf" : "SourceSans3-Regular.ttf";
    return Typefaces.class.getResourceAsStream("/org/multipolar/chart/fonts/" + file);
  }
}
