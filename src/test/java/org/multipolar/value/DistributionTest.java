package org.multipolar.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

  private static double quantile(String text, double u) {
    return Distribution.parse(text).orElseThrow().quantile(u, 0, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"uniform(100, 500)\", 0.25, 200",
        "\"triangular(0, 1, 4)\", 0.25, 1",
        "\"triangular(0, 1, 4)\", 0.9375, 3.1339746",
        "\"triangular(2, 2, 4)\", 0.75, 3",
        "\"normal(500, 10)\", 0.5, 500",
        "\"normal(500, 10)\", 0.8413447460685429, 510",
        "\"log-normal(2, 1.5)\", 0.5, 2",
        "\"log-normal(2, 1.5)\", 0.8413447460685429, 3",
        "\"log-normal(2, 1.5)\", 0.15865525393145707, 1.3333333",
        "\"discrete(2, 6, 6, 9)\", 0.2, 2",
        "\"discrete(2, 6, 6, 9)\", 0.7, 6",
        "\"discrete(2, 6, 6, 9)\", 0.99, 9",
        "discrete(5), 0.5, 5",
      })
  void quantilesAreThoseOfTheShape(String text, double u, double expected) {
    assertThat(quantile(text, u)).isEqualTo(expected, within(1e-6));
  }

  @Test
  void whatLiesOutsideTheRangeIsDrawnWithin() {
    Distribution wide = Distribution.parse("normal(0, 1)").orElseThrow();
    for (double u = .001; u < 1; u += .001) {
      assertThat(wide.quantile(u, 0, 2)).isBetween(0.0, 2.0);
    }
    assertThat(wide.quantile(.5, 0, Double.POSITIVE_INFINITY)).isEqualTo(.6744898, within(1e-6));
    Distribution factor = Distribution.parse("log-normal(1, 3)").orElseThrow();
    assertThat(factor.quantile(.999999, .5, 2)).isEqualTo(2, within(1e-4));
    assertThat(factor.quantile(.000001, .5, 2)).isEqualTo(.5, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "uniform", "uniform()", "uniform(1)", "even(1, 2)", "normal(1, x)"})
  void whatIsNoneIsNone(String text) {
    assertThat(Distribution.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"uniform(5, 1)\", needs its numbers from low to high",
        "\"uniform(1, 1)\", needs its numbers from low to high",
        "\"triangular(1, 5, 3)\", needs its numbers from low to high",
        "\"uniform(1, 11)\", reaches beyond what is allowed",
        "\"discrete(-1, 2)\", reaches beyond what is allowed",
        "\"normal(5, 0)\", needs an sd above 0",
        "\"normal(11, 1)\", has its centre beyond what is allowed",
        "\"log-normal(5, 1)\", needs a median above 0 and a factor above 1",
      })
  void faultsAreNamed(String text, String fault) {
    assertThat(Distribution.parse(text).orElseThrow().fault(0, 10)).contains(fault);
  }
}
