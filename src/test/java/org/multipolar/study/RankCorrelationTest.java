package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void ranksAreCorrelatedAndMissingPairsLeftOut() {
    RankCorrelation c =
        RankCorrelation.of(
            new double[] {1, 2, 3, 4, 5}, new double[] {1, 100, Double.NaN, 50, 1000});
    assertThat(c.n()).isEqualTo(4);
    // Ranks 1 3 2 4: 1 − 6 · 2/(4 · 15).
    assertThat(c.rho()).isCloseTo(.8, within(1e-12));
  }

  @Test
  void aFewPairsAndAConstantHaveNone() {
    assertThat(RankCorrelation.of(new double[] {1, 2}, new double[] {3, 4}).rho()).isNaN();
    assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}).rho()).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankCorrelation.of(new double[1], new double[2]));
  }

  /** z(.975) = 1.95996, z(.9975) = 2.80703, over √99. */
  @Test
  void amongManyOnlyStrongOnesAreClear() {
    assertThat(new RankCorrelation(.2, 100).clear(1)).isTrue();
    assertThat(new RankCorrelation(-.2, 100).clear(10)).isFalse();
    assertThat(new RankCorrelation(-.29, 100).clear(10)).isTrue();
    assertThat(new RankCorrelation(Double.NaN, 0).clear(1)).isFalse();
  }
}
