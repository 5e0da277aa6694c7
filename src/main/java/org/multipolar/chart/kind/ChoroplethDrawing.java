package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.ColourBar;
import org.multipolar.chart.layout.Outlines;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Shading;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Maps of states in shades of blue, with a colour bar. */
final class ChoroplethDrawing extends PanelsDrawing {
  private static final double GAP = 5;
  private static final Color UNKNOWN = new Color(0xe9e9e9);

  private final Choropleth data;
  private final List<ColourBar> bars = new ArrayList<>();

  ChoroplethDrawing(Choropleth data, Page page) {
    super(page, data.panels().size(), page.narrow() || data.panels().size() == 1 ? 1 : 2);
    this.data = data;
    for (Choropleth.Panel panel : data.panels()) {
      double[] values =
          data.panels().stream()
              .filter(other -> other.metric().equals(panel.metric()))
              .flatMap(other -> other.values().values().stream())
              .mapToDouble(value -> value)
              .toArray();
      Shading shading = Shading.of(values, Double.NaN);
      int exponent =
          Scale.thousands(Math.max(Math.abs(shading.least()), Math.abs(shading.greatest())));
      bars.add(ColourBar.of(shading, exponent));
      head(panel.label(), panel.unit(), exponent);
    }
    double right = GAP + bars.stream().mapToDouble(bar -> bar.width(theme)).max().orElse(0);
    Rectangle2D world = Outlines.FRAME;
    double height = (cell - right) * world.getHeight() / world.getWidth();
    place(0, right, headHeight(), Math.min(height, fitting(headHeight(), 0)), 0);
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    Choropleth.Panel panel = data.panels().get(index);
    Rectangle2D world = Outlines.FRAME;
    double size =
        Math.min(area.getWidth() / world.getWidth(), area.getHeight() / world.getHeight());
    AffineTransform place = AffineTransform.getTranslateInstance(area.getMinX(), area.getMinY());
    place.scale(size, size);
    place.translate(-world.getMinX(), -world.getMinY());
    List<Shape> shapes = new ArrayList<>();
    for (Outlines.Outline outline : Outlines.all().each()) {
      Shape shape = place.createTransformedShape(outline.area());
      shapes.add(shape);
      double value = panel.on(outline.id());
      boolean known = Double.isFinite(value);
      ink.layer(known ? Surface.Layer.DATA : Surface.Layer.FRAME);
      ink.fill(shape, known ? bars.get(index).shading().colour(value) : UNKNOWN);
    }
    ink.layer(Surface.Layer.FRAME);
    for (Shape shape : shapes) {
      ink.outline(shape, Theme.BRANCH, Theme.stroke(0.2));
    }
    bars.get(index).paint(ink, area.getMaxX() + GAP, area);
  }
}
