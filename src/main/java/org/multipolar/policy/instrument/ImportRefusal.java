package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;
import org.multipolar.value.parameter.RefusalParameters;

/**
 * Refusal of the chips of sellers that a state fears: {@code G = w_auto [g_e X + f (g_s S + g_q (1
 * − Q))] − c_b f Q − c_l b}. Full offers make refusal costly, poor ones cheap; where no chips of
 * such sellers would be bought, it gains nothing.
 *
 * @param exposure X, share of chips of feared sellers times the threat from them, 0 when dependence
 *     aversion is off
 * @param homeSupply S, fraction of the chips that the state would buy without controls that its own
 *     makers delivered: a high domestic share of a small, denied supply does not serve the market
 * @param quality Q, performance of the best foreign chip legally available, relative to the
 *     frontier's
 * @param foreignShare f, share of chips of feared sellers
 * @param level b
 */
public record ImportRefusal(
    double exposure, double homeSupply, double quality, double foreignShare, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("import-refusal", "b", "refusal of foreign chips")
          .with("share of foreign chips that domestic buyers must not buy")
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
