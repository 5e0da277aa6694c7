package org.multipolar.gui.view;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.gui.widget.Palette;
import org.multipolar.metric.Metric;
import org.multipolar.text.NumberFormats;

/**
 * Classes of a metric and their colours, from light to dark blue, distinguishable with any colour
 * vision, in greyscale and from the back of a room.
 *
 * <p>Classes are fixed once from the expected values, so that a colour keeps its meaning; the first
 * and the last class include values outside that range. Until then the classes extend in round
 * steps. Values that spread over more than two orders of magnitude are classed by powers of ten.
 */
public final class Shades {
  private static final int CLASSES = 5;
  private static final int MOST_DECADES = 6;
  private static final double SPREAD = 100;
  private static final double[] ROUND = {1, 2, 4, 5, 10};
  private static final Color NONE = new Color(0xfffefa);
  private static final Color[] RAMP = {
    new Color(0xe3eef7),
    new Color(0xb9d5ea),
    new Color(0x6aaed6),
    new Color(0x2a78b5),
    new Color(0x0a3a6b)
  };

  private final String unit;
  private boolean settled;
  private boolean byMagnitude;
  private double low = Double.NaN;
  private double high = Double.NaN;
  private double step;
  private double first;
  private int classes = CLASSES;
  private boolean zero;
  private boolean fixed;
  private boolean below;
  private boolean above;

  Shades(Metric metric) {
    this.unit = metric.unit();
  }

  boolean fixed() {
    return fixed;
  }

  /** Fixes the classes from the expected values. */
  void fix(double[] expected) {
    settled = false;
    zero = false;
    low = Double.NaN;
    high = Double.NaN;
    step = 0;
    cover(expected);
    fixed = step > 0;
  }

  /** Extends the classes to all values, unless the classes are fixed. */
  void cover(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0) {
      return;
    }
    double least = finite[0];
    double greatest = finite[finite.length - 1];
    if (fixed) {
      below |= place(least) < -1e-9 && !(byMagnitude || zero && least == 0);
      above |= place(greatest) > classes + 1e-9;
      return;
    }
    zero |= least == 0;
    if (!settled) {
      settled = true;
      double middle = finite[finite.length / 2];
      byMagnitude =
          Metric.byMagnitude(unit) || least >= 0 && middle > 0 && greatest > SPREAD * middle;
    }
    if (byMagnitude) {
      coverDecades(Arrays.stream(finite).filter(v -> v > 0).toArray());
    } else {
      coverSteps(least, greatest);
    }
  }

  private void coverDecades(double[] positive) {
    if (positive.length == 0) {
      return;
    }
    double top = Math.ceil(Math.log10(positive[positive.length - 1]) - 1e-9);
    double bottom = Math.floor(Math.log10(positive[positive.length / 20]) + 1e-9);
    high = Double.isNaN(high) ? top : Math.max(high, top);
    low = Double.isNaN(low) ? bottom : Math.min(low, bottom);
    low = Math.max(low, high - MOST_DECADES);
    first = low;
    step = 1;
    classes = (int) Math.max(1, high - low);
  }

  private void coverSteps(double least, double greatest) {
    boolean bounded = unit.equals("0-1");
    double top = bounded ? 1 : greatest;
    double bottom = least >= 0 && least < .4 * greatest || bounded ? 0 : least;
    high = Double.isNaN(high) ? top : Math.max(high, top);
    low = Double.isNaN(low) ? bottom : Math.min(low, bottom);
    if (high == low) {
      high = low + (low == 0 ? 1 : .1 * Math.abs(low));
    }
    while (step == 0 || Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) > CLASSES) {
      step = step == 0 ? round((high - low) / CLASSES) : round(step * 1.01);
    }
    first = Math.floor(low / step + 1e-9) * step;
    classes = (int) Math.max(1, Math.ceil((high - first) / step - 1e-9));
  }

  private static double round(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double digit : ROUND) {
      if (digit * power >= atLeast * (1 - 1e-9)) {
        return digit * power;
      }
    }
    return 10 * power;
  }

  /** Colour of a value, or of land without a value. */
  Color colour(double value) {
    if (!Double.isFinite(value)) {
      return Palette.LAND;
    }
    if (value == 0 && zero) {
      return NONE;
    }
    return of((int) Math.floor(place(value) + 1e-9));
  }

  /** Position of a value in class widths from the lower bound of the first class. */
  private double place(double value) {
    return ((byMagnitude ? Math.log10(value) : value) - first) / step;
  }

  private Color of(int number) {
    int bounded = Math.max(0, Math.min(classes - 1, number));
    double at =
        classes == 1 ? RAMP.length - 1 : (double) bounded / (classes - 1) * (RAMP.length - 1);
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
    if (step == 0) {
      return steps;
    }
    boolean percent = unit.equals("share");
    if (zero) {
      steps.add(new Step(NONE, "0"));
    }
    for (int i = 0; i < classes; i++) {
      String from = bound(i, percent);
      String to = bound(i + 1, percent);
      boolean open = byMagnitude || below;
      String label =
          open && i == 0
              ? "< " + to
              : (byMagnitude || above) && i == classes - 1 ? "> " + from : from + "–" + to;
      steps.add(new Step(of(i), label));
    }
    return steps;
  }

  private String bound(int i, boolean percent) {
    double at = first + i * step;
    double value = byMagnitude ? Math.pow(10, at) : at;
    return NumberFormats.brief(percent ? 100 * value : value);
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
