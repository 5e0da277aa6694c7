package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.world.ControlGroup.Watch;
import org.multipolar.world.Deal;
import org.multipolar.world.Deals;
import org.multipolar.world.Event;
import org.multipolar.world.World;

/** Answers to controls, deals and the law of controls, between A, B and a third state C. */
class BargainingTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;

  /**
   * A makes chips and tools, B makes some chips and has the minerals; both choose from the start.
   */
  private static WorldKit kit() {
    return WorldKit.empty()
        .state(
            "A",
            s -> {
              s.toolShare = 1;
              s.idealPoint = 1;
            })
        .state(
            "B",
            s -> {
              s.mineralGallium = 1;
              s.idealPoint = 0;
            })
        .state("C")
        .maker("MA", "A", m -> m.capacity = .8)
        .maker("MB", "B", m -> m.capacity = .05)
        .lab("LA", "A", l -> {})
        .lab("LB", "B", l -> {})
        .with("minerals.atOnce", .3)
        .branch(0);
  }

  private static World ready(WorldKit kit) {
    World w = kit.world(1);
    new Timeline(w.blueprint()).act(w);
    w.refresh();
    new ChipProduction(w.blueprint()).act(w);
    w.refresh();
    new Investment(w.blueprint()).act(w);
    w.refresh();
    new ChipMarket(w.blueprint()).act(w);
    w.refresh();
    return w;
  }

  /** A law of A that is never reviewed. */
  @Test
  void aFloorOfOneStaysForEverWithoutADraw() {
    WorldKit kit = kit().controlGroup("A", "G", 1, Watch.NONE, "B").with("control.delist", 0);
    World w = kit.months(120).ran(7);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(1);
    assertThat(w.levers().level(Instrument.TOOL_CONTROL, A, B)).isEqualTo(1);
    assertThat(w.eventLog().events())
        .noneMatch(e -> e.actor().equals("A") && e.target().equals("G"));
  }

  @Test
  void aStateThatFacesNoControlNeverRetaliates() {
    World w =
        kit()
            .controlGroup("A", "G", 0, Watch.OFF, "B", "C")
            .with("answer.cost", 0)
            .with("control.inertia", 0)
            .with("control.reviewSlow", 12)
            .months(120)
            .ran(3);
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A)).isZero();
    assertThat(w.eventLog().events())
        .noneMatch(e -> e.item().equals(Instrument.MINERAL_CONTROL.id()));
  }

  /** B can deny A .7 of its minerals. */
  @ParameterizedTest
  @CsvSource({"0, 0", ".25, .25", ".5, .25", ".75, .5", "1, .75"})
  void anAnswerStopsAtItsRung(double control, double answer) {
    World w =
        ready(
            kit()
                .policy("A", "fixed")
                .with("answer.rate", 100)
                .with("control.reviewSlow", 0)
                .set(0, "A", "B", Instrument.CHIP_CONTROL, control));
    for (int t = 0; t < 6; t++) {
      w.open(t);
      w.refresh();
      new Bargaining().act(w);
      w.refresh();
      assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A))
          .isEqualTo(Math.min(answer, .25 * (t + 1)));
    }
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, C)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ANSWERS", "RETALIATION"})
  void statesDoNotRetaliateIfTheMechanismIsOff(Mechanism mechanism) {
    World w =
        ready(
            kit()
                .off(mechanism)
                .with("answer.rate", 100)
                .set(0, "A", "B", Instrument.CHIP_CONTROL, 1));
    new Bargaining().act(w);
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A)).isZero();
  }

  @Test
  void beforeTheBranchTheRecordAnswers() {
    World w =
        kit()
            .branch(6)
            .policy("A", "fixed")
            .with("answer.rate", 100)
            .with("control.reviewSlow", 0)
            .set(1, "A", "B", Instrument.CHIP_CONTROL, 1)
            .months(24)
            .ran(1);
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A)).isZero();
  }

  private static World traded(WorldKit kit, double control, double answer) {
    World w = ready(kit);
    w.levers().move(Instrument.CHIP_CONTROL, A, B, control);
    w.levers().move(Instrument.MINERAL_CONTROL, B, A, answer);
    w.refresh();
    MineralShortage.settle(w);
    w.ledger().enter();
    return w;
  }

  private static WorldKit eager() {
    return kit()
        .with("deal.rate", 50)
        .with("policy.precision", 100)
        .with("deal.minerals", 10)
        .with("deal.access", 10)
        .with("deal.shortTerm", 3)
        .with("deal.longTerm", 3)
        .on(Mechanism.DEALS)
        .off(Mechanism.ANSWERS);
  }

  @Test
  void aDealLowersLeversForItsTermAndBringsThemBackAsTheyStood() {
    World w = traded(eager().with("control.reviewSlow", 0), .75, .5);
    new Bargaining().act(w);
    assertThat(w.deals().inForce()).hasSize(1);
    Deal deal = w.deals().inForce().get(0);
    assertThat(deal.kind()).isEqualTo(Deal.Kind.CHIPS);
    assertThat(deal.until()).isEqualTo(w.tick() + 3);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(.5);
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A)).isZero();
    assertThat(w.answers().answering(B, A)).isFalse();
    w.deals().end(deal);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(.75);
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A)).isEqualTo(.5);
    assertThat(w.deals().inForce()).isEmpty();
    assertThat(w.eventLog().events())
        .filteredOn(e -> e.kind() == Event.Kind.AGREED)
        .singleElement()
        .matches(e -> e.actor().equals("A") && e.target().equals("B") && e.item().equals("chips"));
  }

  @Test
  void writtenTermsComeBackWithADeal() {
    World w = traded(eager(), 0, .5);
    Setting written =
        new Setting(Instrument.CHIP_CONTROL, .75, ControlMode.SHARE, .6, ReachTerms.UNSAID);
    w.levers().write(written, A, B);
    w.refresh();
    new Bargaining().act(w);
    assertThat(w.levers().chipTerms(A, B)).isNull();
    w.deals().end(w.deals().inForce().get(0));
    assertThat(w.levers().chipTerms(A, B)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"deal.minerals", "deal.access"})
  void thereIsNoDealIfAConcessionIsWorthless(String worthless) {
    World w = traded(eager().with(worthless, 0), .75, .5);
    new Bargaining().act(w);
    assertThat(w.deals().inForce()).isEmpty();
  }

  @Test
  void noDealLowersAControlBelowItsLegalFloor() {
    World w = traded(eager().controlGroup("A", "G", .75, Watch.SLOW, "B"), .75, .5);
    w.levers().move(Instrument.TOOL_CONTROL, A, B, .75);
    assertThat(w.deals().possible(w.state("A"), w.state("B"))).isTrue();
    assertThat(w.deals().best(w.state("A"), w.state("B"))).isNull();
  }

  @Test
  void tighteningEndsTheDealAtOnce() {
    World w = traded(eager(), .75, .5);
    new Bargaining().act(w);
    w.levers().move(Instrument.CHIP_CONTROL, A, B, 1);
    Bargaining.endBroken(w, new Bargaining());
    assertThat(w.deals().inForce()).isEmpty();
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(1);
    assertThat(w.levers().level(Instrument.MINERAL_CONTROL, B, A)).isEqualTo(.5);
  }

  /**
   * A deal with a state that makes up most of its group moves the whole group; a smaller state is
   * split off.
   */
  @ParameterizedTest
  @CsvSource({"10, .5", "40, .75"})
  void aDealMovesTheWholeGroupOfItsPartner(double ofD, double onD) {
    WorldKit kit = eager().controlGroup("A", "G", 0, Watch.SLOW, "B", "D");
    World w = traded(kit.state("D", s -> s.gdp = ofD), .75, .5);
    w.levers().move(Instrument.CHIP_CONTROL, A, 3, .75);
    w.refresh();
    w.deals().strike(w.deals().best(w.state("A"), w.state("B")));
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(.5);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, 3)).isEqualTo(onD);
    w.deals().end(w.deals().inForce().get(0));
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(.75);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, 3)).isEqualTo(.75);
  }

  @Test
  void aLicenceIsStruckForAFeeAndForRefusal() {
    World w = traded(eager(), 1, 1);
    w.levers().move(Instrument.IMPORT_REFUSAL, B, 0, .5);
    w.refresh();
    Deals.Proposal best = w.deals().best(w.state("A"), w.state("B"));
    assertThat(best.deal().kind()).isEqualTo(Deal.Kind.LICENCE);
    w.deals().strike(best);
    assertThat(w.levers().chipTerms(A, B).amount(ControlMode.FEE))
        .isEqualTo(w.parameters().deal().fee());
    assertThat(w.controls().fee(A, B)).isEqualTo(.2);
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(.5);
    assertThat(w.levers().level(Instrument.IMPORT_REFUSAL, B)).isEqualTo(.25);
    w.deals().end(w.deals().inForce().get(0));
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(1);
    assertThat(w.levers().level(Instrument.IMPORT_REFUSAL, B)).isEqualTo(.5);
    assertThat(w.controls().fee(A, B)).isZero();
  }

  /** A scripted level below a floor suspends the floor while the script holds the lever. */
  @Test
  void aFloorIsLiftedWhileAScenarioHoldsLess() {
    World w =
        kit()
            .controlGroup("A", "G", .75, Watch.NONE, "B", "C")
            .with("control.delist", 0)
            .set(0, 3, "A", "B", Setting.level(Instrument.CHIP_CONTROL, .25))
            .set(0, 3, "A", "C", Setting.level(Instrument.CHIP_CONTROL, .25))
            .months(6)
            .world(1);
    Timeline timeline = new Timeline(w.blueprint());
    for (int t = 0; t < 5; t++) {
      timeline.act(w);
      new ControlLaw().act(w);
      assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, B)).isEqualTo(t < 3 ? .25 : .75);
    }
  }

  @Test
  void statesEnterListsByTheirDistance() {
    int listed = 0;
    for (int seed = 1; seed <= 40; seed++) {
      World w =
          kit()
              .controlGroup("A", "G", .75, Watch.NONE, "B")
              .controlGroup("A", "ALLY", 0, Watch.OFF, "D")
              .state("D")
              .policy("B", "fixed")
              .with("control.enlist", 1)
              .with("control.delist", 0)
              .world(seed);
      for (int t = 0; t < 12; t++) {
        w.open(t);
        new ControlLaw().act(w);
      }
      listed += w.lists().embargoed(A, C) ? 1 : 0;
    }
    // C is halfway: 1 − e^{−.25} in a year.
    assertThat(listed / 40.0).isCloseTo(1 - Math.exp(-.25), within(.16));
  }

  @Test
  void aSharedSettingHasOneTarget() {
    World w =
        ready(
            kit()
                .controlGroup("A", "G", 0, Watch.FAST, "B", "C")
                .set(0, "A", "B", Instrument.CHIP_CONTROL, .5)
                .set(0, "A", "C", Instrument.CHIP_CONTROL, .5));
    assertThat(w.levers().level(Instrument.CHIP_CONTROL, A, C)).isEqualTo(.5);
    assertThat(List.of(w.levers().held(Instrument.CHIP_CONTROL, A, B, 0))).containsExactly(true);
  }
}
