package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.institution.Incidents;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.rule.BoundedSafety;
import org.multipolar.rule.FixedSafety;
import org.multipolar.rule.RaceWithPrivateInformation;
import org.multipolar.rule.RaceWithPublicInformation;
import org.multipolar.rule.RaceWithoutInformation;
import org.multipolar.rule.SafeUnsafe;
import org.multipolar.rule.SafetyReview;
import org.multipolar.value.parameter.DevelopmentParameters;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.RaceParameters;
import org.multipolar.value.parameter.SafetyParameters;

/** The alternative safety rules: races for a prize, and safe versus unsafe development. */
class SafetyValuesTest {

  private static SafetyReview review(int teams, double own, double best, double second) {
    return new SafetyReview(0, teams, 0, own, best, second, 0, .5, .5);
  }

  @ParameterizedTest
  @CsvSource({"2, .4, 1, 1", "5, .4, 1, .5", "2, 1, 1, .5", "5, 1, 1, .2"})
  @Claim("R1")
  void withoutInformationSafetyIsTheSpreadOverTeamsAndEnmity(int n, double e, double mu, double s) {
    RaceWithoutInformation rule = new RaceWithoutInformation(new RaceParameters(e, mu, 1));
    assertThat(rule.share(review(n, .3, .9, .8))).isCloseTo(s, within(1e-12));
  }

  /**
   * With private information no team gains by choosing another safety while the others follow the
   * rule.
   */
  @ParameterizedTest
  @CsvSource({"2, .4, 1, .7", "5, .4, 1, .9", "3, .8, 2, 1.1"})
  @Claim("R1")
  void withPrivateInformationNobodyGainsByDeviating(int n, double e, double mu, double own) {
    RaceWithPrivateInformation rule = new RaceWithPrivateInformation(new RaceParameters(e, mu, 1));
    double slope = 1 - 1 / (1 + e * (n - 1));
    double played = rule.share(review(n, own, mu, 0));
    double payoff = worth(n, e, mu, slope, own, played);
    for (double s = 0; s <= 1; s += .01) {
      assertThat(worth(n, e, mu, slope, own, s)).isLessThanOrEqualTo(payoff + 1e-9);
    }
  }

  /**
   * Expected payoff at safety s: s times the probability of winning, plus, when another team wins,
   * (1 − e) times its mean safety; all others' scores are {@code slope · x}, x uniform up to μ.
   */
  private static double worth(int n, double e, double mu, double slope, double own, double s) {
    double reach = Math.max(0, Math.min(mu, (own - s) / slope));
    double wins = Math.pow(reach / mu, n - 1);
    double others = 0;
    int steps = 20_000;
    for (int i = 0; i < steps; i++) {
      double x = reach + (mu - reach) * (i + .5) / steps;
      double density = (n - 1) * Math.pow(x / mu, n - 2) / mu;
      others += density * x * (1 - slope) * (mu - reach) / steps;
    }
    return wins * s + (1 - e) * others;
  }

  @Test
  @Claim("R1")
  void withPublicInformationTheSecondIsIndifferentAndTheLeaderCannotSpendMore() {
    double e = .4;
    RaceWithPublicInformation rule = new RaceWithPublicInformation(new RaceParameters(e, 1, 1));
    double leader = rule.share(review(3, .9, .9, .8));
    double second = rule.share(review(3, .8, .9, .8));
    assertThat(leader).isCloseTo(.1 / e, within(1e-12));
    assertThat(.9 - leader).isCloseTo(.8 - second, within(1e-12));
    assertThat(second).isCloseTo((1 - e) * leader, within(1e-12));
    assertThat(rule.share(review(3, .2, .9, .8))).isZero();
    assertThat(rule.share(review(2, 1.9, 1.9, .1))).isEqualTo(1);
  }

  private static SafeUnsafe development(double disaster) {
    return new SafeUnsafe(new DevelopmentParameters(1.5, disaster));
  }

  @Test
  @Claim("R2")
  void payOfARound() {
    SafeUnsafe rule = development(.6);
    assertThat(rule.safeSafe()).isCloseTo(51, within(1e-12));
    assertThat(rule.safeUnsafe()).isCloseTo(.6, within(1e-12));
    assertThat(rule.unsafeSafe()).isCloseTo(.4 * 152.4, within(1e-12));
    assertThat(rule.unsafeUnsafe()).isCloseTo(.4 * 77, within(1e-12));
    assertThat(rule.advantage(99, 100)).isCloseTo((98 * 51 + .6) / 99 - .4 * 152.4, within(1e-12));
  }

