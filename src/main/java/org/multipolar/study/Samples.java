package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.multipolar.metric.Outcome;

/**
 * The outcomes of all replications at all points of a study, under common random numbers.
 *
 * @param design the points
 * @param outcomes their definitions
 * @param values {@code [outcome][point][replication]}; NaN for a failed replication
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Samples(Design design, List<Outcome> outcomes, double[][][] values) {

  public Samples {
    outcomes = List.copyOf(outcomes);
  }

  /** Number of points. */
  public int points() {
    return design.points().size();
  }

  /** Number of replications of each point. */
  public int replications() {
    return values[0][0].length;
  }

  /** The outcome with the given id. */
  public Outcome outcome(String id) {
    return outcomes.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Index of an outcome. */
  public int of(Outcome outcome) {
    return outcomes.indexOf(outcome);
  }

  /** Summary over the replications of a point. */
  public Summary summary(int outcome, int point) {
    return summary(outcome, values[outcome][point]);
  }

  /** Summary of values of an outcome. */
  public Summary summary(int outcome, double... values) {
    return Summary.of(values).within(outcomes.get(outcome).bounds());
  }

  /** The mean over replications, point by point. */
  public double[] means(int outcome) {
    return IntStream.range(0, points()).mapToDouble(p -> summary(outcome, p).mean()).toArray();
  }

  /** The standard deviation over replications, point by point. */
  public double[] spreads(int outcome) {
    return IntStream.range(0, points()).mapToDouble(p -> summary(outcome, p).sd()).toArray();
  }

  /** Paired differences between the replications of a point and those of a reference point. */
  public double[] differences(int outcome, int point, int reference) {
    return PairedDifference.differences(values[outcome][reference], values[outcome][point]);
  }

  /**
   * The index of the reference point of each point: the first point of the study, or the one at the
   * reference levels that the study specifies. −1 if there is none; a point may be its own
   * reference.
   */
  public int[] references() {
    Map<String, String> levels = design.spec().analysis().reference();
    return levels.isEmpty() ? new int[points()] : design.references(levels);
  }

  /**
   * The mean, replication by replication, over the points at which factors have given levels.
   *
   * @param levels number of the factor → number of its level
   */
  public double[] marginal(int outcome, Map<Integer, Integer> levels) {
    List<Integer> chosen = new ArrayList<>();
    for (Design.Point point : design.points()) {
      if (levels.entrySet().stream()
          .allMatch(e -> point.cells().get(e.getKey()).level() == e.getValue())) {
        chosen.add(point.number() - 1);
      }
    }
    double[] means = new double[replications()];
    for (int r = 0; r < means.length; r++) {
      double sum = 0;
      for (int point : chosen) {
        sum += values[outcome][point][r];
      }
      means[r] = chosen.isEmpty() ? Double.NaN : sum / chosen.size();
    }
    return means;
  }

  /** The samples restricted to the first n replications. */
  public Samples first(int n) {
    double[][][] some = new double[values.length][points()][];
    for (int o = 0; o < values.length; o++) {
      for (int p = 0; p < points(); p++) {
        some[o][p] = Arrays.copyOf(values[o][p], n);
      }
    }
    return new Samples(design, outcomes, some);
  }
}
