package org.multipolar.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.history.Ensemble;
import org.multipolar.history.RequiredMetric;
import org.multipolar.history.RequiredMetrics;
import org.multipolar.history.Trajectory;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Progress;
import org.multipolar.study.Summary;
import org.multipolar.text.Labels;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * The baseline in blocs with two neighbouring phases of the schedule swapped, one pair at a time.
 *
 * @param replications replications of each order, paired by random seed
 * @param end last month of a run
 */
record PhaseOrder(int replications, YearMonth end) {
  static final YearMonth END = YearMonth.of(2035, 12);
  private static final String WORLD = "world";
  private static final Scenario WHOLE = scenario(END);

  /** Outcomes of every part of the model, whose differences the page shows. */
  static final List<RequiredMetric> OUTCOMES =
      List.of(
          of("compute-world", WORLD),
          of("compute-share", "CHN"),
          of("lag", "CHN"),
          of("lag-open", WORLD),
          of("south-access", WORLD),
          of("talent", "USA"),
          of("harmful-events", WORLD),
          of("control-intensity", WORLD),
          of("regulation-mean", WORLD),
          of("participation", WORLD),
          of("threat", WORLD));

  /** Metrics that must be the same to the last bit for a swap to have no effect. */
  private static final Set<RequiredMetric> COMPARED =
      Stream.concat(
              OUTCOMES.stream(),
              MetricCatalogue.world().stream()
                  .filter(Metric::standard)
                  .map(metric -> new RequiredMetric(metric.name(), WORLD, true)))
          .collect(Collectors.toCollection(LinkedHashSet::new));

  private static RequiredMetric of(String metric, String entity) {
    return new RequiredMetric(metric, entity, false);
  }

  /**
   * Two neighbouring phases.
   *
   * @param at place of the first in the schedule
   */
  record Pair(int at, String first, String second) {
    String name() {
      return first + " and " + second;
    }
  }

  /**
   * Effect of a swap on an outcome.
   *
   * @param before over the replications in the order of the schedule
   * @param difference of pairs, swapped minus unswapped
   */
  record Effect(RequiredMetric outcome, Summary before, Summary difference) {

    /** Mean difference over the standard deviation between seeds; 0 if nothing differs. */
    double size() {
      return difference.mean() == 0 ? 0 : difference.mean() / before.sd();
    }
  }

  /**
   * Results of a swap.
   *
   * @param month first month in which something differs in a replication; empty if nothing ever
   *     does
   * @param effects means of the last twelve months, in the order of {@link #OUTCOMES}
   */
  record Swapped(Pair pair, Optional<YearMonth> month, List<Effect> effects) {

    Effect largest() {
      return PhaseOrder.largest(effects);
    }

    /** Effects that exclude 0 at 95 % jointly over a number of comparisons. */
    long clear(int comparisons) {
      return effects.stream().filter(e -> e.difference().clearAmong(comparisons)).count();
    }
  }

  /**
   * Measures and writes the page, in a process without assertions: auditing the accounts after
   * every phase takes several times as long as a run.
   *
   * @param args number of replications, file
   */
  public static void main(String[] args) throws IOException {
    PhaseOrder order = new PhaseOrder(Integer.parseInt(args[0]), END);
    Files.writeString(
        Path.of(args[1]), new PhaseOrderPage(order.measure(), order.replications()).text());
  }

  /** The effect that is largest relative to the variation between seeds. */
  static Effect largest(List<Effect> effects) {
    return effects.stream()
        .max(Comparator.comparingDouble(effect -> Math.abs(effect.size())))
        .orElseThrow();
  }

  /** A state's name in a sentence; empty for the world. */
  static String state(RequiredMetric outcome) {
    return WHOLE.world().tables().states().stream()
        .filter(state -> state.id().equals(outcome.entity()))
        .map(state -> Labels.brief(state.name()))
        .findFirst()
        .orElse("");
  }

  /** All pairs of neighbours, in the order of the schedule. */
  static List<Pair> pairs() {
    List<String> titles = Schedule.phases(Blueprints.of(WHOLE)).stream().map(Phase::title).toList();
    return IntStream.range(0, titles.size() - 1)
        .mapToObj(at -> new Pair(at, titles.get(at), titles.get(at + 1)))
        .toList();
  }

  /** Pairs that may be swapped: the timeline opens the tick, so nothing precedes it. */
  static List<Pair> swappable() {
    return pairs().stream().filter(pair -> pair.at() > 0).toList();
  }

  /** All phases but the first, which opens the tick, from the last to the second. */
  private static List<Phase> reversed(Blueprint blueprint) {
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    Collections.reverse(phases.subList(1, phases.size()));
    return phases;
  }

  private static Function<Blueprint, List<Phase>> swapped(Pair pair) {
    return blueprint -> {
      List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
      Collections.swap(phases, pair.at(), pair.at() + 1);
      return phases;
    };
  }

  /**
   * All results.
   *
   * @param swaps in the order of the schedule
   * @param reversed effects of running all phases but the first in the opposite order
   */
  record All(List<Swapped> swaps, List<Effect> reversed) {}

  All measure() throws IOException {
    List<Trajectory> unchanged = run(Schedule::phases);
    List<Swapped> swaps = new ArrayList<>();
    for (Pair pair : swappable()) {
      List<Trajectory> runs = run(pair);
      swaps.add(new Swapped(pair, differs(unchanged, runs), effects(unchanged, runs)));
    }
    return new All(swaps, effects(unchanged, run(PhaseOrder::reversed)));
  }

  List<Trajectory> run(Pair pair) throws IOException {
    return run(swapped(pair));
  }

  private List<Trajectory> run(Function<Blueprint, List<Phase>> phases) throws IOException {
    return new Ensemble(phases, replications, Runtime.getRuntime().availableProcessors())
        .of(scenario(end), new RequiredMetrics(COMPARED), Optional.empty(), Progress.NONE);
  }

  private static Scenario scenario(YearMonth end) {
    return ScenarioReader.read(
            Path.of("scenarios", "baseline.yaml"),
            Map.of("world", "blocs", "run.to", end.toString()))
        .scenario()
        .orElseThrow();
  }

  private Optional<YearMonth> differs(List<Trajectory> one, List<Trajectory> other) {
    for (YearMonth month = scenario(end).run().calendar().from();
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      for (int r = 0; r < replications; r++) {
        if (differs(one.get(r), other.get(r), month)) {
          return Optional.of(month);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean differs(Trajectory one, Trajectory other, YearMonth month) {
    return COMPARED.stream()
        .filter(metric -> one.has(metric.metric(), metric.entity()))
        .anyMatch(metric -> Double.compare(at(one, metric, month), at(other, metric, month)) != 0);
  }

  private List<Effect> effects(List<Trajectory> one, List<Trajectory> other) {
    return OUTCOMES.stream()
        .map(
            outcome -> {
              double[] before = one.stream().mapToDouble(run -> lastYear(run, outcome)).toArray();
              double[] after = other.stream().mapToDouble(run -> lastYear(run, outcome)).toArray();
              return new Effect(
                  outcome, Summary.of(before), PairedDifference.of(before, after).difference());
            })
        .toList();
  }

  private double lastYear(Trajectory run, RequiredMetric outcome) {
    double sum = 0;
    for (int months = 0; months < 12; months++) {
      sum += at(run, outcome, end.minusMonths(months));
    }
    return sum / 12;
  }

  private static double at(Trajectory run, RequiredMetric outcome, YearMonth month) {
    return run.at(outcome.metric(), outcome.entity(), month);
  }
}
