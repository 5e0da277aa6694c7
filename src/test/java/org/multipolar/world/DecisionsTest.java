package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.random.Process;
import org.multipolar.rule.Attractions;
import org.multipolar.value.Mechanism;

/** Timing, subject and content of agents' proposals in a hand-written world. */
class DecisionsTest {

  /** Reaction .8, fatigue .6, grievance .5 beyond a threat of .3. */
  private static WorldKit richardson() {
    return ThreeStates.kit()
        .policy("richardson")
        .with("richardson.reaction", .8)
        .with("richardson.fatigue", .6)
        .with("richardson.grievance", .5)
        .with("richardson.tolerance", .3);
  }

  private static List<LeverProposal> proposals(World w, String state) {
    List<LeverProposal> proposals = new ArrayList<>();
    w.state(state).decideLevers(w, proposals);
    return proposals;
  }

  private static List<MembershipProposal> membershipProposals(World w) {
    List<MembershipProposal> proposals = new ArrayList<>();
    w.states().forEach(state -> state.memberships().decide(w, proposals));
    return proposals;
  }

  private static LeverProposal proposal(World w, String state, Instrument instrument, String on) {
    return proposals(w, state).stream()
        .filter(p -> p.instrument() == instrument)
        .filter(p -> on == null ? p.target() == null : p.at().equals(on))
        .findFirst()
        .orElseThrow();
  }

  private static double flow(double x, double drive) {
    return drive / .6 + (x - drive / .6) * Math.exp(-.6 / 12);
  }

