package org.multipolar.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.multipolar.metric.Scope;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Comparison;
import org.multipolar.scenario.study.Pattern.Statistic;
import org.multipolar.study.Summary;

/**
 * Checks runs against the patterns that they must show. A pattern names an operator, a window and a
 * statistic over replications; if it compares two scenarios, replication k is compared with
 * replication k.
 *
 * @param patterns in the order of the table
 * @param record the observations, for rank correlations with them
 */
public record PatternCheck(List<Pattern> patterns, List<Target> record) {

  public PatternCheck {
    patterns = List.copyOf(patterns);
    record = List.copyOf(record);
  }

  /** The scenarios that must be run, each with the metrics to record and the last month. */
  public Map<String, Need> needs() {
    Map<String, Need> needs = new LinkedHashMap<>();
    for (Pattern pattern : patterns) {
      List<String> scenarios =
          Stream.concat(Stream.of(pattern.scenario()), pattern.against().stream()).toList();
      for (OperatorQuery query : queries(pattern)) {
        entry(pattern)
            .map(OperatorCatalogue.Entry::operator)
            .ifPresent(
                operator ->
                    scenarios.forEach(
                        name ->
                            needs
                                .computeIfAbsent(name, added -> new Need())
                                .add(operator.requires(query.entity()), operator.last(query))));
      }
    }
    return needs;
  }

  /** The metrics that must be recorded of a scenario, and the last month. */
  public static final class Need {
    private final Set<RequiredMetric> required = new LinkedHashSet<>();
    private YearMonth last;

    private void add(List<RequiredMetric> more, YearMonth month) {
      required.addAll(more);
      last = last == null || month.isAfter(last) ? month : last;
    }

    public RequiredMetrics metrics() {
      return new RequiredMetrics(required);
    }

    /** The last month that a pattern reads. */
    public YearMonth last() {
      return last;
    }
  }

  /** The scenarios of which trials must determine which levers of their class have an effect. */
  public List<String> classes() {
    return patterns.stream().filter(Pattern::ofLevers).map(Pattern::scenario).distinct().toList();
  }

  /**
   * The results of all patterns, from runs and trials.
   *
   * @param runs replications by scenario
   * @param acting share of the levers of a class that have an effect, by scenario
   */
  public List<PatternResult> of(Map<String, List<Trajectory>> runs, Map<String, Double> acting) {
    return patterns.stream()
        .map(
            pattern ->
                pattern.ofLevers() && acting.containsKey(pattern.scenario())
                    ? tried(pattern, acting.get(pattern.scenario()))
                    : result(pattern, runs))
        .toList();
  }

  private static PatternResult tried(Pattern pattern, double share) {
    return new PatternResult(pattern, share, Summary.of(share), "");
  }

  private static Optional<OperatorCatalogue.Entry> entry(Pattern pattern) {
    return Arrays.stream(Scope.values())
        .flatMap(scope -> OperatorCatalogue.named(pattern.operator(), scope).stream())
        .findFirst();
  }

  /** The queries of a pattern: one, or one for each entity of the record. */
  private List<OperatorQuery> queries(Pattern pattern) {
    if (!pattern.entity().equals(Pattern.RECORD)) {
      return List.of(query(pattern, pattern.entity()));
    }
    return observed(pattern).stream()
        .map(target -> query(pattern, target.observation().entity()))
        .toList();
  }

  private List<Target> observed(Pattern pattern) {
    return record.stream().filter(t -> t.entry().name().equals(pattern.operator())).toList();
  }

  private static OperatorQuery query(Pattern pattern, String entity) {
    return new OperatorQuery(entity, pattern.from(), pattern.to());
  }

  private PatternResult result(Pattern pattern, Map<String, List<Trajectory>> all) {
    Optional<OperatorCatalogue.Entry> entry = entry(pattern);
    List<Trajectory> runs = all.getOrDefault(pattern.scenario(), List.of());
    List<Trajectory> others =
        pattern.against().map(other -> all.getOrDefault(other, List.of())).orElse(runs);
    if (entry.isEmpty() || runs.isEmpty() || others.isEmpty()) {
      return new PatternResult(
          pattern,
          Double.NaN,
          Summary.of(),
          entry.isEmpty() ? "no operator " + pattern.operator() : "not run");
    }
    ObservationOperator operator = entry.get().operator();
    double[] own = new double[runs.size()];
    double[] other = new double[runs.size()];
    for (int r = 0; r < own.length; r++) {
      own[r] = value(pattern, operator, runs.get(r));
      other[r] = pattern.against().isPresent() ? value(pattern, operator, others.get(r)) : 0;
    }
    double[] values = compared(pattern, own, other);
    Summary spread = Summary.of(values);
    double value =
        switch (pattern.statistic()) {
          case MEDIAN, RANK -> spread.median();
          case MEAN -> spread.mean();
          case TOTAL ->
              compared(
                  pattern,
                  new double[] {Arrays.stream(own).sum()},
                  new double[] {Arrays.stream(other).sum()})[0];
        };
    return new PatternResult(
        pattern, value, spread, Double.isNaN(value) ? "no value in the window" : "");
  }

  private double value(Pattern pattern, ObservationOperator operator, Trajectory run) {
    if (pattern.statistic() == Statistic.RANK) {
      return rank(pattern, operator, run);
    }
    return prediction(operator, run, query(pattern, pattern.entity())) / pattern.per();
  }

  /** The operator's prediction; NaN if the run lacks a metric that it requires. */
  private static double prediction(
      ObservationOperator operator, Trajectory run, OperatorQuery query) {
    boolean recorded =
        operator.requires(query.entity()).stream()
            .allMatch(need -> need.optional() || run.has(need.metric(), need.entity()));
    return recorded ? operator.predict(run, query).value() : Double.NaN;
  }

  private double rank(Pattern pattern, ObservationOperator operator, Trajectory run) {
    List<double[]> pairs = new ArrayList<>();
    for (Target target : observed(pattern)) {
      double value = prediction(operator, run, query(pattern, target.observation().entity()));
      if (!Double.isNaN(value)) {
        pairs.add(new double[] {value, target.observation().value()});
      }
    }
    return pairs.size() < 3
        ? Double.NaN
        : new SpearmansCorrelation()
            .correlation(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  private static double[] compared(Pattern pattern, double[] own, double[] other) {
    double[] values = own.clone();
    for (int r = 0; r < values.length; r++) {
      if (pattern.comparison() == Comparison.DIFFERENCE) {
        values[r] = own[r] - other[r];
      } else if (pattern.comparison() == Comparison.PERCENT) {
        values[r] = 100 * (own[r] / other[r] - 1);
      }
    }
    return values;
  }
}
