package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Barriers to incoming researchers: {@code G = g_s max Θ − c_b (1 + near) − c_τ τ^in}.
 *
 * @param threat the largest threat perceived from a state with labs
 * @param nearFrontier whether its best lab is near the frontier and so needs talent
 * @param level τ^in
 */
public record TalentEntry(double threat, boolean nearFrontier, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("talent-entry", "tau_in", "barriers to researchers who come")
          .with("barriers to incoming researchers: visas, fees, screening")
          .on(Mechanism.TALENT)
          .startingAt("talentEntry");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.barrierSecurity() * threat
        - p.barrierCost() * (nearFrontier ? 2 : 1)
        - p.risingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("threat", threat)
        .and("nearFrontier", nearFrontier ? 1 : 0)
        .and("gain", gain(p))
        .text();
  }
}
