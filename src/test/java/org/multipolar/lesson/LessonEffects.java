package org.multipolar.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.ParameterVariants;
import org.multipolar.study.Summary;
import org.multipolar.value.RunCalendar;

/**
 * Effects of the levers of a teaching case: from January 2026 each is held at an end of its slider
 * in some replications, each compared with the untouched replication with the same random seed.
 * Values are means over the months of a year.
 */
public final class LessonEffects {
  private static final LocalDate MOVED = LocalDate.of(2026, 1, 1);

  private final LeverMoves untouched;
  private final int replications;
  private final List<WorldMetric> curves;
  private final List<double[][]> twins;

  public LessonEffects(Path file, int replications) throws UnreadableScenario {
    untouched = ScenarioFile.read(file, List.of());
    this.replications = replications;
    curves = curves(scenario());
    twins = runs(scenario());
  }

  /** The shipped cases. */
  public static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios", "classroom"))) {
      return files.sorted().toList();
    }
  }

  /** The curves first shown by a case: the first of each of its figures. */
  static List<WorldMetric> curves(Scenario scenario) {
    return scenario.figures().stream()
        .map(figure -> MetricCatalogue.world(figure.metrics().get(0)).orElseThrow())
        .toList();
  }

  public Scenario scenario() {
    return untouched.untouched();
  }

  public List<WorldMetric> curves() {
    return curves;
  }

  public List<Classroom.Lever> levers() {
    return LeverChoice.inClass(scenario());
  }

  /** Yearly mean of a curve in the untouched runs, over replications. */
  public Summary untouched(int curve, int year) {
    return Summary.of(twins.stream().mapToDouble(run -> mean(run[curve], year)).toArray());
  }

  /** Difference between run and twin in each year, by curve, over replications. */
  public List<List<Summary>> effects(Classroom.Lever lever, double end, List<Integer> years) {
    RunCalendar calendar = scenario().run().calendar();
    int tick =
        IntStream.range(0, calendar.ticks())
            .filter(t -> !calendar.date(t).isBefore(MOVED))
            .findFirst()
            .orElseThrow();
    List<double[][]> moved =
        runs(untouched.with(new LeverMove(tick, calendar.date(tick), lever, end)).scenario());
    List<List<Summary>> effects = new ArrayList<>();
    for (int curve = 0; curve < curves.size(); curve++) {
      int c = curve;
      effects.add(
          years.stream()
              .map(
                  year ->
                      Summary.of(
                          IntStream.range(0, replications)
                              .mapToDouble(
                                  r -> mean(moved.get(r)[c], year) - mean(twins.get(r)[c], year))
                              .toArray()))
              .toList());
    }
    return effects;
  }

  /** Values by replication, curve and tick. */
  private List<double[][]> runs(Scenario scenario) {
    ParameterVariants variants = ParameterVariants.of(scenario, new Blueprints(scenario));
    RecordingPlan plan =
        new RecordingPlan(curves, List.of(), List.of(), List.of(), List.of(), List.of());
    return IntStream.rangeClosed(1, replications)
        .parallel()
        .mapToObj(
            replication -> {
              InteractiveRun run = InteractiveRun.of(scenario, variants, plan, replication);
              run.runTo(Integer.MAX_VALUE);
              return curves.stream().map(c -> run.series(c.name())).toArray(double[][]::new);
            })
        .toList();
  }

  private double mean(double[] values, int year) {
    RunCalendar calendar = scenario().run().calendar();
    double[] months =
        IntStream.range(0, values.length)
            .filter(t -> calendar.date(t).getYear() == year)
            .mapToDouble(t -> values[t])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return Arrays.stream(months).average().orElse(Double.NaN);
  }
}
