package org.multipolar.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.study.Observation;

/**
 * How far predictions lie from targets.
 *
 * <pre>J = Σ_s 1/n_s Σ_{i∈s} ((m_i − z_i)/h_i)²</pre>
 *
 * with m the mean prediction over replications, z the observed value, h half the width of its band,
 * and n_s the number of targets in series s: every series counts the same, however often it was
 * measured. Where no band is published h is a tenth of the value.
 *
 * @param targets what is held against, in the order of predictions
 */
public record Misfit(List<Target> targets) {

  /** Half width of the band of a value without one, as a part of the value. */
  static final double UNPUBLISHED = .1;

  public Misfit {
    targets = List.copyOf(targets);
  }

  /** J of mean predictions; infinite where one of them is missing. */
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

  /** Whether the predictions of all targets that have a name lie in their bands. */
  public boolean accepts(double[] means) {
    for (int i = 0; i < means.length; i++) {
      Observation observation = targets.get(i).observation();
      if (!observation.id().isEmpty() && !inside(observation, means[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value lies in the band of an observation; false where there is no band. */
  public static boolean inside(Observation observation, double value) {
    return value >= observation.low() && value <= observation.high();
  }

  /** Half the width of the band. */
  static double halfBand(Observation observation) {
    double half = (observation.high() - observation.low()) / 2;
    return Double.isNaN(half) ? UNPUBLISHED * Math.abs(observation.value()) : half;
  }

  /** Ids of the named targets that are not in their bands. */
  List<String> outside(double[] means) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      Observation observation = targets.get(i).observation();
      if (!observation.id().isEmpty() && !inside(observation, means[i])) {
        ids.add(observation.id());
      }
    }
    return Collections.unmodifiableList(ids);
  }
}
