package org.multipolar.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.study.CalibrationSpec.Free;
import org.multipolar.text.NumberText;

/**
 * The prior distribution of parameters: independent, each uniform or log-uniform on its range. A
 * point of the unit cube represents the vector of its quantiles.
 *
 * @param free the parameters, in the order of vectors
 */
public record Prior(List<Free> free) {

  public Prior {
    free = List.copyOf(free);
  }

  /** The prior of these parameters followed by others. */
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
   * The vector at a point of the unit cube, rounded to the nine digits of the journal, so that the
   * vector run equals the vector stored.
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

  /** Relative position of a value in its range: the inverse of {@link #quantile}. */
  public double position(int parameter, double value) {
    Free range = free.get(parameter);
    double low = scaled(range, range.low());
    return (scaled(range, value) - low) / (scaled(range, range.high()) - low);
  }

  private static double scaled(Free range, double value) {
    return range.logarithmic() ? FastMath.log(value) : value;
  }

  /** A vector, or the beginning of one, as parameter settings of a scenario. */
  public Map<String, List<Double>> settings(double[] vector) {
    Map<String, List<Double>> settings = new LinkedHashMap<>();
    for (int k = 0; k < vector.length; k++) {
      settings.put(free.get(k).name(), List.of(vector[k]));
    }
    return settings;
  }
}
