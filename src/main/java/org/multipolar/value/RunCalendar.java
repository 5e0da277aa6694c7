package org.multipolar.value;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Conversion between calendar and ticks: the month of a tick and the tick that contains a date.
 *
 * @param from first month of the run
 * @param to last month of the run, inclusive
 * @param branch the day from whose tick onwards states choose their own levers
 * @param step length of a tick
 */
public record RunCalendar(YearMonth from, YearMonth to, LocalDate branch, Step step)
    implements Serializable {

  public RunCalendar {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the run ends (" + to + ") before it starts (" + from + ")");
    }
    if (months(from, to) % step.months() != 0) {
      throw new IllegalArgumentException(
          "the run has " + months(from, to) + " months, which is not a whole number of quarters");
    }
  }

  private static int months(YearMonth from, YearMonth to) {
    return absolute(to) - absolute(from) + 1;
  }

  private static int absolute(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  private static int absolute(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** Number of ticks of the run. */
  public int ticks() {
    return months(from, to) / step.months();
  }

  /** Length of a tick, years. */
  public double dt() {
    return step.years();
  }

  /** First month of a tick. */
  public YearMonth month(int tick) {
    return from.plusMonths((long) tick * step.months());
  }

  /** First day of a tick. */
  public LocalDate date(int tick) {
    return month(tick).atDay(1);
  }

  /** The calendar month of a tick as one number; the time part of a draw's key. */
  public int key(int tick) {
    return absolute(from) + tick * step.months();
  }

  /** The tick that contains a date; negative before the run, {@code >= ticks()} after it. */
  public int tickOf(LocalDate date) {
    return Math.floorDiv(absolute(date) - absolute(from), step.months());
  }

  /** First tick in which states choose their own levers. */
  public int branchTick() {
    return tickOf(branch);
  }

  /** Years from the start of the run to the start of a tick. */
  public double years(int tick) {
    return tick * dt();
  }

  /** Years from the start of the run to a day; all months count as equally long. */
  public double years(LocalDate day) {
    double month = absolute(day) - absolute(from);
    return (month + (day.getDayOfMonth() - 1.0) / day.lengthOfMonth()) / 12;
  }

  /** Years from the start of the run to the first day of a month given as a decimal year. */
  public double yearsUntil(double decimalYear) {
    return decimalYear - (from.getYear() + (from.getMonthValue() - 1) / 12.0);
  }

  /** Number of ticks that a number of months takes, rounded up. */
  public int ticks(int months) {
    return -Math.floorDiv(-months, step.months());
  }

  /** Number of ticks in a year. */
  public int ticksAYear() {
    return 12 / step.months();
  }

  /** Calendar year at the start of a tick. */
  public int year(int tick) {
    return Math.floorDiv(key(tick), 12);
  }

  /** Ticks from this one to the end of its calendar year, this one included. */
  public int ticksLeftInYear(int tick) {
    int left = 12 - Math.floorMod(key(tick), 12);
    return (left + step.months() - 1) / step.months();
  }
}
