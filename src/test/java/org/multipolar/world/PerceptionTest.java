package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.random.Process;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.instrument.AiChipControl;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
import org.multipolar.policy.instrument.ToolControl;
import org.multipolar.rule.MembershipReview;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.value.Mechanism;

/** What states and labs see of a world that is written by hand, {@link ThreeStates}. */
class PerceptionTest {

  private static void assertSame(Object seen, Object expected) {
    assertThat(seen)
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1e-12), Double.class)
        .isEqualTo(expected);
  }

  static Stream<Arguments> sights() {
    return Stream.of(
        // Of the 1.16 that B wants and gets smuggled, A could deny .5 less what is smuggled.
        Arguments.of(
            "A",
            "B",
            Instrument.CHIP_CONTROL,
            new AiChipControl(.6, 3 / 6.0, (.5 - .16) / 1.16, 2 / 12.0, .9 * .75 * .7, 1 - .7, 0)),
        Arguments.of(
            "B",
            "C",
            Instrument.CHIP_CONTROL,
            new AiChipControl(.2, 1 / 3.0, .2 / 1.2, 1 / 4.0, 0, 1 - .2, 0)),
        Arguments.of(
            "A",
            "B",
            Instrument.TOOL_CONTROL,
            new ToolControl(.6, 3 / 6.0, 1 - .4, 10 / 40.0, .9 * .75 * .7, 1 - .7, 0)),
        Arguments.of("B", "A", Instrument.MINERAL_CONTROL, new MineralControl(.5, .8, .75)),
        // Peers A and C stand at .25 and .75; standards ask for .4 and .2, complied with .8 and .5.
        Arguments.of(
            "B",
            null,
            Instrument.REGULATION,
            new RegulatoryStringency(
                1.1, false, .2, .5, .4 * .8 + .2 * .5, .5, .8 * (.4 - .5) + .5 * (.2 - .5))),
        Arguments.of(
            "A",
            null,
            Instrument.REGULATION,
            new RegulatoryStringency(.1, true, .9, .25, .4 * .5, .625, .5 * (.4 - .25))),
        Arguments.of("A", null, Instrument.OPENNESS, new Openness(0, 0, true, .1, .1)),
        Arguments.of("B", null, Instrument.OPENNESS, new Openness(.6, 1, false, 1.1, .2)),
        Arguments.of("C", null, Instrument.OPENNESS, new Openness(1, 2, false, 2.1, .3)),
        Arguments.of("B", null, Instrument.SUBSIDY, new Subsidy(.75, .5, .2)),
        // Of 50 researchers 60 and 30 were left after a month.
        Arguments.of("A", null, Instrument.TALENT_ENTRY, new TalentEntry(.6, true, 0)),
        Arguments.of("B", null, Instrument.TALENT_ENTRY, new TalentEntry(.8, false, .3)),
        Arguments.of("B", null, Instrument.TALENT_EXIT, new TalentExit(-(30 / 50.0 - 1) * 12, .1)),
        Arguments.of("B", null, Instrument.IMPORT_REFUSAL, new ImportRefusal(.5 * .8, .75, .5, .4)),
        Arguments.of(
            "C",
            null,
            Instrument.ENFORCEMENT,
            new Enforcement((.6 * .5 + .2 * .8) / .8, .2 / .4, .9)));
  }

  @ParameterizedTest
  @MethodSource("sights")
  void whatAStateSeesWhenItReviewsALever(
      String by, String on, Instrument instrument, PerceivedPayoff expected) {
    World w = ThreeStates.world();
    State target = on == null ? null : w.state(on);
    assertSame(Perception.of(w, w.state(by), instrument, target), expected);
  }

  @Test
  void weightControlsAreForScenariosToSet() {
    World w = ThreeStates.world();
    assertThatIllegalStateException()
        .isThrownBy(() -> Perception.of(w, w.state("A"), Instrument.WEIGHT_CONTROL, w.state("B")))
        .withMessageContaining("no rule chooses weight-control");
  }

  @Test
  void withoutDependenceAversionForeignChipsAreNotFeared() {
    World w = ThreeStates.committed(ThreeStates.kit().off(Mechanism.DEPENDENCE_AVERSION));
    assertSame(
        Perception.of(w, w.state("B"), Instrument.IMPORT_REFUSAL, null),
        new ImportRefusal(0, .75, .5, .4));
  }

  /** Makers and labs are at home in A and B; C is a hub. */
  @ParameterizedTest
  @CsvSource({
    "REGULATION, true, true, true",
    "OPENNESS, true, true, false",
    "TALENT_ENTRY, true, true, false",
    "TALENT_EXIT, true, true, false",
    "SUBSIDY, true, true, false",
    "IMPORT_REFUSAL, true, true, false",
    "ENFORCEMENT, false, false, true",
    "CHIP_CONTROL, false, false, false"
  })
  void aDomesticLeverIsReviewedWhereItCanAct(
      Instrument instrument, boolean a, boolean b, boolean c) {
    World w = ThreeStates.world();
    assertThat(w.states())
        .extracting(state -> Perception.concerns(w, state, instrument))
        .containsExactly(a, b, c);
  }

  @ParameterizedTest
  @CsvSource({"IMPORT_REFUSAL, IMPORT_REFUSAL", "ENFORCEMENT, SMUGGLING"})
  void aLeverOfAMechanismThatIsOffIsNotReviewed(Instrument instrument, Mechanism mechanism) {
    World w = ThreeStates.committed(ThreeStates.kit().off(mechanism));
    assertThat(w.states()).noneMatch(state -> Perception.concerns(w, state, instrument));
  }

  /**
   * A could deny B half of what it wants and C 5/6; B could deny A a fifth and C a sixth. A alone
   * has tools, B alone minerals; chips are made in both. Where A and B control chips already, they
   * review that however little they could deny.
   */
  @ParameterizedTest
  @CsvSource({
    "CHIP_CONTROL, .01, B C, A C",
    "CHIP_CONTROL, .2, B C, A",
    "CHIP_CONTROL, .6, B C, A",
    "TOOL_CONTROL, .01, B, ''",
    "TOOL_CONTROL, .81, '', ''",
    "MINERAL_CONTROL, .01, '', A",
    "MINERAL_CONTROL, .91, '', ''",
    "WEIGHT_CONTROL, .01, '', ''"
  })
  void aControlIsReviewedWhereItsStateCanDenyEnough(
      Instrument instrument, double leverage, String ofA, String ofB) {
    World w = ThreeStates.committed(ThreeStates.kit().with("policy.minLeverage", leverage));
    assertThat(targets(w, "A", instrument)).isEqualTo(ofA);
    assertThat(targets(w, "B", instrument)).isEqualTo(ofB);
    assertThat(targets(w, "C", instrument)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({".2, B C, A", ".21, B C, ''", ".5, B C, ''", ".6, C, ''", ".9, '', ''"})
  void whereNothingIsControlledYetItTakesLeverage(double leverage, String ofA, String ofB) {
    World w = ThreeStates.committed(ThreeStates.kit().with("policy.minLeverage", leverage));
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, 0);
    w.levers().move(Instrument.CHIP_CONTROL, 0, 2, 0);
    w.levers().move(Instrument.CHIP_CONTROL, 1, 0, 0);
    assertThat(targets(w, "A", Instrument.CHIP_CONTROL)).isEqualTo(ofA);
    assertThat(targets(w, "B", Instrument.CHIP_CONTROL)).isEqualTo(ofB);
  }

  private static String targets(World w, String state, Instrument instrument) {
    return String.join(
        " ", Perception.targets(w, w.state(state), instrument).stream().map(State::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "CONTROLS, CHIP_CONTROL",
    "TOOL_CONTROLS, TOOL_CONTROL",
    "RETALIATION, MINERAL_CONTROL"
  })
  void aControlOfAMechanismThatIsOffIsNotReviewed(Mechanism mechanism, Instrument instrument) {
    World w = ThreeStates.committed(ThreeStates.kit().off(mechanism));
    assertThat(w.states()).allMatch(state -> Perception.targets(w, state, instrument).isEmpty());
  }

  @Test
  void whoMakesToolsNeedsMineralsTooEvenWithoutMakers() {
    World w =
        WorldKit.empty()
            .state("A", s -> s.toolShare = 1)
            .state("B", s -> s.mineralGallium = 1)
            .state("C")
            .world(1);
    assertThat(targets(w, "B", Instrument.MINERAL_CONTROL)).isEqualTo("A");
  }

  /** The leader holds C at .75, its member B at .25 and complies with .6. */
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
    AiChipControl seen =
        (AiChipControl) Perception.of(w, w.state(by), Instrument.CHIP_CONTROL, w.state(on));
    assertSame(seen.clubPressure(), pressure);
  }

  @Test
  void whatAMemberSeesOfItsRegime() {
    World w = ThreeStates.world();
    MembershipReview seen = Perception.of(w, w.state("C"), w.regimes().get(1), .25);
    // C has half a tie with A and half with B; its output is .1 of the .4 that members have.
    assertSame(
        seen,
        new MembershipReview(
            true,
            false,
            1,
            3,
            .4 - .1,
            0,
            0,
            .6,
            .4,
            .8,
            .1,
            .2,
            false,
            .2,
            .5,
            0,
            false,
            .15,
            seen.disposition(),
            .25));
    assertThat(seen.disposition()).isStrictlyBetween(0.0, 1.0);
  }

  @Test
  void whatAStateOutsideSeesOfARegime() {
    World w = ThreeStates.world();
    MembershipReview seen = Perception.of(w, w.state("A"), w.regimes().get(1), .25);
    // A has one tie with B, half a tie with C; its rival regime is the club, to which it belongs.
    assertSame(
        seen,
        new MembershipReview(
            false,
            false,
            2,
            3,
            .4,
            0,
            .25,
            .6,
            .8,
            .8,
            .4,
            .2,
            true,
            .2,
            1,
            0,
            true,
            .15,
            seen.disposition(),
            .25));
    MembershipReview founder = Perception.of(w, w.state("B"), w.regimes().get(1), .25);
    assertThat(founder.founder()).isTrue();
    assertThat(founder.leaderControl()).isZero();
    assertThat(founder.net()).isCloseTo(.4 - .3, within(1e-12));
  }

  /**
   * A stands .9 − .5 = .4 from the regime and at the frontier of 130, B .3 from it and 7 behind.
   */
  @ParameterizedTest
  @CsvSource({
    "OPEN, 0, A B C",
    "VALUES, .35, B C",
    "VALUES, .05, ''",
    "CAPABILITY, 7, A",
    "CAPABILITY, 7.5, A B",
    "CAPABILITY, 20, A B C"
  })
  void anEntryRuleLetsInWhoIsNearEnough(RegimeTerms.Entry entry, double gate, String admitted) {
    World w =
        ThreeStates.committed(
            ThreeStates.kit()
                .withoutRegimes()
                .regime(
                    "club",
                    0,
                    r -> {
                      r.entry = entry;
                      r.gate = gate;
                    })
                .regime("inclusive", 0, r -> {})
                .regime("universal", 0, r -> {}));
    assertThat(
            String.join(
                " ",
                w.states().stream()
                    .filter(state -> Perception.admits(w, state, w.regimes().get(0)))
                    .map(State::id)
                    .toList()))
        .isEqualTo(admitted);
  }

  @Test
  void whatALabSeesWhenItReviewsItsRelease() {
    World w = ThreeStates.world();
    Lab lab = w.labs().get(0);
    lab.research(0, 123);
    lab.appear();
    ReleaseReview seen = lab.releaseReview(w);
    // The frontier rose from 116 to 130 in a month, and passed 123 in the middle of it.
    assertSame(
        seen,
        new ReleaseReview(
            ReleaseTier.CLOSED,
            -1,
            .5,
            .4,
            .2,
            .5,
            123,
            .5,
            w.draws().uniform(Process.RELEASE_CHOICE, w.monthKey(), lab.key(), 0),
            w.draws().uniform(Process.RELEASE_CHOICE, w.monthKey(), lab.key(), 1)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Instrument.class,
      names = {"CHIP_CONTROL", "TOOL_CONTROL"})
  void withoutAnybodyThereIsNothingToSee(Instrument instrument) {
    World w = WorldKit.empty().state("A").state("B").maker("M", "A", m -> m.capacity = 0).world(1);
    assertThat(Perception.targets(w, w.state("A"), instrument)).isEqualTo(List.of());
  }
}
