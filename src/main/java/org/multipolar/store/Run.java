package org.multipolar.store;

/**
 * A replication, as {@code runs.csv} has it.
 *
 * @param number its number, from 1
 * @param seed its seed
 * @param point design point, empty where there is only one
 * @param row row of the parameter set that it took, from 1; 0 where there is no set
 * @param status {@code ok}, {@code failed} or {@code timeout}
 * @param reason why it did not end well, empty otherwise
 */
public record Run(int number, long seed, String point, int row, String status, String reason) {

  /** Whether it ran to the last date. */
  public boolean ok() {
    return status.equals("ok");
  }
}
