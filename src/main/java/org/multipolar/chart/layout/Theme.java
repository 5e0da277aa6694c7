package org.multipolar.chart.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.AttributedString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.multipolar.chart.output.Typefaces;

/**
 * The common style of all figures: typefaces, colours, lines, sizes. All lengths are points.
 *
 * <p>Colours are those of Okabe and Ito (2008), distinguishable with any colour vision, with the
 * blue and the green darkened so that neighbours also differ in lightness; lines also differ in
 * dash.
 */
public final class Theme {

  /** The role of a piece of text, which determines its typeface, size and colour. */
  public enum Type {
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

    /** Height of the type, points. */
    public double size() {
      return size;
    }
  }

  public static final Color INK = new Color(0x1a1a1a);
  public static final Color GREY = new Color(0x555555);
  public static final Color AXIS = new Color(0x555555);
  public static final Color MARK = new Color(0xb5b5b5);
  public static final Color BRANCH = new Color(0x808080);
  public static final Color FAR = new Color(0xf3f3f3);
  public static final Color REST = new Color(0xd9d9d9);

  public static final double LINE = 1.2;
  public static final double THIN = 0.7;
  public static final double HAIR = 0.5;
  public static final double TICK_LENGTH = 2.5;

  private static final Pattern BREAK = Pattern.compile(" (?!= \\d)(?!(?<== )\\d)");

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

  /** Whether text that no typeface covers stops the drawing; if not, boxes are drawn for it. */
  private final boolean strict;

  private final String decimal;
  private final DateTimeFormatter months;

  private Theme(boolean strict) throws IOException, FontFormatException {
    this(
        Typefaces.font(false),
        Typefaces.font(true),
        strict,
        ".",
        DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH));
  }

  private Theme(Font regular, Font bold, boolean strict, String decimal, DateTimeFormatter months) {
    this.regular = regular;
    this.bold = bold;
    this.strict = strict;
    this.decimal = decimal;
    this.months = months;
  }

  /** The same style with months and numbers of a language. */
  public Theme in(DateTimeFormatter monthsOfLanguage, String decimalMark) {
    return new Theme(regular, bold, strict, decimalMark, monthsOfLanguage);
  }

  /** An English number with the decimal mark of the figure's language. */
  String number(String english) {
    return english.replace(".", decimal);
  }

  /** The month of a day in the figure's language. */
  String month(LocalDate day) {
    return months.format(day);
  }

  /**
   * Loads the bundled typefaces.
   *
   * @throws FontsMissing if this machine cannot lay out text
   */
  public static Theme load() {
    return load(() -> new Theme(true));
  }

  /** Loads the theme for a window, where characters that no typeface has are shown as boxes. */
  public static Theme forScreen() {
    return load(() -> new Theme(false));
  }

  /**
   * Loads a theme and converts any failure to lay out text, which differs between Java versions and
   * machines, into {@link FontsMissing}.
   */
  public static Theme load(Callable<Theme> typefaces) {
    try {
      Theme theme = typefaces.call();
      theme.width("probe", Type.LABEL);
      return theme;
    } catch (Exception | LinkageError | InternalError e) {
      throw new FontsMissing(e);
    }
  }

  /** The font of a type; the bold one is marked as bold, which SVG requires. */
  public Font font(Type type) {
    return type.bold
        ? bold.deriveFont(Font.BOLD, (float) type.size)
        : regular.deriveFont((float) type.size);
  }

  /** Advance width of a text. */
  public double width(String text, Type type) {
    return covers(text)
        ? font(type).getStringBounds(text, EXACT).getWidth()
        : layout(text, type).getAdvance();
  }

  /** Whether the bundled typeface has all characters of a text. */
  boolean covers(String text) {
    return regular.canDisplayUpTo(text) < 0;
  }

  /**
   * Lays out a text that the bundled typeface does not cover, with installed typefaces for the
   * missing characters; letters are joined and ordered as their script requires.
   *
   * @throws FontsMissing if no installed typeface has the characters
   */
  TextLayout layout(String text, Type type) {
    AttributedString runs = new AttributedString(text);
    Font own = font(type);
    int from = 0;
    while (from < text.length()) {
      boolean bundled = regular.canDisplay(text.codePointAt(from));
      int to = from;
      while (to < text.length() && regular.canDisplay(text.codePointAt(to)) == bundled) {
        to += Character.charCount(text.codePointAt(to));
      }
      String run = text.substring(from, to);
      Font face = bundled ? own : face(run, type, text);
      runs.addAttribute(TextAttribute.FONT, face, from, to);
      from = to;
    }
    return new TextLayout(runs.getIterator(), EXACT);
  }

  /** Distance between two baselines. */
  public double leading(Type type) {
    return type.size * 1.2;
  }

  /** Height of a capital letter above the baseline. */
  public double capital(Type type) {
    return type.size * 0.66;
  }

  private Font face(String run, Type type, String text) {
    Optional<Font> installed = Typefaces.installed(run);
    if (installed.isEmpty() && strict) {
      throw new FontsMissing(text);
    }
    return installed
        .map(font -> font.deriveFont(type.bold ? Font.BOLD : Font.PLAIN, (float) type.size))
        .orElseGet(() -> font(type));
  }

  /**
   * Breaks a text at spaces into lines no wider than the given width, unless a word is wider. A
   * number stays with what it is the value of, as in n = 50.
   */
  public List<String> wrap(String text, Type type, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : BREAK.split(text)) {
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

  public static Color colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  /**
   * Stroke of a series' line. Together with {@link #colour} it is unique for as many series as
   * there are pairs of a colour and a dash.
   */
  public static Stroke line(int series) {
    return dashed(LINE, DASHES.get((series + series / COLOURS.size()) % DASHES.size()));
  }

  /** A thin dashed line, for lines that are not results. */
  public static Stroke thin(int series) {
    return dashed(THIN, DASHES.get((series + 1) % DASHES.size()));
  }

  public static Stroke stroke(double width) {
    return dashed(width);
  }

  public static Stroke dotted(double width) {
    return dashed(width, 1, 1);
  }

  private static Stroke dashed(double width, float... dash) {
    return new BasicStroke(
        (float) width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        dash.length == 0 ? null : dash,
        0);
  }

  /** A colour mixed with white: 0 gives white, 1 the colour. */
  public static Color tint(Color colour, double strength) {
    return new Color(
        mix(colour.getRed(), strength),
        mix(colour.getGreen(), strength),
        mix(colour.getBlue(), strength));
  }

  private static int mix(int channel, double strength) {
    return (int) Math.round(255 - (255 - channel) * strength);
  }
}
