package org.multipolar.study;

import java.util.List;

/**
 * A box that {@link Prim} has found: limits on some factors, and the cases within them.
 *
 * @param restrictions one per restricted factor, in the order of factors
 * @param cases n
 * @param hits h, those of interest
 * @param mass n/N
 * @param coverage h/H; NaN if no case is of interest
 * @param density h/n; NaN for an empty box
 */
public record Box(
    List<Restriction> restrictions,
    int cases,
    int hits,
    double mass,
    double coverage,
    double density) {

  /** Kind of a limit on a factor. */
  public enum Side {
    LOWER,
    UPPER,
    LEVELS
  }

  /**
   * The limits on one factor.
   *
   * @param factor its number from 0
   * @param name its name
   * @param low lower limit; −∞ if there is none or the factor is categorical
   * @param high upper limit; ∞ if there is none or the factor is categorical
   * @param levels allowed levels of a categorical factor, ascending; empty for a continuous one
   */
  public record Restriction(
      int factor, String name, double low, double high, List<Integer> levels) {

    private boolean allows(double value) {
      return levels.isEmpty() ? low <= value && value <= high : levels.contains((int) value);
    }
  }

  /** Number of restricted factors. */
  public int dimensions() {
    return restrictions.size();
  }

  /** Whether the box contains a case; its limits are inclusive. */
  public boolean contains(double[] values) {
    return restrictions.stream().allMatch(r -> r.allows(values[r.factor()]));
  }
}
