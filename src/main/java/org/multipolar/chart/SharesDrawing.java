package org.multipolar.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Parts of a whole, stacked to one over time. */
final class SharesDrawing extends Drawing {
  private static final double SEPARATOR = 0.6;

  private final Shares data;
  private final Heading heading;
  private final Scale years;
  private final Scale scale;
  private final Grid grid;
  private final EventLabels flags;
  private final double nameRoom;

  SharesDrawing(Figure figure, Shares data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    nameRoom = width() * 0.22;
    double plotHeight = TimePlot.height(page, 1);
    scale = Scale.linear(0, 1, TimePlot.ticks(plotHeight));
    heading = Heading.of(theme, 0, 1, data.label(), data.unit(), 0, width());
    double left = PlotArea.leftSpace(theme, scale);
    List<String> names = data.parts().stream().map(Shares.Part::name).toList();
    double right = EndLabels.space(theme, Theme.Type.LABEL, nameRoom, names);
    double plotWidth = width() - left - right;
    years = TimePlot.years(theme, data.timeline(), plotWidth);
    flags =
        EventLabels.place(
            theme, data.timeline(), years, left, plotWidth, width(), TimePlot.flags(page, 1));
    double head = Heading.height(theme, heading.lines()) + flags.height();
    double needed = EndLabels.height(theme, Theme.Type.LABEL, nameRoom, names);
    grid =
        new Grid(
            1,
            width(),
            left,
            right,
            head,
            head,
            Math.max(plotHeight, needed),
            PlotArea.footSpace(theme));
  }

  @Override
  double bodyHeight() {
    return grid.height(1);
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    sheet.layer(OutputPage.Layer.FRAME);
    heading.paint(ink, 0, 0);
    Rectangle2D area = grid.plot(0);
    PlotArea frame = new PlotArea(theme, area, years, scale);
    flags.paint(sheet, frame, true);
    double[] top = new double[data.timeline().dates().size()];
    EndLabels labels = new EndLabels(theme, Theme.Type.LABEL, nameRoom);
    for (int s = 0; s < data.parts().size(); s++) {
      Shares.Part part = data.parts().get(s);
      double[] bottom = top.clone();
      for (int t = 0; t < top.length; t++) {
        top[t] += Double.isFinite(part.share()[t]) ? part.share()[t] : 0;
      }
      TimePlot.addBand(frame, data.timeline(), bottom, top.clone(), colour(s), 1);
      int last = top.length - 1;
      labels.add(part.name(), frame.y((bottom[last] + top[last]) / 2), Theme.BRANCH);
      if (s > 0) {
        TimePlot.addLine(frame, data.timeline(), bottom, Color.WHITE, Theme.stroke(SEPARATOR));
      }
    }
    frame.paint(sheet);
    sheet.layer(OutputPage.Layer.LABELS);
    flags.paintOver(ink, frame);
    labels.paint(ink, area.getMaxX(), area.getMinY(), area.getMaxY());
  }

  private Color colour(int part) {
    return data.parts().get(part).rest() ? Theme.REST : Theme.colour(part);
  }
}
