package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.AnswerParameters;
import org.multipolar.value.parameter.Parameters;

/**
 * Mineral control of a state i against j, an answer to its controls: {@code G = g_m (v x_faced −
 * x^m) Θ − c_m − c_m' x^m}.
 *
 * <p>A state that answers raises its control to {@code x^m = ¼ round(4 v max_k x_k)}, rung by rung,
 * without such a review.
 *
 * @param leverage v, fraction of j's minerals that i can deny
 * @param faced x, the strictest control of j against i on chips, tools or weights
 * @param threat Θ, threat perceived from j
 * @param level x^m, present level of the mineral control
 */
public record MineralControl(double leverage, double faced, double threat, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.control("mineral-control", "x^m", "mineral controls")
          .with("export control on critical minerals")
          .on(Mechanism.RETALIATION)
          .splitBy(Weight.MINERAL_SHARE, Weight.OUTPUT);

  /** The rung that a state desires, given its leverage and the control that it faces. */
  public static double desired(double leverage, double faced) {
    return Math.round(leverage * faced / Rung.SIZE) * Rung.SIZE;
  }

  @Override
  public double gain(Parameters all) {
    AnswerParameters p = all.answer();
    return p.gain() * (leverage * faced - level) * threat - p.cost() - p.rising() * level;
  }

  @Override
  public Care care(Parameters p) {
    return ExportControl.careOfControls(p);
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("leverage", leverage)
        .and("faced", faced)
        .and("threat", threat)
        .and("level", level)
        .and("gain", gain(p))
        .text();
  }
}
