package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.ExportControl;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.value.Mechanism;

/** What states observe in a hand-written world when they review export controls. */
class ControlPerceptionTest {

  private static PerceivedPayoff seen(World w, String by, Instrument instrument, String on) {
    State state = w.state(by);
    return ControlPerception.of(
        w, state, instrument, w.lists().target(instrument, state.number(), w.state(on).number()));
  }

  static Stream<Arguments> sights() {
    return Stream.of(
        // More chips reached B past the controls than they denied; B denies A .75 of its .9.
        Arguments.of(
            "A",
            "B",
            Instrument.CHIP_CONTROL,
            new ExportControl(.6, 3 / 6.0, 0, .3 / 2.4, 0, 0, .9 * .75, 1 - .7, 0, false)),
        Arguments.of(
            "B",
            "C",
            Instrument.CHIP_CONTROL,
            new ExportControl(.2, 1 / 3.0, .2 / 1.2, .2 / 1.6, 0, 0, 0, 1 - .2, 0, false)),
        Arguments.of(
            "A",
            "B",
            Instrument.TOOL_CONTROL,
            new ExportControl(.6, 3 / 6.0, 1 - .4, 10 / 40.0, 0, 0, .9 * .75, 1 - .7, 0, false)),
        Arguments.of(
            "B", "A", Instrument.MINERAL_CONTROL, new MineralControl(.9 * .7, .5, .8, .75)));
  }

