package org.multipolar.value;

/** The length of one tick. All rates are stored per year, so both steps give the same flows. */
public enum Step {
  MONTH(1),
  QUARTER(3);

  private final int months;

  Step(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** Length of a tick, years. */
  public double years() {
    return months / 12.0;
  }

  /** A unit with the length of this step in place of "tick", a word of the model. */
  public String inWords(String unit) {
    return unit.replace("per tick", this == MONTH ? "per month" : "per quarter");
  }
}
