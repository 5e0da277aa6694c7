package org.multipolar.value;

import java.io.Serializable;

/**
 * How contested mechanisms are written: the first of each kind is the model's, the others are there
 * so that a conclusion can be given with its range over them.
 */
public record Forms(
    @Key(
            is = "how many packages inputs make",
            what = "a form of chip making",
            standard = "leontief")
        Chips chips,
    @Key(is = "how the yield of logic rises", what = "a form of learning", standard = "pace")
        Yield yield)
    implements Serializable {

  /** The model's own. */
  public static final Forms STANDARD = new Forms(Chips.LEONTIEF, Yield.PACE);

  /** How many packages inputs make. */
  public enum Chips {
    /** In fixed proportions: the least of the three. */
    LEONTIEF,
    /** With a little give: a CES of sharpness {@code chips.sharpness}. */
    CES
  }

  /** How the yield of logic rises. */
  public enum Yield {
    /** At a pace, towards its limit. */
    PACE,
    /** With what has been made: Wright's law. */
    WRIGHT
  }
}
