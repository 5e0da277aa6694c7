package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.study.Factor.Kind;
import org.multipolar.scenario.study.Factor.Range;

class FactorTest {

  @ParameterizedTest
  @CsvSource({
    "0.2, 2, 0, 0.2",
    "0.2, 2, 0.5, 1.1",
    "0.2, 2, 1, 2",
    "-1, 1, 0.25, -0.5",
    "0, 1, 0.12345678949, 0.123456789",
    "0, 3, 0.3333333333333333, 1",
    "1e-9, 1e-8, 0.5, 5.5e-9",
  })
  void aNumberLiesItsPartOfTheWayAndHasNineDigits(
      double low, double high, double part, double expected) {
    assertThat(range(low, high, false, Kind.NUMBER).at(part)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 1, 0, 0.01",
    "0.01, 1, 0.5, 0.1",
    "0.01, 1, 1, 1",
    "1, 1024, 0.1, 2",
    "2, 3, 0.5, 2.44948974",
  })
  void equalStepsOfALogarithmicScaleAreEqualRatios(
      double low, double high, double part, double expected) {
    assertThat(range(low, high, true, Kind.NUMBER).at(part)).isEqualTo(expected);
  }

  @Test
  void wholeNumbersHaveEqualPartsAndNoneIsBeyondTheEnds() {
    Range range = range(1, 4, false, Kind.WHOLE);
    assertThat(List.of(range.at(0), range.at(.2499), range.at(.25), range.at(.5), range.at(.75)))
        .containsExactly(1.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(range.at(1)).isEqualTo(4);
    assertThat(range(-2, 0, false, Kind.WHOLE).at(.5)).isEqualTo(-1);
  }

  @Test
  void aDayIsWrittenAsOne() {
    LocalDate first = LocalDate.of(2024, 2, 28);
    Range range = range(first.toEpochDay(), first.toEpochDay() + 2, false, Kind.DATE);
    assertThat(range.text(range.at(0))).isEqualTo("2024-02-28");
    assertThat(range.text(range.at(.5))).isEqualTo("2024-02-29");
    assertThat(range.text(range.at(1))).isEqualTo("2024-03-01");
    assertThat(range.assignment(range.at(1)))
        .isEqualTo(new Assignment("a.b", "2024-03-01", "x.yaml:1:2"));
  }

  @Test
  void whatIsWrittenDownIsWhatIsRun() {
    Range range = range(1e-7, 123456.789, true, Kind.NUMBER);
    IntStream.rangeClosed(0, 1000)
        .mapToDouble(i -> range.at(i / 1000.0))
        .forEach(value -> assertThat(Double.parseDouble(range.text(value))).isEqualTo(value));
  }

  @Test
  void aFactorHasEitherLevelsOrARange() {
    Range range = range(0, 1, false, Kind.NUMBER);
    List<Factor.Level> levels = List.of(new Factor.Level("a", List.of()));
    assertThatThrownBy(() -> new Factor("f", "f", "", List.of(), Optional.empty()))
        .hasMessage("f has either levels or a range");
    assertThatThrownBy(() -> new Factor("f", "f", "", levels, Optional.of(range)))
        .hasMessage("f has either levels or a range");
    Factor factor = new Factor("f", "f", "", levels, Optional.empty());
    assertThat(factor.level("a")).contains(0);
    assertThat(factor.level("b")).isEmpty();
    assertThat(factor.continuous()).isFalse();
  }

  private static Range range(double low, double high, boolean log, Kind kind) {
    return new Range("a.b", low, high, log, kind, "x.yaml:1:2");
  }
}
