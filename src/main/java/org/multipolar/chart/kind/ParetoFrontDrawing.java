package org.multipolar.chart.kind;

import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.output.Surface;

/** Panels for every pair of goals, with a strip for each lever below them. */
final class ParetoFrontDrawing implements Drawing {
  private static final double GAP = 9;

  private final LeverStrips strips;
  private final GoalPanels panels;

  ParetoFrontDrawing(ParetoFront data, Page page) {
    strips = new LeverStrips(data, page);
    panels = new GoalPanels(data, page, page.room() - strips.height() - GAP);
  }

  @Override
  public double height() {
    return panels.height() + GAP + strips.height();
  }

  @Override
  public void paint(Painter ink) {
    panels.paint(ink);
    ink.layer(Surface.Layer.FRAME);
    strips.paint(ink, panels.height() + GAP);
  }
}
