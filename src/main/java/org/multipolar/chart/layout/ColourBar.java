package org.multipolar.chart.layout;

import java.awt.geom.Rectangle2D;
import org.multipolar.chart.output.Surface;

/**
 * A legend of colours: a colour bar with an axis.
 *
 * @param scale from the lowest to the highest value; {@link Scale#NONE} if colours carry no meaning
 */
public record ColourBar(Shading shading, Scale scale) {
  private static final double WIDTH = 6;
  private static final double HIGHEST = 90;
  private static final int STEPS = 48;

  /** Creates the bar of a shading, with its labels divided by a power of ten. */
  public static ColourBar of(Shading shading, int exponent) {
    double power = StrictMath.pow(10, exponent);
    return new ColourBar(
        shading,
        shading.flat()
            ? Scale.NONE
            : Scale.linear(shading.least() / power, shading.greatest() / power, 4));
  }

  /** Width of the bar with its labels. */
  public double width(Theme theme) {
    return WIDTH
        + scale.ticks().stream()
            .mapToDouble(tick -> theme.width(theme.number(tick.label()), Theme.Type.TICK) + 3)
            .max()
            .orElse(0);
  }

  /** Paints the bar next to a plot. */
  public void paint(Painter ink, double x, Rectangle2D area) {
    Theme theme = ink.theme();
    double height = Math.min(area.getHeight(), HIGHEST);
    ink.layer(Surface.Layer.FRAME);
    for (int step = 0; step < STEPS; step++) {
      double part = (step + 0.5) / STEPS;
      double top = area.getMinY() + height * (STEPS - 1 - step) / STEPS;
      double overlap = step == 0 ? 0 : 0.3;
      ink.fill(
          new Rectangle2D.Double(x, top, WIDTH, height / STEPS + overlap),
          shading.colour(shading.least() + part * (shading.greatest() - shading.least())));
    }
    double capital = theme.capital(Theme.Type.TICK);
    double above = Double.POSITIVE_INFINITY;
    for (Scale.Tick tick : scale.ticks()) {
      double y =
          area.getMinY() + height * (scale.high() - tick.at()) / (scale.high() - scale.low());
      double baseline =
          Math.max(area.getMinY() + capital, Math.min(area.getMinY() + height, y + capital / 2));
      if (above - baseline >= theme.leading(Theme.Type.TICK)) {
        ink.line(x + WIDTH, y, x + WIDTH + 1.5, y, Theme.AXIS, Theme.stroke(Theme.HAIR));
        ink.text(
            theme.number(tick.label()),
            x + WIDTH + 2.5,
            baseline,
            Theme.Type.TICK,
            Painter.Align.LEFT);
        above = baseline;
      }
    }
    ink.layer(Surface.Layer.LABELS);
  }
}
