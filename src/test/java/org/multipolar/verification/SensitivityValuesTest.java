package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.study.Sobol;
import org.multipolar.study.SobolDesign;

/** V27: variance-based indices of functions whose shares of variance are known. */
class SensitivityValuesTest {
  private static final int BASE = 16_384;
  private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};

  private static List<Sobol.Index> indices(int k, long seed, ToDoubleFunction<double[]> function) {
    SobolDesign design = new SobolDesign(BASE, k, seed);
    double[] outputs = Arrays.stream(design.points()).mapToDouble(function).toArray();
    return Sobol.indices(design, outputs).factors();
  }

  private static double ishigami(double[] x) {
    double[] angle = Arrays.stream(x).map(u -> (2 * u - 1) * FastMath.PI).toArray();
    double sine = FastMath.sin(angle[1]);
    return FastMath.sin(angle[0]) * (1 + .1 * FastMath.pow(angle[2], 4)) + 7 * sine * sine;
  }

  /**
   * @param digits rounding error of the reference values
   */
  private static void check(
      List<Sobol.Index> indices, double[] first, double[] total, double digits) {
    assertThat(indices).hasSize(first.length);
    for (int i = 0; i < first.length; i++) {
      Sobol.Index index = indices.get(i);
      assertThat(index.first()).as("first %s", i + 1).isCloseTo(first[i], within(.01));
      assertThat(index.total()).as("total %s", i + 1).isCloseTo(total[i], within(.02));
      // Twice the half-width, since not all of 22 intervals of 95 % cover their index.
      assertThat(Math.abs(index.first() - first[i]))
          .isLessThanOrEqualTo(2 * (index.firstHigh() - index.first()) + digits);
      assertThat(Math.abs(index.total() - total[i]))
          .isLessThanOrEqualTo(2 * (index.totalHigh() - index.total()) + digits);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Claim("V27")
  void v27IshigamisFunction(long seed) {
    check(
        indices(3, seed, SensitivityValuesTest::ishigami),
        new double[] {.3139, .4424, 0},
        new double[] {.5576, .4424, .2437},
        5e-5);
  }

  /**
   * {@code f = Π (|4x_i − 2| + a_i)/(1 + a_i)}: {@code V_i = 1/(3(1 + a_i)²)}, {@code V = Π(1 +
   * V_i) − 1}, {@code S_i = V_i/V}, {@code T_i = V_i Π_(j≠i)(1 + V_j)/V}.
   */
  @Test
  void theFunctionOfSobol() {
    double[] parts = Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
    double product = 1;
    for (double part : parts) {
      product *= 1 + part;
    }
    double variance = product - 1;
    double whole = product;
    check(
        indices(
            A.length,
            1,
            x -> {
              double f = 1;
              for (int i = 0; i < A.length; i++) {
                f *= (Math.abs(4 * x[i] - 2) + A[i]) / (1 + A[i]);
              }
              return f;
            }),
        Arrays.stream(parts).map(v -> v / variance).toArray(),
        Arrays.stream(parts).map(v -> v * whole / (1 + v) / variance).toArray(),
        0);
  }
}
