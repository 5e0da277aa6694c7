package org.multipolar.gui.view;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.ColourClasses;
import org.multipolar.metric.Metric;
import org.multipolar.text.NumberFormats;

/**
 * Colours of the classes of a metric, from light to dark blue, distinguishable with any colour
 * vision, in greyscale and from the back of a room.
 */
public final class Shades {
  private static final Color NONE = new Color(0xfffefa);
  private static final Color[] RAMP = {
    new Color(0xe3eef7),
    new Color(0xb9d5ea),
    new Color(0x6aaed6),
    new Color(0x2a78b5),
    new Color(0x0a3a6b)
  };

  private final String unit;
  private final ColourClasses classes;

  Shades(Metric metric) {
    unit = metric.unit();
    classes = new ColourClasses(metric);
  }

  boolean fixed() {
    return classes.fixed();
  }

  /** Fixes the classes from the expected values. */
  void fix(double[] expected) {
    classes.fix(expected);
  }

  /** Extends the classes to all values, unless the classes are fixed. */
  void cover(double[] values) {
    classes.cover(values);
  }

  /** Colour of a value, or of land without a value. */
  Color colour(double value) {
    return Double.isFinite(value) ? of(classes.of(value)) : Palette.LAND;
  }

  private Color of(int number) {
    if (number == ColourClasses.NONE) {
      return NONE;
    }
    int last = RAMP.length - 1;
    double at = classes.count() <= 1 ? last : (double) number / (classes.count() - 1) * last;
    int stop = Math.min(RAMP.length - 2, (int) at);
    double rest = at - stop;
    return new Color(
        mix(RAMP[stop].getRed(), RAMP[stop + 1].getRed(), rest),
        mix(RAMP[stop].getGreen(), RAMP[stop + 1].getGreen(), rest),
        mix(RAMP[stop].getBlue(), RAMP[stop + 1].getBlue(), rest));
  }

  private static int mix(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }

  /**
   * A colour and the values that it represents.
   *
   * @param colour the colour
   * @param label the values
   */
  record Step(Color colour, String label) {}

  /** All classes, from the lowest, preceded by zero if it has its own colour. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    if (classes.count() == 0) {
      return steps;
    }
    if (classes.zero()) {
      steps.add(new Step(NONE, "0"));
    }
    List<String> bounds = classes.bounds().stream().map(this::bound).toList();
    for (int i = 0; i < classes.count(); i++) {
      String from = bounds.get(i);
      String to = bounds.get(i + 1);
      String label =
          classes.below() && i == 0
              ? "< " + to
              : classes.above() && i == classes.count() - 1 ? "> " + from : from + "–" + to;
      steps.add(new Step(of(i), label));
    }
    return steps;
  }

  private String bound(double value) {
    return NumberFormats.brief(unit.equals("share") ? 100 * value : value);
  }

  /** The unit of the numbers in {@link #steps()}. */
  String unit() {
    return switch (unit) {
      case "share" -> "%";
      case "0-1", "1" -> "0 to 1";
      default -> unit;
    };
  }
}
