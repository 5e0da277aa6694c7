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
import org.multipolar.value.ParameterCatalogue;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;

/** V21: lags and paces, read from the record of the frontier. */
class AnnalsTest {
  private static final double START = 116;

  private static Annals annals(Step step, double slope, double initialSlope, int ticks) {
    Annals annals =
        new Annals(
            new RunCalendar(
                YearMonth.of(2022, 10), YearMonth.of(2035, 12), LocalDate.of(2025, 7, 26), step),
            ParameterCatalogue.with(
                    Map.of(
                        "research.initialSlope", List.of(initialSlope),
                        "research.slopeFloor", List.of(4.0)))
                .research(),
            START);
    for (int t = 1; t <= ticks; t++) {
      annals.enter(START + slope * t * step.years());
    }
    return annals;
  }

  @ParameterizedTest
  @CsvSource({"MONTH, 36", "QUARTER, 12"})
  @Claim("V21")
  void v21AYearOfGrowthBehindIsTwelveMonths(Step step, int ticks) {
    Annals annals = annals(step, 15.5, 8.3, ticks);
    assertThat(annals.lagMonths(annals.frontier() - 15.5)).isCloseTo(12, within(1e-9));
    assertThat(annals.lagMonths(annals.frontier() - 15.5 / 24)).isCloseTo(.5, within(1e-9));
    assertThat(annals.slope()).isCloseTo(15.5, within(1e-9));
  }

  @Test
  @Claim("V21")
  void v21AtOrAheadOfTheFrontierNothingLags() {
    Annals annals = annals(Step.MONTH, 15.5, 8.3, 12);
    assertThat(annals.lagMonths(annals.frontier())).isZero();
    assertThat(annals.lagMonths(500)).isZero();
  }

  @Test
  @Claim("V21")
  void v21BeforeTheStartTheFrontierIsTakenToHaveRisenAtTheInitialSlope() {
    Annals annals = annals(Step.MONTH, 15.5, 8.3, 6);
    assertThat(annals.lagMonths(START - 8.3)).isCloseTo(6 + 12, within(1e-9));
    assertThat(annals.lagMonths(START)).isCloseTo(6, within(1e-9));
  }

  @Test
  void onAPlateauTheLagCountsFromWhenItWasReached() {
    Annals annals = annals(Step.MONTH, 12, 8.3, 12);
    for (int t = 0; t < 5; t++) {
      annals.enter(START + 12);
    }
    annals.enter(START + 20);
    assertThat(annals.lagMonths(START + 12)).isCloseTo(6, within(1e-9));
  }

  @Test
  void theSlopeOfTheFirstYearMixesInTheInitialOne() {
    assertThat(annals(Step.MONTH, 15.5, 8.3, 0).slope()).isCloseTo(8.3, within(1e-9));
    assertThat(annals(Step.MONTH, 15.5, 8.3, 3).slope())
        .isCloseTo(.25 * 15.5 + .75 * 8.3, within(1e-9));
    assertThat(annals(Step.MONTH, 0, 8.3, 24).slope()).isEqualTo(4);
  }
}
