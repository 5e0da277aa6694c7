package org.multipolar.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static final Map<String, Double> VALUES =
      Map.of("a", 6.0, "b", 2.0, "zero", 0.0, "none", Double.NaN, "a-b", 50.0, "x@[P,Q].end", 7.0);
  private static final Map<String, String> UNITS =
      Map.of("a", "months", "b", "months", "zero", "share", "none", "share", "a-b", "USD");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a - b, 4",
        "a-b, 50",
        "a - b - 1, 3",
        "a - (b - 1), 5",
        "a + b * 3, 12",
        "(a + b) * 3, 24",
        "a / b / 3, 1",
        "a / (b / 2), 6",
        "-2 * a, -12",
        "a - -1.5, 7.5",
        "\"min(a, b, 1)\", 1",
        "\"max(a, b * 4)\", 8",
        "log(a / b) / log(3), 1",
        "a > b, 1",
        "a < b, 0",
        "a > 6, 0",
        "2e-1 * a, 1.2",
        "\"x@[P,Q].end - 1\", 6",
        "a / zero, NaN",
        "zero / zero, NaN",
        "log(zero), NaN",
        "none > 1, NaN",
        "\"min(none, 1)\", NaN",
        "0 * none, NaN",
      })
  void valuesAreThoseOfArithmetic(String text, double expected) throws Exception {
    assertThat(Formula.parse(text).of(VALUES::get)).isEqualTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a  -  b, a - b",
        "a-b, a-b",
        "((a)) - (b - 1), a - (b - 1)",
        "(a - b) - 1, a - b - 1",
        "(a * b) / 2, a * b / 2",
        "\"min( a,b )\", \"min(a, b)\"",
        "(a > b) * 2, (a > b) * 2",
        "-0.50, -0.50",
        "(a > b) > 0.5, (a > b) > 0.5",
      })
  void canonicalTextMeansTheSame(String text, String written) throws Exception {
    Formula<String> formula = Formula.parse(text);
    assertThat(formula.text(Function.identity())).isEqualTo(written);
    assertThat(Formula.parse(written)).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a - b, months",
        "a + 1, months",
        "2 * a, months",
        "a / 2, months",
        "a / b, ratio",
        "a / zero, months per share",
        "1 / a, 1 per months",
        "a * zero, months × share",
        "a > 3, share",
        "log(a), log",
        "\"max(a, b)\", months",
      })
  void unitsFollow(String text, String unit) throws Exception {
    assertThat(Formula.parse(text).unit(UNITS::get)).contains(unit);
  }

  @Test
  void thingsOfDifferentUnitsDoNotAddUp() throws Exception {
    Formula<String> formula = Formula.parse("2 * a + zero");
    assertThatThrownBy(() -> formula.unit(UNITS::get))
        .isInstanceOf(Formula.MalformedException.class)
        .hasMessage("'+' takes one unit, not months and share");
  }

  @ParameterizedTest
  @CsvSource({
    "a < 0.5 < 0.7, it compares what is compared already; put one comparison in parentheses",
    "(a > b > 1) * 2, it compares what is compared already; put one comparison in parentheses",
    "a + 1e400, 1e400 is too large a number",
  })
  void malformedFormulasAreRefused(String text, String message) {
    assertThatThrownBy(() -> Formula.parse(text))
        .isInstanceOf(Formula.MalformedException.class)
        .hasMessage(message);
  }

  @Test
  void formulasBetweenZeroAndOneAreRecognised() throws Exception {
    Function<String, Boolean> parts = name -> name.equals("zero");
    assertThat(Formula.parse("a > 3").part(parts)).isTrue();
    assertThat(Formula.parse("max(zero, .5)".replace(".5", "0.5")).part(parts)).isTrue();
    assertThat(Formula.parse("zero - zero").part(parts)).isFalse();
    assertThat(Formula.parse("zero * a").part(parts)).isFalse();
  }
}
