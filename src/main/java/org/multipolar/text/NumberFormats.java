package org.multipolar.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers for people: in reports on a terminal, in figures and in windows. */
public final class NumberFormats {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext THREE_UP = new MathContext(3);
  private static final MathContext SEVEN = new MathContext(7);
  private static final String MISSING = "–";

  private NumberFormats() {}

  /** Four significant digits for a column of a report; a hyphen for NaN. */
  public static String report(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4);
  }

  /** A number as it was written in a file: no padding, an exponent only from ten million on. */
  public static String plain(double value) {
    return Math.abs(value) >= 1e7
        ? rounded(value, THREE_UP).toString()
        : rounded(value, SEVEN).toPlainString();
  }

  /** Numbers as they were written, separated by commas. */
  public static String plain(List<Double> values) {
    return values.stream().map(NumberFormats::plain).collect(Collectors.joining(", "));
  }

  /** A fixed number of decimals. */
  public static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /**
   * Three significant digits for reading, with an exponent only for very large and very small
   * numbers; a dash for values that are not finite.
   */
  public static String brief(double value) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4) {
      return String.format(Locale.ROOT, "%.1e", value).replace("e+", "e").replace("e0", "e");
    }
    return minus(rounded(value, THREE).toPlainString());
  }

  /** The same with a unit; shares as percentages, levels with two decimals. */
  public static String withUnit(double value, String unit) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    return switch (unit) {
      case "share" -> brief(100 * value) + " %";
      case "% of world" -> brief(value) + " %";
      case "0-1" -> fixed(value, 2);
      case "0 or 1" -> value > 0 ? "yes" : "no";
      case "1", "HHI", "Gini", "Q", "Atkinson", "ratio", "number" -> brief(value);
      default -> brief(value) + " " + unit;
    };
  }

  /** Three significant digits, never with an exponent. */
  public static String threeDigits(double value) {
    return minus(rounded(value, THREE_UP).toPlainString());
  }

  /** Three significant digits, very large and very small numbers as {@code 2.5·10⁷}. */
  public static String scientific(double value) {
    if (value == 0 || Math.abs(value) < 1e6 && Math.abs(value) >= 1e-4) {
      return threeDigits(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE_UP);
    int power = rounded.precision() - rounded.scale() - 1;
    return minus(rounded.movePointLeft(power).stripTrailingZeros().toPlainString())
        + "·"
        + powerOfTen(power);
  }

  /** A number divided by a power of ten, with a fixed number of decimals. */
  public static String scaled(BigDecimal value, int exponent, int decimals) {
    return minus(
        value.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** A power of ten in print: {@code 10⁻³}. */
  public static String powerOfTen(int power) {
    StringBuilder out = new StringBuilder("10");
    Integer.toString(power)
        .chars()
        .forEach(c -> out.append(c == '-' ? '\u207b' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
    return out.toString();
  }

  /** The text with its hyphens as minus signs. */
  public static String minus(String number) {
    return number.replace('-', '\u2212');
  }

  /** A duration in seconds, minutes or hours. */
  public static String duration(double seconds) {
    return seconds < 90
        ? fixed(seconds, 0) + " s"
        : seconds < 5400 ? fixed(seconds / 60, 0) + " min" : fixed(seconds / 3600, 1) + " h";
  }

  /** The size of a file in kB, MB or GB; at least one kB. */
  public static String size(double bytes) {
    return bytes < 1e6
        ? fixed(Math.max(1, bytes / 1e3), 0) + " kB"
        : bytes < 1e9 ? fixed(bytes / 1e6, 0) + " MB" : fixed(bytes / 1e9, 1) + " GB";
  }

  private static BigDecimal rounded(double value, MathContext digits) {
    return new BigDecimal(value).round(digits).stripTrailingZeros();
  }
}
