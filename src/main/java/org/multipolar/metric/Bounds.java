package org.multipolar.metric;

/**
 * The range of the possible values of a metric or an outcome.
 *
 * @param least lower bound, possibly −∞
 * @param most upper bound, possibly ∞
 */
public record Bounds(double least, double most) {
  public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  public static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY);
  public static final Bounds PART = new Bounds(0, 1);

  private static final Bounds SIGNED_PART = new Bounds(-1, 1);

  /** The bounds of a metric of the catalogue or of a body, from its name or else its unit. */
  static Bounds of(String name, String unit) {
    return switch (name) {
      case "access-gap" -> SIGNED_PART;
      case "gap", "open-gap" -> NOT_NEGATIVE;
      case "dividend", "dividend-gini", "lent-per-head", "pooled-compute", "talent-inflow" -> NONE;
      default -> ofUnit(unit);
    };
  }

  private static Bounds ofUnit(String unit) {
    return switch (unit) {
      case "share", "0-1", "0 or 1", "HHI", "Gini" -> PART;
      case "-1 to 1", "Q" -> SIGNED_PART;
      case "1-3" -> new Bounds(1, 3);
      case "% of world" -> new Bounds(0, 100);
      case "points", "% log income" -> NONE;
      default -> unit.contains("ln(") ? NONE : NOT_NEGATIVE;
    };
  }

  /** The bounds of the difference of two such values. */
  public Bounds differences() {
    return new Bounds(least - most, most - least);
  }

  Bounds plus(Bounds other) {
    return new Bounds(least + other.least, most + other.most);
  }

  Bounds minus(Bounds other) {
    return new Bounds(least - other.most, most - other.least);
  }

  Bounds times(Bounds other) {
    double a = product(least, other.least);
    double b = product(least, other.most);
    double c = product(most, other.least);
    double d = product(most, other.most);
    return new Bounds(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  Bounds over(Bounds other) {
    return other.least < 0 ? NONE : times(new Bounds(1 / other.most, 1 / Math.abs(other.least)));
  }

  Bounds min(Bounds other) {
    return new Bounds(Math.min(least, other.least), Math.min(most, other.most));
  }

  Bounds max(Bounds other) {
    return new Bounds(Math.max(least, other.least), Math.max(most, other.most));
  }

  /** The values between the bounds include 0 and infinity, whose product is then 0. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
