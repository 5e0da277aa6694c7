package org.multipolar.scenario.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A data point of the record.
 *
 * @param id name of a target; empty for a point of a series
 * @param date the day that it describes; of a period, the last
 * @param from the earlier day, if the observation compares two days, as growth or a lag does
 * @param entity id of a state or firm, or {@code world}
 * @param metric name of the observation operator or metric that measures it in the model
 * @param value the observed value
 * @param low lower end of the interval that holds the true value with probability .9; NaN if no
 *     error is known
 * @param high upper end; NaN if no error is known
 * @param unit unit of all three; possibly empty
 * @param role what it may be used for
 * @param source publisher
 * @param licence terms of use; possibly empty
 * @param vintage date of publication; possibly empty. If later than the date, it is an estimate
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

  /**
   * The last day of observations that may be used for calibration; later ones serve validation
   * only.
   */
  public static final LocalDate LAST_TUNED_ON = LocalDate.of(2024, 6, 30);

  /** The last day of the record. */
  public static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

  /** Permitted use of an observation. */
  public enum Role {
    /** Parameters may be calibrated to it. */
    CALIBRATE,
    /** It serves validation only. */
    HISTORY
  }

  /** Identifies what is observed, regardless of the value; no point may be observed twice. */
  public record Point(
      String metric, String entity, LocalDate date, Optional<LocalDate> from, String unit) {}

  /** The observed point, without its value. */
  public Point point() {
    return new Point(metric, entity, date, from, unit);
  }

  /** Whether its date lies in the calibration period. */
  public boolean inSample() {
    return !date.isAfter(LAST_TUNED_ON);
  }
}
