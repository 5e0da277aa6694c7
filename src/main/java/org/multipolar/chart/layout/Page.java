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
 * A page of one width with a note at its foot: how much room that leaves to a drawing, and how many
 * panels it has side by side.
 */
public final class Page {
  /** No figure is higher than a journal's page, points. */
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
   * What stands on a page beside its drawing, and what it is for those who cannot see it.
   *
   * @param title what the reader should see
   * @param titled whether the title stands above the drawing
   * @param note the text below it; none where it is empty
   * @param description what is shown
   */
  public record Text(String title, boolean titled, String note, String description) {}

  /** A page with a note. */
  public Page(Theme theme, PageWidth format, String note) {
    this(theme, format, new Text("", false, note, note), OptionalDouble.empty());
  }

  /**
   * @param height of one plot, points, where an author chose one
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

  /** Whether the page has no room for panels side by side. */
  public boolean narrow() {
    return format.narrow();
  }

  /** Width inside the edge. */
  public double width() {
    return format.points() - 2 * EDGE;
  }

  /** Height that panels may take together. */
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
   * Panels side by side.
   *
   * @param named whether there are names beside the plots
   */
  public int columns(int panels, boolean named) {
    if (narrow() || panels == 1) {
      return 1;
    }
    return panels != 3 && named || panels == 2 || panels == 4 ? 2 : 3;
  }

  /** Height of one of some plots where there is room. */
  public double plotHeight(int panels) {
    return plotHeight(narrow() ? panels == 1 ? 120.0 : 92.0 : panels == 1 ? 170.0 : 118.0);
  }

  /** The height that an author chose, else the standard one. */
  public double plotHeight(double standard) {
    return height.orElse(standard);
  }

  /** Greatest length of turned names below a panel, where there are so many rows of panels. */
  public static double turned(int rows) {
    return rows > 2 ? SHORT_NAMES : LONG_NAMES;
  }

  /** A drawing with the title above and the note below it as a file's content. */
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
