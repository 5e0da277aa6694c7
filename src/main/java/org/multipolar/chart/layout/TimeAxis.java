package org.multipolar.chart.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The common time axis of a figure.
 *
 * @param dates ends of ticks, ascending; every series has one value for each
 * @param marks the dated events
 * @param farFrom the day from which the future is shaded as far
 */
public record TimeAxis(List<LocalDate> dates, List<Mark> marks, Optional<LocalDate> farFrom) {

  /**
   * A dated event, drawn as a light vertical line.
   *
   * @param date the date
   * @param label short description, without the date
   * @param weight priority for labels: if not all fit, those with the highest weights are shown
   * @param branch whether this is the day on which history ends and states begin to choose
   */
  public record Mark(LocalDate date, String label, double weight, boolean branch) {}

  public TimeAxis {
    dates = List.copyOf(dates);
    marks = List.copyOf(marks);
    if (dates.size() < 2) {
      throw new IllegalArgumentException("a course needs at least two dates, not " + dates.size());
    }
  }

  /**
   * Returns the date at which an event of a day is marked: values are plotted at the end of their
   * tick, so that a line departs from its preceding value at the mark, and no effect precedes its
   * cause.
   *
   * @return the end of the preceding tick; empty for a day in the first tick, which begins where
   *     the axis does, and for one after the last tick
   */
  public Optional<LocalDate> mark(LocalDate day) {
    return day.isAfter(last())
        ? Optional.empty()
        : dates.stream().filter(day::isAfter).reduce((before, next) -> next);
  }

  /** The first day of a tick, which identifies it in tables. */
  public LocalDate beginning(int tick) {
    long months =
        ChronoUnit.MONTHS.between(YearMonth.from(dates.get(0)), YearMonth.from(dates.get(1)));
    return YearMonth.from(dates.get(tick)).minusMonths(Math.max(1, months) - 1).atDay(1);
  }

  public LocalDate first() {
    return dates.get(0);
  }

  public LocalDate last() {
    return dates.get(dates.size() - 1);
  }
}
