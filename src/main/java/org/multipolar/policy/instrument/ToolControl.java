package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Tool control of a state i: as for chips, with the security term scaled by the part of i's tool
 * chain that is still foreign.
 *
 * @param threat Θ, threat perceived of i
 * @param relativeOutput Y_i/Y, output of i relative to the reviewing state's
 * @param foreignTools 1 − n, part of i's tool chain that is foreign, capacity-weighted
 * @param lostSales share of the reviewing state's tool sales that go to i
 * @param mineralsFaced R, minerals denied to the reviewing state
 * @param alignment A, alignment with i
 * @param clubPressure how far its club's leader controls i more, times compliance
 */
public record ToolControl(
    double threat,
    double relativeOutput,
    double foreignTools,
    double lostSales,
    double mineralsFaced,
    double alignment,
    double clubPressure)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.control("tool-control", "x^t", "tool controls")
          .with("export control on the tools and inputs of chip making")
          .on(Mechanism.TOOL_CONTROLS, Mechanism.CONTROLS)
          .splitBy(Weight.TOOL_SHARE, Weight.CHIP_BUDGET);

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.security()
            * threat
            * PerceivedPayoff.stake(relativeOutput, p)
            * foreignTools
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
        .and("foreignTools", foreignTools)
        .and("lostSales", lostSales)
        .and("mineralsFaced", mineralsFaced)
        .and("alignment", alignment)
        .and("clubPressure", clubPressure)
        .and("gain", gain(p))
        .text();
  }
}
