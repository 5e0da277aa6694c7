package org.multipolar.scenario.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.multipolar.value.parameter.Quantity;

/**
 * The range over which a scalar parameter is varied.
 *
 * @param low lower end
 * @param high higher end
 */
public record ParameterRange(double low, double high) {

  /** The whole range of allowed values. */
  static Optional<ParameterRange> allowed(Quantity q) {
    return Optional.of(new ParameterRange(q.min(), q.max())).filter(ParameterRange::wide);
  }

  /**
   * A fraction of the default in either direction, within the allowed range; for a default of 0, a
   * tenth of the allowed range.
   */
  public static Optional<ParameterRange> around(Quantity q, double part) {
    double middle = q.value()[0];
    double reach = middle == 0 ? (q.max() - q.min()) / 10 : Math.abs(middle) * part;
    return Optional.of(
            new ParameterRange(
                Math.max(q.min(), rounded(middle - reach)),
                Math.min(q.max(), rounded(middle + reach))))
        .filter(ParameterRange::wide);
  }

  /** Rounds to nine digits, like the values of a range. */
  private static double rounded(double end) {
    return new BigDecimal(end).round(new MathContext(9)).doubleValue();
  }

  private boolean wide() {
    return low < high;
  }
}
