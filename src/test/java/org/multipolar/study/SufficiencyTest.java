package org.multipolar.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.study.Sufficiency.Shortfall;

class SufficiencyTest {
  private static final double EPS = 1e-12;

  /** 1, 3: sd √2, mean 2; 1, 3, 1, 3: sd √(4/3), mean 2. */
  @Test
  void changeOfTheCoefficientOfVariation() {
    double change = Math.sqrt(2) / 2 - Math.sqrt(4 / 3.0) / 2;
    assertThat(Sufficiency.change(new double[] {1, 3, 1, 3}, 2)).isCloseTo(change, within(EPS));
    assertThat(Sufficiency.change(new double[] {-1, -3, -1, -3, 99}, 2))
        .isCloseTo(change, within(EPS));
    assertThat(Sufficiency.change(new double[] {5, 5, 5, 5}, 2)).isZero();
    assertThat(Sufficiency.change(new double[] {0, 0, 0, 0}, 2)).isZero();
  }

  /** −1, 1: sd √2; −1, 1, −1, 1: sd √(4/3); mean absolute value 1 in both. */
  @Test
  void nearZeroMeansUseTheMeanAbsoluteValue() {
    assertThat(Sufficiency.change(new double[] {-1, 1, -1, 1}, 2))
        .isCloseTo(Math.sqrt(2) - Math.sqrt(4 / 3.0), within(EPS));
    double[] noise = new double[8000];
    Draws draws = new Draws(1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = draws.normal(Process.RESEARCH_NOISE, 0, 0, i);
    }
    assertThat(Sufficiency.change(noise, 4000)).isLessThan(Sufficiency.TOLERANCE);
  }

  @Test
  void missingValuesAreOmitted() {
    double nan = Double.NaN;
    assertThat(Sufficiency.change(new double[] {1, nan, 3, 1, nan, 3}, 3))
        .isCloseTo(Sufficiency.change(new double[] {1, 3, 1, 3}, 2), within(EPS));
    assertThat(Sufficiency.change(new double[] {1, nan, 3, 3}, 2)).isNaN();
    assertThat(Sufficiency.change(new double[] {nan, nan, nan, nan}, 2)).isNaN();
  }

  @Test
  void unsettledMetricsAreListed() {
    Map<String, double[]> metrics = new TreeMap<>();
    metrics.put("calm", new double[] {100, 101, 100, 101});
    metrics.put("wild", new double[] {1, 3, 1, 3});
    metrics.put("mute", new double[] {1, Double.NaN, 1, 1});
    assertThat(Sufficiency.unsettled(metrics, 2, Sufficiency.TOLERANCE))
        .containsExactly(
            new Shortfall("mute", 0, Double.NaN, .01),
            new Shortfall("wild", 0, Sufficiency.change(metrics.get("wild"), 2), .01));
    metrics.remove("mute");
    assertThat(Sufficiency.unsettled(metrics, 2, .2)).isEmpty();
  }

  /** Of 0, 2: sd √2, standard error 1, t(.975; 1) = 12.7062. */
  @Test
  void impreciseDifferencesAreListed() {
    assertThat(Sufficiency.halfWidth(new double[] {0, 2})).isCloseTo(12.706205, within(1e-6));
    assertThat(Sufficiency.halfWidth(new double[] {2, 2, 2})).isZero();
    Map<String, double[][]> differences =
        Map.of("lag", new double[][] {{2, 2}, {0, 2}, {5}}, "share", new double[][] {{.1, .1}});
    assertThat(Sufficiency.imprecise(differences, Map.of("lag", 12.0, "share", 0.0)))
        .containsExactly(
            new Shortfall("lag", 1, Sufficiency.halfWidth(new double[] {0, 2}), 12),
            new Shortfall("lag", 2, Double.NaN, 12));
    assertThatThrownBy(() -> Sufficiency.imprecise(differences, Map.of("lag", 1.0)))
        .hasMessage("no width is given for share");
  }

  @Test
  void tooFewValuesAreRejected() {
    assertThatThrownBy(() -> Sufficiency.change(new double[7], 4))
        .hasMessage("7 values are too few to assess 4 replications");
    assertThatThrownBy(() -> Sufficiency.change(new double[7], 1))
        .hasMessage("7 values are too few to assess 1 replications");
  }
}
