package org.multipolar.chart.kind;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.multipolar.chart.layout.ColourBar;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Shading;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Cells of two outcomes, filled if they were reached. */
final class PatternMapDrawing extends PanelsDrawing {
  private static final double AIR = 3;
  private static final double BAR_GAP = 6;

  private final PatternMap data;
  private final List<Integer> slices;
  private final Scale horizontal;
  private final Scale vertical;
  private final Shading shading;
  private final ColourBar bar;
  private final Heading across;

  PatternMapDrawing(PatternMap data, Page page) {
    super(page, data.slices().size(), page.columns(data.slices().size(), false));
    this.data = data;
    slices = data.slices();
    int most = data.cells().stream().mapToInt(PatternMap.Cell::hits).max().orElse(1);
    shading = new Shading(0, StrictMath.log10(Math.max(10, most)), Double.NaN);
    bar = new ColourBar(shading, Scale.magnitudesExactly(1, Math.max(10, most), 4));
    double wanted = page.plotHeight(slices.size());
    horizontal = scale(0, (int) (cell / 34));
    vertical = scale(1, Scale.ticks(wanted));
    PatternMap.Axis up = data.axes().get(1);
    for (int slice : slices) {
      String third =
          data.axes().size() < 3
              ? up.label()
              : up.label()
                  + ", "
                  + data.axes().get(2).label()
                  + " "
                  + data.axes().get(2).text(slice);
      head(third, up.unit(), vertical.exponent());
    }
    double left = PlotArea.leftSpace(theme, vertical);
    double right = BAR_GAP + bar.width(theme);
    PatternMap.Axis flat = data.axes().get(0);
    across =
        Heading.of(
            theme, 0, 1, flat.label(), flat.unit(), horizontal.exponent(), cell - left - right);
    double foot = PlotArea.footSpace(theme) + AIR + Heading.height(theme, across.lines());
    place(left, right, headHeight(), Math.min(wanted, fitting(headHeight(), foot)), foot);
  }

  private Scale scale(int axis, int room) {
    PatternMap.Axis a = data.axes().get(axis);
    return Scale.linear(
        data.beyond(axis, false) ? a.edge(0) : a.low(),
        data.beyond(axis, true) ? a.edge(a.cells() + 2) : a.high(),
        Math.max(2, room));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    across.paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + AIR);
    PlotArea frame = new PlotArea(theme, area, horizontal, vertical);
    frame.paint(ink);
    ink.layer(Surface.Layer.FRAME);
    for (int x = 1; x <= data.axes().get(0).cells(); x++) {
      for (int y = 1; y <= data.axes().get(1).cells(); y++) {
        ink.outline(box(frame, x, y), Theme.REST, Theme.stroke(Theme.HAIR / 2));
      }
    }
    ink.layer(Surface.Layer.DATA);
    for (PatternMap.Cell each : data.of(slices.get(panel))) {
      Rectangle2D box = box(frame, each.at().get(0), each.at().get(1));
      ink.fill(box, shading.colour(.12 + .88 * StrictMath.log10(each.hits())));
      ink.outline(box, Theme.MARK, Theme.stroke(Theme.HAIR / 2));
    }
    paintEnds(ink, frame);
    bar.paint(ink, area.getMaxX() + BAR_GAP, area);
  }

  /** Draws a line between the grid and the open cells beyond it. */
  private void paintEnds(Painter ink, PlotArea frame) {
    Rectangle2D area = frame.area();
    for (boolean above : new boolean[] {false, true}) {
      if (data.beyond(0, above)) {
        double x = frame.x(above ? data.axes().get(0).high() : data.axes().get(0).low());
        ink.line(x, area.getMinY(), x, area.getMaxY(), Theme.INK, Theme.stroke(Theme.THIN));
      }
      if (data.beyond(1, above)) {
        double y = frame.y(above ? data.axes().get(1).high() : data.axes().get(1).low());
        ink.line(area.getMinX(), y, area.getMaxX(), y, Theme.INK, Theme.stroke(Theme.THIN));
      }
    }
  }

  private Rectangle2D box(PlotArea frame, int across, int up) {
    PatternMap.Axis flat = data.axes().get(0);
    PatternMap.Axis steep = data.axes().get(1);
    double left = frame.x(flat.edge(across));
    double top = frame.y(steep.edge(up + 1));
    return new Rectangle2D.Double(
        left, top, frame.x(flat.edge(across + 1)) - left, frame.y(steep.edge(up)) - top);
  }
}
