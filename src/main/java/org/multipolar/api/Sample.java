package org.multipolar.api;

import java.util.Arrays;
import java.util.List;
import org.multipolar.metric.Bounds;
import org.multipolar.study.Summary;

/** The values of several replications, in their order; NaN for a missing value. */
public final class Sample {
  private final List<Double> values;
  private final Summary summary;

  private Sample(List<Double> values, Summary summary) {
    this.values = values;
    this.summary = summary;
  }

  static Sample of(double[] values, Bounds bounds) {
    return new Sample(Arrays.stream(values).boxed().toList(), Summary.of(values).within(bounds));
  }

  /** The values themselves. */
  public List<Double> values() {
    return Lists.of(values);
  }

  /** Number of values that are not NaN. */
  public int size() {
    return summary.n();
  }

  /** The arithmetic mean. */
  public double mean() {
    return summary.mean();
  }

  /** The standard deviation, with n − 1. */
  public double standardDeviation() {
    return summary.sd();
  }

  /** The median. */
  public double median() {
    return summary.median();
  }

  /** A quantile of type 7 of Hyndman and Fan, the default of R and NumPy. */
  public double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new SimulationException("a quantile lies from 0 to 1, not at " + probability);
    }
    return Summary.quantile(
        values.stream().filter(value -> !value.isNaN()).mapToDouble(v -> v).sorted().toArray(),
        probability);
  }

  /** The lower end of the 95 % interval of the mean. */
  public double low95() {
    return summary.low();
  }

  /** The upper end of the 95 % interval of the mean. */
  public double high95() {
    return summary.high();
  }

  @Override
  public String toString() {
    return "mean " + mean() + ", median " + median() + ", n " + size();
  }
}
