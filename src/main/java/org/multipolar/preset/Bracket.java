package org.multipolar.preset;

import java.util.function.DoublePredicate;

/**
 * An interval in which a condition ceases to hold.
 *
 * @param low lower end, at which the condition holds
 * @param high upper end, at which it does not
 */
record Bracket(double low, double high) {

  /** Bisects an interval until it is no wider than {@code width}. */
  static Bracket bisect(DoublePredicate condition, double low, double high, double width) {
    Bracket bracket = new Bracket(low, high);
    while (bracket.high - bracket.low > width) {
      double middle = bracket.middle();
      bracket =
          condition.test(middle)
              ? new Bracket(middle, bracket.high)
              : new Bracket(bracket.low, middle);
    }
    return bracket;
  }

  double middle() {
    return (low + high) / 2;
  }
}
