package org.multipolar.chart.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.multipolar.text.NumberFormats;

/**
 * The range of an axis and its ticks.
 *
 * @param low start, in the axis's own coordinate
 * @param high end
 * @param ticks ticks within the range, ascending; minor ones have an empty label
 * @param exponent power of ten by which tick labels are divided, 0 for none; part of the unit
 * @param logarithmic whether the coordinate is the decimal logarithm
 */
public record Scale(double low, double high, List<Tick> ticks, int exponent, boolean logarithmic) {

  /** A tick, in the axis's own coordinate. */
  public record Tick(double at, String label) {}

  /** The axis of a panel without values: it has no ticks. */
  public static final Scale NONE = new Scale(0, 1, List.of(), 0, false);

  private static final int[] YEAR_STEPS = {1, 2, 3, 5, 10, 20, 50};
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final double DECADES_FOR_LOGARITHM = 3;
  private static final double DECADES_WITH_MINOR_TICKS = 2.9;
  private static final double CROWDING = 0.75;
  private static final double PAD = 0.04;
  private static final double TICK_DISTANCE = 28;
  private static final double VERTICAL_TICK_DISTANCE = 24;
  private static final double LABEL_GAP = 6;

  /** The axis coordinate of a value. */
  public double at(double value) {
    return logarithmic ? StrictMath.log10(value) : value;
  }

  /** Whether values of this unit cannot exceed one. */
  public static boolean bounded(String unit) {
    return unit.startsWith("share") || unit.startsWith("0-1");
  }

  /** A day as a decimal year. */
  public static double year(LocalDate date) {
    return date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear();
  }

  /**
   * An axis of calendar years, with at least one of them labelled if the range contains one.
   *
   * @param room number of labels that fit
   */
  public static Scale years(LocalDate first, LocalDate last, int room) {
    double low = year(first);
    double high = year(last);
    int i = 0;
    while (i < YEAR_STEPS.length - 1 && (high - low) / YEAR_STEPS[i] + 1 > room) {
      i++;
    }
    while (i > 0 && Math.floor(high / YEAR_STEPS[i]) * YEAR_STEPS[i] < low) {
      i--;
    }
    int step = YEAR_STEPS[i];
    List<Tick> ticks = new ArrayList<>();
    for (int year = (int) Math.ceil(low); year <= high; year++) {
      ticks.add(new Tick(year, year % step == 0 ? Integer.toString(year) : ""));
    }
    return new Scale(low, high, ticks, 0, false);
  }

  /**
   * An axis from the lowest to the highest value, with padding; it starts at zero if that is near,
   * and for shares ends no later than one. It is logarithmic if the values span three orders of
   * magnitude and are not shares.
   *
   * @param room approximate number of ticks
   * @param bounded whether values cannot exceed one
   */
  public static Scale values(double least, double greatest, int room, boolean bounded) {
    if (!bounded && least > 0 && StrictMath.log10(greatest / least) >= DECADES_FOR_LOGARITHM) {
      return decades(least, greatest, room);
    }
    return plain(least, greatest, room, bounded);
  }

  /** An axis as from {@link #values}, but always linear. */
  public static Scale plain(double least, double greatest, int room, boolean bounded) {
    double low = least;
    double high = greatest;
    if (low >= 0 && low < 0.4 * high) {
      low = 0;
    } else if (high <= 0 && high > 0.4 * low) {
      high = 0;
    }
    double air = Math.max(PAD * (high - low), 1e-9 * Math.max(Math.abs(low), Math.abs(high)));
    if (high == low) {
      air = low == 0 ? 1 : 0.1 * Math.abs(low);
    }
    low = low == 0 ? 0 : low - air;
    high = high == 0 && low < 0 ? 0 : high + air;
    if (bounded) {
      low = least >= 0 ? Math.max(0, low) : low;
      high = greatest <= 1 ? Math.min(1, high) : high;
    }
    return linear(low, high, room);
  }

  /** A linear axis that begins and ends at ticks, so that it seldom changes while values grow. */
  public static Scale stepped(double least, double greatest, int room, boolean bounded) {
    Scale scale = plain(least, greatest, room, bounded);
    if (scale.ticks.size() < 2) {
      return scale;
    }
    double step = scale.ticks.get(1).at() - scale.ticks.get(0).at();
    double low = Math.floor(scale.low / step + 1e-9) * step;
    double high = Math.ceil(scale.high / step - 1e-9) * step;
    return linear(low, bounded && greatest <= 1 ? Math.min(1, high) : high, room);
  }

  /** A logarithmic axis over whole powers of ten, at least one. */
  public static Scale powers(double least, double greatest, int room) {
    double low = Math.floor(StrictMath.log10(least));
    double high = Math.max(low + 1, Math.ceil(StrictMath.log10(greatest)));
    return logarithmic(low, high, high - low, room);
  }

