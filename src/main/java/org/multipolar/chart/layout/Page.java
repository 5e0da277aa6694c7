package org.multipolar.chart.layout;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.chart.output.Surface;

/**
 * A page of a given width with a note at its foot: provides the room left for a drawing, and the
 * number of panels side by side.
 */
public final class Page {
  /** Maximum height of a figure, that of a journal page, points. */
  public static final double MAX_HEIGHT = PageWidth.points(235);

  private static final double EDGE = 2;
  private static final double NOTE_GAP = 5;
  private static final double LONG_NAMES = 78;
  private static final double SHORT_NAMES = 45;
  private static final Theme.Type TITLE = Theme.Type.LETTER;

  private final Theme theme;
  private final PageWidth format;
  private final Text text;
  private final List<String> title;
  private final List<String> note;
  private final OptionalDouble height;

  /**
   * The texts on a page, and the description for screen readers.
   *
   * @param title the message that the reader should take away
   * @param titled whether the title is printed above the drawing
   * @param note the text below the drawing; empty for none
   * @param description description of what is shown
   */
  public record Text(String title, boolean titled, String note, String description) {}

  /** A page with a note. */
  public Page(Theme theme, PageWidth format, String note) {
    this(theme, format, new Text("", false, note, note), OptionalDouble.empty());
  }

  /**
   * @param height height of one plot chosen by the author, points; empty for the default
   */
  public Page(Theme theme, PageWidth format, Text text, OptionalDouble height) {
    this.theme = theme;
    this.format = format;
    this.text = text;
    this.height = height;
    title = text.titled() ? theme.wrap(text.title(), TITLE, width()) : List.of();
    note = text.note().isBlank() ? List.of() : theme.wrap(text.note(), Theme.Type.NOTE, width());
  }

  public Theme theme() {
    return theme;
  }

  /** Whether the page is too narrow for panels side by side. */
  public boolean narrow() {
    return format.narrow();
  }

  /** Width inside the margins. */
  public double width() {
    return format.points() - 2 * EDGE;
  }

  /** Height available to all panels together. */
  public double room() {
    return MAX_HEIGHT - 2 * EDGE - titleHeight() - noteHeight();
  }

  private double titleHeight() {
    return title.isEmpty() ? 0 : title.size() * theme.leading(TITLE) + NOTE_GAP;
  }

  private double noteHeight() {
    return note.isEmpty() ? 0 : NOTE_GAP + note.size() * theme.leading(Theme.Type.NOTE);
  }

  /**
   * Number of panels side by side.
   *
   * @param named whether plots have labels at their side
   */
  public int columns(int panels, boolean named) {
    if (narrow() || panels == 1) {
      return 1;
    }
    return panels != 3 && named || panels == 2 || panels == 4 ? 2 : 3;
  }

  /** Preferred height of a plot, given the number of plots. */
  public double plotHeight(int panels) {
    return plotHeight(narrow() ? panels == 1 ? 120.0 : 92.0 : panels == 1 ? 170.0 : 118.0);
  }

  /** The plot height that the author chose, else the default. */
  public double plotHeight(double standard) {
    return height.orElse(standard);
  }

  /** Maximum length of rotated labels below a panel, given the number of rows of panels. */
  public static double turned(int rows) {
    return rows > 2 ? SHORT_NAMES : LONG_NAMES;
  }

  /** Renders a drawing, with the title above and the note below it, as the content of a file. */
  public byte[] render(Drawing drawing, OutputPage.Format file) throws IOException {
    double height = 2 * EDGE + titleHeight() + drawing.height() + noteHeight();
    OutputPage page = file.open(format.points(), height);
    page.describe(text.title(), text.description());
    Painter ink = new Painter(theme, page);
    ink.fill(new Rectangle2D.Double(0, 0, format.points(), height), Color.WHITE);
    page.pen().translate(EDGE, EDGE + titleHeight());
    drawing.paint(ink);
    ink.layer(Surface.Layer.LABELS);
    lines(ink, title, TITLE, -titleHeight());
    lines(ink, note, Theme.Type.NOTE, drawing.height() + NOTE_GAP);
    return page.finish();
  }

  private void lines(Painter ink, List<String> lines, Theme.Type type, double top) {
    double baseline = top + theme.capital(type);
    for (String line : lines) {
      ink.text(line, 0, baseline, type, Painter.Align.LEFT);
      baseline += theme.leading(type);
    }
  }
}
