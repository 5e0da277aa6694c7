package org.multipolar.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.multipolar.direction.OutcomeClass.Seen;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.Experiment;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Status;
import org.multipolar.world.Blueprint;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.StateRow;

/**
 * A shipped scenario with some values replaced: one side of a comparison.
 *
 * @param scenario name of the scenario under {@code scenarios}
 * @param settings dotted path → value, as for {@code --set}
 */
record Arm(String scenario, Map<String, String> settings) {

  Arm {
    settings = Map.copyOf(settings);
  }

  /** A copy with more values replaced. */
  Arm with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(more);
    return new Arm(scenario, all);
  }

  private Scenario read() {
    ReadResult reading =
        ScenarioReader.read(Path.of("scenarios", scenario + ".yaml"), new TreeMap<>(settings));
    assertThat(reading.problems()).as("%s %s", scenario, settings).isEmpty();
    return reading.scenario().orElseThrow();
  }

  /** Values of some outcomes in replications 1 to n, by outcome. */
  Map<Outcome, double[]> run(Collection<Outcome> outcomes, int n) {
    List<Seen> seen = run(blueprint -> plan(blueprint, outcomes), 0, n);
    Map<Outcome, double[]> values = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      values.put(
          outcome,
          seen.stream().mapToDouble(s -> outcome.in(s.result(), s.schema(), s.branch())).toArray());
    }
    return values;
  }

  /** Replications 1 to n with the default metrics of the world and all events. */
  List<Seen> watch(int n) {
    List<WorldMetric> metrics =
        MetricCatalogue.world().stream().filter(WorldMetric::standard).toList();
    return run(
        blueprint ->
            new RecordingPlan(metrics, List.of(), List.of(), List.of(), List.of(), List.of()),
        n,
        n);
  }

  private List<Seen> run(Function<Blueprint, RecordingPlan> plan, int eventsInFull, int n) {
    Scenario read = read();
    Blueprint blueprint = Blueprints.of(read);
    Experiment experiment =
        new Experiment(
            blueprint,
            () -> Schedule.phases(blueprint),
            plan.apply(blueprint),
            read.run().seed(),
            eventsInFull,
            "");
    RecordSchema schema = experiment.schema();
    int branch = blueprint.calendar().branchTick();
    List<Seen> seen =
        IntStream.rangeClosed(1, n)
            .parallel()
            .mapToObj(number -> new Seen(experiment.replicate(number, null), schema, branch))
            .toList();
    assertThat(seen)
        .allSatisfy(
            s -> assertThat(s.result().status()).as(s.result().reason()).isEqualTo(Status.OK));
    return seen;
  }

  private static RecordingPlan plan(Blueprint blueprint, Collection<Outcome> outcomes) {
    List<StateRow> states = blueprint.tables().states();
    List<MakerRow> makers = blueprint.tables().makers();
    List<LabRow> labs = blueprint.tables().labs();
    return new RecordingPlan(
        MetricCatalogue.world().stream()
            .filter(m -> asked(outcomes, Scope.WORLD, m.name()))
            .toList(),
        MetricCatalogue.states().stream()
            .filter(m -> asked(outcomes, Scope.STATE, m.name()))
            .toList(),
        numbers(states.size(), j -> states.get(j).id(), outcomes, Scope.STATE),
        MetricCatalogue.firms().stream()
            .filter(m -> asked(outcomes, Scope.FIRM, m.name()))
            .toList(),
        numbers(makers.size(), c -> makers.get(c).id(), outcomes, Scope.FIRM),
        numbers(labs.size(), f -> labs.get(f).id(), outcomes, Scope.FIRM));
  }

  private static boolean asked(Collection<Outcome> outcomes, Scope scope, String metric) {
    return outcomes.stream().anyMatch(o -> o.scope() == scope && o.metric().equals(metric));
  }

  private static List<Integer> numbers(
      int size, IntFunction<String> id, Collection<Outcome> outcomes, Scope scope) {
    return IntStream.range(0, size)
        .filter(
            i ->
                outcomes.stream()
                    .anyMatch(o -> o.scope() == scope && o.entity().equals(id.apply(i))))
        .boxed()
        .toList();
  }
}
