package org.multipolar.gui.view;

/**
 * The range of an axis that only grows, in round steps, so that a curve does not shake while it is
 * drawn.
 */
public final class AxisRange {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** Upper ends of axes that begin at zero. */
  private static final double[] TOPS = {1, 1.5, 2, 3, 4, 6, 8, 10};

  private static final int STEPS = 5;
  private static final double NEAR_ZERO = .4;
  private static final double AIR = .05;

  private final double most;
  private double least = Double.NaN;
  private double greatest = Double.NaN;
  private double low;
  private double high = 1;
  private double step = .2;

  /**
   * @param most what no value can exceed, or infinity
   */
  AxisRange(double most) {
    this.most = most;
  }

  /** Grows to hold a value, with some air. */
  void cover(double value) {
    if (!Double.isFinite(value) || value >= low && value <= high && !Double.isNaN(least)) {
      if (Double.isFinite(value)) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      return;
    }
    least = Double.isNaN(least) ? value : Math.min(least, value);
    greatest = Double.isNaN(greatest) ? value : Math.max(greatest, value);
    double from = least >= 0 && (least < NEAR_ZERO * greatest || least == greatest) ? 0 : least;
    double to = greatest <= 0 && from < 0 ? 0 : greatest;
    if (to == from) {
      to = from == 0 ? Math.min(1, most) : from + Math.abs(from);
    }
    double air = AIR * (to - from);
    from = from == 0 ? 0 : from - air;
    to = to == 0 ? 0 : Math.min(to + air, greatest <= most ? most : to + air);
    if (from == 0) {
      low = 0;
      high = Math.min(round(to, TOPS), most);
      step = round(high / STEPS, ROUND);
    } else {
      step = round((to - from) / STEPS, ROUND);
      low = Math.floor(from / step + 1e-9) * step;
      high = Math.ceil(to / step - 1e-9) * step;
    }
  }

  private static double round(double atLeast, double[] digits) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double digit : digits) {
      if (digit * power >= atLeast * (1 - 1e-9)) {
        return digit * power;
      }
    }
    return 10 * power;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** Distance of two labels. */
  double step() {
    return step;
  }
}
