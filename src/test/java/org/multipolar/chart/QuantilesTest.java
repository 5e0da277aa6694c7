package org.multipolar.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void liesLinearlyBetweenOrderStatistics() {
    Quantiles quantiles = new Quantiles(new double[] {4, 1, Double.NaN, 3, 2});
    assertThat(quantiles.count()).isEqualTo(4);
    assertThat(quantiles.median()).isEqualTo(2.5);
    assertThat(quantiles.low(50)).isEqualTo(1.75);
    assertThat(quantiles.high(50)).isEqualTo(3.25);
    assertThat(quantiles.at(1)).isEqualTo(4);
  }

  @Test
  void anEmptySampleHasNone() {
    assertThat(new Quantiles(new double[] {Double.NaN}).median()).isNaN();
  }
}
