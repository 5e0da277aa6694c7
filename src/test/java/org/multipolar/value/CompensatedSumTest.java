package org.multipolar.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;

class CompensatedSumTest {
  @Property(cases = 200)
  void itIsTheSumOfTheJdkToTheLastBit(RandomCase random) {
    double[] values = random.list(40, random::finite).stream().mapToDouble(v -> v).toArray();
    assertThat(CompensatedSum.of(values)).isEqualTo(Arrays.stream(values).sum());
    assertThat(CompensatedSum.of(Arrays.stream(values))).isEqualTo(Arrays.stream(values).sum());
    assertThat(CompensatedSum.mean(Arrays.stream(values), -7))
        .isEqualTo(Arrays.stream(values).average().orElse(-7));
  }

  @Test
  void smallNumbersCountBesideALargeOne() {
    double[] values = new double[1001];
    Arrays.fill(values, 1e-16);
    values[0] = 1;
    assertThat(CompensatedSum.of(values)).isEqualTo(1.0000000000001);
    assertThat(DoubleStream.of(values).reduce(0, Double::sum)).isEqualTo(1);
  }

  @Test
  void anInfiniteSumIsInfinite() {
    assertThat(CompensatedSum.of(new double[] {1, Double.POSITIVE_INFINITY, 2}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CompensatedSum.of(new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}))
        .isNaN();
  }
}
