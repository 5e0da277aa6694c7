package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.ThreeStates;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
import org.multipolar.random.Process;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.value.Mechanism;

/** What states and labs observe in a hand-written world, {@link ThreeStates}. */
class PerceptionTest {

  private static void assertSame(Object seen, Object expected) {
    assertThat(seen)
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1e-12), Double.class)
        .isEqualTo(expected);
  }

  static Stream<Arguments> sights() {
    return Stream.of(
        // A and C, with rules of .25 and .75, have weights of outputs 6 and 1 times alignments .3
        // and .8; standards require .4 and .2, less than the .5 of B and more than the .25 of A,
        // which complies with .5. Norms follow from positions .9 and .2.
        Arguments.of(
            "B",
            Instrument.REGULATION,
            new RegulatoryStringency(
                1.1, 0, 0, .2 + .2 * .2, .5, (1.8 * .25 + .8 * .75) / 2.6, 0, 0)),
        Arguments.of(
            "A",
            Instrument.REGULATION,
            new RegulatoryStringency(
                .1, 1, 0, .2 + .2 * .9, .25, (.9 * .5 + .5 * .75) / 1.4, .5 * (.4 - .25), 0)),
        Arguments.of("A", Instrument.OPENNESS, new Openness(0, 0, true, .1, .1)),
        Arguments.of("B", Instrument.OPENNESS, new Openness(.6, 1, false, 1.1, .2)),
        Arguments.of("C", Instrument.OPENNESS, new Openness(1, 2, false, 2.1, .3)),
        Arguments.of("B", Instrument.SUBSIDY, new Subsidy(.75, .5, .2)),
        // After a month 60 and 30 of 50 researchers remained.
        Arguments.of("A", Instrument.TALENT_ENTRY, new TalentEntry(.6, true, 0)),
        Arguments.of("B", Instrument.TALENT_ENTRY, new TalentEntry(.8, false, .3)),
        Arguments.of("B", Instrument.TALENT_EXIT, new TalentExit(-(30 / 50.0 - 1) * 12, .1)),
        Arguments.of("B", Instrument.IMPORT_REFUSAL, new ImportRefusal(.5 * .8, .9, 1, .5, .4)),
        Arguments.of(
            "C", Instrument.ENFORCEMENT, new Enforcement((.6 * .5 + .2 * .8) / .8, .2 / .4, .9)));
  }

  @ParameterizedTest
  @MethodSource("sights")
  void perceivedPayoffOfALever(String by, Instrument instrument, PerceivedPayoff expected) {
    World w = ThreeStates.world();
    assertSame(Perception.of(w, w.state(by), instrument), expected);
  }

  @Test
  void withoutDependenceAversionForeignChipsAreNotFeared() {
    World w = ThreeStates.committed(ThreeStates.kit().off(Mechanism.DEPENDENCE_AVERSION));
    assertSame(
        Perception.of(w, w.state("B"), Instrument.IMPORT_REFUSAL),
        new ImportRefusal(0, .9, 1, .5, .4));
  }

  /** Makers and labs are based in A and B; C is a hub. */
  @ParameterizedTest
  @CsvSource({
    "REGULATION, false, false, false",
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
  void releaseReviewOfALab() {
    World w = ThreeStates.world();
    Lab lab = w.labs().get(0);
    lab.research(0, 123);
    lab.appear(false);
    ReleaseReview seen = lab.releaseReview(w);
    // The frontier rose from 116 to 130 in a month and passed 123 in the middle of it.
    assertSame(
        seen,
        new ReleaseReview(
            ReleaseTier.CLOSED,
            // The closed releases so far, each with .6 of the weight of the next.
            -1.6,
            .5,
            .4,
            .2,
            .5,
            123,
            .5,
            w.draws().uniform(Process.RELEASE_CHOICE, w.monthKey(), lab.key(), 0),
            w.draws().uniform(Process.RELEASE_CHOICE, w.monthKey(), lab.key(), 1)));
  }
}
