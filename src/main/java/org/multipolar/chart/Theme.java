package org.multipolar.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The one look of all figures: typefaces, colours, lines, sizes. All lengths are points.
 *
 * <p>Colours are those of Okabe and Ito (2008), told apart with any colour vision, with the blue
 * and the green darkened so that neighbours also differ in lightness; lines differ in dash as well.
 */
final class Theme {

  /** What a piece of text is for; it decides face, size and colour. */
  enum Type {
    LETTER(true, 8, INK),
    HEADING(true, 7.5, INK),
    UNIT(false, 7.5, GREY),
    LABEL(false, 7, INK),
    TICK(false, 7, GREY),
    FLAG(false, 6.5, GREY),
    NOTE(false, 6.5, GREY);

    private final boolean bold;
    private final double size;
    private final Color colour;

    Type(boolean bold, double size, Color colour) {
      this.bold = bold;
      this.size = size;
      this.colour = colour;
    }

    Color colour() {
      return colour;
    }

    double size() {
      return size;
    }
  }

  static final String FAMILY = "Source Sans 3";

  static final Color INK = new Color(0x1a1a1a);
  static final Color GREY = new Color(0x555555);
  static final Color AXIS = new Color(0x555555);
  static final Color MARK = new Color(0xb5b5b5);
  static final Color BRANCH = new Color(0x808080);
  static final Color FAR = new Color(0xf3f3f3);
  static final Color REST = new Color(0xd9d9d9);

  static final double LINE = 1.2;
  static final double THIN = 0.7;
  static final double HAIR = 0.5;
  static final double TICK_LENGTH = 2.5;

  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0a4a86),
          new Color(0xd55e00),
          new Color(0x56b4e9),
          new Color(0x00694c),
          new Color(0xcc79a7),
          new Color(0x4d4d4d),
          new Color(0xe69f00),
          new Color(0x7f4f1b));

  private static final List<float[]> DASHES =
      List.of(
          new float[] {},
          new float[] {5, 1.6f},
          new float[] {1.4f, 1.4f},
          new float[] {6, 1.5f, 1.4f, 1.5f},
          new float[] {2.8f, 1.4f},
          new float[] {8, 2},
          new float[] {6, 1.5f, 1.4f, 1.5f, 1.4f, 1.5f},
          new float[] {0.8f, 2});

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;

  private Theme(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * Loads the bundled typefaces.
   *
   * @throws FontsMissing when this machine cannot lay out text
   */
  static Theme load() {
    byte[] regular = bytes("SourceSans3-Regular.ttf");
    byte[] bold = bytes("SourceSans3-Bold.ttf");
    return load(() -> new Theme(font(regular), font(bold)));
  }

  /** What Java throws without a font configuration differs between versions and machines. */
  static Theme load(Callable<Theme> typefaces) {
    try {
      Theme theme = typefaces.call();
      theme.width("probe", Type.LABEL);
      return theme;
    } catch (Exception | LinkageError | InternalError e) {
      throw new FontsMissing(e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font font(byte[] bytes) throws IOException, FontFormatException {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
  }

  /** One of the bundled typefaces as a file. */
  static InputStream open(boolean bold) {
    return open(bold ? "SourceSans3-Bold.ttf" : "SourceSans3-Regular.ttf");
  }

  private static InputStream open(String file) {
    return Theme.class.getResourceAsStream("fonts/" + file);
  }

  /** The face says itself that it is bold, so that SVG does too. */
  Font font(Type type) {
    return type.bold
        ? bold.deriveFont(Font.BOLD, (float) type.size)
        : regular.deriveFont((float) type.size);
  }

  /** Advance width of a text. */
  double width(String text, Type type) {
    return font(type).getStringBounds(printable(text), EXACT).getWidth();
  }

  /** Distance of two baselines. */
  double leading(Type type) {
    return type.size * 1.2;
  }

  /** Height of a capital letter above the baseline. */
  double capital(Type type) {
    return type.size * 0.66;
  }

  /** The text with a replacement for each character that the typeface does not have. */
  String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> regular.canDisplay(c) ? c : '\u25a1').forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Breaks a text at spaces into lines no wider than asked for, where words allow it. */
  List<String> wrap(String text, Type type, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, type) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  static Color colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  /** A dash of its own for as many series as there are pairs of a colour and a dash. */
  static Stroke line(int series) {
    float[] dash = DASHES.get((series + series / COLOURS.size()) % DASHES.size());
    return new BasicStroke(
        (float) LINE,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        dash.length == 0 ? null : dash,
        0);
  }

  /** A thin line with a dash of its own, for what is no result. */
  static Stroke thin(int series) {
    float[] dash = DASHES.get((series + 1) % DASHES.size());
    return new BasicStroke((float) THIN, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  static Stroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  static Stroke dotted(double width) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {1, 1}, 0);
  }

  static Composite opacity(double alpha) {
    return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha);
  }

  /** A colour mixed with white: 0 gives white, 1 the colour. */
  static Color tint(Color colour, double strength) {
    return new Color(
        mix(colour.getRed(), strength),
        mix(colour.getGreen(), strength),
        mix(colour.getBlue(), strength));
  }

  private static int mix(int channel, double strength) {
    return (int) Math.round(255 - (255 - channel) * strength);
  }
}
