package org.multipolar.chart.layout;

import java.awt.Color;

/**
 * A colour scale: from nearly white to dark blue, or from dark orange via nearly white to dark
 * blue. Lightness decreases steadily from the light end, so that the scale is legible in greyscale.
 *
 * @param least value at the lower end
 * @param greatest value at the upper end
 * @param reference value from which colours diverge, NaN if they do not
 */
public record Shading(double least, double greatest, double reference) {
  private static final Color[] BLUES = {
    new Color(0xf4f6f8),
    new Color(0xb9d5ea),
    new Color(0x6aaed6),
    new Color(0x2a78b5),
    new Color(0x0a3a6b)
  };
  private static final Color[] ORANGES = {
    new Color(0xf4f6f8),
    new Color(0xfdd0a2),
    new Color(0xf5974e),
    new Color(0xd55e00),
    new Color(0x7a3200)
  };

  /** Creates a scale that covers all values, symmetric about the reference if there is one. */
  public static Shading of(double[] values, double reference) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    if (least > greatest) {
      return new Shading(0, 0, reference);
    }
    if (Double.isFinite(reference)) {
      double reach = Math.max(greatest - reference, reference - least);
      return new Shading(reference - reach, reference + reach, reference);
    }
    return new Shading(least, greatest, reference);
  }

  /** Whether all values are equal, so that colours carry no meaning. */
  public boolean flat() {
    return !(greatest > least);
  }

  public Color colour(double value) {
    if (flat()) {
      return BLUES[0];
    }
    if (Double.isFinite(reference)) {
      double part = (value - reference) / (greatest - reference);
      return part < 0 ? ramp(ORANGES, -part) : ramp(BLUES, part);
    }
    return ramp(BLUES, (value - least) / (greatest - least));
  }

  /** Black or white, whichever is more legible on a value's colour. */
  public Color ink(double value) {
    Color colour = colour(value);
    double light = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return light < 135 ? Color.WHITE : Theme.INK;
  }

  private static Color ramp(Color[] stops, double part) {
    double at = Math.max(0, Math.min(1, part)) * (stops.length - 1);
    int stop = Math.min(stops.length - 2, (int) at);
    double rest = at - stop;
    Color from = stops[stop];
    Color to = stops[stop + 1];
    return new Color(
        mix(from.getRed(), to.getRed(), rest),
        mix(from.getGreen(), to.getGreen(), rest),
        mix(from.getBlue(), to.getBlue(), rest));
  }

  private static int mix(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }
}
