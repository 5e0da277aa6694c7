package org.multipolar.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.figure.FigureSpec;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.study.ParameterVariants;
import org.multipolar.value.RunCalendar;

/**
 * The shipped teaching cases: each asks a question that its first curve answers; no curve is empty,
 * no lever without effect and no team goal out of reach.
 */
class ClassroomEffectsTest {
  private static final LocalDate MOVED = LocalDate.of(2026, 1, 1);

  /** Curves that show a lever itself; a change in them is no effect. */
  private static final Map<Instrument, Set<String>> OWN =
      Map.of(
          Instrument.CHIP_CONTROL, Set.of("control-intensity", "denied-share"),
          Instrument.TOOL_CONTROL, Set.of("tool-control-intensity"),
          Instrument.MINERAL_CONTROL, Set.of("retaliation"),
          Instrument.REGULATION, Set.of("regulation-mean"));

  private static final List<String> STATES =
      List.of("United States", "China", "Europe", "India", "Gulf and ASEAN", "Africa");
  private static final List<String> LABS = List.of("American labs", "Chinese labs");

  private static boolean isOfLabs(Classroom.Lever lever) {
    return lever.instrument() == ReleaseLever.RELEASE;
  }

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios", "classroom"))) {
      return files.sorted().toList().stream();
    }
  }

  /** The four curves first shown by a case: the first of each of its figures. */
  private static List<WorldMetric> curves(Scenario scenario) {
    return scenario.figures().stream()
        .map(figure -> MetricCatalogue.world(figure.metrics().get(0)).orElseThrow())
        .toList();
  }

  /** Mean of metrics of the world over replications 1 to n, by metric and tick. */
  private static Map<String, double[]> mean(Scenario scenario, List<WorldMetric> metrics, int n) {
    ParameterVariants variants = ParameterVariants.of(scenario, new Blueprints(scenario));
    RecordingPlan plan =
        new RecordingPlan(metrics, List.of(), List.of(), List.of(), List.of(), List.of());
    Map<String, double[]> mean = new LinkedHashMap<>();
    for (int replication = 1; replication <= n; replication++) {
      InteractiveRun run = InteractiveRun.of(scenario, variants, plan, replication);
      run.runTo(Integer.MAX_VALUE);
      for (WorldMetric metric : metrics) {
        double[] values = run.series(metric.name());
        double[] sum = mean.computeIfAbsent(metric.name(), any -> new double[values.length]);
        for (int t = 0; t < values.length; t++) {
          sum[t] += values[t] / n;
        }
      }
    }
    return mean;
  }

  private static Scenario moved(LeverMoves none, Classroom.Lever lever, double level) {
    RunCalendar calendar = none.untouched().run().calendar();
    int tick =
        IntStream.range(0, calendar.ticks())
            .filter(t -> !calendar.date(t).isBefore(MOVED))
            .findFirst()
            .orElseThrow();
    return none.with(new LeverMove(tick, calendar.date(tick), lever, level)).scenario();
  }

  /** Mean distance between two curves from the move on, as a fraction of the range of both. */
  private static double effect(double[] run, double[] twin, int from) {
    double[] both =
        Stream.of(run, twin)
            .flatMapToDouble(Arrays::stream)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double range = Arrays.stream(both).max().orElse(0) - Arrays.stream(both).min().orElse(0);
    double mean =
        IntStream.range(from, run.length)
            .mapToDouble(t -> Math.abs(run[t] - twin[t]))
            .filter(value -> !Double.isNaN(value))
            .average()
            .orElse(0);
    return range > 0 ? mean / range : 0;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseAsksAQuestionAndItsCurvesMove(Path file) throws UnreadableScenario {
    Scenario scenario = ScenarioFile.read(file, List.of()).untouched();
    assertThat(scenario.question()).endsWith("?");
    Classroom classroom = scenario.classroom().orElseThrow();
    assertThat(classroom.predict()).contains("?");
    assertThat(classroom.note()).isNotBlank();
    assertThat(classroom.levers()).isNotEmpty();
    boolean labs = classroom.levers().stream().anyMatch(ClassroomEffectsTest::isOfLabs);
    assertThat(classroom.roles())
        .extracting(Classroom.Role::team)
        .containsExactlyElementsOf(
            Stream.concat(STATES.stream(), (labs ? LABS : List.<String>of()).stream()).toList());
    for (Classroom.Role role : classroom.roles()) {
      assertThat(role.levers())
          .as(role.team())
          .hasSizeBetween(LABS.contains(role.team()) ? 1 : 2, 3)
          .allMatch(lever -> isOfLabs(lever) == LABS.contains(role.team()));
      assertThat(goals(role)).as(role.team()).hasSizeBetween(2, 3);
      assertThat(role.brief().split("[.?] ?")).as(role.team()).hasSizeBetween(2, 4);
    }
    assertThat(scenario.figures())
        .hasSize(4)
        .extracting(FigureSpec::scope)
        .containsOnly(Scope.WORLD);
    mean(scenario, curves(scenario), 1)
        .forEach(
            (name, values) ->
                assertThat(Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct())
                    .as(name)
                    .hasSizeGreaterThan(2));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noLeverOfACaseIsDead(Path file) throws UnreadableScenario {
    LeverMoves none = ScenarioFile.read(file, List.of());
    assertThat(ActingLevers.inClass(none.untouched())).isNotEmpty().allMatch(trial -> trial.acts());
  }

  private static List<String> goals(Classroom.Role role) {
    return Stream.concat(role.more().stream(), role.less().stream()).toList();
  }

  /**
   * At one of its ends each lever moves a displayed curve other than its own, or a team goal, by a
   * twentieth; some lever moves each goal as far.
   */
  @ParameterizedTest
  @MethodSource("cases")
  @Tag("nightly")
  void everyLeverMovesACurveThatIsShown(Path file) throws UnreadableScenario {
    LeverMoves none = ScenarioFile.read(file, List.of());
    Scenario scenario = none.untouched();
    List<String> goals =
        LeverChoice.teams(scenario).stream()
            .flatMap(role -> goals(role).stream())
            .distinct()
            .toList();
    List<WorldMetric> curves =
        Stream.concat(
                curves(scenario).stream(),
                goals.stream().map(name -> MetricCatalogue.world(name).orElseThrow()))
            .distinct()
            .toList();
    Map<String, Double> reached = new LinkedHashMap<>();
    RunCalendar calendar = scenario.run().calendar();
    int from =
        (int)
            IntStream.range(0, calendar.ticks())
                .filter(t -> calendar.date(t).isBefore(MOVED))
                .count();
    Map<String, double[]> twin = mean(scenario, curves, 10);
    List<String> table = new ArrayList<>();
    for (Classroom.Lever lever : LeverChoice.inClass(scenario)) {
      double largest = 0;
      for (double end : List.of(lever.min(), lever.max())) {
        Map<String, double[]> run = mean(moved(none, lever, end), curves, 10);
        StringBuilder row = new StringBuilder(lever.label() + " to " + end + ":");
        for (WorldMetric curve : curves) {
          double effect = effect(run.get(curve.name()), twin.get(curve.name()), from);
          row.append(" %s %.3f".formatted(curve.name(), effect));
          reached.merge(curve.name(), effect, Math::max);
          if (!OWN.getOrDefault(lever.instrument(), Set.of()).contains(curve.name())) {
            largest = Math.max(largest, effect);
          }
        }
        table.add(row.toString());
      }
      assertThat(largest).as("%s", table).isGreaterThan(.05);
    }
    assertThat(goals).allSatisfy(goal -> assertThat(reached.get(goal)).as(goal).isGreaterThan(.05));
  }
}
