package org.multipolar.policy.instrument;

import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * The information of a state that reviews a lever, and the perceived value of one more rung.
 *
 * <p>The gain is a reduced-form perceived marginal effect of raising the lever, in utils. The
 * weights of the terms are parameters.
 */
public interface PerceivedPayoff {

  /** Perceived marginal gain G of raising the lever, utils. */
  double gain(Parameters p);

  /** The terms of the gain, {@code name=value} separated by spaces, for the event log. */
  String rationale(Parameters p);

  /** Extra cost of raising the lever from 0, utils. */
  default double creationCost(Parameters p) {
    return 0;
  }

  /** Care with which the lever is chosen. */
  default Care care(Parameters p) {
    PolicyParameters policy = p.policy();
    return new Care(policy.precision(), policy.inertia(), 0, policy.audienceCost());
  }

  /**
   * Care with which a lever is chosen.
   *
   * @param precision mu, of the logit choice, 1/utils
   * @param inertia iota, cost of any change, utils
   * @param lowering extra cost of lowering, utils
   * @param reversal ac, extra cost of reversing the last change, utils
   */
  record Care(double precision, double inertia, double lowering, double reversal) {}
}
