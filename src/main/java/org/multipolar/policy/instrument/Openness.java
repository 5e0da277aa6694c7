package org.multipolar.policy.instrument;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Openness: {@code G = i + i_R m + g min(1, gap) − c_F within − c_A att − c_o o}.
 *
 * @param developmentMember m, weight of shared compute in the regimes of which it is a member, [0,
 *     1]
 * @param gap years behind the frontier, as observed
 * @param atFrontier within, whether its best lab is close enough to the frontier to earn rent
 * @param attention att
 * @param level o
 */
public record Openness(
    double developmentMember, double gap, boolean atFrontier, double attention, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("openness", "o", "support for open models")
          .with("stance on open sharing of models")
          .startingAt("openness");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.opennessInfluence()
        + p.opennessRegime() * developmentMember
        + p.opennessGap() * Math.min(1, gap)
        - (atFrontier ? p.opennessRent() : 0)
        - p.opennessCaution() * attention
        - p.risingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("developmentMember", developmentMember)
        .and("gap", gap)
        .and("atFrontier", atFrontier ? 1 : 0)
        .and("attention", attention)
        .and("gain", gain(p))
        .text();
  }
}
