package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.study.Robustness.Regret;
import org.multipolar.study.Robustness.Satisficing;
import org.multipolar.study.Robustness.Threshold;

class RobustnessTest {
  private static final double NAN = Double.NaN;
  private static final double[][] OUTCOMES = {{10, 0, 5}, {6, 4, 5}, {8, 3, 1}};

  @Test
  void regretIsTheDistanceToTheBestPolicyInAWorld() {
    assertThat(Robustness.regrets(OUTCOMES, true))
        .isDeepEqualTo(new double[][] {{0, 4, 0}, {4, 0, 0}, {2, 1, 4}});
    assertThat(Robustness.regrets(OUTCOMES, false))
        .isDeepEqualTo(new double[][] {{4, 0, 4}, {0, 4, 4}, {2, 3, 0}});
  }

  /** Quantile .9 of 0, 0, 4 is at position 2.8 of 3: 3.2; that of 1, 2, 4 is 3.6. */
  @Test
  void policiesAreRankedByMaximumAndQuantileOfRegret() {
    List<Regret> regrets = Robustness.regret(OUTCOMES, true);
    assertThat(regrets).extracting(Regret::maximum).containsExactly(4.0, 4.0, 4.0);
    assertThat(regrets).extracting(Regret::rankOfMaximum).containsExactly(1, 1, 1);
    assertThat(regrets.get(0).q90()).isCloseTo(3.2, within(1e-12));
    assertThat(regrets.get(2).q90()).isCloseTo(3.6, within(1e-12));
    assertThat(regrets).extracting(Regret::rankOfQ90).containsExactly(1, 1, 3);
    assertThat(Robustness.regret(OUTCOMES, false))
        .extracting(Regret::rankOfMaximum)
        .containsExactly(2, 2, 1);
  }

  @Test
  void satisficingIsTheShareOfWorldsThatMeetAllThresholds() {
    double[][] harm = {{1, 1, 1}, {9, 2, 2}, {1, 2, 3}};
    List<Threshold> thresholds = List.of(new Threshold(4, true), new Threshold(2, false));
    assertThat(Robustness.satisficing(new double[][][] {OUTCOMES, harm}, thresholds))
        .containsExactly(
            new Satisficing(2 / 3.0, 1), new Satisficing(2 / 3.0, 1), new Satisficing(1 / 3.0, 3));
  }

  @Test
  void worldMissingForOnePolicyIsOmittedForAll() {
    double[][] holes = {{10, 0, 5, 7}, {6, 4, 5, NAN}, {8, 3, 1, 99}};
    assertThat(Robustness.regret(holes, true)).isEqualTo(Robustness.regret(OUTCOMES, true));
    assertThat(Robustness.regrets(holes, true)[2]).containsExactly(2, 1, 4, NAN);
    assertThat(Robustness.satisficing(new double[][][] {holes}, List.of(new Threshold(5, true))))
        .extracting(Satisficing::share)
        .containsExactly(2 / 3.0, 2 / 3.0, 1 / 3.0);
    double[][] nothing = {{NAN}, {3}};
    assertThat(Robustness.regret(nothing, true)).containsOnly(new Regret(NAN, NAN, 0, 0));
    assertThat(Robustness.satisficing(new double[][][] {nothing}, List.of(new Threshold(1, true))))
        .containsOnly(new Satisficing(NAN, 0));
  }

  @Test
  void invalidArgumentsAreRejected() {
    assertThatThrownBy(() -> Robustness.regret(new double[][] {{1, 2}, {1}}, true))
        .hasMessage("policies in 2 and in 1 worlds");
    assertThatThrownBy(() -> Robustness.satisficing(new double[][][] {OUTCOMES}, List.of()))
        .hasMessage("0 thresholds do not fit 1 metrics");
    assertThatThrownBy(
            () ->
                Robustness.satisficing(
                    new double[][][] {OUTCOMES, {{1, 2, 3}}},
                    List.of(new Threshold(1, true), new Threshold(1, true))))
        .hasMessage("metrics of 3 and of 1 policies");
  }
}
