package org.multipolar.history;

/**
 * A forecast of an observation.
 *
 * @param value the point forecast; NaN without a forecast
 * @param low lower end of its 90 % interval; NaN without an interval
 * @param high upper end
 */
public record Forecast(double value, double low, double high) {

  /** No forecast. */
  public static final Forecast NONE = new Forecast(Double.NaN, Double.NaN, Double.NaN);
}
