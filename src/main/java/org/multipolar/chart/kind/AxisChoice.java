package org.multipolar.chart.kind;

import java.util.Arrays;
import java.util.Optional;
import org.multipolar.chart.layout.Scale;
import org.multipolar.figure.FigureStyle;

/** The axis of values that the author of a figure chose. */
final class AxisChoice {
  private AxisChoice() {}

  /**
   * The scale.
   *
   * @param values what is drawn on it
   * @param ticks about how many it has
   * @return nothing where the author chose none, or a logarithmic one for values that have none
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
    if (log && least > 0 && greatest > least) {
      return Optional.of(Scale.decades(least, greatest, ticks));
    }
    return style.axis().isPresent()
        ? Optional.of(Scale.plain(least, greatest, ticks, false))
        : Optional.empty();
  }
}
