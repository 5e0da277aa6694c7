package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Barriers to departing researchers: {@code G = g_o outflow − c_b − c_τ τ^out}.
 *
 * @param netOutflow net rate at which talent leaves, per year; negative for a net inflow
 * @param level τ^out
 */
public record TalentExit(double netOutflow, double level) implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("talent-exit", "tau_out", "barriers to researchers who leave")
          .with("barriers to departing researchers: exit permits, bonds, travel bans")
          .on(Mechanism.TALENT)
          .startingAt("talentExit");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.barrierOutflow() * netOutflow - p.barrierCost() - p.risingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("netOutflow", netOutflow).and("gain", gain(p)).text();
  }
}
