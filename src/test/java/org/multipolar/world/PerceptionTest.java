package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
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
        // Peers A and C stand at .25 and .75; standards ask for .4 and .2, complied with .8 and .5.
        Arguments.of(
            "B",
            Instrument.REGULATION,
            new RegulatoryStringency(
                1.1, false, .2, .5, .4 * .8 + .2 * .5, .5, .8 * (.4 - .5) + .5 * (.2 - .5))),
        Arguments.of(
            "A",
            Instrument.REGULATION,
            new RegulatoryStringency(.1, true, .9, .25, .4 * .5, .625, .5 * (.4 - .25))),
        Arguments.of("A", Instrument.OPENNESS, new Openness(0, 0, true, .1, .1)),
        Arguments.of("B", Instrument.OPENNESS, new Openness(.6, 1, false, 1.1, .2)),
        Arguments.of("C", Instrument.OPENNESS, new Openness(1, 2, false, 2.1, .3)),
        Arguments.of("B", Instrument.SUBSIDY, new Subsidy(.75, .5, .2)),
        // Of 50 researchers 60 and 30 were left after a month.
        Arguments.of("A", Instrument.TALENT_ENTRY, new TalentEntry(.6, true, 0)),
        Arguments.of("B", Instrument.TALENT_ENTRY, new TalentEntry(.8, false, .3)),
        Arguments.of("B", Instrument.TALENT_EXIT, new TalentExit(-(30 / 50.0 - 1) * 12, .1)),
        Arguments.of("B", Instrument.IMPORT_REFUSAL, new ImportRefusal(.5 * .8, .75, 1, .5, .4)),
        Arguments.of(
            "C", Instrument.ENFORCEMENT, new Enforcement((.6 * .5 + .2 * .8) / .8, .2 / .4, .9)));
  }

  @ParameterizedTest
  @MethodSource("sights")
  void whatAStateSeesWhenItReviewsALever(
      String by, Instrument instrument, PerceivedPayoff expected) {
    World w = ThreeStates.world();
    assertSame(Perception.of(w, w.state(by), instrument), expected);
  }

  @Test
  void withoutDependenceAversionForeignChipsAreNotFeared() {
    World w = ThreeStates.committed(ThreeStates.kit().off(Mechanism.DEPENDENCE_AVERSION));
    assertSame(
        Perception.of(w, w.state("B"), Instrument.IMPORT_REFUSAL),
        new ImportRefusal(0, .75, 1, .5, .4));
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
    ReleaseReview seen = w.labs().get(0).releaseReview(w);
    // The frontier rose from 116 to 130 in a month, after eleven months at the slope before it.
    double slope = 130 - 116 + w.parameters().research().initialSlope() * 11 / 12;
    assertSame(
        seen,
        new ReleaseReview(
            false, 10 / slope, .4, .2, .5, 120, w.totals().unservedSouth(), .5, .6, seen.draw()));
  }
}
