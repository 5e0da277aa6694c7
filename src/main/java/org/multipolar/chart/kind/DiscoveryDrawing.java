package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/**
 * A peeling trajectory, the restrictions of its chosen box, and the cases inside and outside it:
 * side by side, or stacked on a narrow page.
 */
final class DiscoveryDrawing implements Drawing {
  /** Headings of the three parts. */
  static final List<String> PARTS =
      List.of("Peeling trajectory", "Restrictions of the box", "Cases");

  static final Color KEPT = Theme.colour(0);
  static final Theme.Type SMALL = Theme.Type.FLAG;

  private static final double GAP = 12;

  private final Discovery data;
  private final Theme theme;
  private final double[] widths;
  private final double[] lefts;
  private final double[] tops;
  private final double head;
  private final double plotHeight;
  private final double rowHeight;
  private final TrajectoryPlot trajectory;
  private final RestrictionBars restrictions;
  private final CasesPlot cases;

  DiscoveryDrawing(Discovery data, Page page) {
    this.data = data;
    theme = page.theme();
    boolean stacked = page.narrow();
    double all = page.width() - 2 * GAP;
    double whole = page.width();
    widths =
        stacked
            ? new double[] {whole, whole, whole}
            : new double[] {0.29 * all, 0.41 * all, 0.30 * all};
    trajectory = new TrajectoryPlot(data, theme);
    restrictions = new RestrictionBars(data, theme, widths[1]);
    cases = new CasesPlot(data, theme, widths[2], stacked ? 5 : 6);
    head = Heading.height(theme, 1) + theme.leading(Theme.Type.UNIT);
    double foot = trajectory.foot();
    double fixed = stacked ? 3 * head + foot + cases.foot() + 2 * GAP : head + GAP;
    double least = stacked ? 150 : 0;
    rowHeight = Math.min(restrictions.rowHeight(), (page.room() - fixed - least) / rows());
    double bars = rows() * rowHeight;
    plotHeight =
        stacked
            ? Math.min(125, (page.room() - fixed - bars) / 2)
            : Math.min(
                Math.max(140, Math.min(bars - foot, 220)), page.room() - fixed - cases.foot());
    double second = head + plotHeight + foot + GAP / 2;
    lefts = stacked ? new double[3] : new double[] {0, widths[0] + GAP, all - widths[2] + 2 * GAP};
    tops = stacked ? new double[] {0, second, second + head + bars + GAP / 2} : new double[3];
  }

  private int rows() {
    return Math.max(1, data.restrictions().size());
  }

  @Override
  public double height() {
    double first = tops[0] + head + plotHeight + trajectory.foot();
    double bars = Math.max(first, tops[1] + head + rows() * rowHeight);
    return data.restrictions().isEmpty()
        ? bars
        : Math.max(bars, tops[2] + head + plotHeight + cases.foot());
  }

  /** The area of a part below its heading. */
  private Rectangle2D box(int part, double height) {
    return new Rectangle2D.Double(lefts[part], tops[part] + head, widths[part], height);
  }

  @Override
  public void paint(Painter ink) {
    boolean any = !data.restrictions().isEmpty();
    ink.layer(Surface.Layer.FRAME);
    for (int part = 0; part < (any ? 3 : 2); part++) {
      Heading.of(theme, part, PARTS.size(), PARTS.get(part), "", 0, widths[part])
          .paint(ink, lefts[part], tops[part]);
    }
    trajectory.paint(ink, box(0, plotHeight));
    restrictions.paint(ink, box(1, rowHeight));
    if (any) {
      cases.paint(ink, box(2, plotHeight));
    }
  }
}
