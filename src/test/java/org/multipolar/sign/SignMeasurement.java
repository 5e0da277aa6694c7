package org.multipolar.sign;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.multipolar.history.Ensemble;
import org.multipolar.history.RequiredMetric;
import org.multipolar.history.RequiredMetrics;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Progress;
import org.multipolar.study.Summary;
import org.multipolar.world.Event;

/**
 * Measures the claims of a table: each arm runs over the accepted parameter vectors, replication k
 * with vector and random seed k, so that arms form pairs.
 */
final class SignMeasurement {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private SignMeasurement() {}

  /**
   * Result for a claim in a month.
   *
   * @param id id of the claim
   * @param month the month
   * @param n number of pairs
   * @param before median of the first arm
   * @param median median of the comparison
   * @param low quantile .05 over pairs
   * @param high quantile .95 over pairs
   */
  record Measured(
      String id, YearMonth month, int n, double before, double median, double low, double high) {

    private static Measured of(CSVRecord row) {
      return new Measured(
          row.get("id"),
          YearMonth.parse(row.get("month")),
          Integer.parseInt(row.get("n")),
          Double.parseDouble(row.get("before")),
          Double.parseDouble(row.get("median")),
          Double.parseDouble(row.get("low")),
          Double.parseDouble(row.get("high")));
    }
  }

  /**
   * Measures and writes. It runs in a process without assertions, which take ten times as long as
   * the run.
   *
   * @param args table of claims, number of replications, table to write, and settings for all arms
   */
  public static void main(String[] args) throws IOException {
    Path table = Path.of(args[0]);
    List<Sign> signs = Sign.read(table);
    Map<String, String> settings = settings(args.length > 3 ? args[3] : "");
    Map<String, CSVRecord> arms = new LinkedHashMap<>();
    for (CSVRecord row : Sign.rows(table.resolveSibling("arms.csv"))) {
      arms.put(row.get("arm"), row);
    }
    Map<String, List<Trajectory>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, Set<Sign>> asked : asked(signs).entrySet()) {
      CSVRecord arm = arms.get(asked.getKey());
      runs.put(asked.getKey(), run(arm, settings, asked.getValue(), Integer.parseInt(args[1])));
    }
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord("id", "month", "n", "before", "median", "low", "high");
      for (Sign sign : signs) {
        for (YearMonth month : sign.months()) {
          Measured m = measured(sign, month, runs);
          csv.printRecord(
              m.id(),
              m.month(),
              m.n(),
              number(m.before()),
              number(m.median()),
              number(m.low()),
              number(m.high()));
        }
      }
    }
    Files.writeString(Path.of(args[2]), text.toString());
  }

  /** Reads the table of a measurement. */
  static List<Measured> read(Path file) throws IOException {
    return Sign.rows(file).stream().map(Measured::of).toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6e", value);
  }

  private static Map<String, Set<Sign>> asked(List<Sign> signs) {
    Map<String, Set<Sign>> asked = new LinkedHashMap<>();
    for (Sign sign : signs) {
      Stream.concat(sign.from().stream(), Stream.of(sign.to()))
          .filter(arm -> !arm.isEmpty())
          .forEach(arm -> asked.computeIfAbsent(arm, a -> new LinkedHashSet<>()).add(sign));
    }
    return asked;
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new TreeMap<>();
    Arrays.stream(text.split(" \\| "))
        .filter(setting -> !setting.isBlank())
        .map(setting -> setting.split("=", 2))
        .forEach(pair -> settings.put(pair[0], pair[1]));
    return settings;
  }

  private static List<Trajectory> run(
      CSVRecord arm, Map<String, String> common, Set<Sign> signs, int n) throws IOException {
    Map<String, String> settings = new TreeMap<>(common);
    settings.putAll(settings(arm.get("settings")));
    settings.put("parameterSet", "scenarios/parameters/accepted.csv");
    Set<RequiredMetric> needed = new LinkedHashSet<>();
    YearMonth last = YearMonth.of(2025, 12);
    for (Sign sign : signs) {
      boolean listed = sign.metric().equals(Sign.LISTED);
      needed.add(
          listed
              ? new RequiredMetric("gdp-world", ResultsReader.WORLD, false)
              : new RequiredMetric(sign.metric(), sign.entity(), false));
      for (YearMonth month : sign.months()) {
        last = month.isAfter(last) ? month : last;
      }
    }
    settings.put("run.to", last.toString());
    ReadResult read =
        ScenarioReader.read(Path.of("scenarios", arm.get("scenario") + ".yaml"), settings);
    Scenario scenario =
        read.scenario()
            .orElseThrow(() -> new IllegalArgumentException(arm + ": " + read.problems()));
    return new Ensemble(Schedule::phases, n, Runtime.getRuntime().availableProcessors())
        .of(scenario, new RequiredMetrics(needed), scenario.parameterSet(), Progress.NONE);
  }

  private static Measured measured(Sign sign, YearMonth month, Map<String, List<Trajectory>> runs) {
    List<double[]> from = new ArrayList<>();
    sign.from().forEach(arm -> from.add(values(sign, month, runs.get(arm))));
    double[] first = from.get(0);
    double[] compared = new double[first.length];
    switch (sign.compare()) {
      case DIFFERENCE:
        {
          double[] to = values(sign, month, runs.get(sign.to()));
          Arrays.setAll(compared, k -> to[k] - first[k]);
          break;
        }
      case PERCENT:
        {
          double[] to = values(sign, month, runs.get(sign.to()));
          Arrays.setAll(compared, k -> 100 * (to[k] / first[k] - 1));
          break;
        }
      case BEST:
        Arrays.fill(compared, best(from));
        break;
      case LEVEL:
        compared = first.clone();
        break;
    }
    Summary s = Summary.of(compared);
    return new Measured(
        sign.id(), month, first.length, Summary.of(first).median(), s.median(), s.q05(), s.q95());
  }

  /**
   * Position, from 0 for the first arm to 1 for the last, of the largest mean over replications.
   */
  private static double best(List<double[]> arms) {
    int best = 0;
    for (int i = 1; i < arms.size(); i++) {
      if (Summary.of(arms.get(i)).mean() > Summary.of(arms.get(best)).mean()) {
        best = i;
      }
    }
    return (double) best / (arms.size() - 1);
  }

  private static double[] values(Sign sign, YearMonth month, List<Trajectory> runs) {
    return runs.stream()
        .mapToDouble(
            run ->
                sign.metric().equals(Sign.LISTED)
                    ? listed(run, sign.entity(), month)
                    : run.at(sign.metric(), sign.entity(), month))
        .toArray();
  }

  private static double listed(Trajectory run, String by, YearMonth until) {
    double listed = 0;
    for (Event event : run.events()) {
      if (event.actor().equals(by) && !run.month(event.tick()).isAfter(until)) {
        listed += event.kind() == Event.Kind.LISTED ? 1 : 0;
        listed -= event.kind() == Event.Kind.DELISTED ? 1 : 0;
      }
    }
    return listed;
  }
}
