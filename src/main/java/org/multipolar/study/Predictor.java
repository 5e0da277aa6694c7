package org.multipolar.study;

import java.util.List;

/**
 * An input variable that a box may restrict or a tree may split on.
 *
 * @param name of the factor
 * @param levels number of levels of a categorical factor, whose values are 0 … levels − 1; 0 for a
 *     continuous one
 */
public record Predictor(String name, int levels) {

  /** A continuous factor. */
  public static Predictor continuous(String name) {
    return new Predictor(name, 0);
  }

  /**
   * A categorical factor.
   *
   * @param levels at least 1
   */
  public static Predictor categorical(String name, int levels) {
    if (levels < 1) {
      throw new IllegalArgumentException(name + " needs at least one level, not " + levels);
    }
    return new Predictor(name, levels);
  }

  boolean categorical() {
    return levels > 0;
  }

  private boolean allows(double value) {
    return categorical()
        ? value >= 0 && value < levels && value == (int) value
        : Double.isFinite(value);
  }

  /** A copy of the values of a case, one per predictor. */
  static double[] checked(List<Predictor> predictors, int number, double[] row) {
    if (row.length != predictors.size()) {
      throw new IllegalArgumentException(
          "case "
              + number
              + " has "
              + row.length
              + " values for "
              + predictors.size()
              + " predictors");
    }
    for (int j = 0; j < row.length; j++) {
      if (!predictors.get(j).allows(row[j])) {
        throw new IllegalArgumentException(
            "case " + number + ": " + row[j] + " is not a value of " + predictors.get(j).name());
      }
    }
    return row.clone();
  }
}
