package org.multipolar.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months and ticks of the default run: October 2022 to December 2035, branch on 26 July 2025. */
class RunCalendarTest {

  private static RunCalendar calendar(String from, String to, Step step) {
    return new RunCalendar(
        YearMonth.parse(from), YearMonth.parse(to), LocalDate.of(2025, 7, 26), step);
  }

  private static RunCalendar calendar(Step step) {
    return calendar("2022-10", "2035-12", step);
  }

  /** 3 months of 2022 and 13 years of 12: 159 months, 53 quarters; July 2025 is month 33. */
  @ParameterizedTest
  @CsvSource({"MONTH, 159, 33", "QUARTER, 53, 11"})
  void aRunHasAsManyTicksAsItHasMonthsOrQuarters(Step step, int ticks, int branch) {
    assertThat(calendar(step).ticks()).isEqualTo(ticks);
    assertThat(calendar(step).branchTick()).isEqualTo(branch);
    assertThat(ticks * calendar(step).dt()).isCloseTo(159 / 12.0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2022-10-01, 0",
    "MONTH, 2022-10-31, 0",
    "MONTH, 2022-11-01, 1",
    "MONTH, 2022-09-30, -1",
    "MONTH, 2035-12-31, 158",
    "MONTH, 2036-01-01, 159",
    "QUARTER, 2022-12-31, 0",
    "QUARTER, 2023-01-01, 1",
    "QUARTER, 2022-09-30, -1",
    "QUARTER, 2022-06-30, -2"
  })
  void aDateActsInTheTickThatContainsIt(Step step, LocalDate date, int tick) {
    assertThat(calendar(step).tickOf(date)).isEqualTo(tick);
  }

  /** Keys of draws count calendar months, so a quarter has the key of its first month. */
  @ParameterizedTest
  @CsvSource({
    "MONTH, 0, 2022-10-01, 24273, 2022, 0",
    "MONTH, 3, 2023-01-01, 24276, 2023, .25",
    "MONTH, 33, 2025-07-01, 24306, 2025, 2.75",
    "QUARTER, 1, 2023-01-01, 24276, 2023, .25",
    "QUARTER, 11, 2025-07-01, 24306, 2025, 2.75"
  })
  void aTickBeginsOnTheFirstDayOfItsMonth(
      Step step, int tick, LocalDate date, int key, int year, double years) {
    RunCalendar calendar = calendar(step);
    assertThat(calendar.date(tick)).isEqualTo(date);
    assertThat(calendar.month(tick)).isEqualTo(YearMonth.from(date));
    assertThat(calendar.key(tick)).isEqualTo(key);
    assertThat(calendar.year(tick)).isEqualTo(year);
    assertThat(calendar.years(tick)).isCloseTo(years, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"2022.75, 0", "2024.25, 1.5", "2020.75, -2"})
  void aDecimalYearCountsFromTheFirstDayOfTheRun(double decimalYear, double years) {
    assertThat(calendar(Step.MONTH).yearsUntil(decimalYear)).isCloseTo(years, within(1e-9));
  }

  /** A quarter that reaches into the next year belongs to the year in which it begins. */
  @ParameterizedTest
  @CsvSource({
    "2022-10, MONTH, 0, 3",
    "2022-10, MONTH, 2, 1",
    "2022-10, MONTH, 3, 12",
    "2022-10, QUARTER, 0, 1",
    "2022-10, QUARTER, 1, 4",
    "2022-11, QUARTER, 0, 1",
    "2022-08, QUARTER, 0, 2"
  })
  void aYearEndsAfterTheTicksThatAreLeftOfIt(String from, Step step, int tick, int left) {
    RunCalendar calendar =
        new RunCalendar(
            YearMonth.parse(from),
            YearMonth.parse(from).plusMonths(35),
            LocalDate.of(2025, 1, 1),
            step);
    assertThat(calendar.ticksLeftInYear(tick)).isEqualTo(left);
  }

  @Test
  void aRunOfOneMonthIsTheShortest() {
    assertThat(calendar("2022-10", "2022-10", Step.MONTH).ticks()).isOne();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar("2022-10", "2022-09", Step.MONTH))
        .withMessage("the run ends (2022-09) before it starts (2022-10)");
  }

  @Test
  void aRunByQuartersIsAWholeNumberOfThem() {
    assertThat(calendar("2022-10", "2023-03", Step.QUARTER).ticks()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar("2022-10", "2023-01", Step.QUARTER))
        .withMessage("the run has 4 months, which is not a whole number of quarters");
  }
}
