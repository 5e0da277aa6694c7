package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.metric.Take;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Event;

/**
 * Meanings of the columns of all tables. Columns common to all tables of a kind are described in a
 * resource table, metrics and parameters in their catalogues, and outcomes, the study's own metrics
 * and factors in the scenario or study.
 */
public final class DataDictionary {
  private static final String RESOURCE = "columns.csv";
  private static final String FIGURE = "figure";
  private static final Pattern BAND = Pattern.compile("(low|high)_(\\d+)");

  /** Tables whose columns are named after parameters, or after the targets of a calibration. */
  private static final List<String> VECTORS =
      List.of("accepted", "parameter-set", "search", "sample");

  private static final List<String> TRIALS = List.of("search", "sample");
  private static final Pattern TRIAL = Pattern.compile("(mean|sd|pattern)_(.+)");

  private static final Map<String, ColumnMeaning> OURS = read();

  private final Map<String, ColumnMeaning> own = new LinkedHashMap<>();

  /**
   * @param metrics metrics that the results may have
   * @param outcomes of the scenario or study
   * @param factors of the study
   */
  public DataDictionary(MetricNames metrics, List<Outcome> outcomes, List<ColumnMeaning> factors) {
    for (Scope scope : Scope.values()) {
      String table = ResultsTable.of(scope).section();
      for (Metric metric : metrics.of(scope)) {
        ColumnMeaning meaning =
            meaning(metric.name(), metric.unit(), metric.label(), metric.summary());
        put(table, meaning);
        drawn(meaning);
      }
    }
    for (Metric metric : metrics.of(Scope.WORLD)) {
      for (Take take : Take.COLUMNS) {
        put("runs", of(Outcome.of(metric, "", take)));
      }
    }
    for (Event.Kind kind : Event.Kind.values()) {
      put(
          "runs",
          new ColumnMeaning(
              ColumnNames.of("events." + kind.id()),
              ColumnMeaning.Type.INTEGER,
              "events",
              "Events: " + kind.id(),
              "Number of events of the kind " + kind.id() + " in the run.",
              ""));
    }
    outcomes.forEach(outcome -> put("runs", of(outcome)));
    for (ColumnMeaning factor : factors) {
      put("", factor);
      drawn(factor);
    }
  }

  private static ColumnMeaning of(Outcome outcome) {
    String when = outcome.when().isEmpty() ? "" : ", " + outcome.when();
    boolean plain = outcome.name().isEmpty() && outcome.measured().size() == 1;
    return meaning(
        outcome.id(),
        outcome.unit(),
        outcome.label() + when,
        plain ? outcome.measured().get(0).metric().summary() : outcome.text() + ".");
  }

  private static ColumnMeaning meaning(String written, String unit, String label, String text) {
    return new ColumnMeaning(
        ColumnNames.of(written), ColumnMeaning.Type.NUMBER, unit, label, text, written);
  }

  private void put(String table, ColumnMeaning meaning) {
    own.put(key(table, meaning.column()), meaning);
  }

  /** Adds a column of figure data, which is named by the label of an axis. */
  private void drawn(ColumnMeaning meaning) {
    own.putIfAbsent(key(FIGURE, ColumnNames.of(meaning.label())), meaning);
  }

  private static String key(String table, String column) {
    return table + "/" + column;
  }

  private static Map<String, ColumnMeaning> read() {
    Map<String, ColumnMeaning> all = new LinkedHashMap<>();
    try (InputStream in = DataDictionary.class.getResourceAsStream(RESOURCE)) {
      CsvReader csv = new CsvReader(in);
      csv.next();
      while (csv.next()) {
        String column = csv.text(1);
        all.put(
            key(csv.text(0), column),
            new ColumnMeaning(
                column,
                column.isEmpty() ? ColumnMeaning.Type.STRING : ColumnMeaning.Type.of(csv.text(2)),
                csv.text(3),
                csv.text(4),
                csv.text(5),
                ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return all;
  }

  /** Meaning of a table's rows; empty for a table not written by this program. */
  static Optional<ColumnMeaning> table(String table) {
    return Optional.ofNullable(OURS.get(key(table, "")));
  }

  /** The columns of all tables that this program describes itself, in order. */
  static List<ColumnMeaning> declared() {
    return OURS.values().stream().filter(meaning -> !meaning.column().isEmpty()).toList();
  }

  /**
   * Finds the meaning of a column; empty if only its author knows it.
   *
   * @param table name of the table, {@code figure} for the data of any figure
   */
  public Optional<ColumnMeaning> find(String table, String column) {
    return Stream.of(
            OURS.get(key(table, column)),
            own.get(key(table, column)),
            parameter(table, column),
            band(table, column),
            trial(table, column),
            own.get(key("", column)),
            OURS.get(key("", column)),
            own.get(key("runs", column)))
        .filter(meaning -> meaning != null)
        .findFirst()
        .map(meaning -> meaning.as(column));
  }

  private static ColumnMeaning parameter(String table, String column) {
    if (!VECTORS.contains(table)) {
      return null;
    }
    return ParameterCatalogue.entries().values().stream()
        .filter(entry -> ColumnNames.of(entry.name()).equals(column))
        .findFirst()
        .map(
            entry ->
                meaning(
                    entry.name(),
                    entry.quantity().unit(),
                    entry.quantity().is(),
                    "Parameter of the model."))
        .orElse(null);
  }

  private static ColumnMeaning band(String table, String column) {
    Matcher band = BAND.matcher(column);
    if (!table.equals(FIGURE) || !band.matches()) {
      return null;
    }
    boolean low = band.group(1).equals("low");
    return new ColumnMeaning(
        column,
        ColumnMeaning.Type.NUMBER,
        "",
        (low ? "Lower" : "Upper") + " end of " + band.group(2) + " %",
        (low ? "Lower" : "Upper") + " end of the middle " + band.group(2) + " % of the runs.",
        "");
  }

  /** A value of a target or a pattern of a calibration, whose column names it. */
  private static ColumnMeaning trial(String table, String column) {
    Matcher value = TRIAL.matcher(column);
    if (!TRIALS.contains(table) || !value.matches()) {
      return null;
    }
    String of = value.group(1);
    String label = of.equals("mean") ? "Mean of " : of.equals("sd") ? "Deviation of " : "Pattern ";
    String text =
        of.equals("mean")
            ? "Mean over replications of the target."
            : of.equals("sd")
                ? "Standard deviation over replications of the target."
                : "Value of the pattern of this id.";
    return new ColumnMeaning(
        column, ColumnMeaning.Type.NUMBER, "", label + value.group(2), text, "");
  }

  /** Meanings of all columns of a table; unknown ones are typed by their cells. */
  List<ColumnMeaning> of(String table, List<String> columns, List<List<String>> cells) {
    List<ColumnMeaning> meanings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      List<String> some = cells.get(i);
      meanings.add(
          find(table, column)
              .orElseGet(
                  () ->
                      new ColumnMeaning(column, ColumnMeaning.Type.of(some), "", column, "", "")));
    }
    return meanings;
  }
}
