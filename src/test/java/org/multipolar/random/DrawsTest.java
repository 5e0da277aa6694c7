package org.multipolar.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keyed draws. Statistical bounds are four standard errors: one false alarm in about 16 000, and
 * none for the seeds used here.
 */
class DrawsTest {
  private static final int N = 200_000;
  private static final Draws DRAWS = new Draws(0x5eed);

  @Test
  void aDrawIsAFunctionOfItsKey() {
    double u = DRAWS.uniform(Process.RELEASE_CHOICE, 24300, 7, 3);
    assertThat(new Draws(0x5eed).uniform(Process.RELEASE_CHOICE, 24300, 7, 3)).isEqualTo(u);
    assertThat(DRAWS.uniform(Process.GENERATION, 24300, 7, 3)).isNotEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_CHOICE, 24301, 7, 3)).isNotEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_CHOICE, 24300, 8, 3)).isNotEqualTo(u);
    assertThat(DRAWS.uniform(Process.RELEASE_CHOICE, 24300, 7, 4)).isNotEqualTo(u);
    assertThat(new Draws(0x5eee).uniform(Process.RELEASE_CHOICE, 24300, 7, 3)).isNotEqualTo(u);
  }

  @Tag("long")
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

  @Tag("long")
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

  /**
   * Computed independently of the program, with arbitrary-precision integers, from the definition
   * of the hash. A change in one of them changes the random numbers of every run ever published.
   */
  @ParameterizedTest
  @CsvSource({
    "1, RELEASE_CHOICE, 24273, 0, 0, 0x1.a5641addb98f9p-2",
    "1, RELEASE_CHOICE, 24273, 10059809837787934635, 0, 0x1.7ace37dd688f0p-1",
    "81985529216486895, INCIDENT_COUNT, 24300, 10055627747551128745, 3, 0x1.e028a73da8ed0p-6"
  })
  void aDrawIsTheSameOnEveryMachineAndForEver(
      long seed, Process process, int month, String agent, long item, double u) {
    long key = Long.parseUnsignedLong(agent);
    assertThat(new Draws(seed).uniform(process, month, key, item)).isEqualTo(u);
  }

  /** The published test vectors of FNV-1a ("" and "foobar"), passed through the finaliser. */
  @ParameterizedTest
  @CsvSource({"'', f52a15e9a9b5e89b", "a, 2c0bdbf481420f8", "foobar, 404da9e3b74078c2"})
  void aNameHasTheKeyOfItsHash(String name, String key) {
    assertThat(Draws.key(name)).isEqualTo(Long.parseUnsignedLong(key, 16));
  }

  @Test
  void seedsOfReplicationsAndKeysOfPairsStayWhatTheyAre() {
    assertThat(Draws.replicationSeed(20250726, 1)).isEqualTo(0x4b87363836383f71L);
    assertThat(Draws.replicationSeed(20250726, 2)).isEqualTo(0x46faebe1025f826dL);
    assertThat(Draws.pair(1, 2)).isEqualTo(0x1157833e7cab548L);
    assertThat(Draws.pair(2, 1)).isEqualTo(0x3075f0878b4c3977L);
    assertThat(Draws.pair(Draws.key("A"), Draws.key("B"))).isEqualTo(0x89c1a06e17a61029L);
  }

  @Test
  void poissonInvertsItsDistribution() {
    double zero = FastMath.exp(-2);
    assertThat(Draws.poisson(zero, 2)).isZero();
    assertThat(Draws.poisson(zero * .999, 2)).isZero();
    assertThat(Draws.poisson(zero * 1.001, 2)).isEqualTo(1);
    assertThat(Draws.poisson(zero * 3 * 1.001, 2)).isEqualTo(2);
    assertThat(Draws.poisson(.3, 0)).isZero();
    assertThat(Draws.poisson(1 - 0x1p-53, 30)).isBetween(60, 120);
  }

  /**
   * Up to a mean of 500 the sum is exact; beyond, the result is the rounded normal quantile: {@code
   * 1000 ± 1.96 √1000}. At 500 the two still differ, 432 against 431 for u = .001.
   */
  @ParameterizedTest
  @CsvSource({
    "500, .001, 432",
    "500, .999, 571",
    "1000, .5, 1000",
    "1000, .025, 938",
    "1000, .975, 1062",
    "501, 1e-300, 0"
  })
  void poissonOfManyIsNormal(double mean, double u, int count) {
    assertThat(Draws.poisson(u, mean)).isEqualTo(count);
  }

  @Test
  void aKeyedDrawOfADistributionInvertsItsUniform() {
    double u = DRAWS.uniform(Process.INCIDENT_SEVERITY, 24300, 7, 3);
    assertThat(DRAWS.pareto(Process.INCIDENT_SEVERITY, 24300, 7, 3, 1.5, 200))
        .isEqualTo(Draws.pareto(u, 1.5, 200));
    assertThat(DRAWS.poisson(Process.INCIDENT_SEVERITY, 24300, 7, 3, 40))
        .isEqualTo(Draws.poisson(u, 40));
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
