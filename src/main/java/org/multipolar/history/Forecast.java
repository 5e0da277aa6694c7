package org.multipolar.history;

/**
 * What a forecaster says of an observation.
 *
 * @param value the forecast, NaN where there is none
 * @param low lower end of its 90 % interval, NaN where it cannot be said
 * @param high upper end
 */
public record Forecast(double value, double low, double high) {

  /** Nothing can be said. */
  public static final Forecast NONE = new Forecast(Double.NaN, Double.NaN, Double.NaN);
}
