package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.multipolar.chart.layout.Scale;
import org.multipolar.figure.FigureStyle;

/** The value axis chosen by the author of a figure. */
final class AxisChoice {
  /** Text in a plot whose values all lie outside the axis. */
  static final String EMPTY = "no value in this range";

  private AxisChoice() {}

  /** Whether a value lies on the axis; always true if the axis follows from the data. */
  static boolean shows(FigureStyle style, double value) {
    return style.range().size() < 2
        || value >= style.range().get(0) && value <= style.range().get(1);
  }

  /** Whether some values are not drawn: outside the chosen range, or not positive on a log axis. */
  static boolean omits(FigureStyle style, DoubleStream values) {
    double[] all = values.toArray();
    boolean log = style.range().isEmpty() && logarithmic(style, all);
    return Arrays.stream(all).anyMatch(value -> !shows(style, value) || log && value <= 0);
  }

  private static boolean logarithmic(FigureStyle style, double[] values) {
    return style.axis().filter(FigureStyle.Axis.LOG::equals).isPresent()
        && Arrays.stream(values).filter(value -> value > 0).distinct().count() > 1;
  }

  /**
   * Returns sentences about the values that the axis leaves out.
   *
   * @param outside whether any values lie outside the axis
   * @param empty by panel, whether all its values do
   */
  static String reservation(boolean outside, List<Boolean> empty) {
    String letters =
        IntStream.range(0, empty.size())
            .filter(empty::get)
            .mapToObj(p -> String.valueOf((char) ('a' + p)))
            .collect(Collectors.joining(", "));
    return (outside ? "Values outside the axis are not drawn." : "")
        + (letters.isEmpty() ? "" : " No value lies in this range")
        + (letters.isEmpty() ? "" : empty.size() == 1 ? "." : ": " + letters + ".");
  }

  /**
   * Returns the scale that the author chose.
   *
   * @param values the values drawn on it
   * @param ticks approximate number of ticks
   * @return empty if the author chose none; a linear scale instead of a logarithmic one if the
   *     values do not allow the latter
   */
  static Optional<Scale> scale(FigureStyle style, double[] values, int ticks) {
    boolean log = style.axis().filter(FigureStyle.Axis.LOG::equals).isPresent();
    if (style.range().size() == 2) {
      double low = style.range().get(0);
      double high = style.range().get(1);
      return Optional.of(
          log ? Scale.magnitudesExactly(low, high, ticks) : Scale.linear(low, high, ticks));
    }
    double least = Arrays.stream(values).filter(v -> !log || v > 0).min().orElse(0);
    double greatest = Arrays.stream(values).max().orElse(1);
    if (logarithmic(style, values)) {
      return Optional.of(Scale.decades(least, greatest, ticks));
    }
    return style.axis().isPresent()
        ? Optional.of(Scale.plain(least, greatest, ticks, false))
        : Optional.empty();
  }
}
