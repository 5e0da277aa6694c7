package org.multipolar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "NaN, -",
    "0.00012, 1.200e-04",
    "0.5, 0.5000",
    "-1.5, -1.500",
    "12.345, 12.35",
    "123.45, 123.5",
    "1234.5, 1235",
    "999999, 999999",
    "2500000, 2.500e+06"
  })
  void reportsHaveFourSignificantDigits(double value, String text) {
    assertThat(NumberFormats.report(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "100, 100", "0.00001, 0.00001", "123456.789, 123456.8", "2e26, 2E+26"})
  void plainNumbersAreNotPadded(double value, String text) {
    assertThat(NumberFormats.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    ".3749, share, 37.5 %",
    "1234.5, months, 1230 months",
    "-.25, Q, \u22120.25",
    "NaN, points, –",
    ".5, 0-1, 0.50",
    "1, 0 or 1, yes",
    "0, ratio, 0",
    "2500000, US$, 2.5e6 US$"
  })
  void aNumberIsShownWithItsUnit(double value, String unit, String text) {
    assertThat(NumberFormats.withUnit(value, unit)).isEqualTo(text);
  }

  @Test
  void typeHasMinusSignsAndSuperscripts() {
    assertThat(NumberFormats.powerOfTen(-12)).isEqualTo("10⁻¹²");
    assertThat(NumberFormats.scientific(-2.5e7)).isEqualTo("\u22122.5·10⁷");
    assertThat(NumberFormats.scientific(-2.5)).isEqualTo("\u22122.5");
    assertThat(NumberFormats.threeDigits(12345678)).isEqualTo("12300000");
    assertThat(NumberFormats.scaled(new BigDecimal("-1500"), 3, 2)).isEqualTo("\u22121.50");
  }

  @Test
  void sizesAndDurationsHaveTheUnitThatSuitsThem() {
    assertThat(List.of(NumberFormats.size(1), NumberFormats.size(2e6), NumberFormats.size(1.25e9)))
        .containsExactly("1 kB", "2 MB", "1.3 GB");
    assertThat(List.of(NumberFormats.duration(89), NumberFormats.duration(90)))
        .containsExactly("89 s", "2 min");
    assertThat(NumberFormats.duration(5400)).isEqualTo("1.5 h");
  }
}
