package org.multipolar.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;

class ScaleTest {

  @Test
  void yearsAreLabelledAsOftenAsTheyFit() {
    Scale scale = Scale.years(LocalDate.of(2022, 10, 1), LocalDate.of(2035, 12, 1), 8);
    assertThat(labels(scale)).containsExactly("2024", "2026", "2028", "2030", "2032", "2034");
    assertThat(scale.ticks()).hasSize(13);
  }

  @Test
  void aNarrowAxisOfYearsHasALabel() {
    for (int room = 0; room <= 2; room++) {
      Scale scale = Scale.years(LocalDate.of(2022, 10, 1), LocalDate.of(2035, 12, 1), room);
      assertThat(labels(scale)).containsExactly("2030");
    }
    Scale century = Scale.years(LocalDate.of(1950, 1, 1), LocalDate.of(2050, 1, 1), 1);
    assertThat(labels(century)).containsExactly("1950", "2000", "2050");
  }

  @Test
  void smallPositiveValuesStartAtZero() {
    Scale scale = Scale.values(0.01, 0.5, 5, true);
    assertThat(scale.low()).isZero();
    assertThat(labels(scale)).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
  }

  @Test
  void sharesEndAtOne() {
    assertThat(Scale.values(0.1, 0.99, 5, true).high()).isEqualTo(1);
  }

  @Test
  void minusIsAMinusSign() {
    assertThat(labels(Scale.values(-30, 30, 4, false))).contains("\u221220", "0", "20");
  }

  @Test
  void bigNumbersLeaveTheirPowerOfTenToTheUnit() {
    Scale scale = Scale.values(1e9, 4e9, 4, false);
    assertThat(scale.exponent()).isEqualTo(9);
    assertThat(labels(scale)).contains("0", "1", "2", "3", "4");
  }

  @Test
  void threeDecadesMakeALogarithm() {
    Scale scale = Scale.values(2, 5000, 5, false);
    assertThat(scale.logarithmic()).isTrue();
    assertThat(labels(scale)).containsExactly("10¹", "10²", "10³");
  }

  @Property(cases = 1000)
  void everyScaleCoversItsValuesAndHasTicksInside(RandomCase random) {
    double one = random.real(-1e12, 1e12);
    double other = random.real(-1e12, 1e12);
    double least = Math.min(one, other);
    double greatest = Math.max(one, other);
    Scale scale = Scale.values(least, greatest, 5, false);
    assertThat(scale.at(least)).isBetween(scale.low(), scale.high());
    assertThat(scale.at(greatest)).isBetween(scale.low(), scale.high());
    assertThat(scale.ticks()).isNotEmpty().hasSizeLessThan(30);
    assertThat(scale.ticks()).allMatch(t -> t.at() >= scale.low() - 1e-9 * Math.abs(scale.low()));
  }

  @Property(cases = 1000)
  void aConstantHasAScale(RandomCase random) {
    double value = random.real(-1e9, 1e9);
    Scale scale = Scale.values(value, value, 5, false);
    assertThat(value).isBetween(scale.low(), scale.high());
    assertThat(scale.ticks()).isNotEmpty();
  }

  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::label).filter(l -> !l.isEmpty()).toList();
  }

  @Test
  void magnitudesArePowersOfTenFromOneDecadeOn() {
    assertThat(Scale.magnitudes(2e24, 3e25, 4).logarithmic()).isTrue();
    assertThat(Scale.magnitudes(2e24, 1e25, 4).logarithmic()).isFalse();
    assertThat(Scale.magnitudes(0, 1e25, 4).logarithmic()).isFalse();
    assertThat(labels(Scale.magnitudes(4e23, 6e25, 4))).containsExactly("10²⁴", "10²⁵");
    // From 2e24 to 3e25: 2 to 9 times 10²⁴, then 10²⁵ and three times it.
    assertThat(Scale.magnitudes(2e24, 3e25, 4).ticks()).hasSize(8 + 1 + 2);
    assertThat(Scale.magnitudes(1e20, 1e26, 4).ticks()).hasSize(7);
  }
}
