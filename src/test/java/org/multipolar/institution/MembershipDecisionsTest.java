package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.world.Event;
import org.multipolar.world.Regime;
import org.multipolar.world.RegimeTerms;
import org.multipolar.world.World;

/** State of regimes after a round, and the compute they pool. */
class MembershipDecisionsTest {

  private static WorldKit kit() {
    return ThreeStates.kit()
        .membership("fixed")
        .with("policy.precision", 3)
        .with("body.defection", .5)
        .with("body.defectionFrontier", .2);
  }

  private static World acted(WorldKit kit) {
    World w = ThreeStates.committed(kit);
    w.state("A").recordHarm(0, .2, 1);
    w.state("B").recordHarm(0, .6, 1);
    w.state("C").recordHarm(0, .1, .5);
    new MembershipDecisions().act(w);
    return w;
  }

  private static List<Event> decided(World w) {
    return w.eventLog().events().stream().filter(e -> e.phase().equals("membership")).toList();
  }

  /** Factors: population covered, 1 − Gini of voice, 1 − harm over expected harm. */
  @Test
  void legitimacyIsTheCubeRootOfCoverEqualityAndEffect() {
    World w = acted(kit());
    // In the club the voices of A and B are their outputs, 6 and 3: a Gini of (6 − 3)/(2 · 9).
    assertThat(w.regimes().get(0).legitimacy())
        .isCloseTo(Math.cbrt(.5 * (1 - 1 / 6.0) * (1 - .8 / 2)), within(1e-12));
    assertThat(w.regimes().get(1).legitimacy())
        .isCloseTo(Math.cbrt(5 / 6.0 * (1 - .7 / 1.5)), within(1e-12));
    assertThat(w.regimes().get(2).legitimacy())
        .isCloseTo(Math.cbrt(.5 * (1 - .1 / .5)), within(1e-12));
    assertThat(w.regimes()).extracting(Regime::populationShare).containsExactly(.5, 5 / 6.0, .5);
    assertThat(w.regimes().get(0).outputShare()).isCloseTo(.9, within(1e-12));
    assertThat(w.regimes().get(1).outputShare()).isCloseTo(.4, within(1e-12));
  }

  @Test
  void effectHasAFloorAndNoRecordCountsAsFullEffect() {
    World w = ThreeStates.committed(kit());
    w.state("C").recordHarm(0, 9, .5);
    new MembershipDecisions().act(w);
    assertThat(w.regimes().get(2).legitimacy()).isCloseTo(Math.cbrt(.5 * .05), within(1e-12));
    w.state("C").recordHarm(0, 0, 0);
    new MembershipDecisions().act(w);
    assertThat(w.regimes().get(2).legitimacy()).isCloseTo(Math.cbrt(.5), within(1e-12));
  }

  /**
   * κ = Λ(λ_κ [d pen + L − gain]); the gain from defection is larger near the frontier, where A is.
   */
  @Test
  void membersComplyAsFarAsItPays() {
    World w =
        acted(
            kit()
                .withoutRegimes()
                .regime(
                    "club",
                    0,
                    r -> {
                      r.verification = .4;
                      r.penalty = .3;
                    })
                .regime("inclusive", 0, r -> {})
                .regime("universal", 0, r -> {}));
    Regime club = w.regimes().get(0);
    // The club requires .2, like the other bodies, so that no overlap dilutes it.
    double reason = .4 * .3 + Math.cbrt(.5 * (1 - .8 / 2)) - .5;
    assertThat(club.compliance(0)).isCloseTo(1 / (1 + Math.exp(-3 * (reason - .2))), within(1e-12));
    assertThat(club.compliance(1)).isCloseTo(1 / (1 + Math.exp(-3 * reason)), within(1e-12));
    assertThat(club.compliance(2)).isZero();
  }

  @Test
  void membersComplyFullyIfComplianceIsOff() {
    World w = acted(kit().off(Mechanism.COMPLIANCE));
    assertThat(w.regimes().get(0).compliance(0)).isEqualTo(1);
    assertThat(w.regimes().get(0).compliance(1)).isEqualTo(1);
  }

