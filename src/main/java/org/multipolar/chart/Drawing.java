package org.multipolar.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;

/** A figure laid out for one page width: first everything gets its place, then it is drawn. */
abstract class Drawing {
  /** No figure is higher than a journal's page, points. */
  static final double MAX_HEIGHT = PageWidth.points(235);

  private static final double EDGE = 2;
  private static final double NOTE_GAP = 5;
  private static final double LONG_NAMES = 78;
  private static final double SHORT_NAMES = 45;

  final Theme theme;
  final PageWidth page;
  private final List<String> note;

  Drawing(Figure figure, Theme theme, PageWidth page) {
    this.theme = theme;
    this.page = page;
    note = theme.wrap(Caption.note(figure), Theme.Type.NOTE, width());
  }

  static Drawing of(Figure figure, Theme theme, PageWidth page) {
    FigureData data = figure.data();
    if (data instanceof TimeSeries lines) {
      return new TimeSeriesDrawing(figure, lines, theme, page);
    }
    if (data instanceof Shares shares) {
      return new SharesDrawing(figure, shares, theme, page);
    }
    if (data instanceof Distributions distributions) {
      return new DistributionsDrawing(figure, distributions, theme, page);
    }
    if (data instanceof Pairs pairs) {
      return new PairsDrawing(figure, pairs, theme, page);
    }
    if (data instanceof Interaction interaction) {
      return new InteractionDrawing(figure, interaction, theme, page);
    }
    if (data instanceof HeatMap map) {
      return new HeatMapDrawing(figure, map, theme, page);
    }
    if (data instanceof Tornado tornado) {
      return new TornadoDrawing(figure, tornado, theme, page);
    }
    if (data instanceof Screening screening) {
      return new ScreeningDrawing(figure, screening, theme, page);
    }
    if (data instanceof IndexBars bars) {
      return new IndexBarsDrawing(figure, bars, theme, page);
    }
    if (data instanceof Discovery discovery) {
      return new DiscoveryDrawing(figure, discovery, theme, page);
    }
    return new PlaneDrawing(figure, (Plane) data, theme, page);
  }

  /** Width of what is drawn inside the edge. */
  final double width() {
    return page.points() - 2 * EDGE;
  }

  /** Height that panels may take together. */
  final double room() {
    return MAX_HEIGHT - 2 * EDGE - noteHeight();
  }

  private double noteHeight() {
    return NOTE_GAP + note.size() * theme.leading(Theme.Type.NOTE);
  }

  /** Length of turned names below a panel, where so many panels stand below each other. */
  static double turned(int rows) {
    return rows > 2 ? SHORT_NAMES : LONG_NAMES;
  }

  /** Says in a panel that it has nothing to show. */
  final void paintNothing(Painter ink, Rectangle2D area) {
    ink.text(
        "no values",
        area.getCenterX(),
        area.getCenterY() + theme.capital(Theme.Type.FLAG) / 2,
        Theme.Type.FLAG,
        Painter.Align.CENTRE);
  }

  /** Height of the panels. */
  abstract double bodyHeight();

  /** Draws the panels. */
  abstract void paintBody(OutputPage sheet);

  /** The drawing as a file's content. */
  byte[] render(OutputPage.Format format) throws IOException {
    double height = 2 * EDGE + bodyHeight() + noteHeight();
    OutputPage sheet = format.open(page.points(), height);
    Painter ink = new Painter(theme, sheet.pen());
    ink.fill(new Rectangle2D.Double(0, 0, page.points(), height), Color.WHITE);
    sheet.pen().translate(EDGE, EDGE);
    paintBody(sheet);
    sheet.layer(OutputPage.Layer.LABELS);
    double baseline = bodyHeight() + NOTE_GAP + theme.capital(Theme.Type.NOTE);
    for (String line : note) {
      ink.text(line, 0, baseline, Theme.Type.NOTE, Painter.Align.LEFT);
      baseline += theme.leading(Theme.Type.NOTE);
    }
    return sheet.finish();
  }
}
