package org.multipolar.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricNames;
import org.multipolar.metric.Scope;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;

/**
 * Results of a simulation or study. They are stored in a folder, byte for byte as the command line
 * writes them; the folder of temporary results is deleted when they are closed.
 */
public final class Results implements AutoCloseable {
  /** Name of a program that uses this package, in the history of results. */
  static final String CALLER = "org.multipolar.api";

  static final String ANALYSIS = "analysis";

  private static final String CSV = ".csv";

  private final ResultsReader reader;
  private final boolean temporary;

  private Results(ResultsReader reader, boolean temporary) {
    this.reader = reader;
    this.temporary = temporary;
  }

  /** Writes results into a folder. */
  interface Writing {
    void into(Path folder) throws IOException;
  }

  /** Opens the results in a folder. */
  public static Results open(String folder) {
    return in(Path.of(folder), any -> {});
  }

  static Results in(Path folder, Writing writing) {
    try {
      writing.into(folder);
      return new Results(ResultsReader.open(folder), false);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  static Results temporary(Writing writing) {
    try {
      Path folder = Files.createTempDirectory("multipolar-");
      try {
        writing.into(folder);
        return new Results(ResultsReader.open(folder), true);
      } catch (IOException | RuntimeException e) {
        delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static SimulationException failed(IOException e) {
    return new SimulationException(
        e instanceof ResultsException ? e.getMessage() : ResultsException.reason(e), e);
  }

  /** The folder of the results. */
  public String folder() {
    return reader.folder().toString();
  }

  /** Number of replications; for a study, of all points together. */
  public int replications() {
    return runs().size();
  }

  /** Reasons why replications failed, one line each; empty if none did. */
  public List<String> failures() {
    return Lists.of(
        runs().stream()
            .filter(run -> !run.ok())
            .map(run -> "replication " + run.number() + " " + run.status() + ": " + run.reason()));
  }

  private List<Run> runs() {
    try {
      return reader.runs();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The metrics of the world that were recorded over time, by their names in tables. */
  public List<String> metrics() {
    return Lists.of(ColumnNames.of(reader.metrics(Scope.WORLD)));
  }

  /** The states whose metrics were recorded over time. */
  public List<String> states() {
    return Lists.of(reader.entities(Scope.STATE));
  }

  /** The firms whose metrics were recorded over time. */
  public List<String> firms() {
    return Lists.of(reader.entities(Scope.FIRM));
  }

  /** The time series of a metric of the world. */
  public MetricSeries series(String metric) {
    return series(metric, ResultsReader.WORLD, Scope.WORLD);
  }

  /** The time series of a metric of a state or firm. */
  public MetricSeries series(String metric, String entity) {
    Scope scope = firms().contains(entity) ? Scope.FIRM : Scope.STATE;
    if (!reader.entities(scope).contains(entity)) {
      throw new SimulationException(
          "'" + entity + "' was not recorded; states: " + states() + ", firms: " + firms());
    }
    return series(metric, entity, scope);
  }

  private MetricSeries series(String name, String entity, Scope scope) {
    List<String> metrics = reader.metrics(scope);
    String metric =
        metrics.stream()
            .filter(each -> each.equals(name) || ColumnNames.of(each).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new SimulationException(
                        "the metric '"
                            + name
                            + "' was not recorded; recorded: "
                            + ColumnNames.of(metrics)));
    try {
      Bounds bounds =
          MetricNames.CATALOGUE.find(scope, metric).map(Metric::bounds).orElse(Bounds.NONE);
      return new MetricSeries(name, reader.series(scope, metric, entity), bounds);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** A column of the table {@code runs}, such as an outcome: one value per replication. */
  public Sample outcome(String column) {
    try {
      return Sample.of(reader.runs(column), reader.bounds(column));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The names of the tables, such as {@code runs}, {@code series/world}, {@code summary}. */
  public List<String> tables() {
    return Lists.of(files().keySet().stream());
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    Path folder = reader.folder();
    for (String inner : List.of("", "series", ANALYSIS)) {
      Path place = folder.resolve(inner);
      if (Files.isDirectory(place)) {
        try (Stream<Path> all = Files.list(place)) {
          all.filter(file -> file.toString().endsWith(CSV))
              .sorted()
              .forEach(file -> files.put(name(folder.relativize(file).toString()), file));
        } catch (IOException e) {
          throw failed(e);
        }
      }
    }
    return files;
  }

  private static String name(String file) {
    return file.replace('\\', '/').substring(0, file.length() - CSV.length());
  }

  /** A table by its name. */
  public Table table(String name) {
    Path file = files().get(name);
    if (file == null) {
      throw new SimulationException("there is no table '" + name + "'; there are " + tables());
    }
    try {
      return Table.read(name, file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Copies everything to a new folder, which the commands of the program accept.
   *
   * @return that folder
   */
  public String write(String folder) {
    Path to = Path.of(folder);
    try {
      if (Files.exists(to)) {
        throw new SimulationException(folder + " already exists; choose another name");
      }
      try (Stream<Path> files = Files.walk(reader.folder())) {
        for (Path file : files.toList()) {
          Path copy = to.resolve(reader.folder().relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Deletes temporary results; results in a folder of their own remain. */
  @Override
  public void close() {
    if (temporary) {
      try {
        delete(reader.folder());
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public String toString() {
    return "results in " + folder();
  }
}
