package org.multipolar.history;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.study.Observation;

/**
 * The error of an observation: normal, or normal in the logarithm. The forecast of an observed
 * value is the distribution of the true value widened by this error.
 *
 * @param deviation standard deviation, of the value or of its logarithm
 * @param logarithm whether the logarithm is normal
 */
record RecordError(double deviation, boolean logarithm) {
  /** Number of equally probable errors that represent the distribution. */
  private static final int NODES = 19;

  /** Standard deviations from the centre to the ends of an interval of probability .9. */
  private static final double HALF_WIDTH = 1.6448536269514722;

  private static final double[] STANDARD = nodes();

  private static double[] nodes() {
    NormalDistribution normal = new NormalDistribution();
    double[] nodes = new double[NODES];
    Arrays.setAll(nodes, i -> normal.inverseCumulativeProbability((i + .5) / NODES));
    return nodes;
  }

  static RecordError of(Target target) {
    Observation observation = target.observation();
    return of(observation.low(), observation.high(), target.logarithmic());
  }

  /** The error whose interval of probability .9 has these ends; zero without an interval. */
  static RecordError of(double low, double high, boolean logarithm) {
    double width = logarithm ? FastMath.log(high / low) : high - low;
    return new RecordError(Double.isFinite(width) ? width / (2 * HALF_WIDTH) : 0, logarithm);
  }

  /** The sum of this and an independent normal error. */
  RecordError plus(double other) {
    return new RecordError(FastMath.hypot(deviation, other), logarithm);
  }

  /** A sample widened by the error; the sample itself without an error. */
  double[] spread(double[] sample) {
    if (!(deviation > 0)) {
      return sample;
    }
    double[] spread = new double[sample.length * NODES];
    for (int i = 0; i < sample.length; i++) {
      for (int k = 0; k < NODES; k++) {
        double error = deviation * STANDARD[k];
        spread[i * NODES + k] = logarithm ? sample[i] * FastMath.exp(error) : sample[i] + error;
      }
    }
    return spread;
  }
}
