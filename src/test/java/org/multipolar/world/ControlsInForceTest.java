package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;

/**
 * Controls in force as a result of the levers, in a club with leader A and members B and C; D is
 * outside. The club's good is .5 and relieves members of .6 of controls: {@code 1 − .3}.
 */
class ControlsInForceTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;

  private static WorldKit kit(boolean aligned) {
    return WorldKit.empty()
        .state("A", s -> s.toolShare = .6)
        .state("B", s -> s.toolShare = .4)
        .state("C")
        .state("D", s -> s.mineralGallium = .5)
        .maker("MA", "A", m -> {})
        .maker("MB", "B", m -> {})
        .maker("MD", "D", m -> {})
        .lab("LA", "A", l -> {})
        .with("body.relief", .6)
        .on(Mechanism.WEIGHT_CONTROLS)
        .regime(
            "club",
            0,
            r -> {
              r.clubGood = .5;
              r.alignControls = aligned;
            },
            "A");
  }

  private static World club(boolean aligned, int... members) {
    return joined(kit(aligned).world(1), members);
  }

  private static World joined(World w, int... members) {
    for (int member : members) {
      w.regimes().get(0).admit(member);
      w.regimes().get(0).comply(member, .8);
    }
    return w;
  }

  private static void assertInForce(World w, Instrument instrument, int by, double... against) {
    w.refresh();
    for (int j = 0; j < against.length; j++) {
      assertThat(w.controls().level(instrument, by, j))
          .as("%s of %s against %s", instrument, by, j)
          .isCloseTo(against[j], within(1e-15));
    }
  }

  @Test
  void leversSetAreInForceExceptAgainstOneself() {
    World w = club(false);
    w.levers().move(Instrument.CHIP_CONTROL, A, D, .5);
    w.levers().move(Instrument.CHIP_CONTROL, A, A, 1);
    w.levers().move(Instrument.CHIP_CONTROL, B, D, .75);
    assertInForce(w, Instrument.CHIP_CONTROL, A, 0, 0, 0, .5);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, 0, .75);
    assertInForce(w, Instrument.CHIP_CONTROL, C, 0, 0, 0, 0);
    assertThat(w.controls().row(Instrument.CHIP_CONTROL, C)).isNull();
    assertThat(w.controls().hardest(Instrument.CHIP_CONTROL, w.states().get(D))).isEqualTo(.75);
    assertThat(w.controls().hardest(Instrument.CHIP_CONTROL, w.states().get(A))).isZero();
    w.levers().move(Instrument.CHIP_CONTROL, B, D, .25);
    w.refresh();
    assertThat(w.controls().hardest(Instrument.CHIP_CONTROL, w.states().get(D))).isEqualTo(.5);
    assertThat(w.controls().hardest(new int[] {A}, D)).isEqualTo(.5);
  }

  @Test
  void aClubSparesItsMembersPartOfItsLeadersChipControls() {
    World w = club(false, A, B);
    for (int against : new int[] {B, C, D}) {
      w.levers().move(Instrument.CHIP_CONTROL, A, against, 1);
      w.levers().move(Instrument.TOOL_CONTROL, A, against, 1);
    }
    w.levers().move(Instrument.CHIP_CONTROL, B, C, .5);
    assertInForce(w, Instrument.CHIP_CONTROL, A, 0, .7, 1, 1);
    assertInForce(w, Instrument.TOOL_CONTROL, A, 0, 1, 1, 1);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, .5, 0);
  }

  /**
   * B complies with .8 and has a control of .5 of its own on D; C makes nothing that it could deny.
   */
  @ParameterizedTest
  @CsvSource({
    "CHIP_CONTROL, .8, 0",
    "TOOL_CONTROL, .8, 0",
    "MINERAL_CONTROL, .5, 0",
    "WEIGHT_CONTROL, .5, 0"
  })
  void aClubThatAlignsControlsBindsMembersThatCanDeny(
      Instrument instrument, double ofB, double ofC) {
    World w = club(true, A, B, C);
    w.levers().move(instrument, A, D, 1);
    w.levers().move(instrument, B, D, .5);
    assertInForce(w, instrument, A, 0, 0, 0, 1);
    assertInForce(w, instrument, B, 0, 0, 0, ofB);
    assertInForce(w, instrument, C, 0, 0, 0, ofC);
  }

  @Test
  void aMemberIsNotBoundAgainstMembersNorAgainstItsLeader() {
    World w = club(true, A, B);
    w.levers().move(Instrument.CHIP_CONTROL, A, B, 1);
    w.levers().move(Instrument.CHIP_CONTROL, A, C, 1);
    w.levers().move(Instrument.CHIP_CONTROL, A, D, .5);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, .8, .4);
    w.regimes().get(0).admit(C);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, 0, .4);
    w.regimes().get(0).release(B);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, 0, 0);
  }

  @Test
  void aFloorBelowWhatAMemberSetsChangesNothing() {
    World w = club(true, A, B);
    w.levers().move(Instrument.CHIP_CONTROL, A, D, .5);
    w.levers().move(Instrument.CHIP_CONTROL, B, D, .75);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, 0, .75);
  }

  @Test
  void aClubWithoutItsLeaderNeitherSparesNorBinds() {
    World w = club(true, B, C);
    w.levers().move(Instrument.CHIP_CONTROL, A, B, 1);
    w.levers().move(Instrument.CHIP_CONTROL, A, D, 1);
    assertInForce(w, Instrument.CHIP_CONTROL, A, 0, 1, 0, 1);
    assertInForce(w, Instrument.CHIP_CONTROL, B, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTROLS, CHIP_CONTROL",
    "CONTROLS, TOOL_CONTROL",
    "TOOL_CONTROLS, TOOL_CONTROL",
    "RETALIATION, MINERAL_CONTROL",
    "WEIGHT_CONTROLS, WEIGHT_CONTROL"
  })
  void nothingIsInForceWhereTheMechanismIsOff(Mechanism mechanism, Instrument instrument) {
    World w = joined(kit(true).off(mechanism).world(1), A, B);
    w.levers().move(instrument, A, D, 1);
    assertInForce(w, instrument, A, 0, 0, 0, 0);
    assertThat(w.controls().hardest(instrument, w.states().get(D))).isZero();
  }

  /**
   * States deny chips and models that they make, tools that they supply, and minerals if they have
   * the required leverage.
   */
  @ParameterizedTest
  @CsvSource({
    "CHIP_CONTROL, true, true, false, true",
    "TOOL_CONTROL, true, true, false, false",
    "MINERAL_CONTROL, false, false, false, true",
    "WEIGHT_CONTROL, true, false, false, false",
    "REGULATION, false, false, false, false"
  })
  void statesThatCanDeny(Instrument instrument, boolean a, boolean b, boolean c, boolean d) {
    World w = kit(false).with("answer.leverage", .3).world(1);
    assertThat(w.states())
        .extracting(state -> ControlPerception.canDeny(w, instrument, state))
        .containsExactly(a, b, c, d);
  }

  @Test
  void closedServicesStopAtBlocksAndHardWeightControls() {
    World w =
        WorldKit.empty()
            .state("A")
            .state("B", s -> s.blocks = java.util.List.of("A"))
            .state("C")
            .lab("LA", "A", l -> {})
            .on(Mechanism.WEIGHT_CONTROLS)
            .world(1);
    w.levers().move(Instrument.WEIGHT_CONTROL, A, C, .85);
    w.refresh();
    assertThat(w.services().reach(0, A)).isTrue();
    assertThat(w.services().reach(0, B)).isFalse();
    assertThat(w.services().reach(0, C)).isTrue();
    w.levers().move(Instrument.WEIGHT_CONTROL, A, C, .86);
    w.refresh();
    assertThat(w.services().reach(0, C)).isFalse();
  }
}
