package org.multipolar.policy.instrument;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;
import org.multipolar.value.parameter.RegulationParameters;

/**
 * Regulation: {@code G = min(cap, att) − (c_r + c_L near + c_D ahead) + w_norm (n − r) + c_M (r^M −
 * r) + c_S standards + c_pl pledges}.
 *
 * @param attention att, political attention to harm
 * @param near whether its best lab is near the frontier; for a union the share of its output where
 *     this holds
 * @param ahead (r − r̄)^+ near, r̄ the mean of rival states near the frontier
 * @param norm n, its preferred level
 * @param level r, as adopted
 * @param abroad r^M, mean of other states by output times alignment
 * @param standards Σ_r κ (st_r − r)^+, pull of its bodies' requirements: a text sets a floor
 * @param pledges Σ (ask − r)^+ e^{−age/τ}, pull of its pledges
 */
public record RegulatoryStringency(
    double attention,
    double near,
    double ahead,
    double norm,
    double level,
    double abroad,
    double standards,
    double pledges)
    implements PerceivedPayoff {
  /**
   * Level from which rules take a statute; below it an executive order suffices, in force a month
   * later.
   */
  public static final double STATUTE = .5;

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("regulation", "r", "rules for AI")
          .with("stringency of domestic regulation of AI")
          .startingAt("regulation");

  @Override
  public double gain(Parameters all) {
    PolicyParameters w = all.policy();
    RegulationParameters p = all.regulation();
    return Math.min(p.attentionCap(), attention)
        - (p.cost() + p.frontierCost() * near + p.race() * ahead)
        + w.norms() * (norm - level)
        + p.diffusion() * (abroad - level)
        + p.bodies() * standards
        + p.pledge() * pledges;
  }

  @Override
  public double creationCost(Parameters p) {
    return p.regulation().firstLaw();
  }

  /** Laws have an inertia of their own, and lowering a statute has an extra cost. */
  @Override
  public Care care(Parameters p) {
    RegulationParameters own = p.regulation();
    return new Care(
        p.policy().precision(),
        own.inertia(),
        level >= STATUTE ? p.policy().lawBias() : 0,
        p.policy().audienceCost());
  }

  /** Returns the weighted sum with another, for the information of a union. */
  public RegulatoryStringency plus(RegulatoryStringency other, double mine, double its) {
    return new RegulatoryStringency(
        mine * attention + its * other.attention,
        mine * near + its * other.near,
        mine * ahead + its * other.ahead,
        mine * norm + its * other.norm,
        mine * level + its * other.level,
        mine * abroad + its * other.abroad,
        mine * standards + its * other.standards,
        mine * pledges + its * other.pledges);
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("attention", attention)
        .and("near", near)
        .and("norm", norm)
        .and("abroad", abroad)
        .and("standards", standards)
        .and("pledges", pledges)
        .and("gain", gain(p))
        .text();
  }
}
