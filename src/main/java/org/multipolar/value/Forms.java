package org.multipolar.value;

import java.io.Serializable;

/**
 * Functional forms of contested mechanisms. The first form of each kind is the model's own; the
 * others allow a conclusion to be reported with its range over the forms.
 */
public record Forms(
    @Key(
            is = "how packages are made from inputs",
            what = "a form of chip making",
            standard = "leontief")
        Chips chips,
    @Key(is = "how the yield of logic rises", what = "a form of learning", standard = "pace")
        Yield yield)
    implements Serializable {

  /** The model's own forms. */
  public static final Forms STANDARD = new Forms(Chips.LEONTIEF, Yield.PACE);

  /** How many packages the inputs yield. */
  public enum Chips {
    /** Fixed proportions: the scarcest of the three inputs decides. */
    LEONTIEF,
    /** Limited substitution: a CES function of sharpness {@code chips.sharpness}. */
    CES
  }

  /** How the yield of logic rises. */
  public enum Yield {
    /** At a given rate towards its limit. */
    PACE,
    /** With cumulative production: Wright's law. */
    WRIGHT
  }
}
