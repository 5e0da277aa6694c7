package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.layout.TimePlot;
import org.multipolar.chart.output.Surface;

/** Shares of a whole over time, stacked to one. */
final class SharesDrawing extends PanelsDrawing {
  private static final double SEPARATOR = 0.6;

  private final Shares data;
  private final Scale scale;
  private final TimePlot time;
  private final EndLabels labels;

  SharesDrawing(Shares data, Page page) {
    super(page, 1, 1);
    this.data = data;
    labels = new EndLabels(theme, Theme.Type.LABEL, cell * 0.22);
    scale = Scale.linear(0, 1, Scale.ticks(page.plotHeight(1)));
    head(
        data.label(),
        data.label().toLowerCase(Locale.ROOT).contains(data.unit()) ? "" : data.unit(),
        0);
    double left = PlotArea.leftSpace(theme, scale);
    List<String> names = data.parts().stream().map(Shares.Part::name).toList();
    double right = labels.space(names);
    time = new TimePlot(page, data.timeline(), left, cell - left - right, 1);
    place(
        left,
        right,
        headHeight() + time.labelHeight(),
        Math.max(page.plotHeight(1), labels.height(names)),
        PlotArea.footSpace(theme));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    PlotArea frame = time.plot(theme, area, scale);
    time.paintEvents(ink, frame, true);
    double[] top = new double[data.timeline().dates().size()];
    List<EndLabels.Label> names = new ArrayList<>();
    for (int s = 0; s < data.parts().size(); s++) {
      Shares.Part part = data.parts().get(s);
      double[] bottom = top.clone();
      for (int t = 0; t < top.length; t++) {
        top[t] += Double.isFinite(part.share()[t]) ? part.share()[t] : 0;
      }
      time.addBand(frame, bottom, top.clone(), part.rest() ? Theme.REST : Theme.colour(s), 1);
      int last = top.length - 1;
      double middle = frame.y((bottom[last] + top[last]) / 2);
      names.add(new EndLabels.Label(part.name(), middle, Theme.BRANCH));
      if (s > 0) {
        time.addLine(frame, bottom, Color.WHITE, Theme.stroke(SEPARATOR));
      }
    }
    frame.paint(ink);
    ink.layer(Surface.Layer.FRAME);
    time.paintFutureOver(ink, frame);
    ink.layer(Surface.Layer.LABELS);
    time.paintEventsOver(ink, frame);
    labels.paint(ink, names, area.getMaxX(), area.getMinY(), area.getMaxY());
  }
}
