package org.multipolar.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.multipolar.metric.Metric;

/**
 * The classes of a metric on a map.
 *
 * <p>Classes are fixed once from the expected values, so that a colour keeps its meaning; the first
 * and the last class include values outside that range. Until then the classes extend in round
 * steps. Values that spread over more than two orders of magnitude are classed by powers of ten.
 */
public final class ColourClasses {
  private static final int CLASSES = 5;
  private static final int MOST_DECADES = 6;
  private static final double SPREAD = 100;
  private static final double[] ROUND = {1, 2, 4, 5, 10};

  /** Number of the class of zero, if that has its own. */
  public static final int NONE = -1;

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

  public ColourClasses(Metric metric) {
    this.unit = metric.unit();
  }

  public boolean fixed() {
    return fixed;
  }

  /** Fixes the classes from the expected values. */
  public void fix(double[] expected) {
    settled = false;
    zero = false;
    low = Double.NaN;
    high = Double.NaN;
    step = 0;
    cover(expected);
    fixed = step > 0;
  }

  /** Extends the classes to all values, unless the classes are fixed. */
  public void cover(double[] values) {
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
    double top = Math.ceil(StrictMath.log10(positive[positive.length - 1]) - 1e-9);
    double bottom = Math.floor(StrictMath.log10(positive[positive.length / 20]) + 1e-9);
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
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast)));
    for (double digit : ROUND) {
      if (digit * power >= atLeast * (1 - 1e-9)) {
        return digit * power;
      }
    }
    return 10 * power;
  }

  /** Number of classes besides that of zero; none before any value is known. */
  public int count() {
    return step == 0 ? 0 : classes;
  }

  /** Whether zero has a class of its own. */
  public boolean zero() {
    return zero;
  }

  /** Whether classes are powers of ten. */
  public boolean byMagnitude() {
    return byMagnitude;
  }

  /** Whether the first class includes values below its bound. */
  public boolean below() {
    return byMagnitude || below;
  }

  /** Whether the last class includes values above its bound. */
  public boolean above() {
    return byMagnitude || above;
  }

  /** Number of the class of a finite value, or {@link #NONE}. */
  public int of(double value) {
    if (value == 0 && zero) {
      return NONE;
    }
    int number = (int) Math.floor(place(value) + 1e-9);
    return Math.max(0, Math.min(classes - 1, number));
  }

  /** The bounds of all classes, one more than there are classes. */
  public List<Double> bounds() {
    return IntStream.rangeClosed(0, classes).mapToObj(this::bound).toList();
  }

  private double bound(int i) {
    double at = first + i * step;
    return byMagnitude ? StrictMath.pow(10, at) : at;
  }

  /** Position of a value in class widths from the lower bound of the first class. */
  private double place(double value) {
    return ((byMagnitude ? StrictMath.log10(value) : value) - first) / step;
  }
}
