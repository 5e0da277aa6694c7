package org.multipolar.preset;

/**
 * One row of a preset's table.
 *
 * @param quantity the quantity compared
 * @param basis source of the expected value
 * @param expected expected value
 * @param ours value of the model
 * @param tolerance largest allowed difference, for rounding, time steps or sampling error
 */
public record ReproducedValue(
    String quantity, Basis basis, double expected, double ours, double tolerance) {

  /** Source of an expected value. */
  public enum Basis {
    /** Printed in the publication, or a known value printed elsewhere. */
    PUBLISHED,
    /** Derived from the publication's equations for this project. */
    DERIVED
  }

  /** Model value minus expected value. */
  public double difference() {
    return ours - expected;
  }

  public boolean agrees() {
    return Math.abs(difference()) <= tolerance;
  }

  static ReproducedValue published(
      String quantity, double expected, double ours, double tolerance) {
    return new ReproducedValue(quantity, Basis.PUBLISHED, expected, ours, tolerance);
  }

  static ReproducedValue derived(String quantity, double expected, double ours, double tolerance) {
    return new ReproducedValue(quantity, Basis.DERIVED, expected, ours, tolerance);
  }
}
