package org.multipolar.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as one reads them aloud: three digits, and the unit beside them. */
public final class Plain {
  private static final int DIGITS = 3;
  private static final String NOTHING = "–";

  private Plain() {}

  /** A number with its unit; shares as percentages. */
  public static String with(double value, String unit) {
    if (!Double.isFinite(value)) {
      return NOTHING;
    }
    return switch (unit) {
      case "share" -> number(100 * value) + " %";
      case "% of world" -> number(value) + " %";
      case "0-1" -> PlainWords.level(value);
      case "0 or 1" -> value > 0 ? "yes" : "no";
      case "1", "HHI", "Gini", "Q", "Atkinson", "ratio", "number" -> number(value);
      default -> number(value) + " " + unit;
    };
  }

  /** A number with three significant digits, never in powers of ten where it can be helped. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return NOTHING;
    }
    if (value == 0) {
      return "0";
    }
    if (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4) {
      return String.format(Locale.ROOT, "%.1e", value).replace("e+", "e").replace("e0", "e");
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    String text =
        rounded
            .setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
            .stripTrailingZeros()
            .toPlainString();
    return text.replace('-', '\u2212');
  }
}
