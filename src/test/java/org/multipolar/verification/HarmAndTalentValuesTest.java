package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Draws;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.IncidentsParameters;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** V18, V19, V20: incidents, attention and talent. */
class HarmAndTalentValuesTest {

  @Tag("long")
  @ParameterizedTest
  @ValueSource(doubles = {.01, .3, 2.5, 30})
  @Claim("V18")
  void v18CountsHaveEqualMeanAndVariance(double mean) {
    int n = 1_000_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double count = Draws.poisson((i + .5) / n, mean);
      sum += count;
      squares += count * count;
    }
    assertThat(sum / n).isCloseTo(mean, within(1e-4 * (1 + mean)));
    assertThat(squares / n - sum / n * sum / n).isCloseTo(mean, within(2e-3 * (1 + mean)));
  }

  @Tag("long")
  @Test
  @Claim("V18")
  void v18MeanSeverityWinsorised() {
    int n = 2_000_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Draws.pareto((i + .5) / n, 1.5, 200);
    }
    assertThat(sum / n).isCloseTo(2.858579, within(1e-4));
  }

  @Tag("long")
  @Test
  @Claim("V18")
  void v18WithoutCoefficientsTheHazardIsTheRateAndCountsArePoisson() {
    WorldKit kit = bare(WorldKit.mirrored().months(24)).with("incidents.major", .02);
    Course course = kit.run(1);
    double[] users = new double[24];
    for (int t = 0; t < 24; t++) {
      users[t] = .65 * 800 * (course.state("A", "adoption")[t] + course.state("B", "adoption")[t]);
      assertThat(course.firm("labA", "hazard")[t] + course.firm("labB", "hazard")[t])
          .isCloseTo(180 * users[t] / 120, within(1e-5));
    }
    double expected = .02 * 180 / 120 * Arrays.stream(users).sum() / 12;
    int runs = 300;
    double sum = 0;
    double squares = 0;
    for (int r = 0; r < runs; r++) {
      double happened = 0;
      for (double n : kit.run(Draws.replicationSeed(18, r)).world("incidents")) {
        happened += n;
      }
      sum += happened;
      squares += happened * happened;
    }
    double mean = sum / runs;
    double dispersion = (squares / runs - mean * mean) / mean;
    assertThat(mean).isCloseTo(expected, within(4 * Math.sqrt(expected / runs)));
    assertThat(dispersion).isCloseTo(1, within(4 * Math.sqrt(2.0 / runs)));
  }

  /**
   * Harm depends on use alone, 180 events a year at 120 million users, and every model is equally
   * useful.
   */
  private static WorldKit bare(WorldKit kit) {
    return kit.usageReference(120)
        .with("incidents.rate", 180)
        .with("economy.usefulCapability", 100)
        .with("economy.usefulSpread", 1)
        .with("incidents.referenceCapability", 300)
        .with("incidents.learning", 0)
        .with("incidents.openness", 0)
        .with("incidents.race", 0)
        .with("incidents.regulation", 0)
        .with("incidents.safety", 0)
        .with("incidents.coordination", 0);
  }

  /**
   * From 2023 to 2024 use doubles, u rises from .047 to .088 and experience from a third to one.
   */
  @Test
  @Claim("V18")
  void v18EventsTripleAndReportsGrowLess() {
    IncidentsParameters p = ParameterCatalogue.defaults().incidents();
    double events = 2 * .088 / .047 * Math.pow(1.5, -p.learning());
    assertThat(events).isCloseTo(3.18, within(.005));
    assertThat(Math.pow(events, .5)).isCloseTo(1.78, within(.005));
    assertThat(Math.pow(events, p.reports())).isCloseTo(1.415, within(.005));
    assertThat(Math.pow(events, .39)).isCloseTo(1.57, within(.005));
    assertThat(1 / (1 + Math.exp(-(p.referenceCapability() - 160) / 12)))
        .isCloseTo(.088, within(.001));
  }

  /** Limiting case (12): fully effective full regulation prevents all harmful events. */
  @Test
  void fullRegulationThatWorksFullyLeavesNoHarm() {
    Course course =
        WorldKit.lively()
            .with("incidents.regulation", 1)
            .eachState(s -> s.regulation = 1)
            .withoutChoice()
            .run(1);
    assertThat(course.world("harmful-events")).containsOnly(0);
  }

  private static double attentionAfterATick(WorldKit kit) {
    World world = kit.off(Mechanism.INCIDENTS).world(1);
    world.states().get(0).setAttention(1);
    world.start();
    world.schedule.step(world);
    return world.states().get(0).attention();
  }

  @Test
  @Claim("V19")
  void v19AttentionFades() {
    assertThat(attentionAfterATick(WorldKit.mirrored().with("attention.decay", 1.37)))
        .isCloseTo(.8921, within(5e-5));
    assertThat(attentionAfterATick(WorldKit.mirrored().quarterly().with("attention.decay", 1.37)))
        .isCloseTo(.7100, within(5e-5));
    assertThat(
            1
                - attentionAfterATick(
                    WorldKit.mirrored().quarterly().with("attention.decay", Math.log(2) / .5)))
        .isCloseTo(.29289, within(5e-6));
  }

  /** Limiting case (9): with all borders closed, stocks return to where people were trained. */
  @Test
  @Claim("V20")
  void v20BehindFullBarriersTalentGoesBackToItsOrigins() {
    WorldKit kit =
        WorldKit.empty()
            .state("A", s -> s.talentOrigin = 80)
            .state("B", s -> s.talentOrigin = 20)
            .eachState(s -> s.growth = 0)
            .deterministic()
            .off(Mechanism.GDP_FEEDBACK)
            .with("talent.staying", 10)
            .with("talent.entry", 10)
            .with("talent.exit", 10)
            .set(0, "A", Instrument.TALENT_ENTRY, 1)
            .set(0, "A", Instrument.TALENT_EXIT, 1)
            .set(0, "B", Instrument.TALENT_ENTRY, 1)
            .set(0, "B", Instrument.TALENT_EXIT, 1)
            .months(60);
    World last = kit.ran(1);
    assertThat(last.state("A").talent())
        .isCloseTo(80 + (50 - 80) * Math.exp(-.12 * 5), within(1e-6));
    assertThat(last.states().stream().mapToDouble(State::talent).sum())
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void noResearcherMovesWithoutTurnover() {
    World world = WorldKit.lively().with("talent.turnover", 0).ran(1);
    assertThat(world.state("B").talent()).isEqualTo(30);
  }
}
