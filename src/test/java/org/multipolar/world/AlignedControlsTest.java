package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;

/** Controls changed by regimes and by the loss of leverage. */
class AlignedControlsTest {

  /**
   * Capability accessible in S minus the frontier of B's labs: A denies S its weights; A and B,
   * which also serves S, share a regime without a club good.
   */
  private static double reached(boolean align) {
    Course course =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("S")
            .lab("LA", "A", l -> l.released = 116)
            .lab("LB", "B", l -> l.released = 115)
            .regime("pact", 0, r -> r.alignControls = align, "A", "B")
            .membership("fixed")
            .policy("fixed")
            .on(Mechanism.WEIGHT_CONTROLS)
            .off(Mechanism.COMPLIANCE)
            .set(2, "A", "S", Instrument.WEIGHT_CONTROL, 1)
            .with("modelMarket.delay", 0)
            .months(4)
            .run(1);
    return course.last("state/S/accessible") - course.last("state/B/lab-frontier");
  }

  @Test
  void aRegimeAlignsControlsWhetherOrNotItHasAClubGood() {
    assertThat(reached(false)).isZero();
    assertThat(reached(true)).isNegative();
  }

  @Test
  void aControlThatDeniesNothingAnyMoreIsStillReviewed() {
    Course course =
        WorldKit.empty()
            .state("A")
            .state("B")
            .state("S")
            .maker("MA", "A", m -> m.capacity = 1e-6)
            .maker("MB", "B", m -> m.capacity = .4)
            .with("control.reviewSlow", 50)
            .with("control.precision", 100)
            .with("control.inertia", 0)
            .with("policy.lawBias", 0)
            .with("policy.audienceCost", 0)
            .set(2, "A", "S", Instrument.CHIP_CONTROL, 1)
            .run(1);
    assertThat(course.state("A", "chip-control-imposed")[3]).isEqualTo(1);
    assertThat(course.last("state/A/chip-control-imposed")).isZero();
  }
}
