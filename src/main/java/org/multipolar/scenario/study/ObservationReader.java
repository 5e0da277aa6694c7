package org.multipolar.scenario.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.scenario.study.Observation.Role;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;

/**
 * Reads observations: tables with one row per date, entity and metric. The columns {@code date,
 * entity, metric, value, low, high, source, licence} are required, {@code id, from, role, unit,
 * vintage} are optional.
 */
public final class ObservationReader {
  /** Required columns. */
  public static final List<String> REQUIRED =
      List.of("date", "entity", "metric", "value", "low", "high", "source", "licence");

  /** Optional columns. */
  public static final List<String> OPTIONAL = List.of("id", "from", "role", "unit", "vintage");

  private static final double LARGE = 1e30;

  private ObservationReader() {}

  /**
   * The result of reading.
   *
   * @param observations sorted by metric, entity and date; empty if there are problems
   * @param problems everything that is wrong
   */
  public record Observations(List<Observation> observations, List<Problem> problems) {}

  /** Additional check of a row, for instance that its metric exists. */
  @FunctionalInterface
  public interface Check {
    /** Reports the problems of an observation. */
    void check(Observation observation, Objections objections);
  }

  /** Receives the problems of a row. */
  @FunctionalInterface
  public interface Objections {
    /** Reports a problem in a column of the row. */
    void add(String column, String message);
  }

  /**
   * The tables of a folder, sorted, without the table of patterns; none if the folder does not
   * exist.
   */
  public static List<Path> tables(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !file.endsWith(PatternReader.FILE))
          .sorted()
          .toList();
    }
  }

  /** Reads the tables. */
  public static Observations read(List<Path> files, Check check) {
    Problems problems = new Problems();
    List<Observation> observations = new ArrayList<>();
    Map<Observation.Point, SourceLocation> places = new HashMap<>();
    for (Path file : files) {
      CsvTable.read(file, REQUIRED, OPTIONAL, problems)
          .filter(CsvTable::hasRows)
          .ifPresent(
              table ->
                  table
                      .rows()
                      .forEach(
                          row -> {
                            int before = problems.size();
                            Optional<Observation> read = read(row, check);
                            read.filter(each -> problems.size() == before)
                                .ifPresent(
                                    each -> requireOnce(each, row.at("date"), places, problems));
                            read.ifPresent(observations::add);
                          }));
    }
    observations.sort(
        Comparator.comparing(Observation::metric)
            .thenComparing(Observation::entity)
            .thenComparing(Observation::date));
    return new Observations(
        problems.size() == 0 ? List.copyOf(observations) : List.of(), problems.sorted());
  }

  private static void requireOnce(
      Observation each,
      SourceLocation at,
      Map<Observation.Point, SourceLocation> places,
      Problems problems) {
    SourceLocation earlier = places.putIfAbsent(each.point(), at);
    if (earlier != null) {
      problems.add(
          at,
          "%s of %s on %s stands in %s, line %s, already and would count twice",
          each.metric(),
          each.entity(),
          each.date(),
          earlier.origin(),
          earlier.line());
    }
  }

  private static Optional<Observation> read(CsvTable.Row row, Check check) {
    double value = row.number("value", -LARGE, LARGE);
    double low = row.numberOrNone("low", -LARGE, LARGE);
    double high = row.numberOrNone("high", -LARGE, LARGE);
    if (low > high) {
      row.weigh(
          List.of("low", "high"), "low is %s, above high, %s", row.raw("low"), row.raw("high"));
    } else if (low > value || high < value) {
      row.weigh(List.of("value", "low", "high"), "value is outside low to high");
    }
    Optional<LocalDate> date = row.day("date");
    Optional<LocalDate> from = row.raw("from").isBlank() ? Optional.empty() : row.day("from");
    boolean tunedOn =
        !row.raw("role").isBlank() && row.word("role", "history", "calibrate").equals("calibrate");
    Role role = tunedOn ? Role.CALIBRATE : Role.HISTORY;
    String entity = row.id("entity");
    String metric = row.text("metric");
    String source = row.text("source");
    if (date.isEmpty()) {
      return Optional.empty();
    }
    Observation observation =
        new Observation(
            row.raw("id"),
            date.get(),
            from,
            entity,
            metric,
            value,
            low,
            high,
            row.raw("unit"),
            role,
            source,
            row.raw("licence"),
            row.raw("vintage"));
    if (from.isPresent() && !from.get().isBefore(date.get())) {
      row.weigh(List.of("from", "date"), "from is %s; it must be before date", from.get());
    }
    if (role == Role.CALIBRATE && !observation.inSample()) {
      row.weigh(
          List.of("role", "date"),
          "role is calibrate; what is later than %s only judges: history",
          Observation.LAST_TUNED_ON);
    }
    if (!entity.isBlank() && !metric.isBlank()) {
      check.check(observation, (column, message) -> row.weigh(List.of(column), "%s", message));
    }
    return Optional.of(observation);
  }
}
