package org.multipolar.chart.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The common time axis of a figure.
 *
 * @param dates the recorded dates, ascending; every series has one value for each
 * @param marks what happened when
 * @param farFrom from when on the future is shaded as far
 */
public record TimeAxis(List<LocalDate> dates, List<Mark> marks, Optional<LocalDate> farFrom) {

  /**
   * A dated event, drawn as a light vertical mark.
   *
   * @param date when
   * @param label what, in a few words; the day is not repeated in it
   * @param weight how much was changed: where not all labels fit, the heaviest are shown
   * @param branch whether this is where history ends and choice begins
   */
  public record Mark(LocalDate date, String label, double weight, boolean branch) {}

  public TimeAxis {
    dates = List.copyOf(dates);
    marks = List.copyOf(marks);
    if (dates.size() < 2) {
      throw new IllegalArgumentException("a course needs at least two dates, not " + dates.size());
    }
  }

  public LocalDate first() {
    return dates.get(0);
  }

  public LocalDate last() {
    return dates.get(dates.size() - 1);
  }
}
