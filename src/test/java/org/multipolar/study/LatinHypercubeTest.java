package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinHypercubeTest {

  private static double[] column(double[][] points, int j) {
    return Arrays.stream(points).mapToDouble(point -> point[j]).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void everyStratumContainsOnePoint(int n) {
    double[][] points = new LatinHypercube(n, 5, 42).points();
    assertThat(points).hasDimensions(n, 5);
    for (int j = 0; j < 5; j++) {
      double[] sorted = column(points, j);
      Arrays.sort(sorted);
      for (int i = 0; i < n; i++) {
        assertThat(sorted[i]).isBetween((double) i / n, (i + 1.0) / n).isStrictlyBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void dimensionDependsOnlyOnItsNameAndTheSeed() {
    double[][] two = new LatinHypercube(50, List.of("a", "b"), 1).points();
    double[][] three = new LatinHypercube(50, List.of("b", "new", "a"), 1).points();
    assertThat(column(three, 2)).isEqualTo(column(two, 0));
    assertThat(column(three, 0)).isEqualTo(column(two, 1));
    double[][] other = new LatinHypercube(50, List.of("a", "b"), 2).points();
    assertThat(column(other, 0)).isNotEqualTo(column(two, 0));
    assertThat(new LatinHypercube(50, List.of("a", "b"), 1).points()).isDeepEqualTo(two);
    assertThat(column(new LatinHypercube(50, 3, 9).points(), 1))
        .isEqualTo(column(new LatinHypercube(50, 2, 9).points(), 1));
  }

  /** Four standard errors: about one false alarm in 16 000 per number, none for these seeds. */
  @Test
  void permutationsAreRandom() {
    int n = 10_000;
    double[][] points = new LatinHypercube(n, 2, 3).points();
    double product = 0;
    double lagged = 0;
    for (int i = 0; i < n; i++) {
      product += 12 * (points[i][0] - .5) * (points[i][1] - .5) / n;
      lagged += 12 * (points[i][0] - .5) * (points[(i + 1) % n][0] - .5) / n;
    }
    assertThat(product).isCloseTo(0, within(4 / Math.sqrt(n)));
    assertThat(lagged).isCloseTo(0, within(4 / Math.sqrt(n)));
    int[] counts = new int[6];
    for (int seed = 0; seed < 6000; seed++) {
      double[][] three = new LatinHypercube(3, 1, seed).points();
      int[] order = {(int) (3 * three[0][0]), (int) (3 * three[1][0])};
      counts[2 * order[0] + (order[1] > order[0] ? order[1] - 1 : order[1])]++;
    }
    for (int count : counts) {
      assertThat((double) count).isCloseTo(1000, within(4 * Math.sqrt(1000 * 5 / 6.0)));
    }
  }

  @Test
  void invalidSizesAreRejected() {
    assertThatThrownBy(() -> new LatinHypercube(0, 2, 1))
        .hasMessage("a Latin hypercube needs at least one point and one dimension, not 0 and 2");
    assertThatThrownBy(() -> new LatinHypercube(3, 0, 1))
        .hasMessage("a Latin hypercube needs at least one point and one dimension, not 3 and 0");
    assertThatThrownBy(() -> new LatinHypercube(3, List.of("a", "a"), 1))
        .hasMessage("duplicate dimension in [a, a]");
  }
}
