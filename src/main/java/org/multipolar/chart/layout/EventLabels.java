package org.multipolar.chart.layout;

import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Dated events as light poles through a plot, each with its label at the top like a flag. A label
 * lies higher than the poles that it passes, so that nothing crosses it. Events that find no place
 * for a label keep a short mark at the upper edge of the plot.
 */
final class EventLabels {
  private static final Theme.Type TYPE = Theme.Type.FLAG;
  private static final double GAP = 1.5;
  private static final double STUB = 3;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  private record Flag(TimeAxis.Mark mark, double x, String text, int row) {}

  private final Theme theme;
  private final List<Flag> flags;
  private final List<TimeAxis.Mark> stubs;

  private EventLabels(Theme theme, List<Flag> flags, List<TimeAxis.Mark> stubs) {
    this.theme = theme;
    this.flags = flags;
    this.stubs = stubs;
  }

  /**
   * Places the flags.
   *
   * @param scale the time axis
   * @param left where the plot begins
   * @param width how wide it is
   * @param right how far labels may reach
   * @param most greatest number of labels
   */
  static EventLabels place(
      Theme theme,
      TimeAxis timeline,
      Scale scale,
      double left,
      double width,
      double right,
      int most) {
    List<TimeAxis.Mark> inside =
        timeline.marks().stream()
            .filter(m -> !m.date().isBefore(timeline.first()) && !m.date().isAfter(timeline.last()))
            .sorted(
                Comparator.comparing((TimeAxis.Mark m) -> !m.branch())
                    .thenComparing(m -> -m.weight())
                    .thenComparing(TimeAxis.Mark::date))
            .toList();
    List<TimeAxis.Mark> chosen = new ArrayList<>();
    List<TimeAxis.Mark> stubs = new ArrayList<>();
    for (TimeAxis.Mark mark : inside) {
      double x = x(scale, left, width, mark);
      boolean fits =
          chosen.size() < most
              && x + GAP + theme.width(text(mark), TYPE) <= right
              && chosen.stream().allMatch(c -> Math.abs(x(scale, left, width, c) - x) >= 2);
      (fits ? chosen : stubs).add(mark);
    }
    chosen.sort(Comparator.comparing(TimeAxis.Mark::date).reversed());
    List<Flag> flags = new ArrayList<>();
    for (TimeAxis.Mark mark : chosen) {
      double x = x(scale, left, width, mark);
      double end = x + GAP + theme.width(text(mark), TYPE) + GAP;
      int row = 0;
      for (Flag later : flags) {
        if (later.x() < end) {
          row = Math.max(row, later.row() + 1);
        }
      }
      flags.add(new Flag(mark, x, text(mark), row));
    }
    return new EventLabels(theme, flags, stubs);
  }

  private static double x(Scale scale, double left, double width, TimeAxis.Mark mark) {
    return left + width * (Scale.year(mark.date()) - scale.low()) / (scale.high() - scale.low());
  }

  private static String text(TimeAxis.Mark mark) {
    return MONTH.format(mark.date()) + ": " + mark.label();
  }

  /** Height that the labels need above the plot. */
  double height() {
    int rows = flags.stream().mapToInt(flag -> flag.row() + 1).max().orElse(0);
    return rows == 0 ? 0 : rows * theme.leading(TYPE) + GAP;
  }

  /** Draws the poles again, over areas that hide them. */
  void paintOver(Painter ink, PlotArea frame) {
    for (Flag flag : flags) {
      double x = frame.x(Scale.year(flag.mark().date()));
      ink.line(
          x,
          frame.area().getMinY(),
          x,
          frame.area().getMaxY(),
          Color.WHITE,
          Theme.stroke(Theme.HAIR));
    }
  }

  /** Draws poles, and labels where asked for. */
  void paint(Painter ink, PlotArea frame, boolean labels) {
    double top = frame.area().getMinY();
    for (TimeAxis.Mark stub : stubs) {
      double x = frame.x(Scale.year(stub.date()));
      ink.line(x, top, x, top + STUB, Theme.MARK, Theme.stroke(Theme.HAIR));
    }
    for (Flag flag : flags) {
      double x = frame.x(Scale.year(flag.mark().date()));
      double baseline = top - GAP - 1.5 - flag.row() * theme.leading(TYPE);
      Color colour = flag.mark().branch() ? Theme.BRANCH : Theme.MARK;
      double end = labels ? baseline - theme.capital(TYPE) : top;
      ink.line(x, end, x, frame.area().getMaxY(), colour, Theme.stroke(Theme.HAIR));
      if (labels) {
        ink.text(flag.text(), x + GAP, baseline, TYPE, Painter.Align.LEFT);
      }
    }
  }
}
