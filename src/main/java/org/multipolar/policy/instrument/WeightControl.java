package org.multipolar.policy.instrument;

import org.multipolar.value.Mechanism;

/**
 * Export control on the weights and services of closed models. Scenarios set it; no rule chooses
 * it.
 */
public final class WeightControl {

  public static final Descriptor DESCRIPTOR =
      Descriptor.control("weight-control", "x^w", "controls on model weights")
          .with("export control on the weights and services of closed models")
          .on(Mechanism.WEIGHT_CONTROLS)
          .splitBy(Weight.OUTPUT, Weight.OUTPUT);

  private WeightControl() {}
}
