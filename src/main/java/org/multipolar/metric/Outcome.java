package org.multipolar.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * One number that a replication comes to: what a metric takes on over its months, or a {@link
 * Formula} over such numbers.
 *
 * <p>Written {@code METRIC.TAKE} for the world and {@code METRIC@WHOSE.TAKE} for a state, a firm or
 * the mean of several: {@code south-access.last12}, {@code compute-share@CHN.at-2030-06}, {@code
 * access@[IDN,NGA].mean}, {@code access@IDN.end - access@USA.end}.
 *
 * @param name its own name; empty where it is called as it is written
 * @param is what it is
 * @param title its own label; possibly empty
 * @param stated its own unit; possibly empty
 */
public record Outcome(String name, Formula<Measured> is, String title, String stated) {

  /**
   * The months of a metric of the world, a state, a firm or a group, reduced to one number.
   *
   * @param metric the metric
   * @param whose as it is written: an id, a group or a list of ids; empty for the world
   * @param members ids of the states or firms whose mean it is, month by month, over those that
   *     have a value
   * @param byPopulation whether they count by their population at the start, or else alike
   * @param take how its months become one number
   */
  public record Measured(
      Metric metric, String whose, List<String> members, boolean byPopulation, Take take) {
    private static final Pattern FORM =
        Pattern.compile("([A-Za-z0-9_-]+)(?:@(\\[[^\\]]*\\]|[^\\[\\]]+))?");

    public Measured {
      members = List.copyOf(members);
    }

    /**
     * Reads it. Who is meant depends on a world, and is not looked at.
     *
     * @return nothing where the form is wrong, or no metric of the scope has that name
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

    /** The same as it is written. */
    public String id() {
      return metric.name() + (whose.isEmpty() ? "" : "@" + whose) + "." + take.id();
    }

    /** Whether its column is there for every recorded metric of the world. */
    boolean standard() {
      return whose.isEmpty() && Take.COLUMNS.contains(take);
    }

    private String label() {
      String who = whose.replaceAll("[\\[\\]]", "").replace(",", ", ");
      return (who.isEmpty() ? "" : who + ": ") + metric.label();
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

  /** The months of a replication. */
  @FunctionalInterface
  public interface Months {
    /**
     * The values of a metric of a state or firm, one a tick; of the world where the id is empty.
     */
    double[] of(Metric metric, String id);
  }

  /** One metric of the world, or of one state or firm. */
  public static Outcome of(Metric metric, String id, Take take) {
    List<String> members = id.isEmpty() ? List.of() : List.of(id);
    return new Outcome(
        "", new Formula.Name<>(new Measured(metric, id, members, false, take)), "", "");
  }

  /** Its name, or the same as it is written. */
  public String id() {
    return name.isEmpty() ? text() : name;
  }

  /** Its column in tables. */
  public String column() {
    return ColumnNames.of(id());
  }

  /** The same as it is written. */
  public String text() {
    return is.text(Measured::id);
  }

  /** The metrics that it rests on, and whose. */
  public List<Measured> measured() {
    return is.names();
  }

  /** Whether its column is there for every recorded metric of the world. */
  public boolean standard() {
    return name.isEmpty() && is instanceof Formula.Name<Measured> one && one.named().standard();
  }

  /** What it is measured in. */
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

  /** Whether it lies from 0 to 1. */
  public boolean part() {
    return is.part(m -> m.take().part(m.metric().part()));
  }

  /** For titles and axes: whose and what. */
  public String label() {
    if (!title.isEmpty()) {
      return title;
    }
    boolean alike = !when().isEmpty();
    return is.text(m -> m.label() + (alike ? "" : " (" + m.take().inWords() + ")"))
        .replace(" - ", " − ")
        .replace(" * ", " × ");
  }

  /** For titles and axes: how months become a number; empty where its label says it. */
  public String when() {
    List<String> words = measured().stream().map(m -> m.take().inWords()).distinct().toList();
    return title.isEmpty() && words.size() == 1 ? words.get(0) : "";
  }

  /** Its value in a replication; NaN where it has none. */
  public double of(Months months, WorldTables tables, RunCalendar calendar) {
    return is.of(measured -> measured.of(months, tables, calendar));
  }

  /** The states or firms that several outcomes rest on. */
  public static List<String> ids(List<Outcome> outcomes, Scope scope) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.measured().stream())
        .filter(measured -> measured.metric().scope() == scope)
        .flatMap(measured -> measured.members().stream())
        .distinct()
        .toList();
  }

  /** The same of whatever a metric of this name is measured on: some are of states and of firms. */
  public static Stream<Metric> namesakes(Metric metric, MetricNames names) {
    return Arrays.stream(Scope.values())
        .filter(each -> (each == Scope.WORLD) == (metric.scope() == Scope.WORLD))
        .flatMap(each -> names.find(each, metric.name()).stream());
  }
}