  /**
   * A logarithmic axis if the values span at least one power of ten, else as from {@link #values}.
   */
  public static Scale magnitudes(double least, double greatest, int room) {
    return least > 0 && greatest >= 10 * least
        ? decades(least, greatest, room)
        : values(least, greatest, room, false);
  }

  /** A linear axis with exactly this range. */
  public static Scale linear(double low, double high, int room) {
    BigDecimal step = step((high - low) / room);
    int exponent = exponent(Math.max(Math.abs(low), Math.abs(high)));
    BigDecimal tick = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<Tick> ticks = new ArrayList<>();
    int decimals = Math.max(0, step.stripTrailingZeros().scale() + exponent);
    while (tick.doubleValue() <= high * (high > 0 ? 1 + 1e-12 : 1 - 1e-12)) {
      ticks.add(new Tick(tick.doubleValue(), NumberFormats.scaled(tick, exponent, decimals)));
      tick = tick.add(step);
    }
    return new Scale(low, high, ticks, exponent, false);
  }

  /** A linear axis of a given length, with no more ticks than there is room for their labels. */
  public static Scale fitted(
      Theme theme, double least, double greatest, double length, boolean bounded) {
    return uncrowded(theme, length, room -> plain(least, greatest, room, bounded));
  }

  /**
   * A linear axis with exactly this range and no more ticks than there is room for their labels.
   */
  public static Scale exactly(Theme theme, double low, double high, double length) {
    return uncrowded(theme, length, room -> linear(low, high, room));
  }

  private static Scale uncrowded(Theme theme, double length, IntFunction<Scale> withRoom) {
    int room = Math.max(2, (int) (length / TICK_DISTANCE));
    Scale scale = withRoom.apply(room);
    while (room > 1 && scale.crowded(theme, length)) {
      room--;
      scale = withRoom.apply(room);
    }
    return scale;
  }

  private boolean crowded(Theme theme, double length) {
    double widest = 0;
    for (Tick tick : ticks) {
      widest = Math.max(widest, theme.width(theme.number(tick.label()), Theme.Type.TICK));
    }
    return ticks.size() > 1
        && (ticks.get(1).at() - ticks.get(0).at()) / (high - low) * length < widest + LABEL_GAP;
  }

  /** Number of ticks on a vertical axis of this length. */
  public static int ticks(double length) {
    return Math.max(2, (int) Math.round(length / VERTICAL_TICK_DISTANCE));
  }

  /**
   * Returns the power of ten by which values up to this one are divided so that few decimals
   * suffice.
   */
  public static int thousands(double greatest) {
    return greatest == 0 || greatest >= 0.02 && greatest < 1e4
        ? 0
        : 3 * Math.floorDiv((int) Math.floor(StrictMath.log10(greatest)), 3);
  }

  private static BigDecimal step(double wanted) {
    double atLeast = CROWDING * wanted;
    int power = (int) Math.floor(StrictMath.log10(atLeast));
    for (double step : STEPS) {
      BigDecimal candidate = BigDecimal.valueOf(step).scaleByPowerOfTen(power);
      if (candidate.doubleValue() >= atLeast * (1 - 1e-9)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("an axis cannot cover " + wanted + " a tick");
  }

  private static int exponent(double greatest) {
    if (greatest == 0 || greatest >= 1e-3 && greatest < 1e4) {
      return 0;
    }
    return 3 * Math.floorDiv((int) Math.floor(StrictMath.log10(greatest)), 3);
  }

  /** A logarithmic axis with padding. */
  public static Scale decades(double least, double greatest, int room) {
    double low = StrictMath.log10(least);
    double high = StrictMath.log10(greatest);
    double air = PAD * (high - low);
    return logarithmic(low - air, high + air, high - low, room);
  }

  /** A logarithmic axis with exactly this range. */
  public static Scale magnitudesExactly(double least, double greatest, int room) {
    double low = StrictMath.log10(least);
    double high = StrictMath.log10(greatest);
    return logarithmic(low, high, high - low, room);
  }

  /**
   * A logarithmic axis with ticks at powers of ten, and minor ticks between them if values span
   * few.
   */
  private static Scale logarithmic(double low, double high, double span, int room) {
    int first = (int) Math.ceil(low);
    int last = (int) Math.floor(high);
    int step = Math.max(1, (last - first + room) / room);
    List<Tick> ticks = new ArrayList<>();
    boolean between = span <= DECADES_WITH_MINOR_TICKS;
    for (int decade = first - 1; decade <= last; decade++) {
      if (decade >= first) {
        boolean labelled = Math.floorMod(decade, step) == 0;
        ticks.add(new Tick(decade, labelled ? NumberFormats.powerOfTen(decade) : ""));
      }
      for (int digit = 2; between && digit <= 9; digit++) {
        double at = decade + StrictMath.log10(digit);
        if (at >= low && at <= high) {
          ticks.add(new Tick(at, ""));
        }
      }
    }
    return new Scale(low, high, ticks, 0, true);
  }
}
