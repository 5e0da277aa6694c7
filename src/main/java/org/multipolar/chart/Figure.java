package org.multipolar.chart;

import java.util.List;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;

/**
 * One figure, ready to be drawn and captioned.
 *
 * @param name name in files, kebab-case
 * @param title what the reader should see
 * @param subjects the runs it shows, the reference first
 * @param data its numbers
 * @param sources where observed points come from, with their licence
 */
public record Figure(
    String name,
    String title,
    List<FigureSubject> subjects,
    FigureData data,
    List<String> sources) {
  public Figure {
    subjects = List.copyOf(subjects);
    sources = List.copyOf(sources);
  }

  /** The note below it: number of runs, and how to read it. */
  public String note() {
    return data.note(subjects);
  }
}