  /** A's strictest control by B is .75, by C none; its threat from B is .6 and from C .1. */
  @Test
  void controlsAnswerTheHardestControlOfTheOtherSide() {
    World w = ThreeStates.committed(richardson());
    assertThat(proposals(w, "A"))
        .extracting(p -> p.instrument() + " " + p.at())
        .containsExactly("CHIP_CONTROL B", "CHIP_CONTROL C", "TOOL_CONTROL B");
    LeverProposal onB = proposal(w, "A", Instrument.CHIP_CONTROL, "B");
    assertThat(onB.from()).isEqualTo(.5);
    assertThat(onB.to()).isCloseTo(flow(.5, .8 * .75 + .5 * .3), within(1e-12));
    assertThat(onB.by()).isSameAs(w.state("A"));
    assertThat(proposal(w, "A", Instrument.CHIP_CONTROL, "C").to())
        .isCloseTo(flow(.125, 0), within(1e-12));
    assertThat(proposal(w, "A", Instrument.TOOL_CONTROL, "B").to())
        .isCloseTo(flow(.25, .8 * .75 + .5 * .3), within(1e-12));
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, 0, 1)).isEqualTo(.5);
  }

  @Test
  void aLeverThatIsHeldIsNotReviewed() {
    World w = ThreeStates.committed(richardson());
    w.levers().hold(Instrument.CHIP_CONTROL, 0, 1, 18);
    w.levers().hold(Instrument.CHIP_CONTROL, 0, 2, 17);
    assertThat(proposals(w, "A"))
        .extracting(p -> p.instrument() + " " + p.at())
        .containsExactly("CHIP_CONTROL C", "TOOL_CONTROL B");
  }

  @Test
  void aFixedStateProposesNothing() {
    World w = ThreeStates.committed(ThreeStates.kit().policy("fixed"));
    assertThat(proposals(w, "A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.15, .0914", "8, .4866", "0, 0"})
  void aReviewComesAtItsRate(double rate, double probability) {
    World w = ThreeStates.kit().with("policy.reviewRate", rate).world(1);
    assertThat(w.reviewChances().domestic()).isCloseTo(probability, within(5e-5));
  }

  /** A peer that is ahead is copied at every review, so that each review yields a proposal. */
  @Test
  void aLeverIsReviewedWhenItsKeyedDrawSaysSo() {
    World w =
        ThreeStates.committed(ThreeStates.kit().policy("imitate").with("policy.reviewRate", 8));
    State c = w.state("C");
    for (int tick = 17; tick < 40; tick++) {
      w.open(tick);
      List<Instrument> due = new ArrayList<>();
      for (Instrument instrument : new Instrument[] {Instrument.ENFORCEMENT}) {
        double draw =
            w.draws()
                .uniform(
                    Process.POLICY_REVIEW,
                    w.monthKey(),
                    c.key(),
                    LeverReviews.leverKey(instrument, null));
        if (draw < w.reviewChances().domestic()) {
          due.add(instrument);
        }
      }
      assertThat(proposals(w, "C")).extracting(LeverProposal::instrument).isEqualTo(due);
    }
    assertThat(LeverReviews.leverKey(Instrument.REGULATION, null))
        .isNotEqualTo(LeverReviews.leverKey(Instrument.ENFORCEMENT, null));
    ControlTarget one = w.lists().single(1, c.number());
    assertThat(LeverReviews.leverKey(Instrument.CHIP_CONTROL, one))
        .isNotEqualTo(LeverReviews.leverKey(Instrument.CHIP_CONTROL, w.lists().single(1, 0)))
        .isNotEqualTo(LeverReviews.leverKey(Instrument.TOOL_CONTROL, one));
  }

  /** Incomes have grown by .07 in A, by .03 in B and not in C. */
  @ParameterizedTest
  @CsvSource({
    "C, REGULATION, 0, .25",
    "B, REGULATION, 0, .25",
    "A, REGULATION, 0, NaN",
    "C, CHIP_CONTROL, 1, .5",
    "C, CHIP_CONTROL, 0, .25",
    "B, CHIP_CONTROL, 0, NaN"
  })
  void theBestPeerIsTheOneThatHasGrownMostAndIsNotTheTarget(
      String state, Instrument instrument, int against, Double level) {
    World w = ThreeStates.world();
    assertThat(Perception.bestPeerLevel(w, w.state(state), instrument, against)).isEqualTo(level);
  }

  @Test
  void experienceIsRememberedByLever() {
    World w =
        ThreeStates.committed(
            ThreeStates.kit()
                .policy("experience-weighted")
                .with("policy.reviewRate", 50)
                .with("control.reviewSlow", 50)
                .with("control.precision", 0)
                .with("policy.precision", 0));
    List<LeverProposal> first = proposals(w, "A");
    List<LeverProposal> second = proposals(w, "A");
    assertThat(first).isNotEmpty().hasSameSizeAs(second);
    assertThat(first).allMatch(p -> p.review().memory().equals(Attractions.NONE));
    assertThat(second).allMatch(p -> p.review().memory().experience() > 0);
    assertThat(first).extracting(LeverProposal::at).contains("");
    assertThat(first).anyMatch(p -> p.target() != null);
  }

  /** Coalitions of up to three are stable, so every outsider wants to join. */
  @Test
  void aStateJoinsWhenItsKeyedDrawSaysSo() {
    World w =
        ThreeStates.committed(
            ThreeStates.kit().membership("public-good").eachRegime(r -> r.joinRate = 8));
    int joins = 0;
    for (int tick = 17; tick < 29; tick++) {
      w.open(tick);
      List<String> due = new ArrayList<>();
      for (State state : w.states()) {
        for (Regime regime : w.regimes()) {
          double draw =
              w.draws().uniform(Process.MEMBERSHIP_REVIEW, w.monthKey(), state.key(), regime.key());
          if (draw < 1 - Math.exp(-8 / 12.0) && !regime.has(state.number())) {
            due.add(state.id() + " " + regime.name());
          }
        }
      }
      assertThat(membershipProposals(w))
          .allMatch(p -> p.step() == MembershipProposal.Step.JOIN)
          .extracting(p -> p.by() + " " + p.regime().name())
          .isEqualTo(due);
      joins += due.size();
    }
    assertThat(joins).isPositive();
  }

  @Test
  void noStateJoinsABodyThatDoesNotExistYet() {
    WorldKit kit =
        ThreeStates.kit()
            .withoutRegimes()
            .regime("club", 18, r -> r.joinRate = 50)
            .membership("public-good");
    World w = kit.world(1);
    for (int tick = 16; tick <= 18; tick++) {
      w.open(tick);
      assertThat(w.regimes().get(0).exists(tick)).isEqualTo(tick == 18);
      assertThat(membershipProposals(w).isEmpty()).isEqualTo(tick < 18);
    }
  }

  /** K after its release rule has decided on a generation of 131, following one of 120. */
  private static Lab released(WorldKit kit) {
    World w = ThreeStates.committed(kit);
    Lab lab = w.labs().get(0);
    lab.research(lab.logResearchCompute(), 131);
    lab.appear(false);
    lab.step(w);
    assertThat(lab.capability()).isEqualTo(120);
    lab.commitRelease(.6);
    assertThat(lab.releases()).isFalse();
    return lab;
  }

  @Test
  void aGenerationIsReleasedInItsChosenTier() {
    Lab open = released(ThreeStates.kit().release("always-open"));
    assertThat(open.tier()).isEqualTo(ReleaseTier.OPEN);
    assertThat(open.capability()).isEqualTo(131);
    assertThat(open.openCapability()).isEqualTo(131);
    assertThat(open.sells()).isFalse();
    Lab closed = released(ThreeStates.kit().release("always-closed"));
    assertThat(closed.tier()).isEqualTo(ReleaseTier.CLOSED);
    assertThat(closed.capability()).isEqualTo(131);
    assertThat(closed.openCapability()).isEqualTo(107);
    assertThat(closed.sells()).isTrue();
  }

  @Test
  void withheldGenerationsStayUnreleasedAndLaterWeightsFollowWithTheNext() {
    World w = ThreeStates.committed(ThreeStates.kit());
    Lab lab = w.labs().get(0);
    double[] potential = {131, 135, 140};
    ReleaseTier[] tier = {ReleaseTier.LATER, ReleaseTier.WITHHELD, ReleaseTier.CLOSED};
    double[] out = {131, 131, 140};
    double[] open = {107, 131, 131};
    for (int i = 0; i < 3; i++) {
      lab.script(new ReleaseMeasure(17, lab.id(), tier[i], 99, false, Double.NaN));
      lab.research(lab.logResearchCompute(), potential[i]);
      lab.appear(false);
      lab.step(w);
      lab.commitRelease(.6);
      assertThat(lab.capability()).isEqualTo(out[i]);
      assertThat(lab.openCapability()).isEqualTo(open[i]);
    }
  }

  @Test
  void aPolicyOpensReleasedWeightsAndARecordDoesNot() {
    for (boolean recorded : new boolean[] {false, true}) {
      World w = ThreeStates.world();
      Lab lab = w.labs().get(0);
      lab.script(new ReleaseMeasure(17, lab.id(), ReleaseTier.OPEN, 99, recorded, Double.NaN));
      lab.step(w);
      lab.commitRelease(.6);
      assertThat(lab.open()).isTrue();
      assertThat(lab.openCapability()).isEqualTo(recorded ? 107 : 120);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 17, true", "true, 18, false", "false, 0, false"})
  void aReleaseThatIsHeldOrSwitchedOffStays(boolean on, int heldUntil, boolean opens) {
    WorldKit kit = ThreeStates.kit().release("always-open");
    World w = ThreeStates.committed(on ? kit : kit.off(Mechanism.RELEASE));
    Lab lab = w.labs().get(0);
    lab.script(new ReleaseMeasure(17, lab.id(), ReleaseTier.CLOSED, heldUntil, false, Double.NaN));
    lab.research(lab.logResearchCompute(), 131);
    lab.appear(false);
    lab.step(w);
    lab.commitRelease(.6);
    assertThat(lab.open()).isEqualTo(opens);
  }

  /** A and B control each other's chips at capacities of 30 and 10, so only B is short of chips. */
  @ParameterizedTest
  @CsvSource({"10, true, false", "30, false, false"})
  void makersOutmadeByThoseWhoControlThemSellAtHome(
      double ofB, boolean abroadFromA, boolean abroadFromB) {
    World w = ThreeStates.committed(ThreeStates.kit());
    w.chains().get(1).perform(1, ofB / 12, 1 / 12.0);
    w.makers().forEach(maker -> maker.step(w));
    assertThat(w.makers())
        .extracting(ChipMaker::sellsAbroad)
        .containsExactly(abroadFromA, abroadFromB);
  }

  @Test
  void uncontrolledMakersSellAbroad() {
    World w = ThreeStates.world();
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, 0);
    w.refresh();
    w.makers().get(1).step(w);
    assertThat(w.makers().get(1).sellsAbroad()).isTrue();
  }

  private static void assertRefused(ThrowingCallable decision, String message) {
    assertThatThrownBy(decision)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching(message);
  }

  /** Every rule receives the gain, even if it does not use it. */
  @ParameterizedTest
  @ValueSource(strings = {"quantal-response", "experience-weighted", "richardson", "imitate"})
  void aGainThatIsNoNumberMovesNoLever(String rule) {
    World w =
        ThreeStates.committed(
            ThreeStates.kit()
                .policy(rule)
                .with("policy.reviewRate", 50)
                .with("control.reviewSlow", 50));
    w.levers().hold(Instrument.TALENT_ENTRY, 0, 0, 99);
    w.threats().row(0)[1] = Double.NaN;
    assertRefused(
        () -> proposals(w, "A"),
        "A decides on chip-control against B in 2024-03, and its gain is NaN \\(.*gain=NaN.*\\)");
  }

  @Test
  void decisionsOnNaNAreRefused() {
    World w =
        ThreeStates.committed(
            ThreeStates.kit().safety("race-public").with("regulation.review", 50));
    w.state("B").setAttention(Double.NaN);
    assertRefused(
        () -> {
          for (int tick = 17; tick < 36; tick++) {
            w.open(tick);
            w.law().reviews().decide(w, new ArrayList<>());
          }
        },
        "B decides on regulation in 202\\d-\\d\\d, and its gain is NaN \\(attention=NaN .*\\)");
    w.regimes().get(0).stand(Double.NaN, .5, .5);
    assertRefused(
        () -> membershipProposals(w),
        "[ABC] decides on club in 202\\d-\\d\\d, and its appeal is NaN \\(appeal=NaN .*\\)");
    Lab lab = w.labs().get(0);
    assertRefused(
        () -> lab.chooseSafety(w, new RaceStanding(2, 0, Double.NaN, 100)),
        lab.id() + " decides on its safety in .*, and its choice is NaN .*");
    lab.research(lab.logResearchCompute(), Double.POSITIVE_INFINITY);
    lab.appear(false);
    assertRefused(
        () -> lab.step(w),
        lab.id() + " decides on the release of a generation in .*, and its sight is .*");
  }
}
