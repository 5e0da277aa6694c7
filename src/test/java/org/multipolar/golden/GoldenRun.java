package org.multipolar.golden;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.world.Event;

/**
 * Recorded results of a run by kind of entity, date, entity and metric, in the exact form in which
 * a golden file stores them. Rows of the world and of event counts cover every month, rows of
 * states and firms the last month of every quarter: their behaviour affects the world at once.
 *
 * @param columns kind of entity (world, state, firm, events) → names of metrics
 * @param rows place → values, one per column
 */
record GoldenRun(Map<String, List<String>> columns, Map<Place, double[]> rows) {
  private static final String EVENTS = "events";

  /** Key of a row, in the order of the files. */
  record Place(String kind, YearMonth date, String entity) implements Comparable<Place> {
    private static final List<String> KINDS = List.of("world", "state", "firm", EVENTS);

    @Override
    public int compareTo(Place other) {
      int order = KINDS.indexOf(kind) - KINDS.indexOf(other.kind);
      order = order == 0 ? date.compareTo(other.date) : order;
      return order == 0 ? entity.compareTo(other.entity) : order;
    }
  }

  private GoldenRun() {
    this(new TreeMap<>(), new TreeMap<>());
  }

  static GoldenRun of(RecordSchema schema, ReplicationResult result) {
    GoldenRun run = new GoldenRun();
    for (Scope scope : Scope.values()) {
      run.add(scope.name().toLowerCase(Locale.ROOT), scope, schema, result.values(scope));
    }
    run.count(schema, result.events());
    return run;
  }

  private void add(String kind, Scope scope, RecordSchema schema, double[] values) {
    int width = schema.metrics(scope).size();
    columns.put(kind, schema.metrics(scope));
    int at = 0;
    for (YearMonth date : schema.months()) {
      for (String entity : schema.entities(scope)) {
        if (scope == Scope.WORLD || date.getMonthValue() % 3 == 0) {
          rows.put(new Place(kind, date, entity), Arrays.copyOfRange(values, at, at + width));
        }
        at += width;
      }
    }
  }

  private void count(RecordSchema schema, List<Event> events) {
    columns.put(EVENTS, Stream.of(Event.Kind.values()).map(Event.Kind::id).toList());
    for (int t = 0; t < schema.ticks(); t++) {
      double[] counts = new double[Event.Kind.values().length];
      for (Event event : events) {
        counts[event.kind().ordinal()] += event.tick() == t ? 1 : 0;
      }
      rows.put(new Place(EVENTS, schema.months().get(t), "all"), counts);
    }
  }

  // Text form

  /**
   * Returns the run as text.
   *
   * @param title first line
   * @param reference run whose rows are omitted if they are the same
   */
  String text(String title, GoldenRun reference) {
    StringBuilder text = new StringBuilder(title).append('\n');
    columns.forEach(
        (kind, metrics) -> {
          text.append("date,").append(kind);
          metrics.forEach(metric -> text.append(',').append(metric));
          text.append('\n');
          rows.forEach(
              (place, values) -> {
                if (place.kind().equals(kind) && !reference.has(kind, metrics, place, values)) {
                  text.append(place.date()).append(',').append(place.entity());
                  Arrays.stream(values).forEach(v -> text.append(',').append(exact(v)));
                  text.append('\n');
                }
              });
        });
    return text.toString();
  }

  private boolean has(String kind, List<String> metrics, Place place, double[] values) {
    return metrics.equals(columns.get(kind)) && Arrays.equals(values, rows.get(place));
  }

  /** Reads the output of {@link #text}; omitted rows come from the reference. */
  static GoldenRun read(String text, GoldenRun reference) {
    GoldenRun run = new GoldenRun();
    String kind = "";
    for (String line : text.lines().skip(1).toList()) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.get(0).equals("date")) {
        kind = cells.get(1);
        run.columns.put(kind, cells.subList(2, cells.size()));
      } else {
        run.rows.put(
            new Place(kind, YearMonth.parse(cells.get(0)), cells.get(1)),
            cells.stream().skip(2).mapToDouble(GoldenRun::number).toArray());
      }
    }
    reference.rows.forEach(
        (place, values) -> {
          if (reference.columns.get(place.kind()).equals(run.columns.get(place.kind()))) {
            run.rows.putIfAbsent(place, values);
          }
        });
    return run;
  }

  /** Formats a double with the fewest digits that restore it; identical on every JDK. */
  static String exact(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value) || value == 0) {
      return value == 0 ? 1 / value > 0 ? "0" : "-0.0" : value > 0 ? "Infinity" : "-Infinity";
    }
    BigDecimal whole = new BigDecimal(value);
    return IntStream.rangeClosed(1, 17)
        .mapToObj(digits -> whole.round(new MathContext(digits, RoundingMode.HALF_EVEN)))
        .filter(rounded -> rounded.doubleValue() == value)
        .findFirst()
        .map(rounded -> plain(rounded.stripTrailingZeros()))
        .orElseThrow();
  }

  private static String plain(BigDecimal number) {
    int magnitude = number.precision() - number.scale();
    return magnitude > -5 && magnitude < 12 ? number.toPlainString() : number.toString();
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  // Comparison

  /**
   * Describes the first difference from another run for each kind of entity; empty if there is
   * none. Columns present only in the other run are ignored: they change no result.
   */
  String difference(GoldenRun other) {
    List<String> differences = new ArrayList<>();
    columns.forEach((kind, metrics) -> difference(kind, metrics, other, differences));
    return String.join("\n", differences);
  }

  private void difference(
      String kind, List<String> metrics, GoldenRun other, List<String> differences) {
    List<String> others = other.columns.getOrDefault(kind, List.of());
    for (String metric : metrics) {
      if (!others.contains(metric)) {
        differences.add("missing column: " + kind + "/" + metric);
      }
    }
    TreeSet<Place> places = new TreeSet<>(rows.keySet());
    places.addAll(other.rows.keySet());
    places.stream()
        .filter(place -> place.kind().equals(kind))
        .flatMap(place -> difference(place, metrics, other, others).stream())
        .findFirst()
        .ifPresent(differences::add);
  }

  private Optional<String> difference(
      Place place, List<String> metrics, GoldenRun other, List<String> others) {
    double[] mine = rows.get(place);
    double[] now = other.rows.get(place);
    String where = place.date() + ", " + place.entity();
    if (mine == null || now == null) {
      return Optional.of(where + ": only " + (mine == null ? "now" : "in the file"));
    }
    for (int m = 0; m < mine.length; m++) {
      int n = others.indexOf(metrics.get(m));
      if (n >= 0 && Double.compare(mine[m], now[n]) != 0) {
        return Optional.of(
            "%s, %s: %s in the file, %s now"
                .formatted(where, metrics.get(m), exact(mine[m]), exact(now[n])));
      }
    }
    return Optional.empty();
  }

  /** Columns recorded only in another run, as {@code kind/metric}. */
  List<String> newColumns(GoldenRun other) {
    List<String> added = new ArrayList<>();
    other.columns.forEach(
        (kind, metrics) ->
            metrics.stream()
                .filter(metric -> !columns.getOrDefault(kind, List.of()).contains(metric))
                .forEach(metric -> added.add(kind + "/" + metric)));
    return added;
  }
}
