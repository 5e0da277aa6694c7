package org.multipolar.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SwarmTest {
  @Test
  void dotsStandBesideEachOtherWhereThereIsRoom() {
    double[] x = new Random(3).doubles(60, 0, 100).toArray();
    double[] y = Swarm.offsets(x, 2, 30);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Math.hypot(x[i] - x[j], y[i] - y[j])).isGreaterThan(2 - 1e-5);
      }
    }
    assertThat(Arrays.stream(y).filter(offset -> offset == 0).count()).isGreaterThan(20);
  }

  @Test
  void dotsThatHaveNoRoomStayInTheRow() {
    double[] y = Swarm.offsets(new double[400], 2, 5);
    assertThat(Arrays.stream(y)).allMatch(offset -> Math.abs(offset) <= 5);
  }
}
