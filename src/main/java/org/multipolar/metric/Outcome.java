package org.multipolar.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number that a replication comes to: a metric of the world, of a state or of a firm, at the
 * end of the run, as the mean of its last twelve months, or as the sum over it. Months in which the
 * metric is not defined are left out.
 *
 * <p>Written {@code METRIC.STATISTIC} for the world and {@code METRIC@ENTITY.STATISTIC} for a state
 * or a firm: {@code south-access.last12}, {@code compute-share@CHN.end}.
 *
 * @param scope what the metric is measured on
 * @param metric its name
 * @param entity id of the state or firm; empty for the world
 * @param statistic how its months become one number
 */
public record Outcome(Scope scope, String metric, String entity, Statistic statistic) {
  private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)(?:@(.+))?\\.([a-z0-9]+)");

  /** How a series becomes one number. */
  public enum Statistic {
    /** Its value in the last month. */
    END("in the last month"),
    /** Its mean over the last twelve months. */
    LAST12("mean of the last 12 months"),
    /** Its sum over all months. */
    SUM("sum over all months");

    private final String inWords;

    Statistic(String inWords) {
      this.inWords = inWords;
    }

    /** The word in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The words that follow a metric's label. */
    public String inWords() {
      return inWords;
    }

    /** The words in files. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Statistic::id).toList();
    }
  }

  /** The same as it is written, which also names its column. */
  public String id() {
    return metric + (entity.isEmpty() ? "" : "@" + entity) + "." + statistic.id();
  }

  /** What it is measured in words. */
  public Metric measured() {
    return find(scope, metric).orElseThrow();
  }

  /** Whether it lies from 0 to 1. */
  public boolean part() {
    return statistic != Statistic.SUM && measured().part();
  }

  /** For titles and axes: whose, what and when. */
  public String label() {
    return (entity.isEmpty() ? "" : entity + ": ") + measured().label();
  }

  /**
   * Reads an outcome. Whether the entity exists depends on a world, and is not looked at.
   *
   * @return nothing where the form is wrong, or no metric of the scope has that name
   */
  public static Optional<Outcome> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !Statistic.ids().contains(form.group(3))) {
      return Optional.empty();
    }
    Statistic statistic = Statistic.valueOf(form.group(3).toUpperCase(Locale.ROOT));
    String entity = form.group(2) == null ? "" : form.group(2);
    List<Scope> scopes = entity.isEmpty() ? List.of(Scope.WORLD) : List.of(Scope.STATE, Scope.FIRM);
    return scopes.stream()
        .filter(scope -> find(scope, form.group(1)).isPresent())
        .findFirst()
        .map(scope -> new Outcome(scope, form.group(1), entity, statistic));
  }

  /** The outcome of a metric; nothing where there is no such metric or statistic. */
  public static Optional<Outcome> named(
      Scope scope, String metric, String entity, String statistic) {
    return Arrays.stream(Statistic.values())
        .filter(each -> each.id().equals(statistic) && find(scope, metric).isPresent())
        .findFirst()
        .map(each -> new Outcome(scope, metric, entity, each));
  }

  /** The same of whatever its metric is measured on: some are of states and of firms. */
  public List<Outcome> measures() {
    return Arrays.stream(Scope.values())
        .filter(each -> (each == Scope.WORLD) == (scope == Scope.WORLD))
        .filter(each -> find(each, metric).isPresent())
        .map(each -> new Outcome(each, metric, entity, statistic))
        .toList();
  }

  private static Optional<? extends Metric> find(Scope scope, String name) {
    return switch (scope) {
      case WORLD -> MetricCatalogue.world(name);
      case STATE -> MetricCatalogue.state(name);
      case FIRM -> MetricCatalogue.firm(name);
    };
  }
}
