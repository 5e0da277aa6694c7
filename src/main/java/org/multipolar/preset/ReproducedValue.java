package org.multipolar.preset;

/**
 * One line of a preset's table.
 *
 * @param quantity what is compared
 * @param basis where the expected value is from
 * @param expected what it should be
 * @param ours what the model gives
 * @param tolerance how far ours may be away, for rounding, steps of time or chance
 */
public record ReproducedValue(
    String quantity, Basis basis, double expected, double ours, double tolerance) {

  /** Where an expected value is from. */
  public enum Basis {
    /** Printed in the publication, or a known value that others print. */
    PUBLISHED,
    /** Worked out from the publication's equations by ourselves. */
    DERIVED
  }

  /** Ours less the expected value. */
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
