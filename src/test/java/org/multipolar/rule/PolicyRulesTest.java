package org.multipolar.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;
import org.multipolar.value.parameter.RichardsonParameters;

/** V8, V13: levers moved by states, given their observations. */
class PolicyRulesTest {

  private static Parameters with(double precision, double inertia) {
    return ParameterCatalogue.with(
        Map.of(
            "policy.precision", List.of(precision),
            "policy.inertia", List.of(inertia),
            "policy.audienceCost", List.of(0.0),
            "policy.subsidyCost", List.of(0.0),
            "policy.subsidyRisingCost", List.of(0.0),
            "policy.subsidyDenial", List.of(1.0)));
  }

  private static Parameters with(
      double precision, double inertia, double retention, double forgone, double growth) {
    Map<String, List<Double>> values =
        new TreeMap<>(ParameterCatalogue.values(with(precision, inertia)));
    values.put("experience.retention", List.of(retention));
    values.put("experience.forgone", List.of(forgone));
    values.put("experience.growth", List.of(growth));
    return ParameterCatalogue.with(values);
  }

  /** A review of a subsidy with the given gain. */
  private static LeverReview review(double gain, double level, double draw) {
    return review(Instrument.SUBSIDY, gain, level, 0, 0, Double.NaN, Attractions.NONE, draw);
  }

  private static LeverReview review(
      Instrument instrument,
      double gain,
      double level,
      double answered,
      double threat,
      double peer,
      Attractions memory,
      double draw) {
    return new LeverReview(
        instrument,
        level,
        0,
        1,
        ParameterCatalogue.defaults().policy().reviewRate(),
        0,
        new Subsidy(1, gain, level),
        answered,
        threat,
        peer,
        memory,
        draw,
        1 / 12.0);
  }

  /** P(down), P(keep) and P(up), found from the draws at which the decision changes. */
  private static double[] probabilities(PolicyRule rule, double gain, double level) {
    double down = boundary(rule, gain, level, true);
    double upFrom = boundary(rule, gain, level, false);
    return new double[] {down, upFrom - down, 1 - upFrom};
  }

