package org.multipolar.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.CalibrationSpec.Free;
import org.multipolar.text.NumberText;

/**
 * The prior of some parameters: independent, each uniform on its range, or uniform in the
 * logarithm. A point of the unit cube stands for the vector of its quantiles.
 *
 * @param free the parameters, in the order of vectors
 */
public record Prior(List<Free> free) {

  public Prior {
    free = List.copyOf(free);
  }

  /** The prior of these and, behind them, more parameters. */
  public Prior and(List<Free> more) {
    return new Prior(Stream.concat(free.stream(), more.stream()).toList());
  }

  /** Number of parameters. */
  public int size() {
    return free.size();
  }

  /** Names of the parameters. */
  public List<String> names() {
    return free.stream().map(Free::name).toList();
  }

  /**
   * The vector at a point of the unit cube, rounded to the nine digits with which it is written, so
   * that what is run is what is kept.
   */
  public double[] at(double... point) {
    double[] vector = new double[size()];
    for (int k = 0; k < vector.length; k++) {
      vector[k] = Double.parseDouble(NumberText.of(quantile(k, point[k])));
    }
    return vector;
  }

  /** Quantile of one parameter. */
  public double quantile(int parameter, double p) {
    Free range = free.get(parameter);
    double low = scaled(range, range.low());
    double value = low + p * (scaled(range, range.high()) - low);
    double plain = range.logarithmic() ? FastMath.exp(value) : value;
    return Math.min(range.high(), Math.max(range.low(), plain));
  }

  /** Where a value of a parameter lies in its range: the inverse of {@link #quantile}. */
  public double position(int parameter, double value) {
    Free range = free.get(parameter);
    double low = scaled(range, range.low());
    return (scaled(range, value) - low) / (scaled(range, range.high()) - low);
  }

  private static double scaled(Free range, double value) {
    return range.logarithmic() ? FastMath.log(value) : value;
  }

  /** A vector, or the beginning of one, as parameters of a scenario. */
  public Map<String, List<Double>> settings(double[] vector) {
    Map<String, List<Double>> settings = new LinkedHashMap<>();
    for (int k = 0; k < vector.length; k++) {
      settings.put(free.get(k).name(), List.of(vector[k]));
    }
    return settings;
  }
}
