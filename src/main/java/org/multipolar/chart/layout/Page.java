package org.multipolar.chart.layout;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
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

  private final Theme theme;
  private final PageWidth format;
  private final List<String> note;

  /**
   * @param note the text below the figure
   */
  public Page(Theme theme, PageWidth format, String note) {
    this.theme = theme;
    this.format = format;
    this.note = theme.wrap(note, Theme.Type.NOTE, width());
  }

  public Theme theme() {
    return theme;
  }

  /** Whether the page is one column of a journal wide. */
  public boolean narrow() {
    return format == PageWidth.COLUMN;
  }

  /** Width inside the edge. */
  public double width() {
    return format.points() - 2 * EDGE;
  }

  /** Height that panels may take together. */
  public double room() {
    return MAX_HEIGHT - 2 * EDGE - noteHeight();
  }

  private double noteHeight() {
    return NOTE_GAP + note.size() * theme.leading(Theme.Type.NOTE);
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
    return named || panels == 2 || panels == 4 ? 2 : 3;
  }

  /** Height of one of some plots where there is room. */
  public double plotHeight(int panels) {
    if (narrow()) {
      return panels == 1 ? 120 : 92;
    }
    return panels == 1 ? 170 : 118;
  }

  /** Greatest length of turned names below a panel, where there are so many rows of panels. */
  public static double turned(int rows) {
    return rows > 2 ? SHORT_NAMES : LONG_NAMES;
  }

  /** A drawing with the note below it as a file's content. */
  public byte[] render(Drawing drawing, OutputPage.Format file) throws IOException {
    double height = 2 * EDGE + drawing.height() + noteHeight();
    OutputPage page = file.open(format.points(), height);
    Painter ink = new Painter(theme, page);
    ink.fill(new Rectangle2D.Double(0, 0, format.points(), height), Color.WHITE);
    page.pen().translate(EDGE, EDGE);
    drawing.paint(ink);
    ink.layer(Surface.Layer.LABELS);
    double baseline = drawing.height() + NOTE_GAP + theme.capital(Theme.Type.NOTE);
    for (String line : note) {
      ink.text(line, 0, baseline, Theme.Type.NOTE, Painter.Align.LEFT);
      baseline += theme.leading(Theme.Type.NOTE);
    }
    return page.finish();
  }
}
