package org.multipolar.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.ExportControl;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.value.parameter.DealParameters;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/** Choice of export controls, answers and deals on hand values. */
class ControlChoiceTest {
  /** Parameters with the precision of the hand values. */
  private static final Parameters P =
      ParameterCatalogue.with(Map.of("control.precision", List.of(4.0)));

  private static final DealParameters DEAL =
      ParameterCatalogue.with(Map.of("deal.minerals", List.of(.6), "deal.access", List.of(.6)))
          .deal();

  private static LeverReview review(
      PerceivedPayoff sight, double level, double floor, int last, double draw) {
    return new LeverReview(
        Instrument.CHIP_CONTROL,
        level,
        floor,
        1,
        P.control().reviewFast(),
        last,
        sight,
        0,
        0,
        Double.NaN,
        Attractions.NONE,
        draw,
        1 / 12.0);
  }

  /** P(down) and P(up), found from the draws at which the decision changes. */
  private static double[] probabilities(
      PerceivedPayoff sight, double level, double floor, int last) {
    return new double[] {
      boundary(sight, level, floor, last, true), 1 - boundary(sight, level, floor, last, false)
    };
  }

  private static double boundary(
      PerceivedPayoff sight, double level, double floor, int last, boolean lower) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 52; i++) {
      double draw = (low + high) / 2;
      double moved =
          new QuantalResponse(P).decide(review(sight, level, floor, last, draw)).level() - level;
      if (lower ? moved < 0 : moved <= 0) {
        low = draw;
      } else {
        high = draw;
      }
    }
    return low;
  }

  /** The United States on China: in 2022, after some substitution, and under a full answer. */
  @ParameterizedTest
  @CsvSource({
    ".66, .90, .22, 0, .566, .612, .004",
    ".72, .65, .08, .25, .414, .458, .011",
    ".85, .35, .03, 1, .010, .135, .083"
  })
  void substitutionAndAnswersMakeRelaxationThinkable(
      double threat,
      double denial,
      double sales,
      double minerals,
      double gain,
      double up,
      double down) {
    ExportControl sight =
        new ExportControl(threat, 1, denial, sales, .5, 0, minerals, .02, 0, true);
    assertThat(sight.gain(P)).isCloseTo(gain, within(5e-4));
    double[] p = probabilities(sight, .5, .25, 0);
    assertThat(p[0]).isCloseTo(down, within(5e-4));
    assertThat(p[1]).isCloseTo(up, within(5e-4));
  }

  /** The United States on Japan: little threat, a smaller stake, close alignment and no law yet. */
  @Test
  void aNewControlOnACloseStateIsRare() {
    ExportControl sight = new ExportControl(.05, 4.2 / 25.5, .9, .05, .5, 0, 0, .9, 0, false);
    assertThat(probabilities(sight, 0, 0, 0)[1]).isCloseTo(.011, within(5e-4));
  }

  /** Without any gain: .129534 up and .086829 down; without the law bias both would be equal. */
  @Test
  void lawMakesRelaxationRarerThanTightening() {
    ExportControl none = new ExportControl(0, 0, 0, 0, 0, 0, 0, 0, .15, true);
    assertThat(none.gain(P)).isCloseTo(0, within(1e-15));
    double[] p = probabilities(none, .5, 0, 0);
    assertThat(p[1]).isCloseTo(.129534, within(5e-7));
    assertThat(1 - p[0] - p[1]).isCloseTo(.783636, within(5e-7));
    assertThat(p[0]).isCloseTo(.086829, within(5e-7));
    double free = Math.exp(-4 * .45);
    assertThat(p[0] / p[1]).isCloseTo(Math.exp(-4 * .10), within(1e-9));
    assertThat(p[1] / (1 - p[0] - p[1])).isCloseTo(free, within(1e-9));
  }

  @Test
  void reversalWithinAYearCosts() {
    ExportControl none = new ExportControl(0, 0, 0, 0, 0, 0, 0, 0, .15, true);
    double[] plain = probabilities(none, .5, 0, 0);
    double[] after = probabilities(none, .5, 0, 1);
    assertThat(after[0] / (1 - after[0] - after[1]))
        .isCloseTo(plain[0] / (1 - plain[0] - plain[1]) * Math.exp(-4 * .25), within(1e-9));
  }

  @Test
  void noControlIsRelaxedBelowItsLegalFloor() {
    ExportControl hopeless = new ExportControl(0, 0, 0, 1, 1, 0, 1, 1, 0, true);
    assertThat(probabilities(hopeless, .75, .75, 0)[0]).isZero();
    assertThat(probabilities(hopeless, 1, 1, 0))
        .containsExactly(new double[] {0, 0}, within(1e-15));
  }

  /** Desired rung of the answer, for a share of the minerals and a control faced. */
  @ParameterizedTest
  @CsvSource({
    ".686, 0, 0",
    ".686, .25, .25",
    ".686, .5, .25",
    ".686, .75, .5",
    ".686, 1, .75",
    "1, .25, .25",
    "1, .5, .5",
    "1, 1, 1",
    ".05, 1, 0",
    ".05, .25, 0"
  })
  void answersAreInProportion(double leverage, double faced, double rung) {
    assertThat(MineralControl.desired(leverage, faced)).isEqualTo(rung);
  }

  /** Three of four answers came within three months. */
  @Test
  void answersComeWithinMonths() {
    assertThat(1 - Math.exp(-P.answer().rate() / 4)).isCloseTo(.75, within(.003));
    assertThat(-Math.log(1 / 4.0) / .25).isCloseTo(5.545, within(5e-4));
  }

  /**
   * One rung of chips in exchange for all minerals, at a gain of .010 and R = 1: .290, .12 and
   * .381217.
   */
  @Test
  void leadersSplitASurplus() {
    ExportControl sight = new ExportControl(.85, 1, .35, .03, .5, 0, 1, .02, 0, true);
    double worth = sight.gain(P) + P.control().deterrence() * 1;
    DealParameters p = DEAL;
    Bargain deal = new Bargain(1, 1, worth, .2, 1, -.5);
    assertThat(deal.controllerGains(p)).isCloseTo(.29, within(5e-4));
    assertThat(deal.answererGains(p)).isCloseTo(.12, within(1e-12));
    assertThat(deal.pays(p)).isTrue();
    assertThat(deal.product(p))
        .isCloseTo(deal.controllerGains(p) * deal.answererGains(p), within(1e-15));
    assertThat(deal.probability(p, P.policy().precision())).isCloseTo(.381217, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({"0, .31, .2, 0", ".5, .31, .2, 0", "1, .31, 0, 0", "1, .31, .2, .2"})
  void withoutASurplusForBothThereIsNoDeal(
      double minerals, double worth, double access, double answerWorth) {
    Bargain deal = new Bargain(minerals, 1, worth, access, 1, answerWorth);
    assertThat(deal.pays(DEAL)).isFalse();
    assertThat(deal.product(DEAL)).isZero();
    assertThat(deal.probability(DEAL, P.policy().precision())).isZero();
  }
}
