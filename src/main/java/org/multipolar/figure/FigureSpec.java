package org.multipolar.figure;

import java.util.List;
import org.multipolar.metric.Scope;
import org.multipolar.value.Key;

/**
 * A figure as data: what it shows, not how it is drawn.
 *
 * @param scope what the metrics are measured on
 * @param entities states or firms to show where the scope is not the world; empty for the recorded
 *     ones
 */
public record FigureSpec(
    @Key(is = "name of the figure's files", required = Key.Required.HERE, like = Key.Like.NAME)
        String name,
    @Key(is = "kind of figure", required = Key.Required.HERE, what = "a kind of figure") Kind kind,
    @Key(is = "what the reader should see", required = Key.Required.HERE) String title,
    @Key(is = "metrics of one scope", like = Key.Like.NAME) List<String> metrics,
    @Key(
            is = "whose metrics",
            otherwise = "the first of them that has all of these metrics",
            what = "a scope")
        Scope scope,
    @Key(is = "states or firms", otherwise = "the recorded ones", like = Key.Like.ID)
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
