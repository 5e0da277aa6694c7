package org.multipolar.policy.instrument;

import org.multipolar.value.parameter.PolicyParameters;

/**
 * What a state sees when it reviews a lever, and what one more rung of it seems to be worth.
 *
 * <p>The gain is a reduced-form perceived marginal effect of raising the lever, in utils. The
 * weights of the terms are parameters of the group {@code policy}.
 */
public interface PerceivedPayoff {

  /** Perceived marginal gain G of raising the lever, utils. */
  double gain(PolicyParameters p);

  /** The terms of the gain, {@code name=value} separated by spaces, for the record of events. */
  String rationale(PolicyParameters p);

  /** Extra cost of raising the lever from 0, utils. */
  default double creationCost(PolicyParameters p) {
    return 0;
  }

  /** How far a state of that relative output could become a rival, [0, 1]. */
  static double stake(double relativeOutput, PolicyParameters p) {
    return Math.min(1, relativeOutput / p.rivalOutput());
  }
}
