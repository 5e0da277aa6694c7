package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Chip control of a state i: {@code G = w_sec Θ stake denial g_d − w_pros (c_0 + c_1 lostSales) −
 * c_R R − w_norm A c_A + c_P pressure}, {@code stake = min(1, (Y_i/Y)/share)}: denial matters as
 * far as i could become a rival.
 *
 * @param threat Θ, threat perceived of i
 * @param relativeOutput Y_i/Y, output of i relative to the reviewing state's
 * @param denial share of i's new compute that the reviewing state could deny, net of what is
 *     smuggled and of what i and others make
 * @param lostSales share of its makers' sales that would go to i
 * @param mineralsFaced R, minerals denied to the reviewing state
 * @param alignment A, alignment with i
 * @param clubPressure how far its club's leader controls i more, times compliance
 */
public record AiChipControl(
    double threat,
    double relativeOutput,
    double denial,
    double lostSales,
    double mineralsFaced,
    double alignment,
    double clubPressure)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.control("chip-control", "x^c", "chip controls")
          .with("export control on AI chips, by share denied, performance threshold or quota")
          .on(Mechanism.CONTROLS)
          .splitBy(Weight.CHIP_CAPACITY, Weight.CHIP_BUDGET);

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.security()
            * threat
            * PerceivedPayoff.stake(relativeOutput, p)
            * denial
            * p.denialGain()
        - p.prosperity() * (p.controlCost() + p.lostSales() * lostSales)
        - p.mineralDeterrence() * mineralsFaced
        - p.norms() * alignment * p.alignedNorm()
        + p.clubPressure() * clubPressure;
  }

  @Override
  public double creationCost(Parameters p) {
    return p.policy().newControl();
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("threat", threat)
        .and("stake", PerceivedPayoff.stake(relativeOutput, p.policy()))
        .and("denial", denial)
        .and("lostSales", lostSales)
        .and("mineralsFaced", mineralsFaced)
        .and("alignment", alignment)
        .and("clubPressure", clubPressure)
        .and("gain", gain(p))
        .text();
  }
}
