package org.multipolar.direction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multipolar.study.PairedDifference;
import org.multipolar.study.Summary;

/**
 * What a lever moved.
 *
 * @param direction what was expected
 * @param untouched the outcome where the lever is by itself
 * @param before the outcome with the lever at the value that it is moved from
 * @param difference what the move adds, replications paired by seed
 */
record Effect(Direction direction, Summary untouched, Summary before, Summary difference) {

  /** Part of the untouched standard deviation that counts as an effect. */
  static final double LEAST = .2;

  /** Relative spread below which an outcome counts as the same in all replications. */
  private static final double SAME = 1e-6;

  /** Measures effects over replications 1 to n; every arm is run once. */
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
      double[] before = values.get(d.before()).get(d.outcome());
      double[] after = values.get(d.after()).get(d.outcome());
      effects.add(
          new Effect(
              d,
              Summary.of(values.get(d.untouched()).get(d.outcome())),
              Summary.of(before),
              PairedDifference.of(before, after).difference()));
    }
    return effects;
  }

  /** Whether the outcome does not vary over seeds where the lever is by itself. */
  boolean certain() {
    return untouched.sd() <= SAME * Math.abs(untouched.mean());
  }

  /** Mean difference over the untouched standard deviation; infinite where that is nothing. */
  double size() {
    return certain()
        ? Math.copySign(Double.POSITIVE_INFINITY, difference.mean())
        : difference.mean() / untouched.sd();
  }

  /** Whether the mean difference has the sign expected. */
  boolean right() {
    return direction.up() ? difference.mean() > 0 : difference.mean() < 0;
  }

  /** Whether the interval excludes 0 with that sign, and the effect is large enough. */
  boolean passed() {
    boolean sure = direction.up() ? difference.low() > 0 : difference.high() < 0;
    return sure && Math.abs(size()) >= LEAST;
  }
}
