package org.multipolar.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads observed points: tables with one row a date, entity and metric. */
public final class ObservationReader {
  private static final List<String> COLUMNS =
      List.of("date", "entity", "metric", "value", "low", "high", "unit", "source", "licence");
  private static final double LARGE = 1e30;

  private ObservationReader() {}

  /**
   * What came of reading.
   *
   * @param observations sorted by metric, entity and date; empty when there are problems
   * @param problems all that is wrong
   */
  public record Observations(List<Observation> observations, List<Problem> problems) {}

  /** Reads all tables of a folder; a folder that does not exist has none. */
  public static Observations folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Observations(List.of(), List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files(files.filter(file -> file.toString().endsWith(".csv")).sorted().toList());
    } catch (IOException e) {
      Problem problem = new Problem(folder.toString(), 0, 0, "cannot be read: " + e.getMessage());
      return new Observations(List.of(), List.of(problem));
    }
  }

  /** Reads some tables. */
  public static Observations files(List<Path> files) {
    Problems problems = new Problems();
    List<Observation> observations = new ArrayList<>();
    for (Path file : files) {
      Table.read(file, COLUMNS, problems)
          .ifPresent(
              table ->
                  table
                      .rows()
                      .forEach(row -> observation(row, problems).ifPresent(observations::add)));
    }
    observations.sort(
        Comparator.comparing(Observation::metric)
            .thenComparing(Observation::entity)
            .thenComparing(Observation::date));
    return new Observations(
        problems.size() == 0 ? List.copyOf(observations) : List.of(), problems.sorted());
  }

  private static Optional<Observation> observation(Table.Row row, Problems problems) {
    double value = row.number("value", -LARGE, LARGE);
    double low = row.numberOrNone("low", -LARGE, LARGE);
    double high = row.numberOrNone("high", -LARGE, LARGE);
    if (low > value || high < value) {
      problems.add(row.at("value"), "value lies outside low to high");
    }
    return row.day("date")
        .map(
            date ->
                new Observation(
                    date,
                    row.id("entity"),
                    row.text("metric"),
                    value,
                    low,
                    high,
                    row.text("unit"),
                    row.text("source"),
                    row.text("licence")));
  }
}
