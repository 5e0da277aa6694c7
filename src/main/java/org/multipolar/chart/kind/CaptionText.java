package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.text.Labels;

/** Phrases shared by the captions and notes of several kinds of figures. */
public final class CaptionText {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /** Number of events that every page has room to label. */
  private static final int NAMED = 3;

  private CaptionText() {}

  /** Month and year of a day, in words. */
  public static String month(LocalDate date) {
    return MONTH.format(date);
  }

  /** The first day of a month, which identifies it in tables. */
  static LocalDate day(LocalDate date) {
    return date.withDayOfMonth(1);
  }

  /** A label with its unit in brackets. */
  static String named(String label, String unit) {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }

  /** The quantities of two axes. */
  static String against(Plane.Axis across, Plane.Axis up) {
    return named(up.label(), up.unit()) + " against " + named(across.label(), across.unit()) + ".";
  }

  /** Lists the panels' contents, with their letters if there are several. */
  static <P> String panels(List<P> panels, Function<P, String> label, Function<P, String> unit) {
    return panels(panels.stream().map(p -> named(label.apply(p), unit.apply(p))).toList());
  }

  static String panels(List<String> panels) {
    if (panels.size() == 1) {
      return panels.get(0).isEmpty() ? "" : panels.get(0) + ".";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < panels.size(); i++) {
      out.append(i == 0 ? "" : "; ").append((char) ('a' + i)).append(", ").append(panels.get(i));
    }
    return out.append('.').toString();
  }

  /** Numbers of runs, stated once if all subjects have the same. */
  static String runs(List<FigureSubject> subjects) {
    return counted(subjects, "run");
  }

  /** Numbers of runs or of pairs of runs, stated once if all subjects have the same. */
  static String counted(List<FigureSubject> subjects, String thing) {
    List<Integer> counts = subjects.stream().map(FigureSubject::runs).distinct().toList();
    if (counts.size() == 1) {
      return "n = "
          + Labels.count(counts.get(0), thing)
          + (subjects.size() > 1 ? " a scenario" : "")
          + vectors(subjects);
    }
    if (counts.size() > 2 || subjects.size() > 2) {
      IntSummaryStatistics all = counts.stream().mapToInt(n -> n).summaryStatistics();
      return "n = "
          + all.getMin()
          + " to "
          + Labels.count(all.getMax(), thing)
          + " a scenario"
          + vectors(subjects);
    }
    return subjects.stream()
            .map(
                subject ->
                    "n = " + Labels.count(subject.runs(), thing) + " (" + subject.title() + ")")
            .collect(Collectors.joining(", "))
        + vectors(subjects);
  }

  /** Number of parameter vectors, stated because bands then include more than random variation. */
  private static String vectors(List<FigureSubject> subjects) {
    int most = subjects.stream().mapToInt(FigureSubject::vectors).max().orElse(0);
    return most == 0 ? "" : ", on " + most + " vectors of parameters";
  }

  /** Explains the ticks above the plots, if there are more events than labels. */
  static String ticks(TimeAxis timeline) {
    return timeline.marks().size() > NAMED ? " Ticks at the top: other dated events." : "";
  }

  /** States from when the future is shaded, if it is. */
  static String shaded(TimeAxis timeline) {
    return timeline
        .farFrom()
        .filter(from -> from.isBefore(timeline.last()))
        .map(from -> " Shaded: far future, from " + month(from) + ".")
        .orElse("");
  }

  /** States the largest number of factors left out of a panel, if any. */
  static <P> String leftOut(List<P> panels, ToIntFunction<P> left, String measure) {
    int factors = panels.stream().mapToInt(left).max().orElse(0);
    return factors == 0
        ? ""
        : " Left out: " + Labels.count(factors, "factor") + " of less " + measure + " a panel.";
  }

  /** States the largest number of rows left out of a panel, if any. */
  static <P> String leftOutRows(List<P> panels, ToIntFunction<P> left) {
    int rows = panels.stream().mapToInt(left).max().orElse(0);
    return rows == 0 ? "" : " Left out: " + Labels.count(rows, "row") + " a panel.";
  }
}
