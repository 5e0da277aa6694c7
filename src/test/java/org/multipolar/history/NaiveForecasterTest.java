package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.multipolar.scenario.study.Observation;

class NaiveForecasterTest {
  private static final Offset<Double> CLOSE = within(1e-5);
  private static final LocalDate START = LocalDate.of(2022, 10, 1);

  /** Points four years apart, which is 1461 days. */
  private static NaiveForecaster everyFourYears(double... values) {
    TreeMap<LocalDate, Double> points = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      points.put(LocalDate.of(2010 + 4 * i, 1, 1), values[i]);
    }
    return new NaiveForecaster(points);
  }

  static Observation point(String date, double value) {
    return new Observation(
        "",
        LocalDate.parse(date),
        Optional.empty(),
        "CHN",
        "cluster-share",
        value,
        Double.NaN,
        Double.NaN,
        "",
        Observation.Role.HISTORY,
        "A",
        "",
        "");
  }

  @Test
  void lastValueIsARandomWalkWithoutDrift() {
    Forecast forecast = everyFourYears(1, 2, 4, 8).lastValue(LocalDate.of(2026, 1, 1), false);
    // σ² = (1² + 2² + 4²)/4/3 = 1.75 a year, over 4 years 7; t(.95; 3) = 2.353363.
    assertThat(forecast.value()).isEqualTo(8);
    assertThat(forecast.low()).isCloseTo(8 - 2.353363 * Math.sqrt(7), CLOSE);
    assertThat(forecast.high()).isCloseTo(8 + 2.353363 * Math.sqrt(7), CLOSE);
  }

  @Test
  void lastValueOfAnAmountWalksInLogarithms() {
    double e = Math.E;
    Forecast forecast =
        everyFourYears(1, e, e * e, e * e * e * e).lastValue(LocalDate.of(2026, 1, 1), true);
    // σ² = (1² + 1² + 2²)/4/3 = .5 a year, over 4 years 2.
    assertThat(Math.log(forecast.value())).isCloseTo(4, CLOSE);
    assertThat(Math.log(forecast.low())).isCloseTo(4 - 2.353363 * Math.sqrt(2), CLOSE);
    assertThat(forecast.sample()).hasSize(99).isSorted();
    assertThat(forecast.sample()[0]).isPositive();
    assertThat(everyFourYears(0, 3).lastValue(LocalDate.of(2026, 1, 1), true).value()).isEqualTo(3);
  }

  @Test
  void constantGrowthIsARandomWalkWithDriftInLogarithms() {
    assertThat(everyFourYears(1, 2, 4, 8).constantGrowth(LocalDate.of(2026, 1, 1)).value())
        .isCloseTo(16, CLOSE);
    double e = Math.E;
    Forecast forecast = everyFourYears(1, e, e, e * e * e).constantGrowth(LocalDate.of(2026, 1, 1));
    // b = 3/12; innovations 0, −1, 1; σ² = (2/4)/2; variance σ² (4 + 16/12) = 4/3; t(.95; 2).
    double reach = 2.919986 * Math.sqrt(4.0 / 3);
    assertThat(Math.log(forecast.value())).isCloseTo(4, CLOSE);
    assertThat(Math.log(forecast.low())).isCloseTo(4 - reach, CLOSE);
    assertThat(Math.log(forecast.high())).isCloseTo(4 + reach, CLOSE);
  }

  @Test
  void tooFewPointsGiveNoForecast() {
    LocalDate day = LocalDate.of(2030, 1, 1);
    assertThat(new NaiveForecaster(new TreeMap<>()).lastValue(day, false)).isEqualTo(Forecast.NONE);
    assertThat(everyFourYears(3).constantGrowth(day)).isEqualTo(Forecast.NONE);
    assertThat(everyFourYears(0, 3).constantGrowth(day)).isEqualTo(Forecast.NONE);
    assertThat(everyFourYears(1, 3).lastValue(day, false).low()).isNaN();
    assertThat(everyFourYears(1, 3, 5).lastValue(day, false).low()).isFinite();
    assertThat(everyFourYears(1, 3, 5).constantGrowth(day).low()).isNaN();
  }

  @Test
  void forecasterKnowsThePointsUpToItsOrigin() {
    List<Observation> series =
        List.of(
            point("2022-06-30", 1),
            point("2022-09-30", 2),
            point("2023-03-31", 3),
            point("2024-03-31", 4),
            point("2024-09-30", 5));
    assertThat(known("2022-09-30", series)).containsExactly(1.0);
    assertThat(known("2023-03-31", series)).as("in sample: the start").containsExactly(1.0, 2.0);
    assertThat(known("2024-03-31", series)).containsExactly(1.0, 2.0);
    assertThat(known("2025-03-31", series))
        .as("out of sample: all points of the tuning period")
        .containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(known("2023-03-31", series.subList(2, 5))).isEmpty();
    assertThat(known("2024-03-31", series.subList(2, 5)))
        .as("no point at the start: the first point")
        .containsExactly(3.0);
    assertThat(known("2025-03-31", series.subList(4, 5))).containsExactly(5.0);
    assertThat(known("2025-03-31", List.of(point("2023-01-31", 1), point("2023-01-31", 2))))
        .as("the last of several points on one day")
        .containsExactly(2.0);
  }

  private static List<Double> known(String day, List<Observation> series) {
    Map<LocalDate, Double> points =
        NaiveForecaster.of(LocalDate.parse(day), series, START, Observation.LAST_TUNED_ON).points();
    return List.copyOf(points.values());
  }
}
