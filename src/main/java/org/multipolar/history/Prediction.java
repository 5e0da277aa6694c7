package org.multipolar.history;

/**
 * What a replication says to a question.
 *
 * @param value in the unit of the operator; NaN where the run cannot say
 * @param atLeast whether the value is only a lower bound, because the run ended first
 */
public record Prediction(double value, boolean atLeast) {

  /** The run cannot say. */
  public static final Prediction NONE = new Prediction(Double.NaN, false);

  /** A number. */
  public static Prediction of(double value) {
    return new Prediction(value, false);
  }

  /** The value, or infinity where it is only a lower bound: what quantiles are taken of. */
  public double openEnded() {
    return atLeast ? Double.POSITIVE_INFINITY : value;
  }
}
