package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

class CrossedMeanTest {
  private static final int SAMPLES = 4000;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** With one world the interval is Student's: t(.975; 3) = 3.18245, s²/n = (5/3)/4. */
  @Test
  void oneWorldGivesStudentsInterval() {
    CrossedMean mean = CrossedMean.of(1, 2, 3, 4, Double.NaN);
    assertThat(mean.mean()).isEqualTo(2.5);
    assertThat(mean.seeds()).isEqualTo(4);
    assertThat(mean.freedom()).isEqualTo(3);
    assertThat(mean.halfWidth(.05)).isCloseTo(3.18245 * Math.sqrt(5 / 12.), within(1e-5));
    assertThat(mean.standardised()).isCloseTo(2.5 / Math.sqrt(5 / 3.), within(1e-12));
    Summary student = Summary.of(1, 2, 3, 4);
    assertThat(mean.mean() - mean.halfWidth(.05)).isCloseTo(student.low(), within(1e-12));
  }

  /**
   * By hand: d = {1, 2; 3, 6}, mean 3; worlds 1.5 and 4.5, seeds 2 and 4; MS_w = 2 · 4.5 = 9, MS_r
   * = 2 · 2 = 4, MS_e = 4 · .25 = 1; Var = 12/4 = 3, ν = 144/(81 + 16 + 1).
   */
  @Test
  void worldsAndSeedsBothCount() {
    CrossedMean mean = CrossedMean.of(new double[][] {{1, 2}, {3, 6}});
    assertThat(mean.mean()).isEqualTo(3);
    assertThat(mean.error()).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(mean.freedom()).isCloseTo(144 / 98., within(1e-12));
    assertThat(mean.acrossWorlds()).isCloseTo(Math.sqrt(4.5), within(1e-12));
    assertThat(mean.acrossSeeds()).isCloseTo(Math.sqrt(2), within(1e-12));
  }

  /**
   * d = {0, 1; 1, 0}: MS_w = MS_r = 0, MS_e = 1: the variance is not below that of either factor.
   */
  @Test
  void theVarianceIsNeverNegative() {
    CrossedMean mean = CrossedMean.of(new double[][] {{0, 1}, {1, 0}});
    assertThat(mean.error()).isZero();
    assertThat(mean.halfWidth(.05)).isZero();
  }

  @Test
  void aSingleSeedHasNoInterval() {
    CrossedMean worlds = CrossedMean.of(new double[][] {{1}, {2}, {4}});
    assertThat(worlds.mean()).isCloseTo(7 / 3., within(1e-12));
    assertThat(worlds.halfWidth(.05)).isNaN();
    assertThat(CrossedMean.of(3.).halfWidth(.05)).isNaN();
    assertThat(CrossedMean.of(new double[0]).mean()).isNaN();
  }

  @Test
  void worldsWithAMissingRunAreLeftOut() {
    CrossedMean mean = CrossedMean.of(new double[][] {{1, 2}, {3, Double.NaN}, {5, 6}});
    assertThat(mean.worlds()).isEqualTo(2);
    assertThat(mean.mean()).isEqualTo(3.5);
  }

  /** A paired t test of this size has power .8, apart from the skewness of noncentral t. */
  @Test
  void whatIsDetectableIsDetected() {
    int n = 16;
    double size = CrossedMean.detectable(n);
    assertThat(size).isCloseTo((2.13145 + .86624) / 4, within(1e-4));
    int seen = 0;
    for (int s = 0; s < SAMPLES; s++) {
      CrossedMean mean =
          CrossedMean.of(sample(s, n, u -> size + NORMAL.inverseCumulativeProbability(u)));
      seen += mean.mean() > mean.halfWidth(.05) ? 1 : 0;
    }
    assertThat(seen / (double) SAMPLES).isBetween(.77, .83);
  }

