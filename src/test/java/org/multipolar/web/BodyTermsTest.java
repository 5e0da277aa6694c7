package org.multipolar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.BodyLever;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.web.page.BundleWriter;

/** Terms of bodies as levers of policies, pages and classes. */
class BodyTermsTest {
  private static final List<Integer> ALL =
      IntStream.range(0, MetricCatalogue.world().size()).boxed().toList();

  @TempDir private Path folder;

  private ReadResult read(String name, String more) throws IOException {
    Path commons = Path.of("scenarios", "classroom", "open-commons.yaml").toAbsolutePath();
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file, "multipolar: 1\ntitle: T\nname: t\nextends: " + commons + "\n" + more + "\n");
    return ScenarioReader.read(file);
  }

  private Scenario scenario(String name, String more) throws IOException {
    ReadResult reading = read(name, more);
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  /** The inclusive body is founded on 26 July 2025. */
  @ParameterizedTest
  @CsvSource({
    "stringency, stringency, 0.9",
    "shared-compute, sharedCompute, 4",
    "verification, verification, 0.8",
    "penalty, penalty, 3",
    "club-good, clubGood, 0.6"
  })
  void aTermSetOnTheDayOfTheFoundingIsATermOfTheDesign(String lever, String key, double level)
      throws IOException {
    String penalty = lever.equals("penalty") ? "" : ", penalty: 1";
    Scenario designed =
        scenario("designed", "regimes: {inclusive: {" + key + ": " + level + penalty + "}}");
    Scenario design = scenario("design", "regimes: {inclusive: {penalty: 1}}");
    Scenario set =
        scenario(
            "set",
            "regimes: {inclusive: {penalty: 1}}\npolicies: [{at: 2025-07-26, by: inclusive, set: {"
                + lever
                + ": "
                + level
                + "}, source: S}]");
    double[] values = PageModelTest.run(set, Map.of(), 1);
    assertThat(values).isEqualTo(PageModelTest.run(designed, Map.of(), 1));
    if (!lever.equals("club-good")) {
      assertThat(values).isNotEqualTo(PageModelTest.run(design, Map.of(), 1));
    }
  }

  @Test
  void whenAPolicyEndsTheTermOfTheDesignReturns() throws IOException {
    Scenario set =
        scenario(
            "set",
            """
            policies:
              - {at: 2026-03-01, until: 2027-02-28, by: inclusive, set: {shared-compute: 0.2}, source: S}
              - {at: 2026-06-01, by: inclusive, set: {verification: 0.5}, source: S}
            classroom:
              levers:
                - {by: inclusive, instrument: shared-compute, max: 2, label: Lent}
                - {by: inclusive, instrument: verification, label: Checked}
            """);
    List<Classroom.Lever> levers = LeverChoice.of(set);
    assertThat(levers)
        .extracting(Classroom.Lever::instrument)
        .containsExactly(BodyLever.SHARED_COMPUTE, BodyLever.VERIFICATION);
    int march = set.run().calendar().branchTick() + 8;
    assertThat(set.run().calendar().month(march)).hasToString("2026-03");
    assertThat(LeverChoice.levels(set, levers, march - 1)).containsExactly(1.5, .1);
    assertThat(LeverChoice.levels(set, levers, march)).containsExactly(.2, .1);
    assertThat(LeverChoice.levels(set, levers, march + 11)).containsExactly(.2, .5);
    assertThat(LeverChoice.levels(set, levers, march + 12)).containsExactly(1.5, .5);
    Path resolved = Files.writeString(folder.resolve("again.yaml"), set.resolvedYaml());
    Scenario again = ScenarioReader.read(resolved).scenario().orElseThrow();
    assertThat(again.policies()).isEqualTo(set.policies());
    assertThat(again.classroom()).isEqualTo(set.classroom());
  }

  /** The same values in the browser's model as in a run of the scenario with the moves. */
  @Test
  void movesOfTermsGiveWhatTheScenarioWithThemGives() throws IOException {
    Scenario scenario =
        scenario(
            "levers",
            """
            policies: [{at: 2026-01-15, by: inclusive, set: {shared-compute: 0.3}, source: S}]
            classroom:
              levers:
                - {by: inclusive, instrument: shared-compute, max: 2, label: Lent}
                - {by: inclusive, instrument: stringency, label: Asked}
              roles:
                - {team: Secretariat, levers: [{by: inclusive, instrument: stringency, label: Asked}]}
            """);
    PageModel model =
        new PageModel(
            BundleCodec.read(
                BundleWriter.bytes(BundleWriter.of(scenario, LeverChoice.inClass(scenario)))));
    int january = scenario.run().calendar().branchTick() + 6;
    double[] untouched = model.run(new RunRequest(2, false, List.of(), List.of(), ALL)).values();
    assertThat(untouched).isEqualTo(PageModelTest.run(scenario, Map.of(), 2));
    for (List<RunRequest.Move> moves :
        List.of(
            List.of(new RunRequest.Move(0, january, 1.9)),
            List.of(
                new RunRequest.Move(0, january + 1, 0),
                new RunRequest.Move(1, january + 3, .95),
                new RunRequest.Move(0, january + 30, 1)))) {
      assertThat(model.run(new RunRequest(2, false, List.of(), moves, ALL)).values())
          .as("%s", moves)
          .isEqualTo(PageModelTest.run(PageModelTest.moved(scenario, moves), Map.of(), 2))
          .isNotEqualTo(moves.size() > 1 ? untouched : new double[0]);
    }
  }

  @Test
  void whatCannotBeATermIsSaidInItsPlace() throws IOException {
    assertThat(
            read(
                    "bad",
                    """
                    policies:
                      - {at: 2026-01-01, by: inclusiv, set: {stringency: 0.5}, source: S}
                      - {at: 2026-01-01, by: universal, set: {stringency: 0.5}, source: S}
                      - {at: 2026-01-01, by: club, against: CHN, set: {penalty: 11}, source: S}
                    classroom:
                      levers:
                        - {by: [club, inclusive], instrument: verification, label: L}
                        - {by: USA, instrument: penalty, label: L}
                        - {by: club, instrument: stringency, max: 2, label: L}
                    """)
                .problems())
        .extracting(problem -> problem.toString().replaceFirst("^.*bad\\.yaml:", ""))
        .containsExactly(
            "6:26: unknown body 'inclusiv' in policies.by, did you mean 'inclusive'?",
            "7:26: stringency of universal cannot be set: a body of kind consensus asks what the least"
                + " willing veto power accepts",
            "8:41: 'against' cannot be used with penalty",
            "8:61: policies.set.penalty is 11; allowed: 0 to 10",
            "11:12: classroom.levers.by names 2, but verification is a term of one body",
            "12:12: unknown body 'USA' in classroom.levers.by; allowed: club, inclusive, universal,"
                + " brics, coe, gpai, institutes",
            "13:47: classroom.levers.max is 2; allowed: 0 to 1");
  }

  @Test
  void contradictionsOfTermsAreFound() throws IOException {
    assertThat(
            read(
                    "twice",
                    """
                    policies:
                      - {at: 2026-01-01, by: club, set: {penalty: 1}, source: S}
                      - {at: 2026-01-01, by: [club, inclusive], set: {penalty: 2}, source: S}
                    """)
                .problems())
        .singleElement()
        .asString()
        .endsWith("penalty of club on 2026-01-01 is set here and, to something else, in line 6");
    Policy policy =
        scenario("once", "policies: [{at: 2026-01-01, by: club, set: {penalty: 1}, source: S}]")
            .policies()
            .stream()
            .filter(one -> one.set().sets() == BodyLever.PENALTY)
            .findFirst()
            .orElseThrow();
    assertThat(policy.set()).isEqualTo(new Policy.Ranged(BodyLever.PENALTY, 1));
  }
}