  @Test
  void aRegimeNotYetFoundedHasNoPopulationShare() {
    World w = ThreeStates.kit().withoutRegimes().regime("club", 40, r -> {}).world(1);
    w.open(17);
    new MembershipDecisions().act(w);
    assertThat(w.regimes().get(0).populationShare()).isZero();
  }

  /** A and B also belong to a body that requires .5, .3 more than the club. */
  @Test
  void bodiesThatAskForSomethingElseDiluteEachOther() {
    World w =
        acted(
            kit()
                .withoutRegimes()
                .regime("club", 0, r -> {})
                .regime("inclusive", 0, r -> r.stringency = .5)
                .regime("universal", 0, r -> r.stringency = .9)
                .with("body.overlap", .4));
    double plain = Math.cbrt(.5 * (1 - .8 / 2)) - .5;
    assertThat(w.regimes().get(0).compliance(0))
        .isCloseTo(1 / (1 + Math.exp(-3 * (plain - .2))), within(1e-12));
    assertThat(w.regimes().get(0).compliance(1))
        .isCloseTo(1 / (1 + Math.exp(-3 * (plain - .4 * .3))), within(1e-12));
  }

  /**
   * Among states with a veto A has rules of .25 and B of .5: the text requires .2 of the lower
   * level.
   */
  @Test
  void aConsensusAsksForTheLevelOfTheLeastWilling() {
    World w =
        acted(
            ThreeStates.kit()
                .eachState(s -> s.veto = s.idealPoint != .4)
                .eachRegime(r -> r.kind = RegimeTerms.Kind.CONSENSUS));
    assertThat(w.regimes().get(0).stringency()).isCloseTo(.2 * .25, within(1e-12));
    w.levers().move(Instrument.REGULATION, 0, 0, 0);
    new MembershipDecisions().act(w);
    assertThat(w.regimes().get(0).stringency()).isZero();
  }

  @Test
  void accessionsAreRecordedWithTheirReasons() {
    World w =
        ThreeStates.committed(kit().membership("willing-hazard").eachRegime(r -> r.joinRate = 50));
    new MembershipDecisions().act(w);
    assertThat(w.eventLog().counted(Event.Kind.JOINED)).isPositive();
    for (Event event : decided(w)) {
      assertThat(event.kind()).isEqualTo(Event.Kind.JOINED);
      assertThat(event.from()).isZero();
      assertThat(event.to()).isOne();
      assertThat(event.because()).startsWith("appeal=");
      Regime joined =
          w.regimes().stream()
              .filter(r -> r.name().equals(event.target()))
              .findFirst()
              .orElseThrow();
      assertThat(joined.has(w.state(event.actor()).number())).isTrue();
    }
  }

  @Test
  void beforeTheBranchNoStateDecides() {
    World w =
        ThreeStates.committed(
            kit().membership("willing-hazard").branch(20).eachRegime(r -> r.joinRate = 50));
    new MembershipDecisions().act(w);
    assertThat(w.eventLog().counted(Event.Kind.JOINED)).isZero();
    w.open(20);
    new MembershipDecisions().act(w);
    assertThat(w.eventLog().counted(Event.Kind.JOINED)).isPositive();
  }

  /** No state wants to belong, so all members leave at the rate of the unwilling. */
  @Test
  void unwillingMembersLeave() {
    World w =
        ThreeStates.committed(
            kit()
                .membership("willing-hazard")
                .withoutRegimes()
                .regime("club", 17, r -> r.ultimate = 0)
                .regime("inclusive", 17, r -> r.ultimate = 0)
                .regime("universal", 17, r -> r.ultimate = 0)
                .with("body.exit", 50));
    for (int tick = 17; tick < 24; tick++) {
      w.open(tick);
      new MembershipDecisions().act(w);
    }
    assertThat(w.regimes()).allMatch(r -> r.size() == 0);
    assertThat(w.eventLog().counted(Event.Kind.LEFT)).isEqualTo(5);
    assertThat(decided(w)).allMatch(e -> e.from() == 1 && e.to() == 0);
  }
}
