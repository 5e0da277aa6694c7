package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.value.Parameters;
import org.multipolar.world.ChipMaker;

/** Controls as they reach the chip market: who gets what of whose chips. */
class ChipMarketTest {
  private static final Parameters.Controls CONTROLS =
      new Parameters.Controls(List.of(1.33, .60, .30, .15), .5, .10, .85);

  /** A sells to B and S; all three have the same budget. */
  private static WorldKit seller() {
    return WorldKit.empty()
        .state("A")
        .state("B")
        .state("S")
        .maker("M", "A", m -> {})
        .deterministic()
        .months(24);
  }

  private static Setting threshold(double level, double h100) {
    return new Setting(
        Instrument.CHIP_CONTROL, level, ControlMode.THRESHOLD, h100, Double.NaN, false);
  }

  private static double ratio(Course course, int tick) {
    return course.state("B", "additions")[tick] / course.state("S", "additions")[tick];
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "1, 1", ".25, .5", ".10, .316227766", ".0999, 0", "0, 0"})
  void aCutDownChipKeepsTheRootOfItsRatio(double ratio, double share) {
    assertThat(ChipMaker.throughThreshold(ratio, CONTROLS)).isCloseTo(share, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", ".25, .75", ".8, .2", "1, 0"})
  void aShareDeniesThatShare(double level, double rest) {
    Course course = seller().set(2, "A", "B", Instrument.CHIP_CONTROL, level).run(1);
    assertThat(ratio(course, 1)).isCloseTo(1, within(1e-9));
    assertThat(ratio(course, 2)).isCloseTo(rest, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void aWrittenShareIsAShareWhateverModeStatesChooseIn(ControlMode mode) {
    Course course = seller().choiceMode(mode).set(2, "A", "B", Instrument.CHIP_CONTROL, .5).run(1);
    assertThat(ratio(course, 2)).isCloseTo(.5, within(1e-9));
  }

  /** Part of the chips made in a state that goes abroad while another one controls it. */
  private static double exported(String by, String on) {
    Course course =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("S")
            .maker("MA", "A", m -> m.capacity = .4)
            .maker("MB", "B", m -> m.capacity = .1)
            .deterministic()
            .set(2, by, on, Instrument.CHIP_CONTROL, .25)
            .run(1);
    double domestic = course.state(on, "additions")[2] * course.state(on, "domestic-chip-share")[2];
    return 1 - domestic / course.firm("M" + on, "output")[2];
  }

  @Test
  void onlyMakersOfAStateThatIsOutmadeStayAtHomeUnderControl() {
    assertThat(exported("A", "B")).isCloseTo(0, within(1e-9));
    assertThat(exported("B", "A")).isGreaterThan(.5);
  }

  @Test
  void aThresholdBitesHarderAsChipsOutgrowIt() {
    Course course = seller().set(2, 99, "A", "B", threshold(.25, .5)).run(1);
    assertThat(ratio(course, 2)).isBetween(.95, .999);
    assertThat(ratio(course, 23)).isLessThan(ratio(course, 2) - .1);
  }

  @Test
  void aThresholdFarAboveTodaysChipsIsFeltOnceTheyOutgrowIt() {
    Setting far = threshold(Setting.rungOf(3, CONTROLS.thresholdLadder()), 3);
    Course course = seller().set(2, 999, "A", "B", far).months(120).run(1);
    assertThat(ratio(course, 2)).isCloseTo(1, within(1e-9));
    assertThat(ratio(course, 119)).isLessThan(.8);
  }

  @Test
  void aQuotaIsSpreadOverTheYearAndKept() {
    Setting quota =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.QUOTA, Double.NaN, .012, false);
    Course course = seller().set(3, 99, "A", "B", quota).run(1);
    for (int tick = 3; tick < 24; tick++) {
      assertThat(course.state("B", "additions")[tick]).isCloseTo(.001, within(1e-12));
    }
  }

  @Test
  void aQuotaByLevelIsAPartOfTheDemandBeforeItAndAShareInTheFirstTick() {
    Setting half =
        new Setting(Instrument.CHIP_CONTROL, .5, ControlMode.QUOTA, Double.NaN, Double.NaN, false);
    assertThat(ratio(seller().set(0, 99, "A", "B", half).run(1), 0)).isCloseTo(.5, within(1e-9));
    Course later = seller().set(3, 99, "A", "B", half).run(1);
    assertThat(later.state("B", "additions")[3])
        .isCloseTo(later.state("B", "additions")[2] / 2, within(1e-9));
  }

  @Test
  void aClubsFloorUnderThresholdsNeverDeniesMoreThanEverything() {
    Course course =
        WorldKit.lively()
            .policy("fixed")
            .choiceMode(ControlMode.THRESHOLD)
            .maker("H1", "H", m -> m.capacity = .2)
            .withoutRegimes()
            .regime(
                "club",
                0,
                r -> {
                  r.clubGood = .5;
                  r.alignControls = true;
                },
                "A",
                "H")
            .membership("fixed")
            .off(org.multipolar.value.Mechanism.COMPLIANCE)
            .set(0, 99, "H", "B", threshold(.25, .01))
            .run(1);
    for (double denied : course.state("B", "denied-share")) {
      assertThat(denied).isBetween(0.0, 1.0);
    }
    for (double additions : course.state("B", "additions")) {
      assertThat(additions).isNotNegative();
    }
  }

  @Test
  void refusalCutsForeignChipsAndLeavesDomesticOnes() {
    Course course =
        WorldKit.lively().deterministic().set(2, "B", Instrument.IMPORT_REFUSAL, 1).run(1);
    for (int tick = 2; tick < 36; tick++) {
      assertThat(course.state("B", "domestic-chip-share")[tick])
          .isCloseTo(
              1 - course.state("B", "smuggled-in")[tick] / course.state("B", "additions")[tick],
              within(1e-9));
    }
  }

  @Test
  void whatLeavesHubsArrivesAtTheEffectivenessOfSmuggling() {
    Course course = WorldKit.lively().with("smuggling.effectiveness", .8).run(1);
    for (int tick = 0; tick < 36; tick++) {
      double in = 0;
      double out = 0;
      for (String id : new String[] {"A", "B", "H", "S"}) {
        in += course.state(id, "smuggled-in")[tick];
        out += course.state(id, "smuggled-out")[tick];
      }
      assertThat(in).isCloseTo(.8 * out, within(1e-12));
    }
    assertThat(course.last("state/B/smuggled-in")).isPositive();
  }
}
