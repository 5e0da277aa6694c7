package org.multipolar.history;

import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.util.FastMath;

/**
 * Number of observations that lie in intervals of a given nominal coverage.
 *
 * @param inside number inside
 * @param of number of observations
 */
public record Coverage(int inside, int of) {
  private static final double CONFIDENCE = .95;

  /** The share inside. */
  public double share() {
    return (double) inside / of;
  }

  /** Lower end of the exact binomial interval of the share (Clopper and Pearson 1934). */
  public double low() {
    return inside == 0 ? 0 : inside == of ? tail() : interval().getLowerBound();
  }

  /** Upper end. */
  public double high() {
    return inside == of ? 1 : inside == 0 ? 1 - tail() : interval().getUpperBound();
  }

  /** The share at which all observations lie inside with the probability of one tail. */
  private double tail() {
    return FastMath.pow((1 - CONFIDENCE) / 2, 1.0 / of);
  }

  private ConfidenceInterval interval() {
    return new ClopperPearsonInterval().createInterval(of, inside, CONFIDENCE);
  }
}
