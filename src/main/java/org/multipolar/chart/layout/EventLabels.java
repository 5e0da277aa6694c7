package org.multipolar.chart.layout;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Dated events as light vertical lines through a plot, each with a label at the top like a flag.
 * Labels are stacked in rows so that no line crosses them. Events for whose label there is no room
 * get a short mark at the upper edge of the plot.
 */
final class EventLabels {
  private static final Theme.Type TYPE = Theme.Type.FLAG;
  private static final double GAP = 1.5;
  private static final double STUB = 3;

  /** Minimum weight at which an event is named together with another one of the same tick. */
  private static final double NAMED = 10;

  private record Flag(double year, boolean branch, double x, String text, int row) {}

  private final Theme theme;
  private final List<Flag> flags;
  private final List<Double> stubs;

  private EventLabels(Theme theme, List<Flag> flags, List<Double> stubs) {
    this.theme = theme;
    this.flags = flags;
    this.stubs = stubs;
  }

  /**
   * Positions the labels.
   *
   * @param scale the time axis
   * @param left left edge of the plot
   * @param width width of the plot
   * @param right right limit for labels
   * @param most maximum number of labels
   */
  static EventLabels place(
      Theme theme,
      TimeAxis timeline,
      Scale scale,
      double left,
      double width,
      double right,
      int most) {
    Map<LocalDate, List<TimeAxis.Mark>> ticks = new TreeMap<>(Comparator.reverseOrder());
    timeline.marks().stream()
        .sorted(
            Comparator.comparing((TimeAxis.Mark m) -> -m.weight())
                .thenComparing(TimeAxis.Mark::date))
        .forEach(
            mark ->
                timeline
                    .mark(mark.date())
                    .ifPresent(at -> ticks.computeIfAbsent(at, d -> new ArrayList<>()).add(mark)));
    List<LocalDate> ranked =
        ticks.keySet().stream()
            .sorted(Comparator.comparing(at -> -ticks.get(at).get(0).weight()))
            .toList();
    Map<LocalDate, Flag> chosen = new TreeMap<>(Comparator.reverseOrder());
    List<Double> stubs = new ArrayList<>();
    for (LocalDate at : ranked) {
      List<TimeAxis.Mark> marks = ticks.get(at);
      double year = Scale.year(at);
      double x = left + width * (year - scale.low()) / (scale.high() - scale.low());
      String text = text(theme, marks, words -> x + GAP + theme.width(words, TYPE) <= right);
      boolean fits =
          chosen.size() < most
              && x + GAP + theme.width(text, TYPE) <= right
              && chosen.values().stream().allMatch(c -> Math.abs(c.x() - x) >= 2);
      if (fits) {
        boolean branch = marks.stream().anyMatch(TimeAxis.Mark::branch);
        chosen.put(at, new Flag(year, branch, x, text, 0));
      } else {
        stubs.add(year);
      }
    }
    List<Flag> flags = new ArrayList<>();
    for (Flag flag : chosen.values()) {
      double end = flag.x() + GAP + theme.width(flag.text(), TYPE) + GAP;
      int row = 0;
      for (Flag later : flags) {
        if (later.x() < end) {
          row = Math.max(row, later.row() + 1);
        }
      }
      flags.add(new Flag(flag.year(), flag.branch(), flag.x(), flag.text(), row));
    }
    return new EventLabels(theme, flags, stubs);
  }

  /** The first event of a tick, followed by its other important events if they fit. */
  private static String text(Theme theme, List<TimeAxis.Mark> marks, Predicate<String> fits) {
    TimeAxis.Mark first = marks.get(0);
    String month = theme.month(first.date());
    String text = first.label().isEmpty() ? month : month + ": " + first.label();
    for (TimeAxis.Mark other : marks.subList(1, marks.size())) {
      String longer = text + "; " + other.label();
      if (other.weight() >= NAMED && fits.test(longer)) {
        text = longer;
      }
    }
    return text;
  }

  /** Height that the labels need above the plot. */
  double height() {
    int rows = flags.stream().mapToInt(flag -> flag.row() + 1).max().orElse(0);
    return rows == 0 ? 0 : rows * theme.leading(TYPE) + GAP;
  }

  /** Draws the vertical lines again, over areas that hide them. */
  void paintOver(Painter ink, PlotArea frame) {
    for (Flag flag : flags) {
      double x = frame.x(flag.year());
      ink.line(
          x,
          frame.area().getMinY(),
          x,
          frame.area().getMaxY(),
          Color.WHITE,
          Theme.stroke(Theme.HAIR));
    }
  }

  /** Draws the vertical lines, and their labels if requested. */
  void paint(Painter ink, PlotArea frame, boolean labels) {
    double top = frame.area().getMinY();
    for (double stub : stubs) {
      double x = frame.x(stub);
      ink.line(x, top, x, top + STUB, Theme.MARK, Theme.stroke(Theme.HAIR));
    }
    for (Flag flag : flags) {
      double x = frame.x(flag.year());
      double baseline = top - GAP - 1.5 - flag.row() * theme.leading(TYPE);
      Color colour = flag.branch() ? Theme.BRANCH : Theme.MARK;
      double end = labels ? baseline - theme.capital(TYPE) : top;
      ink.line(x, end, x, frame.area().getMaxY(), colour, Theme.stroke(Theme.HAIR));
      if (labels) {
        ink.text(flag.text(), x + GAP, baseline, TYPE, Painter.Align.LEFT);
      }
    }
  }
}
