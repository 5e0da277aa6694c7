package org.multipolar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.policy.instrument.Rung;

class LeversTest {
  private static final List<Double> SHARES = List.of(0.0, .10, .50, .80, 1.0);
  private static final List<Double> LADDER = List.of(1.33, .60, .30, .15);

  private final Levers levers = new Levers(3);

  @ParameterizedTest
  @CsvSource({"0, .25, -.25", ".1, .25, 0", ".25, .5, 0", ".9, 1, .75", "1, 1.25, .75"})
  void aRungUpAndARungDown(double level, double above, double below) {
    assertThat(Rung.above(level)).isEqualTo(above);
    assertThat(Rung.below(level)).isEqualTo(below);
  }

  @ParameterizedTest
  @CsvSource({"0, Infinity", ".25, 1.33", ".3, .60", ".5, .60", ".75, .30", "1, .15"})
  void theThresholdAtALevelIsThatOfTheNextRung(double level, double threshold) {
    assertThat(Setting.thresholdAt(level, LADDER)).isEqualTo(threshold);
  }

  @ParameterizedTest
  @CsvSource({"40, .25", "1.33, .25", "1.0, .25", ".7, .5", ".3, .75", ".2, 1", ".01, 1"})
  void aWrittenThresholdStandsAtTheNearestRungAndNeverAtNone(double threshold, double level) {
    assertThat(Setting.rungOf(threshold, LADDER)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    ".04, 0",
    ".05, .25",
    ".10, .25",
    ".25, .25",
    ".5, .5",
    ".75, .75",
    ".8, .75",
    ".95, 1"
  })
  void aWrittenShareStandsAtTheNearestRung(double share, double level) {
    assertThat(Setting.share(share).onLadder(SHARES).level()).isEqualTo(level);
    assertThat(Setting.share(share).onLadder(SHARES).amount(ControlMode.SHARE)).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", ".125, .05", ".25, .10", ".5, .5", ".625, .65", ".75, .8", "1, 1"})
  void betweenTheRungsTheShareLiesOnALine(double level, double share) {
    assertThat(Setting.shareAt(level, SHARES)).isCloseTo(share, within(1e-12));
  }

  @Test
  void aReversalIsRememberedForItsTime() {
    levers.open(3);
    levers.move(Instrument.CHIP_CONTROL, 0, 1, .5);
    levers.open(14);
    assertThat(levers.lastChange(Instrument.CHIP_CONTROL, 0, 1, 12)).isEqualTo(1);
    levers.open(15);
    assertThat(levers.lastChange(Instrument.CHIP_CONTROL, 0, 1, 12)).isZero();
    assertThat(levers.lastChange(Instrument.CHIP_CONTROL, 0, 2, 12)).isZero();
  }

  @Test
  void whomRulesReachLastsWhenTheStateMovesTheLeverItself() {
    Reach reach = new Reach(false, true, true);
    levers.write(
        new Setting(
            Instrument.CHIP_CONTROL, .5, ControlMode.SHARE, Double.NaN, ReachTerms.of(reach)),
        0,
        1);
    levers.move(Instrument.CHIP_CONTROL, 0, 1, .75);
    assertThat(levers.reach(0, 1)).isEqualTo(reach);
    assertThat(levers.reach(0, 2)).isEqualTo(Reach.TRADE);
    assertThat(levers.written(Instrument.CHIP_CONTROL, 0, 1)).isFalse();
  }

  @Test
  void whatTermsDoNotSayOfTheReachStays() {
    levers.write(
        new Setting(
            Instrument.CHIP_CONTROL,
            .5,
            ControlMode.SHARE,
            .8,
            ReachTerms.of(new Reach(false, true, true))),
        0,
        1);
    levers.write(Setting.share(1), 0, 1);
    assertThat(levers.reach(0, 1)).isEqualTo(new Reach(false, true, true));
    levers.write(
        new Setting(
            Instrument.CHIP_CONTROL,
            1,
            ControlMode.SHARE,
            1,
            new ReachTerms(ReachTerms.Word.BOUND, ReachTerms.Word.FREE, ReachTerms.Word.UNSAID)),
        0,
        1);
    assertThat(levers.reach(0, 1)).isEqualTo(new Reach(true, false, true));
  }

  @Test
  void halfWayBetweenTwoRungsTheHarderOneCounts() {
    assertThat(Setting.rungOf(2.5, List.of(4.0, 3.0, 2.0, 1.0))).isEqualTo(.75);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", ".1, 0", ".13, .25", ".6, .5", ".7, .75", "1, 1"})
  void aLevelHasANearestRung(double level, double rung) {
    assertThat(Rung.nearest(level)).isEqualTo(rung);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.01, 1.01, Double.NaN})
  void aLeverStandsBetweenNothingAndAllTheWay(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levers.move(Instrument.REGULATION, 0, 0, level))
        .withMessageContaining("regulation");
  }

  @Test
  void aMoveIsRememberedWithItsDirection() {
    levers.start(Instrument.REGULATION, 0, .5);
    assertThat(levers.lastChange(Instrument.REGULATION, 0, 0)).isZero();
    levers.move(Instrument.REGULATION, 0, 0, .75);
    assertThat(levers.lastChange(Instrument.REGULATION, 0, 0)).isEqualTo(1);
    levers.move(Instrument.REGULATION, 0, 0, .75);
    assertThat(levers.lastChange(Instrument.REGULATION, 0, 0)).isEqualTo(1);
    levers.move(Instrument.REGULATION, 0, 0, .25);
    assertThat(levers.lastChange(Instrument.REGULATION, 0, 0)).isEqualTo(-1);
  }

  @Test
  void aBilateralLeverConcernsOneTargetOnly() {
    levers.move(Instrument.TOOL_CONTROL, 0, 2, .5);
    assertThat(levers.level(Instrument.TOOL_CONTROL, 0, 2)).isEqualTo(.5);
    assertThat(levers.level(Instrument.TOOL_CONTROL, 0, 1)).isZero();
    assertThat(levers.level(Instrument.TOOL_CONTROL, 2, 0)).isZero();
    assertThat(levers.used(Instrument.TOOL_CONTROL, 2)).isFalse();
  }

  @Test
  void aHoldEndsAndConcernsOneTargetOnly() {
    levers.hold(Instrument.CHIP_CONTROL, 0, 1, 7);
    assertThat(levers.held(Instrument.CHIP_CONTROL, 0, 1, 6)).isTrue();
    assertThat(levers.held(Instrument.CHIP_CONTROL, 0, 1, 7)).isFalse();
    assertThat(levers.held(Instrument.CHIP_CONTROL, 0, 2, 6)).isFalse();
  }

  @Test
  void writtenTermsLastUntilTheStateMovesTheLeverItself() {
    Setting share = Setting.level(Instrument.CHIP_CONTROL, .5);
    levers.write(share, 0, 1);
    assertThat(levers.chipTerms(0, 1)).isEqualTo(share);
    levers.move(Instrument.CHIP_CONTROL, 0, 1, .75);
    assertThat(levers.chipTerms(0, 1)).isNull();
  }

  @Test
  void whoReachesAbroadIsListedOnceAndInOrder() {
    for (int by : new int[] {2, 0, 2, 0}) {
      levers.write(
          new Setting(
              Instrument.CHIP_CONTROL,
              .5,
              ControlMode.SHARE,
              Double.NaN,
              ReachTerms.of(new Reach(true, false, false))),
          by,
          1);
    }
    assertThat(levers.reachAbroad()).containsExactly(0, 2);
  }
}
