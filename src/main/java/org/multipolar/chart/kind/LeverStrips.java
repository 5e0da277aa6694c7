package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/**
 * Lever values along a Pareto front: a strip for each lever with a dot per vector; the lower the
 * dot, the further the vector lies along the front from the one best in the first goal.
 */
final class LeverStrips {
  private static final double NAME_GAP = 4;
  private static final double ROW_GAP = 3;
  private static final double LEAST_STRIP = 14;
  private static final double STRIP = 26;
  private static final double DOT = 1.5;
  private static final Theme.Type END = Theme.Type.FLAG;

  private final ParetoFront data;
  private final Theme theme;
  private final Heading heading;
  private final LabelFitter names;
  private final double left;
  private final double width;
  private final double strip;
  private final double ends;

  LeverStrips(ParetoFront data, Page page) {
    this.data = data;
    theme = page.theme();
    int panels = data.pairs().size();
    heading = Heading.of(theme, panels, panels + 1, "Levers along the front", "", 0, page.width());
    List<String> labels = data.drawn().stream().map(TradeOffs.Lever::label).toList();
    names = new LabelFitter(theme, Theme.Type.LABEL, page.width() * 0.28, 2);
    left = names.width(labels) + NAME_GAP;
    width = page.width() - left - 1;
    int lines =
        data.drawn().stream()
            .mapToInt(lever -> (int) Math.round(fitter(lever).height(lever.texts()) / leading()))
            .max()
            .orElse(1);
    ends = lines * leading() + 1;
    double fitting = page.room() * .4 / labels.size() - ends - ROW_GAP;
    strip = Math.max(LEAST_STRIP, Math.min(STRIP, fitting));
  }

  private double leading() {
    return theme.leading(END);
  }

  /**
   * Returns the label fitter of a strip: two lines within each level's segment, or one line at
   * either end of a range.
   */
  private LabelFitter fitter(TradeOffs.Lever lever) {
    return lever.levels()
        ? new LabelFitter(theme, END, width / lever.texts().size() - 2, 2)
        : new LabelFitter(theme, END, width / 2 - 2, 1);
  }

  double height() {
    return Heading.height(theme, heading.lines()) + data.drawn().size() * (strip + ends + ROW_GAP);
  }

  void paint(Painter ink, double top) {
    heading.paint(ink, 0, top);
    for (int l = 0; l < data.drawn().size(); l++) {
      double y = top + Heading.height(theme, heading.lines()) + l * (strip + ends + ROW_GAP);
      paintStrip(ink, data.drawn().get(l), new Rectangle2D.Double(left, y, width, strip));
      paintDots(ink, l, new Rectangle2D.Double(left, y, width, strip));
    }
  }

  private void paintStrip(Painter ink, TradeOffs.Lever lever, Rectangle2D area) {
    ink.layer(Surface.Layer.FRAME);
    ink.fill(area, Theme.FAR);
    List<String> texts = lever.texts();
    LabelFitter fitter = fitter(lever);
    double below = area.getMaxY() + 1.5;
    if (lever.levels()) {
      double band = area.getWidth() / texts.size();
      for (int i = 0; i < texts.size(); i++) {
        double x = area.getMinX() + i * band;
        if (i > 0) {
          ink.line(x, area.getMinY(), x, area.getMaxY(), Color.WHITE, Theme.stroke(Theme.LINE));
        }
      }
      ink.layer(Surface.Layer.LABELS);
      for (int i = 0; i < texts.size(); i++) {
        double middle = area.getMinX() + (i + .5) * band;
        fitter.paintBelow(ink, texts.get(i), middle, below, Painter.Align.CENTRE);
      }
    } else {
      ink.layer(Surface.Layer.LABELS);
      fitter.paintBelow(ink, texts.get(0), area.getMinX(), below, Painter.Align.LEFT);
      fitter.paintBelow(ink, texts.get(1), area.getMaxX(), below, Painter.Align.RIGHT);
    }
    names.paintBeside(ink, lever.label(), area.getMinX() - NAME_GAP, area.getCenterY());
  }

  private void paintDots(Painter ink, int lever, Rectangle2D area) {
    ink.layer(Surface.Layer.DATA);
    int last = Math.max(1, data.front().size() - 1);
    for (int m = 0; m < data.front().size(); m++) {
      double part = data.front().size() == 1 ? .5 : (double) m / last;
      double place = data.front().get(m).places()[lever];
      double x = area.getMinX() + DOT + place * (area.getWidth() - 2 * DOT);
      double y = area.getMinY() + DOT + part * (area.getHeight() - 2 * DOT);
      ink.shape(Marker.dot(x, y, DOT), GoalPanels.colour(data, m), Color.WHITE, 0.3);
    }
  }
}
