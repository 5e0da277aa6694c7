package org.multipolar.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for files that are read back: the shortest text that loses no digit, identical on every
 * JDK.
 */
public final class Digits {
  private static final int MOST = 17;

  private Digits() {}

  /** The fewest digits that parse back to the same double. */
  public static BigDecimal fewest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** The fewest digits as text: plain where that is short, with an exponent otherwise. */
  public static String text(double value) {
    return text(fewest(value));
  }

  public static String text(BigDecimal value) {
    int magnitude = value.precision() - value.scale();
    boolean plain = value.signum() == 0 || (magnitude > -6 && magnitude < 17);
    return plain ? value.toPlainString() : value.toString();
  }
}
