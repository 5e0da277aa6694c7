package org.multipolar.chart.kind;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.NumberFormats;

/** Curves below the diagonal, with their legend in the empty half above it. */
final class LorenzDrawing extends PanelsDrawing {
  private static final double SAMPLE = 14;
  private static final double GAP = 4;

  private final Lorenz data;
  private final Scale up;

  LorenzDrawing(Lorenz data, Page page) {
    super(page, data.panels().size(), page.columns(data.panels().size(), true));
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), "", 0));
    double height = page.plotHeight(page.narrow() ? 150.0 : 190.0);
    up = Scale.linear(0, 1, Scale.ticks(height));
    double foot = PlotArea.footSpace(theme);
    place(
        PlotArea.leftSpace(theme, up),
        PlotArea.overhang(theme, up) + 2,
        headHeight(),
        Math.min(height, fitting(headHeight(), foot)),
        foot);
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    Scale across = Scale.exactly(theme, 0, 1, area.getWidth());
    PlotArea frame = new PlotArea(theme, area, across, up);
    frame.paint(ink);
    ink.layer(Surface.Layer.FRAME);
    ink.line(frame.x(0), frame.y(0), frame.x(1), frame.y(1), Theme.MARK, Theme.stroke(Theme.HAIR));
    List<Lorenz.Curve> curves = data.panels().get(index).curves();
    double y = area.getMinY() + theme.leading(Theme.Type.LABEL) / 2;
    for (int s = 0; s < curves.size(); s++) {
      Lorenz.Curve curve = curves.get(s);
      Path2D path = new Path2D.Double();
      int n = curve.shares().length - 1;
      path.moveTo(frame.x(0), frame.y(0));
      for (int k = 1; k <= n; k++) {
        path.lineTo(frame.x((double) k / n), frame.y(curve.shares()[k]));
      }
      ink.layer(Surface.Layer.DATA);
      ink.outline(path, Theme.colour(s), Theme.line(s));
      double x = area.getMinX() + GAP;
      ink.line(x, y, x + SAMPLE, y, Theme.colour(s), Theme.line(s));
      ink.layer(Surface.Layer.LABELS);
      double end = frame.x(1 - (y - area.getMinY() + GAP) / area.getHeight());
      String gini = ", G " + NumberFormats.fixed(curve.gini(), 2);
      double start = x + SAMPLE + GAP;
      double room = end - start - GAP - theme.width(gini, Theme.Type.LABEL);
      String name = LabelFitter.shorten(theme, curve.name(), Theme.Type.LABEL, room);
      ink.centred(name + gini, start, y, Theme.Type.LABEL, Painter.Align.LEFT);
      y += theme.leading(Theme.Type.LABEL);
    }
  }
}
