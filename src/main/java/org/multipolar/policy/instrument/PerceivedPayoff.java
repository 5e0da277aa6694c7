package org.multipolar.policy.instrument;

import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * What a state sees when it reviews a lever, and what one more rung of it seems to be worth.
 *
 * <p>The gain is a reduced-form perceived marginal effect of raising the lever, in utils. The
 * weights of the terms are parameters.
 */
public interface PerceivedPayoff {

  /** Perceived marginal gain G of raising the lever, utils. */
  double gain(Parameters p);

  /** The terms of the gain, {@code name=value} separated by spaces, for the record of events. */
  String rationale(Parameters p);

  /** Extra cost of raising the lever from 0, utils. */
  default double creationCost(Parameters p) {
    return 0;
  }

  /** How carefully the lever is chosen. */
  default Care care(Parameters p) {
    PolicyParameters policy = p.policy();
    return new Care(policy.precision(), policy.inertia(), 0, policy.audienceCost());
  }

  /**
   * How carefully a lever is chosen.
   *
   * @param precision mu, of the logit choice, 1/utils
   * @param inertia iota, cost of any change, utils
   * @param lowering extra cost of lowering, utils
   * @param reversal ac, extra cost of reversing the last change, utils
   */
  record Care(double precision, double inertia, double lowering, double reversal) {}
}
