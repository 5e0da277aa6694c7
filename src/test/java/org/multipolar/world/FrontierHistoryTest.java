package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.Claim;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ModelMarketParameters;
import org.multipolar.value.parameter.ParameterCatalogue;

/** V21: lags and slopes computed from the history of the frontier. */
class FrontierHistoryTest {
  private static final double START = 116;

  private static FrontierHistory frontierHistory(
      Step step, double slope, double initialSlope, int ticks) {
    FrontierHistory frontierHistory =
        new FrontierHistory(
            new RunCalendar(
                YearMonth.of(2022, 10), YearMonth.of(2035, 12), LocalDate.of(2025, 7, 26), step),
            ParameterCatalogue.with(
                    Map.of(
                        "research.initialSlope", List.of(initialSlope),
                        "research.slopeFloor", List.of(4.0)))
                .research(),
            START);
    for (int t = 1; t <= ticks; t++) {
      frontierHistory.enter(START + slope * t * step.years());
    }
    return frontierHistory;
  }

  @ParameterizedTest
  @CsvSource({"MONTH, 36", "QUARTER, 12"})
  @Claim("V21")
  void v21AYearOfGrowthBehindIsTwelveMonths(Step step, int ticks) {
    FrontierHistory frontierHistory = frontierHistory(step, 15.5, 8.3, ticks);
    assertThat(frontierHistory.lagMonths(frontierHistory.frontier() - 15.5))
        .isCloseTo(12, within(1e-9));
    assertThat(frontierHistory.lagMonths(frontierHistory.frontier() - 15.5 / 24))
        .isCloseTo(.5, within(1e-9));
    assertThat(frontierHistory.slope()).isCloseTo(15.5, within(1e-9));
  }

  /**
   * The frontier passes the usable capability at the end of the sixth month; the price falls from
   * then on.
   */
  @Test
  @Claim("S22")
  void s22UsableCapabilityGetsCheaper() {
    FrontierHistory history = frontierHistory(Step.MONTH, 20, 8.3, 5);
    ModelMarketParameters p =
        ParameterCatalogue.with(Map.of("modelMarket.priceFall", List.of(1.0))).modelMarket();
    assertThat(history.usablePrice(p)).isEqualTo(1);
    history.enter(126);
    assertThat(history.usablePrice(p)).isEqualTo(1);
    history.enter(126);
    assertThat(history.usablePrice(p)).isCloseTo(.825404, within(5e-7));
    for (int month = 2; month <= 12; month++) {
      history.enter(150);
    }
    assertThat(history.usablePrice(p)).isCloseTo(.1, within(1e-12));
    for (int month = 13; month <= 60; month++) {
      history.enter(150);
    }
    assertThat(history.usablePrice(p)).isEqualTo(.001);
  }

  @Test
  @Claim("V21")
  void v21AtOrAheadOfTheFrontierNothingLags() {
    FrontierHistory frontierHistory = frontierHistory(Step.MONTH, 15.5, 8.3, 12);
    assertThat(frontierHistory.lagMonths(frontierHistory.frontier())).isZero();
    assertThat(frontierHistory.lagMonths(500)).isZero();
  }

  @Test
  @Claim("V21")
  void v21BeforeTheStartTheFrontierIsTakenToHaveRisenAtTheInitialSlope() {
    FrontierHistory frontierHistory = frontierHistory(Step.MONTH, 15.5, 8.3, 6);
    assertThat(frontierHistory.lagMonths(START - 8.3)).isCloseTo(6 + 12, within(1e-9));
    assertThat(frontierHistory.lagMonths(START)).isCloseTo(6, within(1e-9));
  }

  @Test
  void onAPlateauTheLagCountsFromWhenItWasReached() {
    FrontierHistory frontierHistory = frontierHistory(Step.MONTH, 12, 8.3, 12);
    for (int t = 0; t < 5; t++) {
      frontierHistory.enter(START + 12);
    }
    frontierHistory.enter(START + 20);
    assertThat(frontierHistory.lagMonths(START + 12)).isCloseTo(6, within(1e-9));
  }

  @Test
  void theSlopeOfTheFirstMonthsMixesInTheInitialOne() {
    assertThat(frontierHistory(Step.MONTH, 15.5, 8.3, 0).slope()).isCloseTo(8.3, within(1e-9));
    assertThat(frontierHistory(Step.MONTH, 15.5, 8.3, 3).slope())
        .isCloseTo((.25 * 15.5 + 1.25 * 8.3) / 1.5, within(1e-9));
    assertThat(frontierHistory(Step.MONTH, 0, 8.3, 24).slope()).isEqualTo(4);
  }

  /** No model is released for three months; the fourth month brings 120. */
  @Test
  void withoutAnEarlierModelTheFrontierIsPassedAtTheEndOfTheTick() {
    FrontierHistory history =
        new FrontierHistory(
            new RunCalendar(
                YearMonth.of(2022, 10),
                YearMonth.of(2035, 12),
                LocalDate.of(2025, 7, 26),
                Step.MONTH),
            ParameterCatalogue.defaults().research(),
            Double.NEGATIVE_INFINITY);
    for (int month = 1; month <= 3; month++) {
      history.enter(Double.NEGATIVE_INFINITY);
    }
    history.enter(120);
    history.enter(121);
    assertThat(history.lagMonths(110)).isCloseTo(1, within(1e-12));
    assertThat(history.lagMonths(120.5)).isCloseTo(.5, within(1e-12));
  }
}
