package org.multipolar.figure;

import java.util.List;
import org.multipolar.metric.Scope;

/**
 * A figure as data: what it shows, not how it is drawn.
 *
 * @param name name in files, kebab-case
 * @param kind the kind of chart
 * @param title what the reader should see, sentence case
 * @param metrics names of the metrics that it shows, in order
 * @param scope what the metrics are measured on
 * @param entities states or firms to show where the scope is not the world; empty for the recorded
 *     ones
 */
public record FigureSpec(
    String name,
    Kind kind,
    String title,
    List<String> metrics,
    Scope scope,
    List<String> entities) {

  /** Kinds of charts. */
  public enum Kind {
    /** Median with 50 % and 90 % bands over time, with observed points where they exist. */
    FAN,
    /** Small multiples, one panel a metric, one line a scenario, shared axes. */
    COMPARISON,
    /** Paired difference to a reference over time, with a 95 % interval. */
    DIFFERENCE,
    /** Number of members and share of population, one line a regime. */
    MEMBERSHIP,
    /** Shares stacked to one over time. */
    SHARES,
    /** Distribution over replications at the horizon. */
    DISTRIBUTION,
    /** A plane of two metrics on which scenarios are points with their spread. */
    PLANE
  }
}
