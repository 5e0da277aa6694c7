package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Schedule;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.random.Draws;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.Experiment;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;

/**
 * V24 in the shipped baseline: every mechanism that is on, and every regime, affects recorded
 * results; none affects series that its equations do not involve; every policy rule moves a lever.
 */
class ReachTest {
  private static final Path BASELINE = Path.of("scenarios", "baseline.yaml");

  private static final String FEAR = "parameters.regulation.fear";

  /** Changes of levers that states choose themselves. */
  private static final Set<Event.Kind> CHOICES =
      Set.of(Event.Kind.TIGHTENED, Event.Kind.RELAXED, Event.Kind.RAISED, Event.Kind.LOWERED);

  /** A lending body: the baseline has none, and some mechanisms act only where there is one. */
  private static final String LENDING =
      "{from: 2025-07-26, kind: development, founders: [CHN], ultimate: 70, position: .1,"
          + " stringency: .2, sharedCompute: 1}";

  private static final Map<String, ReplicationResult> RUNS = new HashMap<>();

  private static Scenario baseline(Map<String, String> overrides) {
    ReadResult reading = ScenarioReader.read(BASELINE, overrides);
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private static Map<String, String> until(String to, String... more) {
    Map<String, String> overrides = new LinkedHashMap<>(Map.of("run.to", to));
    for (int i = 0; i < more.length; i += 2) {
      overrides.put(more[i], more[i + 1]);
    }
    return overrides;
  }

  /** Same as {@link #until}, with the lending body. */
  private static Map<String, String> with(String to, String... more) {
    Map<String, String> overrides = until(to, "regimes.inclusive", LENDING);
    overrides.putAll(until(to, more));
    return overrides;
  }

  /** Results that the baseline records by default, for one replication. */
  private static ReplicationResult replicate(Map<String, String> overrides, int number) {
    return RUNS.computeIfAbsent(
        overrides + "/" + number,
        key -> {
          Scenario scenario = baseline(overrides);
          Blueprint blueprint = Blueprints.of(scenario);
          ReplicationResult result =
              new Experiment(
                      blueprint,
                      () -> Schedule.phases(blueprint),
                      scenario.record().plan(blueprint.tables()),
                      scenario.run().seed(),
                      0,
                      "")
                  .replicate(number, null);
          assertThat(result.status()).as(result.reason()).isEqualTo(Status.OK);
          return result;
        });
  }

  private static boolean differ(ReplicationResult a, ReplicationResult b) {
    return !Arrays.equals(a.world(), b.world())
        || !Arrays.equals(a.states(), b.states())
        || !Arrays.equals(a.firms(), b.firms());
  }

  private static Stream<Mechanism> onByDefault() {
    return Stream.of(Mechanism.values()).filter(Mechanism::on);
  }

  @ParameterizedTest
  @MethodSource("onByDefault")
  @Claim("D1")
  void switchingAMechanismOffChangesWhatIsRecorded(Mechanism mechanism) {
    String off = "mechanisms." + mechanism.id();
    boolean late =
        Set.of(
                Mechanism.IMPORT_REFUSAL,
                Mechanism.DEPENDENCE_AVERSION,
                Mechanism.ANSWERS,
                Mechanism.DEALS)
            .contains(mechanism);
    String to = late ? "2035-12" : "2026-06";
    boolean reached = false;
    for (int number = 1; !reached && number <= (late ? 4 : 1); number++) {
      reached = differ(replicate(with(to), number), replicate(with(to, off, "off"), number));
    }
    assertThat(reached).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"club", "inclusive", "universal"})
  @Claim("D1")
  void withoutARegimeWhatIsRecordedIsDifferent(String regime) {
    Map<String, String> off = with("2026-06", "regimes." + regime, "off");
    assertThat(differ(replicate(with("2026-06"), 1), replicate(off, 1))).isTrue();
  }

  /** Until states choose, and without a club's floors, chip production follows the script. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "SMUGGLING",
        "PUBLICATION_SPILLOVER",
        "OPEN_SPILLOVER",
        "DISTILLATION",
        "GENERATIONS",
        "RELEASE",
        "MARKET",
        "ADOPTION",
        "GDP_FEEDBACK",
        "INCIDENTS",
        "ATTENTION",
        "TALENT",
        "IMPORT_REFUSAL",
        "DEPENDENCE_AVERSION",
        "THREAT",
        "SAFETY_TAX"
      })
  @Claim({"V24", "T5"})
  void beforeTheBranchOnlyControlsAffectChipTechnology(Mechanism mechanism) {
    Map<String, String> blocs = until("2025-06", "world", "blocs", "regimes.club", "off");
    Map<String, String> off = new LinkedHashMap<>(blocs);
    off.put("mechanisms." + mechanism.id(), "off");
    course(blocs)
        .assertSameBits(
            course(off),
            Integer.MAX_VALUE,
            name ->
                name.matches(
                    "state/.*/(yield|indigenisation|package-performance"
                        + "|(chip|tool|mineral)-control-faced)"));
  }

  /** Attention affects use only where people fear AI. */
  @ParameterizedTest
  @EnumSource(names = {"ATTENTION", "IMPORT_REFUSAL", "DEPENDENCE_AVERSION"})
  @Claim({"V24", "T5"})
  void beforeTheBranchMechanismsOfChoiceAffectNothingElse(Mechanism mechanism) {
    Map<String, String> on = until("2025-06", "world", "blocs", FEAR, "0");
    Map<String, String> off = new LinkedHashMap<>(on);
    off.put("mechanisms." + mechanism.id(), "off");
    course(on).assertSameBits(course(off), Integer.MAX_VALUE, name -> !name.endsWith("/attention"));
  }

  private static Course course(Map<String, String> overrides) {
    Scenario scenario = baseline(overrides);
    return WorldKit.run(
        Blueprints.of(scenario), Draws.replicationSeed(scenario.run().seed(), 1), true);
  }

  private static Stream<String> policyRules() {
    return RuleCatalogue.names(RuleCatalogue.POLICY).stream();
  }

  @ParameterizedTest
  @MethodSource("policyRules")
  @Claim("D1")
  void everyRuleOfPolicyMovesSomethingOnItsOwn(String rule) {
    Map<String, String> overrides =
        until("2028-12", "world", "blocs", "rules.policy.default", rule);
    assertThat(course(overrides).events().stream().noneMatch(e -> CHOICES.contains(e.kind())))
        .isEqualTo(rule.equals("fixed"));
  }

  @Test
  @Claim("D1")
  void allPolicyRulesGiveDifferentResults() {
    List<Course> courses = new ArrayList<>();
    policyRules()
        .forEach(
            rule ->
                courses.add(
                    course(until("2028-12", "world", "blocs", "rules.policy.default", rule))));
    for (int a = 0; a < courses.size(); a++) {
      for (int b = 0; b < a; b++) {
        assertThat(courses.get(a).differences(courses.get(b))).isNotEmpty();
      }
    }
  }
}