  private static double boundary(PolicyRule rule, double gain, double level, boolean lower) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 52; i++) {
      double draw = (low + high) / 2;
      double moved = rule.decide(review(gain, level, draw)).level() - level;
      if (lower ? moved < 0 : moved <= 0) {
        low = draw;
      } else {
        high = draw;
      }
    }
    return low;
  }

  @ParameterizedTest
  @CsvSource({"4, .25, .423883", "4, 0, .666667", "8, .25, .213014"})
  @Claim("V13")
  void v13InertiaWithoutAnyGain(double precision, double inertia, double change) {
    double[] p = probabilities(new QuantalResponse(with(precision, inertia)), 0, .5);
    assertThat(p[0] + p[2]).isCloseTo(change, within(5e-7));
    assertThat(p[0]).isCloseTo(p[2], within(1e-9));
  }

  @Test
  @Claim("V8")
  void v8ALogitOfThreeMoves() {
    double[] p = probabilities(new QuantalResponse(with(1, 0)), 1, .5);
    assertThat(p).containsExactly(new double[] {.090031, .244728, .665241}, within(5e-7));
  }

  @Test
  @Claim("V13")
  void v13WithoutPrecisionEveryMoveIsAsLikely() {
    double[] p = probabilities(new QuantalResponse(with(0, .25)), 3, .5);
    assertThat(p).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1, .75", "-1, .5", ".1, .5"})
  @Claim("V13")
  void v13WithFullPrecisionTheBestMoveIsTaken(double gain, double expected) {
    QuantalResponse rule = new QuantalResponse(with(100, .25));
    double level = gain < 0 ? .75 : .5;
    for (double draw : new double[] {.001, .2, .5, .8, .999}) {
      assertThat(rule.decide(review(gain, level, draw)).level()).isEqualTo(expected);
    }
  }

  @Test
  void movesBeyondTheEndsAreDroppedAndTheRestRenormalised() {
    QuantalResponse rule = new QuantalResponse(with(4, .25));
    double stay = 1 / (1 + Math.exp(-1));
    double[] atTop = probabilities(rule, 0, 1);
    assertThat(atTop).containsExactly(new double[] {1 - stay, stay, 0}, within(1e-9));
    double[] atBottom = probabilities(rule, 0, 0);
    assertThat(atBottom).containsExactly(new double[] {0, stay, 1 - stay}, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {.25, .75})
  void theEndsThemselvesCanBeReached(double level) {
    QuantalResponse quantal = new QuantalResponse(with(1, 0));
    assertThat(probabilities(quantal, 1, level))
        .containsExactly(new double[] {.090031, .244728, .665241}, within(5e-7));
    Parameters p = with(1, 0);
    assertThat(probabilities(new ExperienceWeightedAttraction(p), 1, level))
        .containsExactly(new double[] {.090031, .244728, .665241}, within(5e-7));
  }

  @Test
  void reversingTheLastChangeCosts() {
    Parameters all = ParameterCatalogue.defaults();
    PolicyParameters p = all.policy();
    QuantalResponse rule = new QuantalResponse(all);
    double inertia = p.inertia();
    LeverReview after =
        new LeverReview(
            Instrument.SUBSIDY,
            .5,
            0,
            1,
            1,
            1,
            new Subsidy(1, 0, .5),
            0,
            0,
            Double.NaN,
            Attractions.NONE,
            .5,
            1);
    assertThat(rule.payoff(after, .3, -1))
        .isCloseTo(-.3 - inertia - p.audienceCost(), within(1e-15));
    assertThat(rule.payoff(after, .3, 1)).isCloseTo(.3 - inertia, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {.01, .5, .99})
  void aFixedStateKeepsItsLever(double draw) {
    assertThat(new FixedPolicy().decide(review(5, .25, draw)).level()).isEqualTo(.25);
    assertThat(new FixedPolicy().active()).isFalse();
  }

  @Test
  void imitationCopiesThePeerOrStays() {
    Imitation rule = new Imitation();
    LeverReview withPeer = review(Instrument.REGULATION, 0, .25, 0, 0, .75, Attractions.NONE, .5);
    LeverReview withoutPeer =
        review(Instrument.REGULATION, 0, .25, 0, 0, Double.NaN, Attractions.NONE, .5);
    assertThat(rule.decide(withPeer).level()).isEqualTo(.75);
    assertThat(rule.decide(withoutPeer).level()).isEqualTo(.25);
  }

  @Test
  void richardsonAnswersControlsAndThreat() {
    RichardsonReaction rule = new RichardsonReaction(new RichardsonParameters(.5, .6, .4, .5));
    double drive = .5 * .8 + .4 * (.7 - .5);
    double expected = drive / .6 + (.25 - drive / .6) * Math.exp(-.6 / 12);
    LeverReview review =
        review(Instrument.CHIP_CONTROL, 0, .25, .8, .7, Double.NaN, Attractions.NONE, .5);
    assertThat(rule.decide(review).level()).isCloseTo(expected, within(1e-15));
  }

  @Test
  void richardsonStaysWithinTheEndsAndLeavesDomesticLeversAlone() {
    RichardsonReaction rule = new RichardsonReaction(new RichardsonParameters(5, 0, 5, 0));
    LeverReview up =
        review(Instrument.TOOL_CONTROL, 0, .99, 1, 1, Double.NaN, Attractions.NONE, .5);
    assertThat(rule.decide(up).level()).isEqualTo(1);
    LeverReview domestic =
        review(Instrument.SUBSIDY, 5, .25, 1, 1, Double.NaN, Attractions.NONE, .5);
    assertThat(rule.decide(domestic).level()).isEqualTo(.25);
  }

  @Test
  void experienceStartsWithPerceivedPayoffs() {
    Parameters p = with(4, .25);
    ExperienceWeightedAttraction rule = new ExperienceWeightedAttraction(p);
    assertThat(probabilities(rule, .4, .5))
        .containsExactly(probabilities(new QuantalResponse(p), .4, .5), within(1e-9));
  }

  @Test
  void experienceWeighsForgonePayoffsLess() {
    Parameters p = with(4, .25, .9, .6, 0);
    ExperienceWeightedAttraction rule = new ExperienceWeightedAttraction(p);
    Attractions before = new Attractions(-.5, .1, .2, 2);
    LeverReview review = review(Instrument.SUBSIDY, .4, .5, 0, 0, Double.NaN, before, 1 - 1e-12);
    LeverDecision decision = rule.decide(review);
    assertThat(decision.level()).isEqualTo(.75);
    double phi = Math.pow(.9, 4 / p.policy().reviewRate());
    double n = phi * 2 + 1;
    Attractions after = decision.memory();
    assertThat(after.experience()).isCloseTo(n, within(1e-12));
    assertThat(after.up()).isCloseTo((phi * 2 * .2 + (.4 - .25)) / n, within(1e-12));
    assertThat(after.down()).isCloseTo((phi * 2 * -.5 + .6 * (-.4 - .25)) / n, within(1e-12));
    assertThat(after.keep()).isCloseTo(phi * 2 * .1 / n, within(1e-12));
  }

  /** P ∝ e^{μ A} with attractions −.5, .1 and .2 and precision 2: e^{−1.2}, 1 and e^{.2}. */
  @Test
  void experienceChoosesByAttractions() {
    Parameters p = with(2, .25);
    ExperienceWeightedAttraction rule = new ExperienceWeightedAttraction(p);
    double down = Math.exp(-1.2);
    double up = Math.exp(.2);
    double all = down + 1 + up;
    assertThat(chosen(rule, down / all - 1e-9)).isEqualTo(.25);
    assertThat(chosen(rule, down / all + 1e-9)).isEqualTo(.5);
    assertThat(chosen(rule, (down + 1) / all - 1e-9)).isEqualTo(.5);
    assertThat(chosen(rule, (down + 1) / all + 1e-9)).isEqualTo(.75);
  }

  private static double chosen(ExperienceWeightedAttraction rule, double draw) {
    Attractions before = new Attractions(-.5, .1, .2, 2);
    return rule.decide(review(Instrument.SUBSIDY, .4, .5, 0, 0, Double.NaN, before, draw)).level();
  }

  /** The move made counts fully, the other with the weight of forgone payoffs, .6. */
  @ParameterizedTest
  @CsvSource({"1e-12, 1, .6", ".5, .6, .6", ".999999999999, .6, 1"})
  void experienceGrowsWithChosenMoves(double draw, double ofDown, double ofUp) {
    Parameters p = with(2, .25, .9, .6, .3);
    ExperienceWeightedAttraction rule = new ExperienceWeightedAttraction(p);
    Attractions before = new Attractions(-.5, .1, .2, 2);
    Attractions after =
        rule.decide(review(Instrument.SUBSIDY, .4, .5, 0, 0, Double.NaN, before, draw)).memory();
    double phi = Math.pow(.9, 4 / p.policy().reviewRate());
    double n = phi * (1 - .3) * 2 + 1;
    assertThat(after.experience()).isCloseTo(n, within(1e-12));
    assertThat(after.down()).isCloseTo((phi * 2 * -.5 + ofDown * -.65) / n, within(1e-12));
    assertThat(after.keep()).isCloseTo(phi * 2 * .1 / n, within(1e-12));
    assertThat(after.up()).isCloseTo((phi * 2 * .2 + ofUp * .15) / n, within(1e-12));
  }

  @Test
  void onlyRichardsonActsInEveryTickAndOnlyTheFixedStateNever() {
    Parameters p = ParameterCatalogue.defaults();
    assertThat(RuleCatalogue.names(RuleCatalogue.POLICY))
        .containsExactly(
            "quantal-response", "fixed", "richardson", "imitate", "experience-weighted");
    for (RuleCatalogue.Entry<PolicyRule> entry : RuleCatalogue.POLICY) {
      PolicyRule rule = entry.make().apply(p);
      assertThat(rule.continuous()).isEqualTo(entry.name().equals("richardson"));
      assertThat(rule.active()).isEqualTo(!entry.name().equals("fixed"));
    }
  }

  @Test
  void everyRuleOfTheCatalogueDecidesWithinTheEnds() {
    Parameters p = ParameterCatalogue.defaults();
    for (RuleCatalogue.Entry<PolicyRule> entry : RuleCatalogue.POLICY) {
      for (double level : new double[] {0, .1, .25, .9, 1}) {
        for (double draw : new double[] {1e-12, .3, .7, 1 - 1e-12}) {
          double next = entry.make().apply(p).decide(review(.2, level, draw)).level();
          assertThat(next).as(entry.name()).isBetween(0.0, 1.0);
        }
      }
    }
  }

  @Test
  void aNaNGainIsRefused() {
    PolicyRule rule = new QuantalResponse(with(3, .1));
    assertThatThrownBy(() -> rule.decide(review(Double.NaN, .5, .5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no choice between weights NaN, 1.0 and NaN");
  }
}
