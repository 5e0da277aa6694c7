package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The figures of a state: one number for each {@link StateFigure}. Immutable. */
public final class StateFigures implements Serializable {
  private static final long serialVersionUID = 1;
  private static final StateFigure[] ALL = StateFigure.values();

  private final double[] values;

  private StateFigures(double[] values) {
    this.values = values;
  }

  /** Evaluates a function for each figure. */
  public static StateFigures of(ToDoubleFunction<StateFigure> figure) {
    return new StateFigures(Arrays.stream(ALL).mapToDouble(figure).toArray());
  }

  public double of(StateFigure figure) {
    return values[figure.ordinal()];
  }

  /** Returns a copy with one figure replaced. */
  public StateFigures with(StateFigure figure, double value) {
    double[] other = values.clone();
    other[figure.ordinal()] = value;
    return new StateFigures(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateFigures figures && Arrays.equals(values, figures.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
