package org.multipolar.store;

/**
 * A replication, a row of {@code runs.csv}.
 *
 * @param number its number, from 1
 * @param seed its seed
 * @param point design point, empty if there is only one
 * @param row row of the parameter set that it used, from 1; 0 without a set
 * @param status {@code ok}, {@code failed} or {@code timeout}
 * @param reason why it failed, empty otherwise
 */
public record Run(int number, long seed, String point, int row, String status, String reason) {

  /** Whether it ran to the last date. */
  public boolean ok() {
    return status.equals("ok");
  }
}
