package org.multipolar.value;

/**
 * The reasons of a decision, as {@code name=value} pairs with three decimals; {@code NaN} for what
 * is no number, and a bound for what is too large for decimals.
 */
public final class Rationale {

  private static final double LARGEST = 1e15;

  private final StringBuilder text = new StringBuilder();

  private Rationale() {}

  public static Rationale of(String name, double value) {
    return new Rationale().and(name, value);
  }

  public Rationale and(String name, double value) {
    if (text.length() > 0) {
      text.append(' ');
    }
    text.append(name).append('=');
    if (!(Math.abs(value) < LARGEST)) {
      text.append(Double.isNaN(value) ? "NaN" : value > 0 ? ">1e15" : "<-1e15");
      return this;
    }
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      text.append('-');
    }
    long magnitude = Math.abs(thousandths);
    text.append(magnitude / 1000).append('.');
    long fraction = magnitude % 1000;
    if (fraction < 100) {
      text.append('0');
    }
    if (fraction < 10) {
      text.append('0');
    }
    text.append(fraction);
    return this;
  }

  public String text() {
    return text.toString();
  }
}
