package org.multipolar.policy.instrument;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Regulation: {@code G = w_safe min(cap, att) − w_pros (c + c_F near) + w_norm (norm(y) − r) + k
 * coord + χ (r̄ − r) + χ_r standards}.
 *
 * @param attention att, political attention to harm
 * @param nearFrontier whether its best lab is near the frontier
 * @param idealPoint y
 * @param level r
 * @param coordination coord, in [0, 1]
 * @param peers r̄, mean regulation of the state's peers
 * @param standards Σ_r κ (st_r − r), pull of the standards of its regimes
 */
public record RegulatoryStringency(
    double attention,
    boolean nearFrontier,
    double idealPoint,
    double level,
    double coordination,
    double peers,
    double standards)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("regulation", "r", "rules for AI")
          .with("regulatory stringency towards AI at home")
          .startingAt("regulation");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.safety() * Math.min(p.attentionCap(), attention)
        - p.prosperity() * (p.regulationCost() + (nearFrontier ? p.regulationFrontierCost() : 0))
        + p.norms() * (p.regulationNormFloor() + p.regulationNormSlope() * idealPoint - level)
        + p.coordinationPull() * coordination
        + p.peerPull() * (peers - level)
        + p.standardsPull() * standards;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("attention", attention)
        .and("nearFrontier", nearFrontier ? 1 : 0)
        .and("coordination", coordination)
        .and("peers", peers)
        .and("standards", standards)
        .and("gain", gain(p))
        .text();
  }
}
