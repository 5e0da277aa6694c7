package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

class BootstrapTest {
  private static final double EPS = 1e-12;
  private static final int B = Bootstrap.RESAMPLES;

  /** For {0, 1}, half of the resamples have mean 1/2, a quarter each 0 and 1, without skewness. */
  @Test
  void intervalOfTwoValuesSpansThem() {
    Bootstrap two = Bootstrap.of(new double[] {0, 1}, B, 1);
    assertThat(two.mean()).isEqualTo(new Bootstrap.Interval(.5, 0, 1));
    assertThat(two.effect().estimate()).isCloseTo(Math.sqrt(.5), within(EPS));
    assertThat(two.effect().low()).isNaN();
    assertThat(two.n()).isEqualTo(2);
  }

  /**
   * All 5^5 resamples of a skewed sample, enumerated, against 200 000 random ones. The ends of the
   * exact interval are atoms of the distribution, so the random quantiles match them exactly.
   */
  @Test
  void resamplingReproducesTheExactInterval() {
    double[] sample = {1, 2, 4, 7, 19};
    double[] means = new double[3125];
    for (int code = 0; code < means.length; code++) {
      double sum = 0;
      for (int rest = code, i = 0; i < 5; i++, rest /= 5) {
        sum += sample[rest % 5];
      }
      means[code] = sum / 5;
    }
    Arrays.sort(means);
    double theta = 6.6;
    double below =
        Arrays.stream(means).map(m -> m < theta ? 1 : m == theta ? .5 : 0).sum() / means.length;
    NormalDistribution normal = new NormalDistribution();
    double z0 = normal.inverseCumulativeProbability(below);
    // For a mean, θ̄ − θ_(i) is (x_i − x̄)/(n − 1), so the acceleration is that of the values.
    double[] centred = Arrays.stream(sample).map(x -> x - theta).toArray();
    double cubes = Arrays.stream(centred).map(x -> x * x * x).sum();
    double a = cubes / (6 * Math.pow(StatUtils.sumSq(centred), 1.5));
    Bootstrap drawn = Bootstrap.of(sample, 200_000, 3);
    assertThat(drawn.mean().estimate()).isCloseTo(theta, within(EPS));
    double low = level(normal, z0, a, -1.959963984540054);
    double high = level(normal, z0, a, 1.959963984540054);
    assertThat(drawn.mean().low()).isCloseTo(Summary.quantile(means, low), within(EPS));
    assertThat(drawn.mean().high()).isCloseTo(Summary.quantile(means, high), within(EPS));
    // The interval is shifted towards the long tail.
    assertThat(drawn.mean().high() - theta).isGreaterThan(theta - drawn.mean().low());
  }

  private static double level(NormalDistribution normal, double z0, double a, double z) {
    return normal.cumulativeProbability(z0 + (z0 + z) / (1 - a * (z0 + z)));
  }

  /**
   * 1000 normal samples of 30 with mean .5 and deviation 1. At this size the coverage of the
   * bootstrap is about .93; bounds are four standard errors below that and above .95: about one
   * false alarm in 16 000, none for these seeds.
   */
  @Test
  void intervalsHaveNominalCoverage() {
    int samples = 1000;
    int means = 0;
    int effects = 0;
    for (int s = 0; s < samples; s++) {
      Draws draws = new Draws(s);
      double[] sample = new double[30];
      for (int i = 0; i < sample.length; i++) {
        sample[i] = .5 + draws.normal(Process.RESEARCH_NOISE, 0, 0, i);
      }
      Bootstrap b = Bootstrap.of(sample, 500, s);
      means += b.mean().low() <= .5 && .5 <= b.mean().high() ? 1 : 0;
      effects += b.effect().low() <= .5 && .5 <= b.effect().high() ? 1 : 0;
    }
    double error = Math.sqrt(.93 * .07 / samples);
    assertThat((double) means / samples).isBetween(.93 - 4 * error, .95 + 4 * error);
    assertThat((double) effects / samples).isBetween(.93 - 4 * error, .95 + 4 * error);
  }

  @Test
  void pairsAreComparedBySeed() {
    double[] reference = {1, 2, 3, 4, Double.NaN, 5};
    double[] other = {2, 2.5, 3.5, 6, 3, Double.POSITIVE_INFINITY};
    Bootstrap b = Bootstrap.of(reference, other, B, 7);
    assertThat(b.n()).isEqualTo(4);
    assertThat(b).isEqualTo(Bootstrap.of(new double[] {1, .5, .5, 2}, B, 7));
    assertThat(b).isNotEqualTo(Bootstrap.of(new double[] {1, .5, .5, 2}, B, 8));
    PairedDifference same =
        PairedDifference.of(Arrays.copyOf(reference, 4), Arrays.copyOf(other, 4));
    assertThat(b.mean().estimate()).isCloseTo(same.difference().mean(), within(EPS));
    assertThat(b.effect().estimate()).isCloseTo(same.effect(), within(EPS));
    assertThat(b.effect().low()).isLessThan(same.effect());
    assertThat(b.effect().high()).isGreaterThan(same.effect());
    assertThatThrownBy(() -> Bootstrap.of(new double[2], new double[3], B, 1))
        .hasMessage("2 values cannot be paired with 3");
    assertThatThrownBy(() -> Bootstrap.of(new double[2], 0, 1))
        .hasMessage("a bootstrap needs at least one resample, not 0");
  }

  @Test
  void undeterminedStatisticsAreNaN() {
    Bootstrap none = Bootstrap.of(new double[] {Double.NaN}, B, 1);
    assertThat(none.n()).isZero();
    assertThat(none.mean().estimate()).isNaN();
    assertThat(none.mean().low()).isNaN();
    Bootstrap one = Bootstrap.of(new double[] {3}, B, 1);
    assertThat(one.mean()).isEqualTo(new Bootstrap.Interval(3, Double.NaN, Double.NaN));
    assertThat(one.effect().estimate()).isNaN();
    Bootstrap equal = Bootstrap.of(new double[] {.1, .1, .1}, B, 1);
    assertThat(equal.mean()).isEqualTo(new Bootstrap.Interval(.1, .1, .1));
    assertThat(equal.effect().estimate()).isNaN();
    assertThat(equal.effect().high()).isNaN();
    Bootstrap almost = Bootstrap.of(new double[] {0, 0, 0, 1}, B, 1);
    assertThat(almost.effect().estimate()).isCloseTo(.5, within(EPS));
    assertThat(almost.effect().low()).isNaN();
    assertThat(almost.mean().low()).isZero();
  }
}
