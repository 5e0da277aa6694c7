package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolTest {

  private static double[] outputs(SobolDesign design, ToDoubleFunction<double[]> function) {
    return Arrays.stream(design.points()).mapToDouble(function).toArray();
  }

  @Test
  void mixedRowsHaveOneColumnOfTheOtherSample() {
    int k = 3;
    double[][] points = new SobolDesign(8, k, 1).points();
    assertThat(points).hasDimensions(8 * (k + 2), k);
    for (int j = 0; j < 8; j++) {
      double[] a = points[j * (k + 2)];
      double[] b = points[j * (k + 2) + 1];
      for (int i = 0; i < k; i++) {
        double[] mixed = a.clone();
        mixed[i] = b[i];
        assertThat(points[j * (k + 2) + 2 + i]).isEqualTo(mixed);
        assertThat(a[i]).isStrictlyBetween(0.0, 1.0);
        assertThat(b[i]).isStrictlyBetween(0.0, 1.0).isNotEqualTo(a[i]);
      }
    }
  }

  @Test
  void largerDesignStartsWithTheSmallerOneAndDependsOnTheSeed() {
    double[][] small = new SobolDesign(16, 4, 7).points();
    assertThat(Arrays.copyOf(new SobolDesign(64, 4, 7).points(), small.length))
        .isDeepEqualTo(small);
    assertThat(new SobolDesign(16, 4, 8).points()).isNotEqualTo(small);
  }

  /** Each of 2^m intervals of every axis contains one of the first 2^m points of a sequence. */
  @Test
  void scrambledSequencesAreAsEvenAsTheSequence() {
    int k = 10;
    int length = 32;
    int sequences = SobolDesign.SEQUENCES;
    double[][] points = new SobolDesign(sequences * length, k, 99).points();
    for (int sample = 0; sample < 2; sample++) {
      for (int i = 0; i < k; i++) {
        for (int r = 0; r < sequences; r++) {
          Set<Integer> parts = new HashSet<>();
          for (int j = r; j < sequences * length; j += sequences) {
            parts.add((int) (length * points[j * (k + 2) + sample][i]));
          }
          assertThat(parts).hasSize(length);
        }
      }
    }
  }

  /** Any 16 boxes of 4 × 4 intervals of the first two axes contain two of the first 32 points. */
  @Test
  void scramblingKeepsPairsOfColumnsEven() {
    double[][] points = new SobolDesign(SobolDesign.SEQUENCES * 32, 2, 5).points();
    int[] inBox = new int[16];
    for (int j = 0; j < 32; j++) {
      double[] a = points[j * SobolDesign.SEQUENCES * 4];
      inBox[4 * (int) (4 * a[0]) + (int) (4 * a[1])]++;
    }
    assertThat(inBox).containsOnly(2);
  }

  @Test
  void sequencesDiffer() {
    double[][] points = new SobolDesign(SobolDesign.SEQUENCES, 2, 5).points();
    assertThat(
            IntStream.range(0, SobolDesign.SEQUENCES)
                .mapToObj(j -> points[4 * j][0])
                .collect(Collectors.toSet()))
        .hasSize(SobolDesign.SEQUENCES);
  }

  @Test
  void constantOutputHasNoIndices() {
    SobolDesign design = new SobolDesign(32, 2, 1);
    Sobol.Index flat = Sobol.indices(design, outputs(design, x -> .1)).factors().get(0);
    assertThat(flat.first()).isNaN();
    assertThat(flat.firstLow()).isNaN();
    assertThat(flat.total()).isNaN();
    assertThat(flat.totalHigh()).isNaN();
  }

  @Test
  void baseRowsWithoutAnOutputAreOmittedAndCounted() {
    SobolDesign design = new SobolDesign(64, 2, 1);
    double[] outputs = outputs(design, x -> x[0] + 3 * x[1]);
    double[] holes = outputs.clone();
    holes[63 * 4] = Double.NaN;
    holes[63 * 4 + 2] = Double.NaN;
    holes[62 * 4 + 3] = Double.POSITIVE_INFINITY;
    Sobol.Indices left = Sobol.indices(design, holes);
    assertThat(left.used()).isEqualTo(62);
    assertThat(left.leftOut()).isEqualTo(2);
    SobolDesign shorter = new SobolDesign(62, 2, 1);
    Sobol.Indices whole = Sobol.indices(shorter, Arrays.copyOf(outputs, shorter.rows()));
    assertThat(left.factors()).isEqualTo(whole.factors());
    assertThat(whole.leftOut()).isZero();
    Arrays.fill(holes, Double.NaN);
    Sobol.Indices none = Sobol.indices(design, holes);
    assertThat(none.used()).isZero();
    assertThat(none.factors().get(0).first()).isNaN();
  }

  @Test
  void intervalsNeedTwoSequences() {
    SobolDesign design = new SobolDesign(64, 2, 1);
    double[] outputs = outputs(design, x -> x[0] + x[1]);
    for (int j = 0; j < design.base(); j++) {
      if (design.sequence(j) != 3) {
        outputs[4 * j] = Double.NaN;
      }
    }
    Sobol.Index index = Sobol.indices(design, outputs).factors().get(0);
    assertThat(index.first()).isFinite();
    assertThat(index.firstLow()).isNaN();
    assertThat(index.totalHigh()).isNaN();
  }

  /** Student's interval with 7 degrees of freedom, and the standard error of the jackknife. */
  @Test
  void intervalsFollowFromTheEstimatesWithoutEachSequence() {
    SobolDesign design = new SobolDesign(64, 3, 2);
    double[] outputs = outputs(design, x -> x[0] + x[1] * x[2]);
    int n = SobolDesign.SEQUENCES;
    double[] first = new double[n];
    double[] total = new double[n];
    for (int r = 0; r < n; r++) {
      double[] without = outputs.clone();
      for (int j = r; j < design.base(); j += n) {
        without[5 * j] = Double.NaN;
      }
      Sobol.Index rest = Sobol.indices(design, without).factors().get(1);
      first[r] = rest.first();
      total[r] = rest.total();
    }
    Sobol.Index index = Sobol.indices(design, outputs).factors().get(1);
    double h = 2.364624251592785 * standardError(first);
    assertThat(index.firstLow()).isCloseTo(index.first() - h, within(1e-12));
    assertThat(index.firstHigh()).isCloseTo(index.first() + h, within(1e-12));
    // The ends μ satisfy (m − μ)² = h² μ/m.
    double m = index.total();
    double t = 2.364624251592785 * standardError(total);
    for (double end : new double[] {index.totalLow(), index.totalHigh()}) {
      assertThat((m - end) * (m - end)).isCloseTo(t * t * end / m, within(1e-12));
    }
    assertThat(index.totalLow()).isPositive().isLessThan(m);
    assertThat(index.totalHigh()).isGreaterThan(m);
  }

  private static double standardError(double... without) {
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt((without.length - 1.0) / without.length * squares);
  }

  /** Indices do not depend on the origin or the unit of the output. */
  @Test
  void indicesDoNotDependOnLocationAndScale() {
    SobolDesign design = new SobolDesign(256, 2, 3);
    List<Sobol.Index> plain =
        Sobol.indices(design, outputs(design, x -> x[0] + 3 * x[1])).factors();
    List<Sobol.Index> moved =
        Sobol.indices(design, outputs(design, x -> 1e6 + 64 * (x[0] + 3 * x[1]))).factors();
    for (int i = 0; i < 2; i++) {
      assertThat(moved.get(i).first()).isCloseTo(plain.get(i).first(), within(1e-8));
      assertThat(moved.get(i).total()).isCloseTo(plain.get(i).total(), within(1e-8));
    }
  }

  @Test
  void invalidArgumentsAreRejected() {
    assertThatThrownBy(() -> new SobolDesign(0, 2, 1))
        .hasMessage("a Sobol design needs a base row and 1 to 500 factors, not 0 and 2");
    assertThatThrownBy(() -> new SobolDesign(1, 501, 1)).hasMessageContaining("not 1 and 501");
    assertThatThrownBy(() -> Sobol.indices(new SobolDesign(2, 2, 1), new double[5]))
        .hasMessage("5 outputs do not fit a design of 8 points");
  }
}
