package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;

/**
 * Import refusal: {@code G = w_auto g exposure + g_s selfSuff − w_pros c foreign − c_b b}.
 *
 * @param exposure dependence on foreign chips times the threat of their home states, 0 when
 *     dependence aversion is off
 * @param selfSufficiency share of new compute made at home
 * @param foreignShare share of new compute that is foreign
 * @param level b
 */
public record ImportRefusal(
    double exposure, double selfSufficiency, double foreignShare, double level)
    implements PerceivedPayoff {

  public static final Descriptor DESCRIPTOR =
      Descriptor.domestic("import-refusal", "b", "refusal of foreign chips")
          .with("share of foreign chips that buyers at home must not take")
          .on(Mechanism.IMPORT_REFUSAL)
          .startingAt("importRefusal");

  @Override
  public double gain(Parameters all) {
    PolicyParameters p = all.policy();
    return p.autonomy() * p.refusalAutonomy() * exposure
        + p.refusalSelfSufficiency() * selfSufficiency
        - p.prosperity() * p.refusalCost() * (1 + foreignShare)
        - p.refusalRisingCost() * level;
  }

  @Override
  public double creationCost(Parameters p) {
    return p.policy().newControl();
  }

  @Override
  public String rationale(Parameters p) {
    return Rationale.of("exposure", exposure)
        .and("selfSufficiency", selfSufficiency)
        .and("foreignShare", foreignShare)
        .and("gain", gain(p))
        .text();
  }
}
