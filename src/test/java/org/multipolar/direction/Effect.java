package org.multipolar.direction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.distribution.TDistribution;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Summary;

/**
 * Measured effect of a lever.
 *
 * @param n number of pairs of replications
 * @param untouched mean of the outcome with the lever unchanged
 * @param spread standard deviation of that outcome over seeds
 * @param before mean of the outcome with the lever at the value before the move
 * @param difference mean effect of the move, replications paired by seed
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
record Effect(
    int n,
    double untouched,
    double spread,
    double before,
    double difference,
    double low,
    double high) {

  /** Fraction of the untouched standard deviation that counts as an effect. */
  static final double LEAST = .2;

  /** Relative spread below which an outcome counts as equal in all replications. */
  private static final double SAME = 1e-6;

  /** Relative difference that counts as no effect: rounding error of sums. */
  private static final double NOTHING = 1e-9;

  /** Measures effects over replications 1 to n, in the order of the expectations. */
  static List<Effect> measure(List<Direction> directions, int n) {
    Map<Arm, Set<Outcome>> asked = new LinkedHashMap<>();
    for (Direction d : directions) {
      for (Arm arm : List.of(d.untouched(), d.before(), d.after())) {
        asked.computeIfAbsent(arm, a -> new LinkedHashSet<>()).add(d.outcome());
      }
    }
    Map<Arm, Map<Outcome, double[]>> values = new LinkedHashMap<>();
    asked.forEach((arm, outcomes) -> values.put(arm, arm.run(outcomes, n)));
    List<Effect> effects = new ArrayList<>();
    for (Direction d : directions) {
      Summary untouched = Summary.of(values.get(d.untouched()).get(d.outcome()));
      double[] before = values.get(d.before()).get(d.outcome());
      double[] after = values.get(d.after()).get(d.outcome());
      Summary difference = PairedDifference.of(before, after).difference();
      effects.add(
          new Effect(
              n,
              untouched.mean(),
              untouched.sd(),
              Summary.of(before).mean(),
              difference.mean(),
              difference.low(),
              difference.high()));
    }
    return effects;
  }

  /** True if the outcome does not vary over seeds with the lever unchanged. */
  boolean certain() {
    return spread <= SAME * Math.abs(untouched);
  }

  /** Mean difference over the untouched standard deviation; infinite if the latter is zero. */
  double size() {
    return certain() ? Math.copySign(Double.POSITIVE_INFINITY, difference) : difference / spread;
  }

  /** True if the interval excludes 0 on the expected side and the effect is large enough. */
  boolean passes(boolean up) {
    return (up ? low > 0 : high < 0) && Math.abs(size()) >= LEAST;
  }

  /** Verdict of a comparison about an expectation. */
  String verdict(boolean up) {
    if (passes(up)) {
      return "holds";
    }
    if (Math.max(Math.abs(low), Math.abs(high)) <= NOTHING * Math.abs(before)) {
      return "**nothing moves**";
    }
    if (up ? high < 0 : low > 0) {
      return "**opposite**";
    }
    return (up ? low > 0 : high < 0) ? "**small**" : "**includes 0**";
  }

  /** Standard deviation of the differences, from their interval. */
  double deviation() {
    double t = new TDistribution(n - 1).inverseCumulativeProbability(.975);
    return (high - low) / 2 / t * Math.sqrt(n);
  }
}
