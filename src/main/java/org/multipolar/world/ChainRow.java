package org.multipolar.world;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The chain of the designers of one home, as given in a world table.
 *
 * @param home id of the home state
 * @param sales its designers' sales at the start, bn USD a year
 * @param record performance on record, at least at the start; in the order of days
 */
public record ChainRow(String home, double sales, List<Performance> record)
    implements Serializable {

  /**
   * Performance on a day.
   *
   * @param day the day
   * @param value H100e per reference package
   */
  public record Performance(LocalDate day, double value) implements Serializable {}

  public ChainRow {
    record = List.copyOf(record);
  }

  /** Output at the start if sold at the content price, M H100e a year. */
  double capacity(double contentPrice) {
    return sales / contentPrice * record.get(0).value();
  }
}
