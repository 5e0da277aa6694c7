package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.rule.ConstantRate;
import org.multipolar.rule.ConstantRelease;
import org.multipolar.rule.HabitLogit;
import org.multipolar.rule.PayoffLogit;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.rule.ScriptedRelease;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/** S19 and S20: probability that a generation is opened. */
class ReleaseValuesTest {
  private static final Parameters DEFAULT = ParameterCatalogue.with(Map.of());

  /**
   * A review with neutral stance and no regulation or control, so that the last three terms are
   * zero.
   */
  private static ReleaseReview review(double habit, double gap, double complement) {
    return new ReleaseReview(ReleaseTier.CLOSED, habit, gap, complement, .4, 0, 130, 0, .5, .5);
  }

  private static HabitLogit with(Map<String, List<Double>> values) {
    return new HabitLogit(ParameterCatalogue.with(values).release());
  }

  @ParameterizedTest
  @CsvSource({
    "leader, -1, 0, .05, .059524",
    "open follower, 1, 6, .6, .774692",
    "open lab that has caught up, 1, 2, .9, .526226",
    "closed follower, -1, 6, .6, .317562",
    "new lab, 0, 12, .1, .521237"
  })
  @Claim("S19")
  void s19HabitPlaceAndComplements(
      String who, double habit, double gap, double complement, double probability) {
    assertThat(new HabitLogit(DEFAULT.release()).probability(review(habit, gap, complement)))
        .as(who)
        .isCloseTo(probability, within(5e-7));
  }

  @Test
  @Claim("S19")
  void s19FarBehindIsFarEnough() {
    HabitLogit rule = new HabitLogit(DEFAULT.release());
    assertThat(rule.probability(review(0, 14, .5))).isEqualTo(rule.probability(review(0, 60, .5)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, .05", "1, 6, .6", "0, 40, 1"})
  @Claim("S20")
  void s20WithoutReasonsItIsACoin(double habit, double gap, double complement) {
    HabitLogit rule =
        with(
            Map.of(
                "release.base", List.of(0.0),
                "release.habit", List.of(0.0),
                "release.leader", List.of(0.0),
                "release.complement", List.of(0.0),
                "release.gap", List.of(0.0),
                "release.stance", List.of(0.0),
                "release.liability", List.of(0.0)));
    assertThat(rule.probability(review(habit, gap, complement))).isEqualTo(.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, .5, 1 - 1e-9})
  @Claim("S20")
  void s20WithHabitAloneNoLabEverChanges(double draw) {
    HabitLogit rule = with(Map.of("release.habit", List.of(1000.0), "release.later", List.of(0.0)));
    for (double habit : new double[] {-1, 1}) {
      assertThat(
              rule.tier(
                  new ReleaseReview(ReleaseTier.CLOSED, habit, 0, .9, 1, 0, 130, 0, draw, draw)))
          .isEqualTo(habit > 0 ? ReleaseTier.OPEN : ReleaseTier.CLOSED);
    }
  }

  /** Stance 1 above neutral; risk .5 under regulation .8; the strictest control faced. */
  @Test
  void stateLiabilityAndControlsMoveTheOdds() {
    HabitLogit rule = with(Map.of("release.directControl", List.of(.7)));
    double plain = rule.probability(review(0, 6, .45));
    assertThat(plain).isCloseTo(1 / (1 + Math.exp(-.1)), within(1e-12));
    ReleaseReview all = new ReleaseReview(ReleaseTier.CLOSED, 0, 6, .45, .9, .8, 165, 1, .5, .5);
    assertThat(rule.probability(all))
        .isCloseTo(1 / (1 + Math.exp(-(.1 + 1.0 * .5 - .6 * .8 * .5 + .7))), within(1e-12));
    ReleaseReview far = new ReleaseReview(ReleaseTier.CLOSED, 0, 6, .45, .4, 1, 500, 0, .5, .5);
    assertThat(rule.probability(far)).isCloseTo(1 / (1 + Math.exp(-(.1 - .6))), within(1e-12));
  }

  /** At even odds: open at once below a half; otherwise later with probability ψ, or closed. */
  @ParameterizedTest
  @CsvSource({".49, .001, OPEN", ".51, .019, LATER", ".51, .021, CLOSED"})
  void twoDrawsMakeThreeTiers(double atOnce, double later, ReleaseTier tier) {
    HabitLogit rule = with(Map.of("release.base", List.of(0.0)));
    assertThat(
            rule.tier(
                new ReleaseReview(ReleaseTier.CLOSED, 0, 6, .45, .4, 0, 130, 0, atOnce, later)))
        .isEqualTo(tier);
    assertThat(
            new ConstantRate(
                    ParameterCatalogue.with(Map.of("release.base", List.of(0.0))).release())
                .tier(new ReleaseReview(ReleaseTier.CLOSED, 1, 0, 1, 1, 1, 300, 1, atOnce, later)))
        .isEqualTo(tier);
  }

  /** Λ(3 (−1.8 − 1.2 (1 − .25/.5) + .8 · .5 + .9 · .25)). */
  @Test
  void byPayoffHabitDoesNotCount() {
    PayoffLogit rule = new PayoffLogit(DEFAULT.release());
    double expected = 1 / (1 + Math.exp(-3 * (-1.8 - .6 + .4 + .225)));
    for (double habit : new double[] {-1, 0, 1}) {
      assertThat(rule.probability(review(habit, 3, .5))).isCloseTo(expected, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(ReleaseTier.class)
  void scriptedAndConstantRulesKeepTheirTier(ReleaseTier tier) {
    ReleaseReview review = new ReleaseReview(tier, 1, 0, 1, 1, 0, 130, 0, .1, .1);
    assertThat(new ScriptedRelease().tier(review)).isEqualTo(tier);
    assertThat(new ConstantRelease(tier).tier(review(1, 0, 1))).isEqualTo(tier);
  }
}
