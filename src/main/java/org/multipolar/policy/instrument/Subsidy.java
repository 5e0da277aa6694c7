package org.multipolar.policy.instrument;

import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Subsidy: {@code G = w_auto g_s (1 − selfSuff) + g_d x̄ − c σ − c_0}.
 *
 * @param selfSufficiency share of new compute made at home
 * @param denialFaced x̄, the strictest chip control faced
 * @param level σ
 */
public record Subsidy(double selfSufficiency, double denialFaced, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("subsidy", "sigma", "support for chip making")
          .with("industrial subsidy for domestic chip making")
          .startingAt("subsidy");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.autonomy() * p.subsidySelfSufficiency() * (1 - selfSufficiency)
        + p.subsidyDenial() * denialFaced
        - p.subsidyRisingCost() * level
        - p.subsidyCost();
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("selfSufficiency", selfSufficiency)
        .and("denialFaced", denialFaced)
        .and("gain", gain(p))
        .text();
  }
}