  /** Nominal 95 %, on {@value #SAMPLES} samples: standard error .0034. */
  @ParameterizedTest
  @CsvSource({"5", "10", "30"})
  void intervalsOfPairsCoverTheMean(int n) {
    assertThat(coverage(n, NORMAL::inverseCumulativeProbability)).isBetween(.93, .97);
    assertThat(coverage(n, u -> u - .5)).isBetween(.93, .97);
  }

  @Test
  void theManualStatesTheCoverage() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/how-to-studies.md"));
    assertThat(page)
        .contains(pairs("normal", NORMAL::inverseCumulativeProbability))
        .contains(pairs("uniform", u -> u - .5))
        .contains(pairs("exponential (skewed)", u -> -Math.log(1 - u) - 1))
        .contains(
            "| worlds, seeds and rest normal | 30 worlds × 2, 4, 10 seeds | "
                + IntStream.of(2, 4, 10)
                    .mapToObj(seeds -> rounded(coverage(30, seeds, 1, 1, 1)))
                    .collect(Collectors.joining(", "))
                + " |");
  }

  private static String pairs(String name, DoubleUnaryOperator inverse) {
    return "| "
        + name
        + " | 5, 10, 30 | "
        + IntStream.of(5, 10, 30)
            .mapToObj(n -> rounded(coverage(n, inverse)))
            .collect(Collectors.joining(", "))
        + " |";
  }

  private static String rounded(double share) {
    return String.format(Locale.ROOT, "%.2f", share).substring(1);
  }

  private static double coverage(int n, DoubleUnaryOperator inverse) {
    int covered = 0;
    for (int s = 0; s < SAMPLES; s++) {
      CrossedMean mean = CrossedMean.of(sample(s, n, inverse));
      covered += Math.abs(mean.mean()) <= mean.halfWidth(.05) ? 1 : 0;
    }
    return covered / (double) SAMPLES;
  }

  private static double[] sample(long seed, int n, DoubleUnaryOperator inverse) {
    Draws draws = new Draws(seed);
    double[] sample = new double[n];
    for (int i = 0; i < n; i++) {
      sample[i] = inverse.applyAsDouble(draws.uniform(Process.TEST_SAMPLE, 0, 0, i));
    }
    return sample;
  }

  /**
   * World, seed and residual effects with various standard deviations. Where seeds and worlds have
   * almost no effect the interval is wide, since its variance is bounded below.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 5, 1, 0, 0",
    "10, 5, 0, 1, 0",
    "30, 5, 1, 1, 1",
    "30, 10, 1, 1, 1",
    "30, 10, .3, .3, 1",
    "30, 30, 1, .2, 1",
    "60, 10, .2, 1, .2",
  })
  @Tag("long")
  void intervalsOverWorldsAndSeedsCoverTheMean(
      int worlds, int seeds, double ofWorlds, double ofSeeds, double ofRest) {
    assertThat(coverage(worlds, seeds, ofWorlds, ofSeeds, ofRest)).isBetween(.93, .97);
  }

  private static double coverage(
      int worlds, int seeds, double ofWorlds, double ofSeeds, double ofRest) {
    int covered = 0;
    for (int s = 0; s < SAMPLES / 2; s++) {
      Draws draws = new Draws(s);
      double[][] d = new double[worlds][seeds];
      for (int w = 0; w < worlds; w++) {
        for (int r = 0; r < seeds; r++) {
          d[w][r] =
              ofWorlds * normal(draws, 0, w, 0)
                  + ofSeeds * normal(draws, 1, 0, r)
                  + ofRest * normal(draws, 2, w, r);
        }
      }
      CrossedMean mean = CrossedMean.of(d);
      covered += Math.abs(mean.mean()) <= mean.halfWidth(.05) ? 1 : 0;
    }
    return covered / (SAMPLES / 2.);
  }

  private static double normal(Draws draws, int tick, int a, int b) {
    return NORMAL.inverseCumulativeProbability(draws.uniform(Process.TEST_SAMPLE, tick, a, b));
  }
}
