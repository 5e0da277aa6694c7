package org.multipolar.scenario.study;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A pattern that runs must show: an operator over a window, with the band in which its statistic
 * must lie.
 *
 * @param id such as F4b
 * @param title what it is, in a few words
 * @param scenario the scenario that shows it: a file under {@code scenarios}, without its ending
 * @param against the scenario that it is compared with, in pairs of replications
 * @param comparison how the two are compared
 * @param operator name of an observation operator or of a metric
 * @param entity id of a state or firm, {@code world}, or {@code record} for all observed entities
 * @param from first month of a window
 * @param to last month of the window, or the month
 * @param per what values are divided by
 * @param statistic what is taken over replications
 * @param low lower end of the band
 * @param high upper end
 * @param unit of the band
 * @param kind what a miss means
 * @param source where the band comes from
 * @param fitted the numbers of the model that were set with this row in view, by name; empty if
 *     there are none, and only then is the row an independent check
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

  /** What is taken over replications. */
  public enum Statistic {
    /** Their median. */
    MEDIAN,
    /** Their mean: of what holds or not, the share of runs. */
    MEAN,
    /** Their sum, in a comparison of sums. */
    TOTAL,
    /** The median of their rank correlations with the record. */
    RANK
  }

  /** What a miss means. */
  public enum Kind {
    /** The build fails, unless the table of patterns says why. */
    MUST,
    /** It is printed. */
    SHOULD,
    /** There is no verdict. */
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
