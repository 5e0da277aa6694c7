package org.multipolar.history;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.multipolar.study.Summary;

/**
 * How well observations identify a parameter: the width of the accepted set relative to the prior.
 *
 * @param name of the parameter
 * @param priorLow quantile .05 of the prior
 * @param priorHigh quantile .95 of the prior
 * @param low quantile .05 of the accepted set
 * @param median of the accepted set
 * @param high quantile .95 of the accepted set
 * @param ratio width of the accepted set over width of the prior, both from quantile .05 to .95 and
 *     on the scale of the prior; near 1, observations are uninformative
 * @param partner the parameter with which it is most correlated in the accepted set; empty if there
 *     is only one parameter, or fewer than {@link #FEWEST} vectors
 * @param correlation with that partner, on the scales of the prior; NaN without one
 */
public record Identifiability(
    String name,
    double priorLow,
    double priorHigh,
    double low,
    double median,
    double high,
    double ratio,
    String partner,
    double correlation) {

  /** With fewer vectors, correlations are noise: two vectors always correlate perfectly. */
  public static final int FEWEST = 10;

  private static final double LOW = .05;
  private static final double HIGH = .95;

  /**
   * Identifiability of all parameters, in the order of the prior.
   *
   * @param accepted at least two vectors
   */
  public static List<Identifiability> of(Prior prior, List<double[]> accepted) {
    double[][] positions = positions(prior, accepted);
    double[][] correlations = correlations(prior, accepted);
    List<Identifiability> all = new ArrayList<>();
    for (int k = 0; k < positions.length; k++) {
      Summary summary = Summary.of(positions[k]);
      String partner = "";
      double strongest = 0;
      for (int other = 0; other < positions.length; other++) {
        double r = correlations[k][other];
        if (other != k && Math.abs(r) > Math.abs(strongest)) {
          partner = prior.names().get(other);
          strongest = r;
        }
      }
      all.add(
          new Identifiability(
              prior.names().get(k),
              prior.quantile(k, LOW),
              prior.quantile(k, HIGH),
              prior.quantile(k, summary.q05()),
              prior.quantile(k, summary.median()),
              prior.quantile(k, summary.q95()),
              (summary.q95() - summary.q05()) / (HIGH - LOW),
              partner,
              partner.isEmpty() ? Double.NaN : strongest));
    }
    return all;
  }

  /**
   * Pairwise correlations of parameters over vectors, on the scales of the prior; NaN between
   * parameters if there are fewer than {@link #FEWEST} vectors.
   */
  public static double[][] correlations(Prior prior, List<double[]> vectors) {
    double[][] positions = positions(prior, vectors);
    double[][] correlations = new double[positions.length][positions.length];
    for (int k = 0; k < positions.length; k++) {
      correlations[k][k] = 1;
      for (int other = 0; other < k; other++) {
        correlations[k][other] =
            vectors.size() < FEWEST
                ? Double.NaN
                : new PearsonsCorrelation().correlation(positions[k], positions[other]);
        correlations[other][k] = correlations[k][other];
      }
    }
    return correlations;
  }

  private static double[][] positions(Prior prior, List<double[]> vectors) {
    double[][] positions = new double[prior.size()][vectors.size()];
    for (int k = 0; k < positions.length; k++) {
      for (int i = 0; i < vectors.size(); i++) {
        positions[k][i] = prior.position(k, vectors.get(i)[k]);
      }
    }
    return positions;
  }
}
