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

  /** Whether a value lies in the band. */
  public boolean holds(double value) {
    return value >= low && value <= high;
  }
}
