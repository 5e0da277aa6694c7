package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.Recording;
import org.multipolar.random.Draws;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Chronicle;
import org.multipolar.world.Event;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/**
 * Every mechanism that is on by default, every regime and every policy rule matters in the shipped
 * baseline: without it some recorded metric is different.
 */
class BaselineMechanismsTest {

  private static final Path BASELINE = Path.of("scenarios", "baseline.yaml");
  private static final String SOON = "2027-06";

  /** Refusal pays only once domestic chips can serve the home market. */
  private static final String LATE = "2035-12";

  private static final Recording WHOLE = run(Map.of(), SOON);

  static Stream<Mechanism> mechanisms() {
    return Arrays.stream(Mechanism.values()).filter(Mechanism::on);
  }

  @ParameterizedTest
  @MethodSource("mechanisms")
  void matters(Mechanism mechanism) {
    boolean late =
        mechanism == Mechanism.IMPORT_REFUSAL || mechanism == Mechanism.DEPENDENCE_AVERSION;
    Recording whole = late ? run(Map.of(), LATE) : WHOLE;
    Map<String, String> off = Map.of("mechanisms." + mechanism.id(), "off");
    assertThat(differing(whole, run(off, late ? LATE : SOON)))
        .as("metrics that %s moves", mechanism.id())
        .isNotEmpty();
  }

  static Stream<String> regimes() {
    return Stream.of("club", "inclusive", "universal");
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void regimeMatters(String regime) {
    assertThat(differing(WHOLE, run(Map.of("regimes." + regime, "off"), SOON))).isNotEmpty();
  }

  static Stream<String> otherPolicyRules() {
    return RuleCatalogue.names(RuleCatalogue.POLICY).stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("otherPolicyRules")
  void policyRuleMatters(String rule) {
    assertThat(differing(WHOLE, run(Map.of("rules.policy.default", rule), SOON))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("otherPolicyRules")
  void policyRuleActsAsItSays(String rule) {
    World world = world(Map.of("rules.policy.default", rule), SOON, new ArrayList<>());
    world.run();
    long moves =
        Stream.of(Event.Kind.TIGHTENED, Event.Kind.RELAXED, Event.Kind.RAISED, Event.Kind.LOWERED)
            .mapToLong(world.chronicle()::counted)
            .sum();
    assertThat(moves > 0).as("%s moves levers", rule).isEqualTo(!rule.equals("fixed"));
  }

  @Test
  void nothingDiffersFromItself() {
    assertThat(differing(WHOLE, run(Map.of(), SOON))).isEmpty();
  }

  private static Recording run(Map<String, String> overrides, String end) {
    List<Recording> recording = new ArrayList<>();
    world(overrides, end, recording).run();
    return recording.get(0);
  }

  private static World world(Map<String, String> overrides, String end, List<Recording> recording) {
    Map<String, String> all = new LinkedHashMap<>(overrides);
    all.put("run.to", end);
    Scenario scenario = ScenarioReader.read(BASELINE, all).scenario().orElseThrow();
    Blueprint blueprint = Blueprints.of(scenario);
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    Recording last = new Recording(scenario.record().plan(blueprint.tables()), blueprint);
    recording.add(last);
    phases.add(last);
    long seed = Draws.replicationSeed(scenario.run().seed(), 1);
    return new World(blueprint, seed, phases, new Chronicle(false));
  }

  /** Names of world metrics, and ids of states and firms, whose recorded paths differ. */
  private static List<String> differing(Recording a, Recording b) {
    List<String> differing = new ArrayList<>();
    for (int m = 0; m < a.plan().world().size(); m++) {
      if (differs(a.world(), b.world(), m, a.plan().world().size())) {
        differing.add(a.plan().world().get(m).name());
      }
    }
    if (!Arrays.equals(a.states(), b.states())) {
      differing.add("states");
    }
    if (!Arrays.equals(a.firms(), b.firms())) {
      differing.add("firms");
    }
    return differing;
  }

  private static boolean differs(double[] a, double[] b, int from, int step) {
    for (int i = from; i < a.length; i += step) {
      if (Double.compare(a[i], b[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