  /**
   * With 4 of 10 labs safe, a safe lab meets 3 safe and 6 unsafe ones, an unsafe lab 4 safe and 5
   * unsafe.
   */
  @Test
  void theMeanPayIsThatOfAllMeetings() {
    SafeUnsafe rule = development(.6);
    double lead = (3 * 51 + 6 * .6) / 9 - (4 * .4 * 152.4 + 5 * .4 * 77) / 9;
    assertThat(rule.advantage(4, 10)).isCloseTo(lead, within(1e-12));
    double selection = SafeUnsafe.SELECTION;
    assertThat(rule.imitation(true, 4, 10))
        .isCloseTo(1 / (1 + Math.exp(selection * lead)), within(1e-12));
    double met = 4 / 9.0 / (1 + Math.exp(-selection * lead));
    assertThat(rule.share(new SafetyReview(0, 10, 4, 0, 0, 0, 0, met - 1e-9, .5))).isEqualTo(1);
    assertThat(rule.share(new SafetyReview(0, 10, 4, 0, 0, 0, 0, met + 1e-9, .5))).isZero();
  }

  @Test
  void halfAShareOfSafetyIsSafe() {
    SafeUnsafe rule = new SafeUnsafe(ParameterCatalogue.defaults().development());
    assertThat(rule.share(new SafetyReview(.5, 100, 100, 0, 0, 0, 0, .5, .5))).isEqualTo(1);
    assertThat(rule.share(new SafetyReview(.49, 100, 0, 0, 0, 0, 0, .5, .5))).isZero();
    assertThat(new FixedSafety().share(new SafetyReview(.3, 2, 1, 0, 0, 0, 0, .5, .5)))
        .isEqualTo(.3);
  }

  @Test
  @Claim("R2")
  void theBetterStrategyIsImitated() {
    SafeUnsafe rule = development(.6);
    assertThat(rule.imitation(true, 50, 100) + rule.imitation(false, 50, 100))
        .isCloseTo(1, within(1e-12));
    SafetyReview safe = new SafetyReview(1, 100, 50, 0, 0, 0, 0, .3, .5);
    assertThat(rule.imitation(true, 50, 100) * 50 / 99).isGreaterThan(.3);
    assertThat(rule.share(safe)).isZero();
    assertThat(rule.share(new SafetyReview(0, 100, 50, 0, 0, 0, 0, .3, .5))).isZero();
    assertThat(rule.share(new SafetyReview(1, 100, 100, 0, 0, 0, 0, .0001, .5))).isEqualTo(1);
  }

  @Test
  @Claim("R2")
  void theOppositeStrategyIsTriedOnceInAThousandTicks() {
    SafeUnsafe rule = new SafeUnsafe(ParameterCatalogue.defaults().development());
    assertThat(rule.share(new SafetyReview(1, 100, 100, 0, 0, 0, 0, .5, .0009))).isZero();
    assertThat(rule.share(new SafetyReview(0, 100, 0, 0, 0, 0, 0, .5, .0009))).isEqualTo(1);
    assertThat(rule.share(new SafetyReview(0, 100, 0, 0, 0, 0, 0, .5, .0011))).isZero();
  }

  /** The race sets a share from .01 to .2, never below the one required by law or a pledge. */
  @Test
  void aRaceIsRunBetweenTheLeastAndTheMost() {
    SafetyParameters range = ParameterCatalogue.defaults().safety();
    BoundedSafety rule =
        new BoundedSafety(new RaceWithPublicInformation(new RaceParameters(.4, 1, 1)), range);
    assertThat(rule.share(review(3, .9, .9, .8))).isCloseTo(.01 + .19 * .25, within(1e-12));
    assertThat(rule.share(review(3, .2, .9, .8))).isCloseTo(.01, within(1e-12));
    assertThat(rule.share(review(2, 1.9, 1.9, .1))).isCloseTo(.2, within(1e-12));
    assertThat(rule.share(new SafetyReview(0, 3, 0, .2, .9, .8, .035, .5, .5))).isEqualTo(.035);
  }

  /** S(.05) = ½. */
  @Test
  void safetyHasLessAndLessEffect() {
    assertThat(Incidents.effect(0, .05)).isZero();
    assertThat(Incidents.effect(.05, .05)).isCloseTo(.5, within(1e-12));
    assertThat(Incidents.effect(.2, .05)).isCloseTo(.8, within(1e-12));
  }

  @Test
  void inTheWorldTheStandingIsThatOfTheLabs() {
    Course course =
        WorldKit.empty()
            .state("A")
            .lab("first", "A", l -> l.released = 116)
            .lab("second", "A", l -> l.released = 114)
            .deterministic()
            .safety("race-public")
            .months(1)
            .run(1);
    assertThat(course.world("safety-mean")[0]).isCloseTo(.01 + .19 * (.5 + .3) / 2, within(1e-12));
  }
}
