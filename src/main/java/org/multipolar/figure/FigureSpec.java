package org.multipolar.figure;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Required.HERE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multipolar.metric.Scope;
import org.multipolar.value.Key;

/**
 * The specification of a figure: what it shows, and its style.
 *
 * @param scope scope of the metrics
 * @param entities states or firms to show, if the scope is not the world; empty for the recorded
 *     ones
 * @param style the author's choices of style
 */
public record FigureSpec(
    @Key(is = "name of the figure's files", required = HERE, like = NAME) String name,
    @Key(is = "kind of figure", otherwise = CATALOGUE, what = "a kind of figure") Kind kind,
    @Key(is = "title: what the reader should see", otherwise = CATALOGUE) String title,
    @Key(is = "metrics of one scope", otherwise = CATALOGUE, like = NAME) List<String> metrics,
    @Key(
            is = "scope of the metrics",
            otherwise = "the first of them that has all of these metrics",
            what = "a scope")
        Scope scope,
    @Key(is = "states or firms", otherwise = "the recorded ones", like = ID) List<String> entities,
    FigureStyle style) {
  static final String CATALOGUE = "that of the figure of this name in the catalogue";

  /** How metrics begin that count the members of a body. */
  public static final String MEMBERS = "members-";

  private static final int NONE = -1;
  private static final int MANY = Integer.MAX_VALUE;
  private static final int PAIR = 2;
  private static final String TWO = "it shows one scenario or two";

  /** A figure in the default style. */
  public FigureSpec(
      String name,
      Kind kind,
      String title,
      List<String> metrics,
      Scope scope,
      List<String> entities) {
    this(name, kind, title, metrics, scope, entities, FigureStyle.PLAIN);
  }

  /** The kinds of figures that a specification can request, with their requirements. */
  public enum Kind {
    /** Median with 50 % and 90 % bands over time, with observed points where they exist. */
    FAN,
    /** Small multiples with shared axes, one panel per metric and one line per scenario. */
    COMPARISON,
    /** Paired difference from a reference over time, with a 95 % confidence interval. */
    DIFFERENCE(0, 2, MANY, "it needs a second scenario to compare with"),
    /** Number of members and share of population, one line per regime. */
    MEMBERSHIP,
    /** Shares stacked to one over time. */
    SHARES(0, 1, 1, "it shows one scenario at a time"),
    /** Distribution over replications at the horizon. */
    DISTRIBUTION,
    /** A plane of two metrics on which scenarios are points with their spread. */
    PLANE(2, 1, MANY, ""),
    /** Paths of scenarios through the plane of two metrics, as medians from year to year. */
    PATH(2, 1, MANY, ""),
    /** Paired difference from a reference at the end, one row per state or firm. */
    FOREST(0, 2, MANY, "it needs a second scenario to compare with"),
    /**
     * Values at the end, one row per state or firm and one marker per scenario; for a single
     * scenario also the values at the start.
     */
    DUMBBELL,
    /** States coloured by their values at the end, one map per scenario. */
    MAP,
    /** Inequality of a metric among states or firms at the end, one line per scenario. */
    LORENZ,
    /** The dated events of the scenarios. */
    TIMELINE(NONE, 1, MANY, ""),
    /** Who sells chips to whom and who controls whom at the last date, as arrows between states. */
    NETWORK(NONE, 1, PAIR, TWO),
    /** Chips sold and smuggled in the last twelve months, as bands from sellers to buyers. */
    FLOWS(NONE, 1, PAIR, TWO),
    /** How states move between bodies from date to date, as bands between groups of members. */
    MOVES(0, 1, PAIR, TWO);

    private final int metrics;
    private final int fewest;
    private final int most;
    private final String otherwise;

    Kind() {
      this(0, 1, MANY, "");
    }

    /**
     * @param metrics number of metrics, 0 for any number, −1 for none
     * @param fewest minimum number of scenarios
     * @param most maximum number of scenarios
     * @param otherwise why the figure is left out if there are fewer or more
     */
    Kind(int metrics, int fewest, int most, String otherwise) {
      this.metrics = metrics;
      this.fewest = fewest;
      this.most = most;
      this.otherwise = otherwise;
    }

    /** The name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether figures of this kind show values over time. */
    public boolean timed() {
      return this == FAN
          || this == COMPARISON
          || this == DIFFERENCE
          || this == MEMBERSHIP
          || this == SHARES;
    }

    /**
     * Whether scenarios of different dates go into one figure, each on its own part of the axis.
     */
    public boolean spans() {
      return this == FAN || this == COMPARISON || this == MEMBERSHIP || this == TIMELINE;
    }

    /** Whether figures of this kind can show metrics of a scope. */
    public boolean shows(Scope scope) {
      return switch (this) {
        case MAP, NETWORK, FLOWS -> scope == Scope.STATE;
        case FOREST, DUMBBELL, LORENZ -> scope != Scope.WORLD;
        default -> true;
      };
    }

    /** Whether it shows what results do not hold, so that runs are run again. */
    public boolean repeats() {
      return this == NETWORK || this == FLOWS || this == MOVES;
    }

    /** Whether figures of this kind can show this number of metrics. */
    public boolean takes(int n) {
      return metrics == 0 ? n > 0 : n == Math.max(0, metrics);
    }

    /** Those of some metrics that it cannot show, whatever their scope. */
    public List<String> strange(List<String> metrics) {
      return metrics.stream().filter(m -> this == MOVES && !m.startsWith(MEMBERS)).toList();
    }

    /** The metrics that figures of this kind need, in words. */
    public String taken() {
      return metrics == NONE ? "no metrics" : metrics == 2 ? "two metrics" : "metrics";
    }

    /** Why figures of this kind cannot show this number of scenarios; empty if they can. */
    public Optional<String> obstacle(int scenarios) {
      return scenarios < fewest || scenarios > most ? Optional.of(otherwise) : Optional.empty();
    }
  }
}
