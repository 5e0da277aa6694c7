package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Adoption;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** V8 to V12 and S21: the model market, diffusion and the effect of use on output. */
class UseValuesTest {

  @Test
  @Claim("V8")
  void v8ALogitWithAnOutsideGood() {
    double e = Math.E;
    double worth = Services.nestWorth(e + 1 + 1 / e, 0, 1);
    assertThat(e / (1 + worth)).isCloseTo(.534447, within(5e-7));
    assertThat(1 / (1 + worth)).isCloseTo(.196612, within(5e-7));
    assertThat(1 / e / (1 + worth)).isCloseTo(.072329, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({".5, .254164, .359442, .132231", "1, .296923, .296923, .109232"})
  @Claim("V9")
  void v9ANestedLogit(double dissimilarity, double ofTwo, double ofOne, double outside) {
    double w = Math.exp(1 / dissimilarity);
    double two = Services.nestWorth(2 * w, 0, dissimilarity);
    double one = Services.nestWorth(w, 0, dissimilarity);
    double all = 1 + two + one;
    assertThat(two / all / 2).isCloseTo(ofTwo, within(5e-7));
    assertThat(one / all).isCloseTo(ofOne, within(5e-7));
    assertThat(1 / all).isCloseTo(outside, within(5e-7));
  }

  /** One closed and one open lab with the same capability in the same state. */
  private static WorldKit oneAgainstOne() {
    return WorldKit.empty()
        .state("A")
        .lab("closed", "A", l -> l.opened = Double.NaN)
        .lab("open", "A", l -> l.open())
        .deterministic()
        .with("modelMarket.price", 1.2)
        .with("modelMarket.openPriceRatio", .10)
        .with("modelMarket.delay", 0)
        .months(1);
  }

  @Test
  @Claim("V10")
  void v10TheOpenShareOfOneAgainstOne() {
    Course course = oneAgainstOne().with("modelMarket.openDislike", -3.6104).run(1);
    assertThat(course.world("open-usage-share")[0]).isCloseTo(.300, within(5e-6));
    assertThat(course.firm("closed", "usage-share")[0]).isCloseTo(.700, within(5e-6));
  }

  @Test
  void withoutAnyDifferenceTheNestsShareEqually() {
    Course course =
        oneAgainstOne()
            .with("modelMarket.openDislike", 0)
            .with("modelMarket.openPriceRatio", 1)
            .run(1);
    assertThat(course.world("open-usage-share")[0]).isCloseTo(.5, within(1e-12));
    assertThat(course.state("A", "unserved")[0]).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void usersBehindABlockUseOnlyWhatIsOpen() {
    Course course =
        oneAgainstOne()
            .state("B", s -> s.blocks = java.util.List.of("A"))
            .with("modelMarket.openDislike", -3.6104)
            .run(1);
    assertThat(course.state("B", "open-share")[0]).isCloseTo(1, within(1e-12));
    assertThat(course.state("A", "open-share")[0]).isCloseTo(.3, within(5e-6));
  }

  @Test
  void weightControlsThatAClubAlignsBlockTheServicesOfItsMembers() {
    WorldKit kit =
        oneAgainstOne()
            .state("L")
            .state("S")
            .regime(
                "club",
                0,
                r -> {
                  r.clubGood = .5;
                  r.alignControls = true;
                },
                "L",
                "A")
            .on(Mechanism.WEIGHT_CONTROLS)
            .off(Mechanism.COMPLIANCE)
            .months(2);
    assertThat(kit.run(1).state("S", "open-share")[1]).isLessThan(1);
    Course course = kit.set(0, "L", "S", Instrument.WEIGHT_CONTROL, 1).run(1);
    assertThat(course.state("S", "open-share")[1]).isCloseTo(1, within(1e-12));
    assertThat(course.state("A", "open-share")[1]).isLessThan(1);
  }

  /**
   * Open share with closed A at the frontier, closed B three points behind and open C six behind; A
   * may open instead.
   */
  private static double openShare(boolean frontierOpens, double quality) {
    return WorldKit.empty()
        .state("S")
        .lab(
            "A",
            "S",
            l -> {
              if (frontierOpens) {
                l.open();
              } else {
                l.opened = Double.NaN;
              }
            })
        .lab(
            "B",
            "S",
            l -> {
              l.released = 113;
              l.opened = Double.NaN;
            })
        .lab(
            "C",
            "S",
            l -> {
              l.released = 110;
              l.open();
            })
        .deterministic()
        .on(Mechanism.GENERATIONS)
        .with("research.interval", 5)
        .with("research.step", 20)
        .with("modelMarket.quality", quality)
        .with("modelMarket.price", 1.2)
        .with("modelMarket.openPriceRatio", .13)
        .with("modelMarket.openDislike", -2.6)
        .with("modelMarket.nestDissimilarity", .6)
        .with("modelMarket.delay", 0)
        .months(1)
        .run(1)
        .world("open-usage-share")[0];
  }

  @Test
  @Claim("S21")
  void s21OpeningTheFrontierRaisesOpenUse() {
    assertThat(openShare(false, .12)).isCloseTo(.243382, within(5e-7));
    assertThat(openShare(true, .12)).isCloseTo(.590549, within(5e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .05, .12, .25, 2})
  @Claim("S21")
  void s21ForAnyWeightOfQuality(double quality) {
    assertThat(openShare(true, quality)).isGreaterThan(openShare(false, quality));
  }

  private static final double P = .03;
  private static final double Q = .38;

  @ParameterizedTest
  @CsvSource({"1, .035758", "5, .331199", "10, .812803", "6.192619, .460526"})
  @Claim("V11")
  void v11Bass(double years, double adopted) {
    assertThat(Adoption.bass(0, P, Q, years)).isCloseTo(adopted, within(1e-6));
  }

  @Test
  @Claim("V11")
  void v11TheSteepestMoment() {
    double f = Adoption.bass(0, P, Q, 6.192619);
    assertThat((P + Q * f) * (1 - f)).isCloseTo(.110592, within(5e-7));
    double before = Adoption.bass(0, P, Q, 6.192619 - .01);
    double after = Adoption.bass(0, P, Q, 6.192619 + .01);
    assertThat(after - f).isCloseTo(f - before, within(1e-7));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 120, 1000})
  @Claim("V11")
  void v11TheMapDoesNotDependOnTheStep(int steps) {
    double f = 0;
    for (int i = 0; i < steps; i++) {
      f = Adoption.bass(f, P, Q, 10.0 / steps);
    }
    assertThat(f).isCloseTo(Adoption.bass(0, P, Q, 10), within(1e-12));
  }

  @Test
  void withoutInnovationAndAdoptersNothingSpreads() {
    assertThat(Adoption.bass(0, 0, .5, 1)).isZero();
    assertThat(Adoption.bass(.4, 0, 0, 1)).isEqualTo(.4);
    assertThat(Adoption.bass(1, .1, .5, 1)).isCloseTo(1, within(1e-15));
  }

  @Tag("long")
  @Test
  @Claim("V12")
  void v12UseOfAiAddsToOutput() {
    double share = .046 * .144;
    assertThat(share).isCloseTo(.006624, within(1e-15));
    World world =
        WorldKit.lively()
            .with("economy.outputGain", share)
            .with("minerals.outputLoss", 0)
            .months(120)
            .ran(3);
    World start =
        WorldKit.lively()
            .with("economy.outputGain", share)
            .with("minerals.outputLoss", 0)
            .months(120)
            .world(3);
    for (State state : world.states()) {
      double before = start.states().get(state.number()).aiValue();
      assertThat(state.logGdp() - state.initialLogGdp())
          .isCloseTo(.02 * 10 + share * (state.aiValue() - before), within(1e-12));
    }
  }
}
