package org.multipolar.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;

class TakeTest {
  private static final RunCalendar MONTHS = calendar(2024, 4, Step.MONTH);

  private static RunCalendar calendar(int year, int month, Step step) {
    YearMonth from = YearMonth.of(2023, 1);
    return new RunCalendar(from, YearMonth.of(year, month), LocalDate.of(2023, 2, 1), step);
  }

  /** Sixteen months: missing, then 1, 2, 3, …, 14, then missing. */
  private static double[] rising() {
    double[] series = new double[16];
    Arrays.setAll(series, t -> t == 0 || t == 15 ? Double.NaN : t);
    return series;
  }

  private static double of(String text, RunCalendar calendar, double... series) {
    return Take.parse(text).orElseThrow().of(series, calendar);
  }

  @ParameterizedTest
  @CsvSource({
    "end, NaN",
    "last12, 9",
    "sum, 105",
    "sum-2023-03-to-2023-04, 5",
    "at-2023-06, 5",
    "at-2023-01, NaN",
    "mean, 7.5",
    "mean-2023-01-to-2023-04, 2",
    "mean-2023-01-to-2023-01, NaN",
    "max, 14",
    "max-2023-01-to-2023-12, 11",
    "min, 1",
    "min-2024-01-to-2024-04, 12",
    "spread-2023-02-to-2023-04, 1",
    "spread-2023-02-to-2023-02, NaN",
    "first-above-3.5, 4",
    "first-above-3, 4",
    "first-above-14, NaN",
    "first-below-2, 1",
    "first-above-3-2023-09-to-2024-04, 8",
    "share-above-12, 0.14285714285714285",
    "share-below-3-2023-01-to-2023-05, 0.5",
    "ever-above-13, 1",
    "ever-above-14, 0",
    "ever-below-1e-1, 0",
    "ever-above--1-2024-04-to-2024-04, NaN",
  })
  void aSeriesBecomesTheNumberThatHandComputes(String take, double expected) {
    assertThat(of(take, MONTHS, rising())).isEqualTo(expected, within(1e-12));
  }

  @Test
  void monthsAreMonthsWhateverTheStep() {
    RunCalendar quarters = calendar(2024, 12, Step.QUARTER);
    double[] series = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThat(of("at-2023-06", quarters, series)).isEqualTo(2);
    assertThat(of("first-above-4", quarters, series)).isEqualTo(12);
    assertThat(of("last12", quarters, series)).isEqualTo(6.5);
    assertThat(of("mean-2023-02-to-2023-09", quarters, series)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ends",
        "end12",
        "end-2023-01-to-2023-02",
        "at",
        "at-2023",
        "at-2023-13",
        "at-2023-01-to-2023-02",
        "mean-2023-01",
        "mean-2023-02-to-2023-01",
        "mean-0.5",
        "first-above",
        "first-0.5",
        "above-0.5",
        "share-above-x",
        "share-above-1e400",
        "mean-2023-1-to-2023-02",
      })
  void incompleteOrExcessTextIsRefused(String text) {
    assertThat(Take.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "at-2023-13, there is no month 13; months are YYYY-MM",
    "mean-2023-01-to-2023-00, there is no month 00; months are YYYY-MM",
    "mean-2023-1-to-2023-02, '2023-1 lacks a digit; months are YYYY-MM, as 2023-01'",
    "mean-2023-02-to-2023-01, 2023-02 to 2023-01 runs backwards",
    "ever-above-1e400, 1e400 is too large a number",
  })
  void faultsOfMonthsAndBoundsAreExplained(String text, String fault) {
    assertThat(Take.fault(text)).contains(fault);
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleIsOneOfItsKind(Take.Kind kind) {
    Take take = Take.parse(kind.example()).orElseThrow();
    assertThat(take.kind()).isEqualTo(kind);
    assertThat(take.id()).isEqualTo(kind.example());
    assertThat(take.inWords()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "end | in the last month",
        "sum | sum over all months",
        "at-2030-06 | in 2030-06",
        "mean-2028-01-to-2029-12 | mean, 2028-01 to 2029-12",
        "first-above-0.5 | months until above 0.5, of runs that ever are",
        "share-below-0.5-2028-01-to-2029-12 | share of months below 0.5, 2028-01 to 2029-12",
        "ever-above-2 | share of runs ever above 2",
      })
  void itIsDescribedInWords(String text, String words) {
    assertThat(Take.parse(text).orElseThrow().inWords()).isEqualTo(words);
  }

  @Test
  void crossingsAreMonthsAndSharesLieFromZeroToOne() {
    assertThat(Take.parse("first-above-1").orElseThrow().unit("points")).isEqualTo("months");
    assertThat(Take.parse("ever-above-1").orElseThrow().unit("points")).isEqualTo("share");
    assertThat(Take.parse("max").orElseThrow().unit("points")).isEqualTo("points");
    assertThat(Take.parse("share-above-1").orElseThrow().bounds(Bounds.NONE))
        .isEqualTo(Bounds.PART);
    assertThat(Take.parse("first-above-1").orElseThrow().bounds(Bounds.PART))
        .isEqualTo(Bounds.NOT_NEGATIVE);
    assertThat(Take.parse("max").orElseThrow().bounds(Bounds.PART)).isEqualTo(Bounds.PART);
    assertThat(Take.parse("sum").orElseThrow().bounds(Bounds.PART)).isEqualTo(Bounds.NOT_NEGATIVE);
    assertThat(Take.parse("sum").orElseThrow().bounds(new Bounds(-1, 1))).isEqualTo(Bounds.NONE);
    assertThat(Take.parse("spread").orElseThrow().bounds(new Bounds(-1, 1)))
        .isEqualTo(new Bounds(0, 2));
  }

  @Test
  void monthsOutsideTheRunAreNamed() {
    Take late = Take.parse("mean-2024-01-to-2024-05").orElseThrow();
    assertThat(late.outside(MONTHS)).contains(YearMonth.of(2024, 5));
    assertThat(Take.parse("at-2022-12").orElseThrow().outside(MONTHS)).isPresent();
    assertThat(Take.parse("at-2024-04").orElseThrow().outside(MONTHS)).isEmpty();
  }
}
