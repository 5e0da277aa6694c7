package org.multipolar.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * One number that summarises a replication: a metric reduced over its months, or a {@link Formula}
 * over such numbers.
 *
 * <p>Written {@code METRIC.TAKE} for the world and {@code METRIC@WHOSE.TAKE} for a state, a firm or
 * the mean of several: {@code south-access.last12}, {@code compute-share@CHN.at-2030-06}, {@code
 * access@[IDN,NGA].mean}, {@code access@IDN.end - access@USA.end}.
 *
 * @param name its own name; empty if its text serves as its name
 * @param is its definition
 * @param title its own label; possibly empty
 * @param stated its own unit; possibly empty
 */
public record Outcome(String name, Formula<Measured> is, String title, String stated) {

  /**
   * The time series of a metric of the world, a state, a firm or a group, reduced to one number.
   *
   * @param metric the metric
   * @param whose the entity as written: an id, a group or a list of ids; empty for the world
   * @param members ids of the states or firms over which the mean is taken, month by month,
   *     omitting those without a value
   * @param byPopulation whether members are weighted by their population at the start, or else
   *     equally
   * @param take the statistic over months
   */
  public record Measured(
      Metric metric, String whose, List<String> members, boolean byPopulation, Take take) {
    private static final Pattern FORM =
        Pattern.compile("([A-Za-z0-9_-]+)(?:@(\\[[^\\]]*\\]|[^\\[\\]]+))?");

    public Measured {
      members = List.copyOf(members);
    }

    /**
     * Parses a measured quantity. Entities depend on a world and are not checked.
     *
     * @return empty if the form is wrong, or no metric of the scope has that name
     */
    public static Optional<Measured> parse(String text, MetricNames names) {
      for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
        Optional<Take> take = Take.parse(text.substring(dot + 1));
        Matcher form = FORM.matcher(text.substring(0, dot));
        if (take.isPresent() && form.matches()) {
          String whose = form.group(2) == null ? "" : form.group(2);
          List<Scope> scopes =
              whose.isEmpty() ? List.of(Scope.WORLD) : List.of(Scope.STATE, Scope.FIRM);
          return scopes.stream()
              .flatMap(scope -> names.find(scope, form.group(1)).stream())
              .findFirst()
              .map(metric -> new Measured(metric, whose, members(whose), false, take.get()));
        }
      }
      return Optional.empty();
    }

    private static List<String> members(String whose) {
      return whose.isEmpty()
          ? List.of()
          : List.of(whose.replaceAll("[\\[\\]\\s]", "").split(",", -1));
    }

    /** The quantity as written. */
    public String id() {
      return metric.name() + (whose.isEmpty() ? "" : "@" + whose) + "." + take.id();
    }

    /** The range of its possible values. */
    public Bounds bounds() {
      return take.bounds(metric.bounds());
    }

    /** Whether results have this column for every recorded metric of the world. */
    boolean standard() {
      return whose.isEmpty() && Take.COLUMNS.contains(take);
    }

    private String label(UnaryOperator<String> names) {
      String who =
          Arrays.stream(whose.replaceAll("[\\[\\]]", "").split(","))
              .map(String::strip)
              .map(names)
              .collect(Collectors.joining(", "));
      return (whose.isEmpty() ? "" : who + ": ") + metric.label();
    }

    private double of(Months months, WorldTables tables, RunCalendar calendar) {
      if (members.size() < 2) {
        return take.of(months.of(metric, members.isEmpty() ? "" : members.get(0)), calendar);
      }
      double[] sums = new double[calendar.ticks()];
      double[] weights = new double[calendar.ticks()];
      for (String member : members) {
        double weight = byPopulation ? population(tables, member) : 1;
        double[] series = months.of(metric, member);
        for (int t = 0; t < sums.length; t++) {
          if (!Double.isNaN(series[t])) {
            sums[t] += weight * series[t];
            weights[t] += weight;
          }
        }
      }
      for (int t = 0; t < sums.length; t++) {
        sums[t] = weights[t] == 0 ? Double.NaN : sums[t] / weights[t];
      }
      return take.of(sums, calendar);
    }

    private static double population(WorldTables tables, String id) {
      return tables.states().stream()
          .filter(state -> state.id().equals(id))
          .mapToDouble(StateRow::population)
          .findFirst()
          .orElseThrow();
    }
  }

  /** The time series of a replication. */
  @FunctionalInterface
  public interface Months {
    /** The values of a metric of a state or firm, one per tick; of the world if the id is empty. */
    double[] of(Metric metric, String id);
  }

  /** An outcome of one metric of the world, or of one state or firm. */
  public static Outcome of(Metric metric, String id, Take take) {
    List<String> members = id.isEmpty() ? List.of() : List.of(id);
    return new Outcome(
        "", new Formula.Name<>(new Measured(metric, id, members, false, take)), "", "");
  }

  /** The outcome's name, or else its text. */
  public String id() {
    return name.isEmpty() ? text() : name;
  }

  /** The outcome's column name in tables. */
  public String column() {
    return ColumnNames.of(id());
  }

  /** The outcome as written. */
  public String text() {
    return is.text(Measured::id);
  }

  /** The measured quantities that the outcome uses. */
  public List<Measured> measured() {
    return is.names();
  }

  /** Whether results have this column for every recorded metric of the world. */
  public boolean standard() {
    return name.isEmpty() && is instanceof Formula.Name<Measured> one && one.named().standard();
  }

  /** The unit of the outcome. */
  public String unit() {
    if (!stated.isEmpty()) {
      return stated;
    }
    try {
      return is.unit(m -> m.take().unit(m.metric().unit())).orElse("number");
    } catch (Formula.MalformedException e) {
      throw new IllegalStateException("outcomes are read with a unit: " + id(), e);
    }
  }

  /** The range of its possible values. */
  public Bounds bounds() {
    return is.bounds(Measured::bounds);
  }

  /** The code of the entity and the metric. */
  public String label() {
    return label(UnaryOperator.identity());
  }

  /**
   * The entity and the metric, for titles and axes.
   *
   * @param names gives the name of a state, firm or group for its code
   */
  public String label(UnaryOperator<String> names) {
    if (!title.isEmpty()) {
      return title;
    }
    boolean alike = !when().isEmpty();
    return is.text(m -> m.label(names) + (alike ? "" : " (" + m.take().inWords() + ")"))
        .replace(" - ", " − ")
        .replace(" * ", " × ");
  }

  /** The statistic over months in words, for titles and axes; empty if the label includes it. */
  public String when() {
    List<String> words = measured().stream().map(m -> m.take().inWords()).distinct().toList();
    return title.isEmpty() && words.size() == 1 ? words.get(0) : "";
  }

  /** The outcome's value in a replication; NaN if it has none. */
  public double of(Months months, WorldTables tables, RunCalendar calendar) {
    return is.of(measured -> measured.of(months, tables, calendar));
  }

  /** The states or firms that the outcomes use. */
  public static List<String> ids(List<Outcome> outcomes, Scope scope) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.measured().stream())
        .filter(measured -> measured.metric().scope() == scope)
        .flatMap(measured -> measured.members().stream())
        .distinct()
        .toList();
  }

  /** The metrics of the same name: some exist both for states and for firms. */
  public static Stream<Metric> namesakes(Metric metric, MetricNames names) {
    return Arrays.stream(Scope.values())
        .filter(each -> (each == Scope.WORLD) == (metric.scope() == Scope.WORLD))
        .flatMap(each -> names.find(each, metric.name()).stream());
  }
}
