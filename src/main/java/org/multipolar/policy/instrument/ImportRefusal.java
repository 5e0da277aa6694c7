package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;
import org.multipolar.value.parameter.RefusalParameters;

/**
 * Refusal of the chips of sellers that a state fears: {@code G = w_auto [g_e X + f (g_s S + g_q (1
 * − Q))] − c_b f Q − c_l b}. Full offers make it dear, poor ones cheap; where no chips of such
 * sellers would be bought, refusing them gains nothing.
 *
 * @param exposure X, share of chips of feared sellers times the threat of these, 0 when dependence
 *     aversion is off
 * @param homeSupply S, part of what the state would buy without controls that its own makers
 *     delivered: what is made at home of little because the rest is denied serves no market
 * @param quality Q, performance of the best foreign chip legally on offer over the frontier's
 * @param foreignShare f, share of chips of feared sellers
 * @param level b
 */
public record ImportRefusal(
    double exposure, double homeSupply, double quality, double foreignShare, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("import-refusal", "b", "refusal of foreign chips")
          .with("share of foreign chips that buyers at home must not take")
          .on(Mechanism.IMPORT_REFUSAL)
          .startingAt("importRefusal");

  @Override
  public double gain(Parameters all) {
    PolicyParameters w = all.policy();
    RefusalParameters p = all.refusal();
    return w.autonomy()
            * (p.exposure() * exposure
                + foreignShare * (p.self() * homeSupply + p.quality() * (1 - quality)))
        - p.cost() * foreignShare * quality
        - w.risingCost() * level;
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("exposure", exposure)
        .and("homeSupply", homeSupply)
        .and("quality", quality)
        .and("foreignShare", foreignShare)
        .and("gain", gain(p))
        .text();
  }
}