  @ParameterizedTest
  @MethodSource("sights")
  void perceivedPayoffOfAControl(
      String by, String on, Instrument instrument, PerceivedPayoff expected) {
    World w = ThreeStates.world();
    w.state("A").minerals().settle(.9 * .75 * .7, .5, .5);
    assertThat(seen(w, by, instrument, on))
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1e-12), Double.class)
        .isEqualTo(expected);
  }

  /** A's threat from B and C is .6 and .1, their distance .7 and .5, their output 3 and 1. */
  @Test
  void aGroupIsSeenByItsOutput() {
    World w =
        ThreeStates.committed(
            ThreeStates.kit().controlGroup("A", "G", .25, ControlGroup.Watch.FAST, "B", "C"));
    ExportControl sight = (ExportControl) seen(w, "A", Instrument.CHIP_CONTROL, "C");
    assertThat(sight.threat()).isCloseTo((3 * .6 + .1) / 4, within(1e-12));
    assertThat(sight.alignment()).isCloseTo((3 * .3 + .5) / 4, within(1e-12));
    assertThat(sight.relativeOutput()).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(sight.lostSales()).isCloseTo(.9 / 2.4, within(1e-12));
    assertThat(sight.lawExists()).isTrue();
    assertThat(seen(w, "A", Instrument.CHIP_CONTROL, "B")).isEqualTo(sight);
  }

  /** B denies A .3 × .75 of its minerals; C denies none, a quarter or three quarters of its .3. */
  @ParameterizedTest
  @ValueSource(doubles = {0, .25, .75})
  void onlyDenialByTheTargetDeters(double ofC) {
    World w = ThreeStates.committed(ThreeStates.kit().eachState(s -> s.mineralGallium = .3));
    w.levers().move(Instrument.MINERAL_CONTROL, 2, 0, ofC);
    w.refresh();
    w.state("A").minerals().settle(.5, .4, .4);
    ExportControl onB = (ExportControl) seen(w, "A", Instrument.CHIP_CONTROL, "B");
    assertThat(onB.mineralsFaced()).isCloseTo(.3 * .75, within(1e-12));
    ExportControl onC = (ExportControl) seen(w, "A", Instrument.CHIP_CONTROL, "C");
    assertThat(onC.mineralsFaced()).isCloseTo(.3 * ofC, within(1e-12));
  }

  /** Denial by a third state leaves the gain of a control unchanged, bit for bit. */
  @Test
  void denialByAThirdStateDoesNotDeter() {
    WorldKit kit = ThreeStates.kit().eachState(s -> s.mineralGallium = .3);
    double[] gain = new double[2];
    for (int ofC = 0; ofC < 2; ofC++) {
      World w = ThreeStates.committed(kit);
      w.levers().move(Instrument.MINERAL_CONTROL, 1, 0, 0);
      w.levers().move(Instrument.MINERAL_CONTROL, 2, 0, ofC);
      w.refresh();
      w.state("A").minerals().settle(ofC * .3, ofC * .3, ofC * .3);
      gain[ofC] = seen(w, "A", Instrument.CHIP_CONTROL, "B").gain(w.parameters());
    }
    assertThat(gain[1]).isEqualTo(gain[0]);
  }

  @Test
  void weightControlsAreForScenariosToSet() {
    World w = ThreeStates.world();
    assertThatIllegalStateException()
        .isThrownBy(() -> seen(w, "A", Instrument.WEIGHT_CONTROL, "B"))
        .withMessageContaining("no rule chooses weight-control");
  }

  private static String reviewed(World w, String state, Instrument instrument) {
    State by = w.state(state);
    return Perception.reviewed(w, instrument) && ControlPerception.canDeny(w, instrument, by)
        ? Arrays.stream(w.lists().targets(instrument, by.number()))
            .filter(target -> ControlPerception.reviews(w, instrument, by, target))
            .map(ControlTarget::id)
            .collect(Collectors.joining(" "))
        : "";
  }

  /** Only A has tools, only B minerals; both make chips. */
  @ParameterizedTest
  @CsvSource({
    "CHIP_CONTROL, B C, A C",
    "TOOL_CONTROL, B, ''",
    "MINERAL_CONTROL, '', A",
    "WEIGHT_CONTROL, '', ''"
  })
  void aControlIsReviewedWhereItCanDeny(Instrument instrument, String ofA, String ofB) {
    World w = ThreeStates.world();
    assertThat(reviewed(w, "A", instrument)).isEqualTo(ofA);
    assertThat(reviewed(w, "B", instrument)).isEqualTo(ofB);
    assertThat(reviewed(w, "C", instrument)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NONE", "OFF", "ANSWER"})
  void aGroupThatLawAloneMovesIsNotReviewed(ControlGroup.Watch watch) {
    World w = ThreeStates.committed(ThreeStates.kit().controlGroup("A", "G", .75, watch, "B"));
    assertThat(reviewed(w, "A", Instrument.CHIP_CONTROL)).isEqualTo("REST");
  }

  @Test
  void answersTakeLeverage() {
    World w = ThreeStates.committed(ThreeStates.kit().with("answer.leverage", .64));
    assertThat(reviewed(w, "B", Instrument.MINERAL_CONTROL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONTROLS, CHIP_CONTROL",
    "TOOL_CONTROLS, TOOL_CONTROL",
    "RETALIATION, MINERAL_CONTROL",
    "ANSWERS, MINERAL_CONTROL"
  })
  void aControlOfAMechanismThatIsOffIsNotReviewed(Mechanism mechanism, Instrument instrument) {
    World w = ThreeStates.committed(ThreeStates.kit().off(mechanism));
    assertThat(w.states()).allMatch(state -> reviewed(w, state.id(), instrument).isEmpty());
  }

  @Test
  void aToolMakingStateNeedsMineralsEvenWithoutChipMakers() {
    World w =
        WorldKit.empty()
            .state("A", s -> s.toolShare = 1)
            .state("B", s -> s.mineralGallium = 1)
            .state("C")
            .world(1);
    assertThat(reviewed(w, "B", Instrument.MINERAL_CONTROL)).isEqualTo("A");
  }

  /** The leader's control on C is .75; its member B, at .25, complies with .6. */
  @ParameterizedTest
  @CsvSource({"B, C, .3", "A, C, 0", "B, A, 0", "C, B, 0"})
  void aClubPressesItsMembersAsFarAsItsLeaderControlsMore(String by, String on, double pressure) {
    World w =
        ThreeStates.kit()
            .withoutRegimes()
            .regime("club", 0, r -> r.clubGood = .5, "A")
            .maker("O", "C", m -> {})
            .world(1);
    Regime club = w.regimes().get(0);
    club.admit(0);
    club.admit(1);
    club.comply(1, .6);
    w.levers().move(Instrument.CHIP_CONTROL, 0, 2, .75);
    w.levers().move(Instrument.CHIP_CONTROL, 1, 2, .25);
    w.levers().move(Instrument.CHIP_CONTROL, 2, 1, .5);
    ExportControl sight = (ExportControl) seen(w, by, Instrument.CHIP_CONTROL, on);
    assertThat(sight.clubPressure()).isCloseTo(pressure, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(
      value = Instrument.class,
      names = {"CHIP_CONTROL", "TOOL_CONTROL"})
  void withoutTargetsNoControlIsReviewed(Instrument instrument) {
    World w = WorldKit.empty().state("A").state("B").maker("M", "A", m -> m.capacity = 0).world(1);
    assertThat(reviewed(w, "A", instrument)).isEmpty();
  }
}
