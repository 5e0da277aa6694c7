package org.multipolar.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.multipolar.value.ParameterCatalogue;
import org.multipolar.value.Parameters;

/** What one more rung of a lever, a release or a membership seems to be worth. */
class SightsTest {
  private static final Parameters DEFAULTS = ParameterCatalogue.defaults();
  private static final Parameters.Policy P = DEFAULTS.policy();

  private static void assertGain(Sight sight, double expected) {
    assertThat(sight.gain(P)).isCloseTo(expected, within(1e-12));
    assertThat(sight.because(P)).contains("gain=");
  }

  @Test
  void chipControl() {
    assertGain(
        new Sight.ChipControl(.6, P.rivalOutput() / 2, .5, .2, .1, .4, .3),
        P.security() * .6 * .5 * .5 * P.denialGain()
            - P.prosperity() * (P.controlCost() + P.lostSales() * .2)
            - P.mineralDeterrence() * .1
            - P.norms() * .4 * P.alignedNorm()
            + P.clubPressure() * .3);
  }

  @Test
  void aStateLargeEnoughCountsFullyAsARival() {
    double gain = new Sight.ChipControl(.6, P.rivalOutput(), .5, 0, 0, 0, 0).gain(P);
    assertThat(new Sight.ChipControl(.6, 3 * P.rivalOutput(), .5, 0, 0, 0, 0).gain(P))
        .isEqualTo(gain);
  }

  @Test
  void toolControlMattersAsFarAsToolsAreForeign() {
    assertGain(
        new Sight.ToolControl(.6, P.rivalOutput(), .5, .2, .1, .4, .3),
        P.security() * .6 * .5 * P.denialGain()
            - P.prosperity() * (P.controlCost() + P.lostSales() * .2)
            - P.mineralDeterrence() * .1
            - P.norms() * .4 * P.alignedNorm()
            + P.clubPressure() * .3);
  }

  @Test
  void mineralControlAnswersWhatIsFaced() {
    assertGain(
        new Sight.MineralControl(.8, .5, .25),
        P.retaliationGain() * .8 * .5 - P.mineralCost() - P.mineralRisingCost() * .25);
  }

  @Test
  void regulation() {
    assertGain(
        new Sight.Regulation(.4, true, .5, .25, .2, .45, .1),
        P.safety() * .4
            - P.prosperity() * (P.regulationCost() + P.regulationFrontierCost())
            + P.norms() * (P.regulationNormFloor() + P.regulationNormSlope() * .5 - .25)
            + P.coordinationPull() * .2
            + P.peerPull() * (.45 - .25)
            + P.standardsPull() * .1);
    double cap = P.attentionCap();
    assertThat(new Sight.Regulation(2 * cap, false, .5, 0, 0, 0, 0).gain(P))
        .isEqualTo(new Sight.Regulation(cap, false, .5, 0, 0, 0, 0).gain(P));
  }

  @Test
  void openness() {
    assertGain(
        new Sight.Openness(.5, 2.5, true, .3, .25),
        P.influence() * (P.opennessInfluence() + P.opennessRegime() * .5)
            + P.opennessGap()
            - P.opennessRent()
            - P.opennessCaution() * .3
            - P.opennessRisingCost() * .25);
  }

  @Test
  void subsidy() {
    assertGain(
        new Sight.Subsidy(.3, .5, .25),
        P.autonomy() * P.subsidySelfSufficiency() * .7
            + P.subsidyDenial() * .5
            - P.subsidyRisingCost() * .25
            - P.subsidyCost());
  }

  @Test
  void releaseAdvantage() {
    Parameters.Release p = DEFAULTS.release();
    double gap = p.rentHorizon() / 4;
    ReleaseReview review =
        new ReleaseReview(false, gap, .4, .6, .5, p.riskFrom() + p.riskScale() / 2, .7, .8, .9, .5);
    assertThat(review.advantage(p))
        .isCloseTo(
            -p.closedBusiness()
                - p.rent() * .75
                + p.complement() * .4
                + p.gap() * gap
                + p.stance() * (.6 - p.neutralStance())
                - p.liability() * .5 * .5
                + p.reach() * .7
                + p.directControl() * .8
                + p.obligation() * .9,
            within(1e-12));
  }

  @Test
  void aLabFarBehindHasNoRentAndOneBelowTheLineNoRisk() {
    Parameters.Release p = DEFAULTS.release();
    ReleaseReview review =
        new ReleaseReview(false, 2 * p.rentHorizon(), 0, .4, 1, p.riskFrom() - 1, 0, 0, 0, .5);
    assertThat(review.rent(p)).isZero();
    assertThat(review.risk(p)).isZero();
  }

  @Test
  void aLabThatIsIndifferentOpensHalfTheTime() {
    Parameters.Release p = DEFAULTS.release();
    double gap = Math.max(p.rentHorizon(), p.closedBusiness() / p.gap());
    double complement = (p.closedBusiness() - p.gap() * gap) / p.complement();
    ReleaseReview review =
        new ReleaseReview(false, gap, complement, p.neutralStance(), 0, 0, 0, 0, 0, .5);
    assertThat(new PayoffLogit(p).probability(review)).isCloseTo(.5, within(1e-12));
  }

  private static MembershipReview review(boolean member, boolean founder, boolean rival) {
    return new MembershipReview(
        member, founder, 3, 10, .4, .5, .2, 1, .6, .5, .3, .2, true, .1, .25, .25, rival, .15, .5,
        .5);
  }

  @Test
  void worthOfMembership() {
    Parameters.Membership p = DEFAULTS.membership();
    double first = p.firstMemberShare();
    double worth =
        p.network() * .4
            + .5 * .4 * (1 - .2)
            + 1 * (1 - .6) * (first + (1 - first) * .4)
            + p.legitimacy() * .5
            - p.distance() * .3
            - p.stringency() * .2
            + .1 * .25
            - .15;
    assertThat(review(false, false, false).worth(p)).isCloseTo(worth, within(1e-12));
    assertThat(review(false, false, true).worth(p)).isCloseTo(worth - .25, within(1e-12));
    double bound = worth + p.exit();
    assertProbability(p, review(false, false, false), worth);
    assertProbability(p, review(true, false, false), bound);
    assertProbability(p, review(true, true, false), bound + p.founderExit());
  }

  private static void assertProbability(
      Parameters.Membership p, MembershipReview review, double worth) {
    assertThat(new GainLogit(p).probability(review))
        .isCloseTo(1 / (1 + Math.exp(-p.precision() * worth)), within(1e-12));
  }

  @Test
  void reasonsAreWrittenWithThreeDecimals() {
    assertThat(Because.of("a", 1.2345).and("b", -.0004).and("c", -2.5).and("d", .05).text())
        .isEqualTo("a=1.235 b=0.000 c=-2.500 d=0.050");
  }
}
