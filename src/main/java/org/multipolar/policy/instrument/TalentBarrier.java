package org.multipolar.policy.instrument;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Talent barrier: {@code G = w_sec g max Θ + g_o outflow − w_pros c (1 + near) − c_τ τ}.
 *
 * @param threat the largest threat perceived of a state with labs
 * @param netOutflow yearly rate at which talent leaves, net; negative when it arrives
 * @param nearFrontier whether its best lab is near the frontier and so needs talent
 * @param level τ
 */
public record TalentBarrier(double threat, double netOutflow, boolean nearFrontier, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("talent-barrier", "tau", "barriers to researchers")
          .with("barriers to researchers entering or leaving")
          .startingAt("talentBarrier");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.security() * p.barrierSecurity() * threat
        + p.barrierOutflow() * netOutflow
        - p.prosperity() * p.barrierCost() * (nearFrontier ? 2 : 1)
        - p.barrierRisingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("threat", threat)
        .and("netOutflow", netOutflow)
        .and("nearFrontier", nearFrontier ? 1 : 0)
        .and("gain", gain(p))
        .text();
  }
}
