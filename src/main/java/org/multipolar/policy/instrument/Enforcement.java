package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Enforcement in a hub: {@code G = g_A alignment − c_h hub − c_e e}, {@code hub = 1 + diversion}.
 *
 * @param alignment alignment with the home states of the makers whose chips it buys, weighted by
 *     units
 * @param diversion chips diverted through the hub, relative to the most that could be
 * @param level e
 */
public record Enforcement(double alignment, double diversion, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("enforcement", "e", "checks on smuggled chips")
          .with("enforcement of other states' export controls by end-use checks")
          .on(Mechanism.SMUGGLING)
          .startingAt("enforcement");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.enforcementAlignment() * alignment
        - p.enforcementTrade() * (1 + diversion)
        - p.risingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("alignment", alignment)
        .and("diversion", diversion)
        .and("gain", gain(p))
        .text();
  }
}
