package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Observation;
import org.multipolar.scenario.study.ObservationReader;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.study.RecordSchema;

/** The observation operators by name. To add one, write its record and add one entry here. */
public final class OperatorCatalogue {

  /**
   * A named operator.
   *
   * @param name kebab-case; used by observations
   * @param label short label for headings
   * @param unit unit of its predictions and observations
   * @param scopes scopes of the entities that it applies to
   * @param counterpart the metric that it is closest to, in whose figures its observations are
   *     drawn; empty if there is none
   * @param summary its definition in one sentence
   * @param source publisher of its observations
   * @param operator the function
   */
  public record Entry(
      String name,
      String label,
      String unit,
      Set<Scope> scopes,
      Optional<String> counterpart,
      String summary,
      String source,
      ObservationOperator operator) {

    /** The entities that it applies to, in words. */
    public String asked() {
      return Stream.of(Scope.values())
          .filter(scopes::contains)
          .map(scope -> scope == Scope.WORLD ? RecordSchema.WORLD : "a " + word(scope))
          .collect(Collectors.joining(" or "));
    }

    private static String word(Scope scope) {
      return scope.name().toLowerCase(Locale.ROOT);
    }

    /** Names of the metrics that it reads, without duplicates. */
    public List<String> reads() {
      String entity = scopes.contains(Scope.STATE) ? "CHN" : RecordSchema.WORLD;
      return operator.requires(entity).stream().map(RequiredMetric::metric).distinct().toList();
    }
  }

  private static final List<Entry> ALL =
      List.of(
          new Entry(
              "cluster-share",
              "Share of known compute",
              "share",
              Set.of(Scope.STATE),
              Optional.of("compute-share"),
              "A state's share of the operating GPU clusters that are publicly known, at the end"
                  + " of the month.",
              "Epoch AI, GPU clusters",
              new ClusterShare()),
          new Entry(
              "compute-growth",
              "Growth of world compute",
              "factor a year",
              Set.of(Scope.WORLD),
              Optional.empty(),
              "Growth of the world's installed compute from the first day to the date, annualised.",
              "Epoch AI; Stanford AI Index",
              new ComputeGrowth()),
          new Entry(
              "largest-run",
              "Largest training run so far",
              Metric.FLOP,
              Set.of(Scope.STATE, Scope.WORLD),
              Optional.of("training-compute"),
              "Largest training run to date of the labs of a state, or of the world.",
              "Epoch AI, training-compute records",
              new LargestRun()),
          new Entry(
              "milestone-lag",
              "Lag of its labs at a milestone",
              "months",
              Set.of(Scope.STATE),
              Optional.of("lag"),
              "Months until the best lab of a state reaches the frontier of the first day.",
              "Epoch AI, Capabilities Index",
              new MilestoneLag("lab-frontier")),
          new Entry(
              "open-milestone-lag",
              "Lag of open models at a milestone",
              "months",
              Set.of(Scope.WORLD),
              Optional.of("lag-open"),
              "Months until the best open model reaches the frontier of the first day.",
              "Epoch AI, Capabilities Index",
              new MilestoneLag("open-frontier")),
          new Entry(
              "yearly-revenue",
              "Revenue over a fiscal year",
              "bn USD",
              Set.of(Scope.FIRM),
              Optional.empty(),
              "A chip maker's revenue over the twelve months that end with the month of the date.",
              "Nvidia, annual reports: data-centre segment",
              new YearlyRevenue()),
          new Entry(
              "quarterly-sales-share",
              "Share of Nvidia's sales",
              "share",
              Set.of(Scope.STATE),
              Optional.of("chip-revenue-share"),
              "Share of a destination in Nvidia's sales over the three months that end with the"
                  + " month of the date; Hong Kong and Macao count with China.",
              "Nvidia, statements to investors",
              new QuarterlySalesShare()),
          new Entry(
              "domestic-share",
              "Domestic share of accelerators sold",
              "share",
              Set.of(Scope.STATE),
              Optional.of("domestic-chip-share"),
              "Share of home-made accelerators in those sold over the twelve months that end with"
                  + " the month of the date, smuggled ones not counted.",
              "IDC; Bernstein",
              new DomesticShare()),
          new Entry(
              "smuggled-chips",
              "Chips smuggled in over a year",
              "thousand",
              Set.of(Scope.STATE),
              Optional.empty(),
              "Chips smuggled in over the twelve months that end with the month of the date, as"
                  + " they left the hubs, at the performance of Nvidia's chips.",
              "Center for a New American Security",
              new SmuggledChips()),
          new Entry(
              "business-adoption",
              "Firms that use AI",
              "share",
              Set.of(Scope.STATE),
              Optional.of("adoption"),
              "Share of firms that used AI in the last two weeks, in the month of the date.",
              "US Census Bureau, Business Trends and Outlook Survey",
              new BusinessAdoption()),
          new Entry(
              "open-use",
              "Open models' share of tokens",
              "share",
              Set.of(Scope.WORLD),
              Optional.of("open-usage-share"),
              "Open models' share of use, mean from the first day to the date.",
              "Nagle and Yue; Andreessen Horowitz and OpenRouter",
              new OpenUse()));

  private OperatorCatalogue() {}

  /** All operators. */
  public static List<Entry> all() {
    return ALL;
  }

  /** The operator with a name. */
  public static Optional<Entry> named(String name) {
    return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The operator with a name, or else the value of the metric with that name. */
  public static Optional<Entry> named(String name, Scope scope) {
    return named(name)
        .or(
            () ->
                MetricCatalogue.of(scope).stream()
                    .filter(metric -> metric.name().equals(name))
                    .findFirst()
                    .map(OperatorCatalogue::metricValue));
  }

  private static Entry metricValue(Metric metric) {
    return new Entry(
        metric.name(),
        metric.label(),
        metric.unit(),
        Set.of(metric.scope()),
        Optional.of(metric.name()),
        metric.summary(),
        "",
        new MetricValue(metric.name()));
  }

  /** The metric in whose figures observations with a name are drawn. */
  public static Optional<String> counterpart(String name) {
    Optional<Entry> operator = named(name);
    return operator.isPresent() ? operator.get().counterpart() : Optional.of(name);
  }

  /** Rejects an observation whose metric is neither an operator nor a metric. */
  public static void check(Observation observation, ObservationReader.Objections objections) {
    String metric = observation.metric();
    if (!names().contains(metric)) {
      objections.add(
          "metric",
          "'"
              + metric
              + "' is no observation operator and no metric"
              + Suggestion.hint(metric, names()));
    }
  }

  /** All valid names for observations. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(ALL.stream().map(Entry::name).toList());
    MetricCatalogue.all().stream().map(Metric::name).distinct().forEach(names::add);
    return names;
  }
}
