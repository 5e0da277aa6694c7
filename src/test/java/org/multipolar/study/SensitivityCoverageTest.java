package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.Nightly;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/** How often the intervals of μ* and of Sobol indices cover known values; nominally 95 %. */
class SensitivityCoverageTest {
  private static final int DESIGNS = 400;
  private static final int MANY = 4000;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double[] SLOPES = {3, 1, .3, 0};
  private static final double NOISE = .5;

  /** Analytic indices of Ishigami and Homma 1990 for a = 7, b = .1; other factors are inert. */
  private static final double[] FIRST = {.3139, .4424, 0};

  private static final double[] TOTAL = {.5576, .4424, .2437};
  private static final double ROUNDING = 5e-5;

  /**
   * A linear function with independent noise, whose elementary effects are normal: μ* is the mean
   * of a folded normal distribution, {@code s √(2/π) exp(−c²/2s²) + c erf(c/(s √2))} with {@code s
   * = √2 σ/Δ}.
   */
  private static double ofScreening(int trajectories, int designs) {
    int covered = 0;
    for (int d = 0; d < designs; d++) {
      MorrisDesign design = new MorrisDesign(trajectories, SLOPES.length, d);
      double[][] points = design.points();
      Draws draws = new Draws(d);
      double[] outputs = new double[points.length];
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] =
            NOISE
                * NORMAL.inverseCumulativeProbability(draws.uniform(Process.TEST_SAMPLE, 0, 2, i));
        for (int j = 0; j < SLOPES.length; j++) {
          outputs[i] += SLOPES[j] * points[i][j];
        }
      }
      List<Morris.Effect> effects = Morris.effects(design, outputs);
      double s = Math.sqrt(2) * NOISE / design.delta();
      for (int j = 0; j < SLOPES.length; j++) {
        double c = SLOPES[j];
        double truth =
            s * Math.sqrt(2 / Math.PI) * Math.exp(-c * c / (2 * s * s))
                + c * Erf.erf(c / (s * Math.sqrt(2)));
        Morris.Effect effect = effects.get(j);
        covered += effect.muStarLow() <= truth && truth <= effect.muStarHigh() ? 1 : 0;
      }
    }
    return covered / (double) (designs * SLOPES.length);
  }

  private static double ishigami(double... u) {
    double[] x = Arrays.stream(u).limit(3).map(v -> Math.PI * (2 * v - 1)).toArray();
    double sine = Math.sin(x[1]);
    return Math.sin(x[0]) * (1 + .1 * Math.pow(x[2], 4)) + 7 * sine * sine;
  }

  /**
   * A function with known indices.
   *
   * @param first first-order indices of the factors that act
   * @param total total indices
   */
  private record Known(ToDoubleFunction<double[]> function, double[] first, double[] total) {

    static final Known ISHIGAMI = new Known(SensitivityCoverageTest::ishigami, FIRST, TOTAL);

    /** Both indices of a factor are its share of the variance. */
    static final Known ADDITIVE = additive(1, 2, 3, .5);

    static Known additive(double... slopes) {
      double all = Arrays.stream(slopes).map(c -> c * c).sum();
      double[] shares = Arrays.stream(slopes).map(c -> c * c / all).toArray();
      return new Known(
          u -> IntStream.range(0, slopes.length).mapToDouble(i -> slopes[i] * u[i]).sum(),
          shares,
          shares);
    }

    /** Mean coverage of the indices of the factors that act, first order and total. */
    double[] coverage(int factors, int base, int designs) {
      int ofFirst = 0;
      int ofTotal = 0;
      for (int d = 0; d < designs; d++) {
        SobolDesign design = new SobolDesign(base, factors, d);
        double[] outputs = Arrays.stream(design.points()).mapToDouble(function).toArray();
        List<Sobol.Index> indices = Sobol.indices(design, outputs).factors();
        for (int i = 0; i < first.length; i++) {
          Sobol.Index index = indices.get(i);
          ofFirst += covers(index.firstLow(), index.firstHigh(), first[i]);
          ofTotal += covers(index.totalLow(), index.totalHigh(), total[i]);
        }
      }
      double all = designs * first.length;
      return new double[] {ofFirst / all, ofTotal / all};
    }
  }

  private static int covers(double low, double high, double truth) {
    return low - ROUNDING <= truth && truth <= high + ROUNDING ? 1 : 0;
  }

  @ParameterizedTest
  @CsvSource({"4", "6", "10", "20"})
  void intervalsOfMuStarCoverIt(int trajectories) {
    assertThat(ofScreening(trajectories, DESIGNS)).isBetween(.93, .97);
  }

  @Nightly
  @ParameterizedTest
  @CsvSource({"4", "6", "10", "20", "50"})
  void intervalsOfMuStarCoverItInManyDesigns(int trajectories) {
    assertThat(ofScreening(trajectories, MANY)).isBetween(.94, .96);
  }

  @ParameterizedTest
  @CsvSource({"3, 64", "3, 256", "6, 128", "30, 64"})
  void intervalsOfIndicesCoverThem(int factors, int base) {
    assertNominal(Known.ISHIGAMI.coverage(factors, base, DESIGNS));
  }

  @ParameterizedTest
  @CsvSource({"4, 64", "10, 128"})
  void intervalsOfIndicesOfAnAdditiveFunctionCoverThem(int factors, int base) {
    assertNominal(Known.ADDITIVE.coverage(factors, base, DESIGNS));
  }

  @Nightly
  @ParameterizedTest
  @CsvSource({"3, 512", "6, 512", "10, 512", "15, 512", "20, 1024", "30, 256"})
  void intervalsOfIndicesAmongManyFactorsCoverThem(int factors, int base) {
    assertNominal(Known.ISHIGAMI.coverage(factors, base, 1000));
  }

  private static void assertNominal(double... coverage) {
    assertThat(coverage[0]).isBetween(.925, .975);
    assertThat(coverage[1]).isBetween(.925, .975);
  }

  @Test
  void theManualStatesTheCoverage() throws IOException {
    assertThat(Files.readString(Path.of("src/site/markdown/how-to-studies.md")))
        .contains(
            "| μ\\*, linear with noise | 4, 6, 10, 20 trajectories | "
                + IntStream.of(4, 6, 10, 20)
                    .mapToObj(r -> rounded(ofScreening(r, DESIGNS)))
                    .collect(Collectors.joining(", "))
                + " |",
            row("Sobol indices, Ishigami's function of 3 factors", Known.ISHIGAMI, 3),
            row("the same among 10 factors", Known.ISHIGAMI, 10),
            row("Sobol indices, additive function of 4 factors", Known.ADDITIVE, 4));
  }

  private static String row(String label, Known function, int factors) {
    return IntStream.of(64, 128, 256)
        .mapToObj(base -> function.coverage(factors, base, DESIGNS))
        .map(coverage -> rounded(coverage[0]) + " and " + rounded(coverage[1]))
        .collect(Collectors.joining(", ", "| " + label + " | base 64, 128, 256 | ", " |"));
  }

  private static String rounded(double share) {
    return String.format(Locale.ROOT, "%.2f", share).replaceFirst("^0", "");
  }
}
