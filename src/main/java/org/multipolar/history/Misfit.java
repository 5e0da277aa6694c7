package org.multipolar.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.multipolar.scenario.study.Observation;

/**
 * The distance between predictions and targets.
 *
 * <pre>J = Σ_s 1/n_s Σ_{i∈s} ((m_i − z_i)/h_i)²</pre>
 *
 * with m the mean prediction over replications, z the observed value, h half the width of its band,
 * and n_s the number of targets in series s: every series has the same weight, regardless of its
 * number of targets. If no band is published, h is a tenth of the value.
 *
 * @param targets in the order of predictions
 */
public record Misfit(List<Target> targets) {

  /** Default half width of a band, relative to the value. */
  static final double DEFAULT_HALF_WIDTH = .1;

  public Misfit {
    targets = List.copyOf(targets);
  }

  /** J of mean predictions; infinite if one of them is missing. */
  public double of(double[] means) {
    Map<String, List<Double>> squares = new LinkedHashMap<>();
    for (int i = 0; i < means.length; i++) {
      Target target = targets.get(i);
      double error = (means[i] - target.observation().value()) / halfBand(target.observation());
      if (Double.isNaN(error)) {
        return Double.POSITIVE_INFINITY;
      }
      squares.computeIfAbsent(target.series(), s -> new ArrayList<>()).add(error * error);
    }
    double sum = 0;
    for (List<Double> series : squares.values()) {
      sum += series.stream().mapToDouble(Double::doubleValue).sum() / series.size();
    }
    return sum;
  }

  /** Whether the predictions of all named targets lie in their bands. */
  public boolean accepts(double[] means) {
    return outside(means).isEmpty();
  }

  /** Whether a value lies in the band of an observation; false without a band. */
  public static boolean inside(Observation observation, double value) {
    return value >= observation.low() && value <= observation.high();
  }

  /** Half the width of the band of an observation. */
  static double halfBand(Observation observation) {
    double half = (observation.high() - observation.low()) / 2;
    return Double.isNaN(half) ? DEFAULT_HALF_WIDTH * Math.abs(observation.value()) : half;
  }

  /** Ids of the named targets whose predictions are outside their bands. */
  List<String> outside(double[] means) {
    return IntStream.range(0, means.length)
        .filter(i -> !inside(targets.get(i).observation(), means[i]))
        .mapToObj(i -> targets.get(i).observation().id())
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
