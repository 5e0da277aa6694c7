package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Recording;
import org.multipolar.policy.Measure;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.world.Blueprint;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.Trigger;
import org.multipolar.world.World;

/** Policies that take effect after a metric has passed a level. */
class ConditionalPolicyTest {
  private static final int MARCH = 2;

  @TempDir private Path folder;

  /** Compute of A and regulation of B by month. */
  private record Run(double[] compute, double[] regulation) {}

  private Run run(String policy) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            """
            multipolar: 1
            title: T
            world: toy
            run: {from: 2024-01, to: 2025-06, branch: 2024-03-01, seed: 3}
            rules: {policy: {default: fixed}}
            mechanisms: {regulationEffects: off}
            record: {metrics: all}
            """
                + policy);
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    Blueprint blueprint = Blueprints.of(scenario);
    Recording recording = new Recording(scenario.plan(), blueprint);
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    phases.add(recording);
    new World(blueprint, 7, phases, new EventLog(true)).run();
    return new Run(
        recording.series(MetricCatalogue.state("compute").orElseThrow(), "A"),
        recording.series(MetricCatalogue.state("regulation").orElseThrow(), "B"));
  }

  private static String when(String when, String more) {
    return "policies: [{at: 2024-03, by: B, when: {"
        + when
        + "}, set: {regulation: 0.8}, source: test"
        + more
        + "}]\n";
  }

  private static int first(double[] levels) {
    return IntStream.range(0, levels.length).filter(t -> levels[t] == .8).findFirst().orElse(-1);
  }

  @Test
  void itTakesEffectInTheMonthAfterTheConditionIsMet() throws IOException {
    double[] compute = run("").compute();
    double bound = (compute[6] + compute[7]) / 2;
    assertThat(compute[7]).as("compute grows").isGreaterThan(compute[6]);
    Run once = run(when("metric: compute, of: A, above: " + bound, ""));
    assertThat(first(once.regulation())).isEqualTo(8);
    Run thrice = run(when("metric: compute, of: A, above: " + bound + ", months: 3", ""));
    assertThat(first(thrice.regulation())).isEqualTo(10);
    assertThat(thrice.regulation()[17]).isEqualTo(.8);
  }

  /**
   * One policy raises regulation for two months at a time; the other lowers it for one month
   * whenever the condition has held for three.
   */
  @Test
  void itTakesEffectAgainEachTimeTheConditionIsMet() throws IOException {
    String lowers =
        "\n  - {at: 2024-04, by: B, when: {metric: compute, of: A, above: 0, months: 3, for: 1,"
            + " again: true}, set: {regulation: 0.3}, source: test}\n";
    String raises =
        "policies:\n  - {at: 2024-03, by: B, when: {metric: compute, of: A, above: 0, for: 2";
    String end = "}, set: {regulation: 0.8}, source: test}";
    assertThat(rises(run(raises + end + lowers))).isEqualTo(1);
    assertThat(rises(run(raises + ", again: true" + end + lowers))).isGreaterThanOrEqualTo(3);
    Scenario scenario = ScenarioReader.read(folder.resolve("x.yaml")).scenario().orElseThrow();
    assertThat(scenario.resolvedYaml()).contains("again: true");
  }

  private static long rises(Run run) {
    return IntStream.range(1, run.regulation().length)
        .filter(t -> run.regulation()[t] == .8 && run.regulation()[t - 1] != .8)
        .count();
  }

  @Test
  void actingAgainNeedsAnEnd() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: T\nworld: toy\nrun: {branch: 2024-03-01}\n"
                + when("metric: compute, of: A, above: 0, again: true", ""));
    assertThat(ScenarioReader.read(file).problems())
        .extracting(Problem::message)
        .containsExactly("'again' in policies.when needs for, the months that it holds");
  }

  @Test
  void notBeforeItsDayAndNotAfterItsLast() throws IOException {
    assertThat(first(run(when("metric: compute, of: A, above: 0", "")).regulation()))
        .isEqualTo(MARCH);
    double[] compute = run("").compute();
    double bound = (compute[6] + compute[7]) / 2;
    Run late = run(when("metric: compute, of: A, above: " + bound, ", until: 2024-07-31"));
    assertThat(first(late.regulation())).isEqualTo(-1);
    assertThat(first(run(when("metric: compute, of: A, above: 1e9", "")).regulation()))
        .isEqualTo(-1);
  }

  @Test
  void itHoldsForItsMonthsAlsoInResolvedFilesAndKeptRuns() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"),
            "multipolar: 1\ntitle: T\nworld: toy\n"
                + "run: {from: 2024-01, to: 2025-06, branch: 2024-03-01, step: quarter}\n"
                + when("metric: threat, below: 0.5, months: 4, for: 12", ""));
    Scenario scenario = ScenarioReader.read(file).scenario().orElseThrow();
    Trigger trigger = Blueprints.of(scenario).triggers().get(0);
    assertThat(trigger.ticks()).isEqualTo(2);
    Measure measure = trigger.in(trigger.measures().get(0), 1);
    assertThat(measure.tick()).isEqualTo(1);
    assertThat(measure.until()).isEqualTo(5);
    assertThat(measure.binding()).isTrue();
    assertThat(measure.line()).isEqualTo("when threat is below 0.5 for 4 months; test");
    Path again = Files.writeString(folder.resolve("again.yaml"), scenario.resolvedYaml());
    Scenario same = ScenarioReader.read(again).scenario().orElseThrow();
    assertThat(same.policies()).isEqualTo(scenario.policies());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(trigger);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(trigger);
    }
  }

  @Test
  void aConditionNeverMetChangesNothing() throws IOException {
    Run without = run("");
    Run never = run(when("metric: compute, of: A, above: 1e9", ""));
    assertThat(never.compute()).isEqualTo(without.compute());
    assertThat(never.regulation()).isEqualTo(without.regulation());
  }
}
