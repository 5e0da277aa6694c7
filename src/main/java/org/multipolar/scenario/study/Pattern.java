package org.multipolar.scenario.study;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A pattern that runs must reproduce: an observation operator over a window, and the band in which
 * its statistic must lie.
 *
 * @param id such as F4b
 * @param title short description
 * @param scenario the scenario that shows it: a file under {@code scenarios}, without its suffix
 * @param against the scenario that it is compared with, in pairs of replications
 * @param comparison how the two are compared
 * @param operator name of an observation operator or of a metric
 * @param entity id of a state or firm, {@code world}, or {@code record} for all observed entities
 * @param from first month of a window
 * @param to last month of the window, or the month
 * @param per divisor of the values
 * @param statistic statistic over replications
 * @param low lower end of the band
 * @param high upper end
 * @param unit of the band
 * @param kind consequence of a miss
 * @param source source of the band
 * @param fitted the numbers of the model that were set with this row in view, by name; the row is
 *     an independent check only if empty
 * @param miss why the shipped parameters miss the band; empty if they do not
 */
public record Pattern(
    String id,
    String title,
    String scenario,
    Optional<String> against,
    Comparison comparison,
    String operator,
    String entity,
    Optional<YearMonth> from,
    YearMonth to,
    double per,
    Statistic statistic,
    double low,
    double high,
    String unit,
    Kind kind,
    String source,
    String fitted,
    String miss) {

  /** The entity of patterns that hold over all entities of the record. */
  public static final String RECORD = "record";

  /** The operator of patterns that are tested by trials of levers instead of runs. */
  public static final String ACTING_LEVERS = "acting-levers";

  private static final double PLAIN_WIDTH = 1e-12;

  /** How a scenario is compared with another. */
  public enum Comparison {
    NONE,
    DIFFERENCE,
    PERCENT
  }

  /** Statistic over replications. */
  public enum Statistic {
    /** Median over replications. */
    MEDIAN,
    /** Mean over replications; for a yes-or-no outcome, the share of runs. */
    MEAN,
    /** Sum over replications, for comparing sums. */
    TOTAL,
    /** Median over replications of the rank correlation with the record. */
    RANK
  }

  /** Consequence of a miss. */
  public enum Kind {
    /** The build fails, unless the table of patterns gives a reason. */
    MUST,
    /** The miss is printed. */
    SHOULD,
    /** The value is shown without a verdict. */
    SHOWN
  }

  /** Whether no number of the model was set with this row in view. */
  public boolean independent() {
    return fitted.isEmpty();
  }

  /** Whether the pattern is tested by trials of levers instead of runs. */
  public boolean ofLevers() {
    return operator.equals(ACTING_LEVERS);
  }

  /** Whether a run can meet or miss the pattern. */
  public boolean decidedByRuns() {
    return kind != Kind.SHOWN && !ofLevers();
  }

  /**
   * Distance of a value from the band, in half-widths of the band: 0 within it. If the band is a
   * single value, in units of that value, or plain if it is 0.
   */
  public double distance(double value) {
    double outside = Math.max(0, Math.max(low - value, value - high));
    double half = (high - low) / 2;
    double unit = half > PLAIN_WIDTH ? half : Math.abs(low) > PLAIN_WIDTH ? Math.abs(low) : 1;
    return outside / unit;
  }

  /** Whether a value lies in the band. */
  public boolean holds(double value) {
    return value >= low && value <= high;
  }
}
