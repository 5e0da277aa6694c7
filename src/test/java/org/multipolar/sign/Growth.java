package org.multipolar.sign;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.multipolar.history.Ensemble;
import org.multipolar.history.RequiredMetric;
import org.multipolar.history.RequiredMetrics;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Progress;
import org.multipolar.study.Summary;

/**
 * A level metric that grows tenfold in the last ten years of the baseline.
 *
 * @param metric name of the metric
 * @param entity entity with the largest growth
 * @param factor its median growth over replications
 * @param reason justification; empty if none is given
 * @param source source of the justification
 */
record Growth(String metric, String entity, double factor, String reason, String source) {
  private static final YearMonth FROM = YearMonth.of(2025, 12);
  private static final YearMonth TO = YearMonth.of(2035, 12);
  private static final double MOST = 10;

  /** Levels below this are rounding noise. */
  private static final double NOTHING = 1e-9;

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /**
   * Measures and writes, in a process of its own without assertions.
   *
   * @param args number of replications, world, table to write
   */
  public static void main(String[] args) throws IOException {
    Map<String, String> settings =
        new TreeMap<>(
            Map.of(
                "world",
                args[1],
                "run.to",
                TO.toString(),
                "parameterSet",
                "scenarios/parameters/accepted.csv"));
    Scenario scenario =
        ScenarioReader.read(Path.of("scenarios", "baseline.yaml"), settings)
            .scenario()
            .orElseThrow();
    Set<RequiredMetric> needed = new LinkedHashSet<>();
    for (Scope scope : Scope.values()) {
      for (Metric metric : MetricCatalogue.of(scope)) {
        for (String entity : entities(scope, scenario)) {
          needed.add(new RequiredMetric(metric.name(), entity, true));
        }
      }
    }
    List<Trajectory> runs =
        new Ensemble(
                Schedule::phases,
                Integer.parseInt(args[0]),
                Runtime.getRuntime().availableProcessors())
            .of(scenario, new RequiredMetrics(needed), scenario.parameterSet(), Progress.NONE);
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord("metric", "entity", "factor");
      for (Scope scope : Scope.values()) {
        for (Metric metric : MetricCatalogue.of(scope)) {
          String largest = "";
          double most = 0;
          for (String entity : entities(scope, scenario)) {
            double factor = factor(runs, metric.name(), entity);
            if (factor > most) {
              most = factor;
              largest = entity;
            }
          }
          if (most >= MOST) {
            csv.printRecord(
                scope.name().toLowerCase(Locale.ROOT) + "/" + metric.name(),
                largest,
                String.format(Locale.ROOT, "%.6e", most));
          }
        }
      }
    }
    Files.writeString(Path.of(args[2]), text.toString());
  }

  /** The world; the states recorded by default that exist in it; all firms. */
  private static List<String> entities(Scope scope, Scenario scenario) {
    return switch (scope) {
      case WORLD -> List.of(ResultsReader.WORLD);
      case STATE ->
          RequiredMetrics.stateIds(scenario.world().tables()).stream()
              .filter(STATES::contains)
              .toList();
      case FIRM -> RequiredMetrics.firmIds(scenario.world().tables());
    };
  }

  private static final List<String> STATES =
      List.of(
          "USA", "CHN", "TWN", "KOR", "JPN", "NLD", "DEU", "FRA", "GBR", "IND", "ARE", "SAU", "SGP",
          "BRA", "ZAF", "NGA", "IDN");

  /** Median over runs with a level at the start; NaN if most have none. */
  private static double factor(List<Trajectory> runs, String metric, String entity) {
    List<Double> factors = new ArrayList<>();
    for (Trajectory run : runs) {
      double before = run.has(metric, entity) ? run.at(metric, entity, FROM) : Double.NaN;
      if (before > NOTHING) {
        factors.add(run.at(metric, entity, TO) / before);
      }
    }
    return 2 * factors.size() > runs.size()
        ? Summary.of(factors.stream().mapToDouble(Double::doubleValue).toArray()).median()
        : Double.NaN;
  }

  /** Reads measured growth, with the reasons of a table. */
  static List<Growth> read(Path measured, Path reasons) throws IOException {
    List<CSVRecord> known = Sign.rows(reasons);
    List<Growth> all = new ArrayList<>();
    for (CSVRecord row : Sign.rows(measured)) {
      CSVRecord reason =
          known.stream()
              .filter(k -> k.get("metric").equals(row.get("metric")))
              .findFirst()
              .orElse(null);
      all.add(
          new Growth(
              row.get("metric"),
              row.get("entity"),
              Double.parseDouble(row.get("factor")),
              reason == null ? "" : reason.get("reason"),
              reason == null ? "" : reason.get("source")));
    }
    return all;
  }
}
