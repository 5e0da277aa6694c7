package org.multipolar.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Keyed draws. Statistical bounds are four standard errors: one false alarm in about 16 000, and
 * none for the seeds that are written here.
 */
class DrawsTest {
  private static final int N = 200_000;
  private static final Draws DRAWS = new Draws(0x5eed);

  @Test
  void aDrawIsAFunctionOfItsKey() {
    double u = DRAWS.uniform(Process.RELEASE_CHOICE, 24300, 7, 3);
    assertThat(new Draws(0x5eed).uniform(Process.RELEASE_CHOICE, 24300, 7, 3)).isEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_REVIEW, 24300, 7, 3)).isNotEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_CHOICE, 24301, 7, 3)).isNotEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_CHOICE, 24300, 8, 3)).isNotEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_CHOICE, 24300, 7, 4)).isNotEqualTo(u);
    assertThat(new Draws(0x5eee).uniform(Process.RELEASE_CHOICE, 24300, 7, 3)).isNotEqualTo(u);
  }

  @Test
  void uniformsAreUniformAlongEveryPartOfTheKey() {
    for (int part = 0; part < 4; part++) {
      double sum = 0;
      double squares = 0;
      double lagged = 0;
      double before = .5;
      for (int i = 0; i < N; i++) {
        double u =
            (part == 3 ? new Draws(i) : DRAWS)
                .uniform(
                    Process.RESEARCH_NOISE,
                    part == 0 ? i : 24300,
                    part == 1 ? i : 1,
                    part == 2 ? i : 0);
        assertThat(u).isStrictlyBetween(0.0, 1.0);
        sum += u;
        squares += u * u;
        lagged += (u - .5) * (before - .5);
        before = u;
      }
      double mean = sum / N;
      assertThat(mean).as("part %s", part).isCloseTo(.5, within(4 * Math.sqrt(1 / 12.0 / N)));
      assertThat(squares / N - mean * mean).isCloseTo(1 / 12.0, within(4 * .0745 / Math.sqrt(N)));
      assertThat(lagged / N).isCloseTo(0, within(4 / 12.0 / Math.sqrt(N)));
    }
  }

  @Test
  void normalsHaveMeanZeroAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < N; i++) {
      double z = DRAWS.normal(Process.RESEARCH_NOISE, i, 1, 0);
      sum += z;
      squares += z * z;
    }
    assertThat(sum / N).isCloseTo(0, within(4 / Math.sqrt(N)));
    assertThat(squares / N).isCloseTo(1, within(4 * Math.sqrt(2.0 / N)));
  }

  @Test
  void poissonInvertsItsDistribution() {
    double zero = Math.exp(-2);
    assertThat(Draws.poisson(zero * .999, 2)).isZero();
    assertThat(Draws.poisson(zero * 1.001, 2)).isEqualTo(1);
    assertThat(Draws.poisson(zero * 3 * 1.001, 2)).isEqualTo(2);
    assertThat(Draws.poisson(.3, 0)).isZero();
    assertThat(Draws.poisson(1 - 0x1p-53, 30)).isBetween(60, 120);
  }

  @Test
  void aParetoIsExceededWithTheProbabilityOfItsDraw() {
    assertThat(Draws.pareto(1, 1.5, 200)).isEqualTo(1);
    assertThat(Draws.pareto(.125, 1.5, 200)).isCloseTo(4, within(1e-12));
    assertThat(Draws.pareto(1e-9, 1.5, 200)).isEqualTo(200);
  }

  @Test
  void keysOfNamesAndSeedsOfReplicationsDoNotCollide() {
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      keys.add(Draws.key("F" + i));
      keys.add(Draws.replicationSeed(20250726, i));
      keys.add(Draws.pair(Draws.key("A"), i));
    }
    assertThat(keys).hasSize(60_000);
    assertThat(Draws.pair(1, 2)).isNotEqualTo(Draws.pair(2, 1));
  }
}
