package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariancePartsTest {
  /** y = 2p + 4w with two of each, one seed: SS_p = 4, SS_w = 16, SS_pw = 0. */
  @Test
  void anAdditiveTableHasNoRest() {
    Map<String, Double> parts = VarianceParts.of(new double[][][] {{{0}, {4}}, {{2}, {6}}});
    assertThat(parts.keySet()).containsExactly("policies", "worlds", "rest");
    assertThat(parts.get("policies")).isCloseTo(.2, within(1e-12));
    assertThat(parts.get("worlds")).isCloseTo(.8, within(1e-12));
    assertThat(parts.get("rest")).isCloseTo(0, within(1e-12));
  }

  /** y = pw: mean 1/4; SS_p = SS_w = SS_pw = 1/4, each with one degree of freedom. */
  @Test
  void aPureInteractionIsNotToldFromNoise() {
    Map<String, Double> parts = VarianceParts.of(new double[][][] {{{0}, {0}}, {{0}, {1}}});
    assertThat(parts.get("policies")).isCloseTo(0, within(1e-12));
    assertThat(parts.get("rest")).isCloseTo(1, within(1e-12));
  }

  /** y = pw + r: the interaction of policies and worlds is separate, seeds are additive. */
  @Test
  void threeSourcesAreToldApart() {
    Map<String, Double> parts =
        VarianceParts.of(new double[][][] {{{0, 1}, {0, 1}}, {{0, 1}, {1, 2}}});
    // SS: p, w, pw 1/2 each, r 2: 3.5 in all.
    assertThat(parts.get("policies × worlds")).isCloseTo(1 / 7., within(1e-12));
    assertThat(parts.get("seeds")).isCloseTo(4 / 7., within(1e-12));
    assertThat(parts.get("policies × seeds")).isCloseTo(0, within(1e-12));
    assertThat(parts.values().stream().mapToDouble(part -> part).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatDoesNotVaryHasNoParts() {
    assertThat(VarianceParts.of(new double[][][] {{{1, 1}}, {{1, 1}}})).isEmpty();
    assertThat(VarianceParts.of(new double[][][] {{{1}}, {{2}}})).isEmpty();
    assertThat(VarianceParts.of(new double[][][] {{{Double.NaN, 1}}, {{2, Double.NaN}}})).isEmpty();
  }

  @Test
  void aWorldWithAMissingRunIsLeftOut() {
    Map<String, Double> parts =
        VarianceParts.of(new double[][][] {{{0}, {Double.NaN}, {4}}, {{2}, {1}, {6}}});
    assertThat(parts.get("worlds")).isCloseTo(.8, within(1e-12));
  }
}
