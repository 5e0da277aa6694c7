package org.multipolar.history;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * A forecast of an observation.
 *
 * @param value the point forecast; NaN without a forecast
 * @param low lower end of its 90 % interval; NaN without an interval
 * @param high upper end
 * @param sample equally probable values; only the point forecast without an interval, empty without
 *     a forecast
 */
@SuppressWarnings("ArrayRecordComponent") // only read
public record Forecast(double value, double low, double high, double[] sample) {

  /** No forecast. */
  public static final Forecast NONE =
      new Forecast(Double.NaN, Double.NaN, Double.NaN, new double[0]);

  /** A point forecast. */
  static Forecast of(double value) {
    return new Forecast(value, Double.NaN, Double.NaN, new double[] {value});
  }

  /** The forecast of a quantity, from this forecast of its logarithm. */
  Forecast exponential() {
    return new Forecast(
        FastMath.exp(value),
        FastMath.exp(low),
        FastMath.exp(high),
        Arrays.stream(sample).map(FastMath::exp).toArray());
  }

  /** Whether this is a distribution, not a point. */
  boolean spread() {
    return !Double.isNaN(low);
  }
}
