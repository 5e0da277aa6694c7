package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.ControlReviewParameters;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Control of a state j on the chips, or the chip-making tools, of a group g: {@code G = Θ stake D
 * γ_d − [c_0 + (c_s (1 + L) − c_s fee) ℓ] − c_T R − w_norm c_A A + c_P pressure}, {@code stake =
 * s_0 + (1 − s_0) min(1, Y_g/(ς Y_j))}.
 *
 * <p>Only denials by the members of g deter; those by other states do not.
 *
 * @param threat Θ, threat perceived from g, weighted by output
 * @param relativeOutput Y_g/Y_j
 * @param denial D, share of g's new compute, or of its tools, that j could still deny
 * @param lostSales ℓ, share of j's sales that g bought in the last twelve months
 * @param lobby L, of j's makers, weighted by sales
 * @param fee fee on chips licensed to g
 * @param mineralsFaced R, fraction of j's minerals that members of g deny it
 * @param alignment A, alignment with g, weighted by output
 * @param clubPressure excess of the control of its club's leader on g over its own, times
 *     compliance
 * @param lawExists whether a licence law already exists, so that no new one is needed
 */
public record ExportControl(
    double threat,
    double relativeOutput,
    double denial,
    double lostSales,
    double lobby,
    double fee,
    double mineralsFaced,
    double alignment,
    double clubPressure,
    boolean lawExists)
    implements PerceivedPayoff {

  public static final Descriptor CHIPS =
      Descriptor.control("chip-control", "x^c", "chip controls")
          .with("export control on AI chips, by share denied, performance, quota or fee")
          .on(Mechanism.CONTROLS)
          .splitBy(Weight.CHIP_CAPACITY, Weight.CHIP_BUDGET);

  public static final Descriptor TOOLS =
      Descriptor.control("tool-control", "x^t", "tool controls")
          .with("export control on tools and inputs for chip making")
          .on(Mechanism.TOOL_CONTROLS, Mechanism.CONTROLS)
          .splitBy(Weight.TOOL_SHARE, Weight.CHIP_BUDGET);

  @Override
  public double gain(Parameters all) {
    PolicyParameters w = all.policy();
    ControlReviewParameters p = all.control();
    return threat * stake(p) * denial * p.denialGain()
        - (p.standing() + (p.lostSales() * (1 + lobby) - p.lostSales() * fee) * lostSales)
        - p.deterrence() * mineralsFaced
        - w.norms() * p.alignedNorm() * alignment
        + p.clubPressure() * clubPressure;
  }

  private double stake(ControlReviewParameters p) {
    return p.smallStake() + (1 - p.smallStake()) * Math.min(1, relativeOutput / p.rivalOutput());
  }

  @Override
  public double creationCost(Parameters p) {
    return lawExists ? 0 : p.control().newControl();
  }

  @Override
  public Care care(Parameters p) {
    return careOfControls(p);
  }

  /** Care with which export controls of any kind are chosen. */
  static Care careOfControls(Parameters p) {
    ControlReviewParameters own = p.control();
    PolicyParameters all = p.policy();
    return new Care(own.precision(), own.inertia(), all.lawBias(), all.audienceCost());
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("threat", threat)
        .and("stake", stake(p.control()))
        .and("denial", denial)
        .and("lostSales", lostSales)
        .and("lobby", lobby)
        .and("mineralsFaced", mineralsFaced)
        .and("alignment", alignment)
        .and("clubPressure", clubPressure)
        .and("gain", gain(p))
        .text();
  }
}
