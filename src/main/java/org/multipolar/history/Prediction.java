package org.multipolar.history;

/**
 * The prediction of a replication for a query.
 *
 * @param value in the unit of the operator; NaN without a prediction
 * @param atLeast whether the value is only a lower bound because the run ended first
 */
public record Prediction(double value, boolean atLeast) {

  /** No prediction. */
  public static final Prediction NONE = new Prediction(Double.NaN, false);

  /** An exact prediction. */
  public static Prediction of(double value) {
    return new Prediction(value, false);
  }

  /** The value, or infinity for a lower bound; used for quantiles. */
  public double valueOrInfinity() {
    return atLeast ? Double.POSITIVE_INFINITY : value;
  }
}
