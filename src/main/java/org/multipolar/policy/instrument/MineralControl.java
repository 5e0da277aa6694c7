package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Mineral control of a state i, an answer to its controls: {@code G = g_m x_faced Θ − c_m − c_m'
 * x}.
 *
 * @param faced the hardest control of i against the reviewing state, of any kind
 * @param threat Θ, threat perceived of i
 * @param level x, present level of the mineral control
 */
public record MineralControl(double faced, double threat, double level) implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.control("mineral-control", "x^m", "mineral controls")
          .with("export control on critical minerals")
          .on(Mechanism.RETALIATION)
          .splitBy(Weight.MINERAL_SHARE, Weight.OUTPUT);

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.retaliationGain() * faced * threat - p.mineralCost() - p.mineralRisingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("faced", faced)
        .and("threat", threat)
        .and("level", level)
        .and("gain", gain(p))
        .text();
  }
}
