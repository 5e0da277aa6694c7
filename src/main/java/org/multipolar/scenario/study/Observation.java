package org.multipolar.scenario.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure of the record.
 *
 * @param id name of a target, empty for a point of a series
 * @param date the day that it describes; of a period, the last
 * @param from the earlier day of what is measured between two, such as growth or a lag
 * @param entity id of a state or firm, or {@code world}
 * @param metric how the model is to be read: the name of an observation operator or of a metric
 * @param value the observed value
 * @param low lower end of the interval that holds the true value with probability .9; NaN where no
 *     error is known
 * @param high upper end, NaN where no error is known
 * @param unit unit of all three, possibly empty
 * @param role what it may be used for
 * @param source who published it
 * @param licence under which terms, possibly empty
 * @param vintage when it was published, possibly empty; later than the date, it is an estimate
 */
public record Observation(
    String id,
    LocalDate date,
    Optional<LocalDate> from,
    String entity,
    String metric,
    double value,
    double low,
    double high,
    String unit,
    Role role,
    String source,
    String licence,
    String vintage) {

  /** The last day whose figures may be tuned on; what is later only judges. */
  public static final LocalDate LAST_TUNED_ON = LocalDate.of(2024, 6, 30);

  /** The last day of the record. */
  public static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  /** What an observation may be used for. */
  public enum Role {
    /** Parameters may be tuned on it. */
    CALIBRATE,
    /** It only judges. */
    HISTORY
  }

  /** What is observed, whatever its value: an observation counts once. */
  public record Point(
      String metric, String entity, LocalDate date, Optional<LocalDate> from, String unit) {}

  /** What is observed. */
  public Point point() {
    return new Point(metric, entity, date, from, unit);
  }

  /** Whether it lies in the time whose figures may be tuned on. */
  public boolean inSample() {
    return !date.isAfter(LAST_TUNED_ON);
  }
}
