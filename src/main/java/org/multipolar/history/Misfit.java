package org.multipolar.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.study.Summary;

/**
 * The distance between predictions and targets, in standard deviations of their expected
 * difference.
 *
 * <pre>
 * I_i² = (m_i − z_i)² / (σ_i² + δ_s² t_i),   I_s² = 1/n_s Σ_{i∈s} I_i²,   J = Σ_s I_s²
 * </pre>
 *
 * with m the mean prediction over replications, z the observed value, σ the error of the record and
 * δ the {@link Discrepancy} of the series after a year; amounts in logarithms. Every series has the
 * same weight, regardless of its number of targets. Without an error of the record, σ is a tenth of
 * the value.
 *
 * <p>A vector is implausible if more than {@link #EXCEPTIONS} of the series have I_s above {@link
 * #CUT_OFF}: any unimodal distribution has .95 of its mass within three standard deviations
 * (Pukelsheim 1994), and the model may be unable to express a few series (Vernon, Goldstein and
 * Bower, Galaxy formation: a Bayesian uncertainty analysis, Bayesian Analysis 5 (2010), use the
 * second or third largest for the same reason).
 *
 * @param targets in the order of predictions
 * @param discrepancy of the model
 */
public record Misfit(List<Target> targets, Discrepancy discrepancy) {

  /** Largest distance of a series that is not implausible, standard deviations. */
  static final double CUT_OFF = 3;

  /** Fraction of all series that may exceed it. */
  static final double EXCEPTIONS = .1;

  private static final double UNKNOWN_ERROR = .1;

  public Misfit {
    targets = List.copyOf(targets);
  }

  /** J of mean predictions; infinite if one of them is missing. */
  public double of(double[] means) {
    double sum = 0;
    for (double series : implausibilities(means).values()) {
      sum += series * series;
    }
    return sum;
  }

  /** I_s by series; infinite where a prediction is missing. */
  public Map<String, Double> implausibilities(double[] means) {
    Function<Target, String> names = Skill.names(targets);
    Map<String, double[]> squares = new LinkedHashMap<>();
    for (int i = 0; i < means.length; i++) {
      double away = implausibility(targets.get(i), means[i]);
      double[] sum = squares.computeIfAbsent(names.apply(targets.get(i)), s -> new double[2]);
      sum[0] += Double.isNaN(away) ? Double.POSITIVE_INFINITY : away * away;
      sum[1]++;
    }
    Map<String, Double> series = new LinkedHashMap<>();
    squares.forEach((name, sum) -> series.put(name, FastMath.sqrt(sum[0] / sum[1])));
    return series;
  }

  /** Median over trials of the distance of each series, in standard deviations, largest first. */
  public Map<String, Double> away(List<Trial> trials) {
    Map<String, List<Double>> all = new LinkedHashMap<>();
    for (Trial trial : trials) {
      implausibilities(trial.means())
          .forEach((name, far) -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(far));
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    all.entrySet().stream()
        .map(
            each ->
                Map.entry(
                    each.getKey(),
                    Summary.of(each.getValue().stream().mapToDouble(Double::doubleValue).toArray())
                        .median()))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(each -> medians.put(each.getKey(), each.getValue()));
    return medians;
  }

  /** I_i of one prediction. */
  double implausibility(Target target, double mean) {
    double observed = target.observation().value();
    boolean logarithm = target.logarithmic();
    double error = logarithm ? FastMath.log(mean / observed) : mean - observed;
    double scale = logarithm ? 1 : Math.abs(observed);
    double record = RecordError.of(target).deviation();
    double sigma = record > 0 ? record : UNKNOWN_ERROR * scale;
    double delta = discrepancy.deviation(target);
    return error / FastMath.sqrt(sigma * sigma + delta * delta);
  }

  /** Whether mean predictions are not implausible. */
  public boolean accepts(double[] means) {
    Map<String, Double> series = implausibilities(means);
    long far = series.values().stream().filter(away -> !(away <= CUT_OFF)).count();
    return far <= EXCEPTIONS * series.size();
  }
}
