package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Research;
import org.multipolar.kit.Claim;

/** S16 to S18: catch-up with demonstrated capability, and the appearance of generations. */
class CapabilityValuesTest {

  /**
   * Gap after some years between a leader at +12 a year and a follower at 5 of its own, 16 at
   * first.
   */
  private static double gap(double pull, int steps, double years) {
    double dt = years / steps;
    double leader = 16;
    double follower = 0;
    for (int i = 0; i < steps; i++) {
      follower = Research.pulled(follower, 5, pull, leader, 12, dt);
      leader += 12 * dt;
    }
    return leader - follower;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 600})
  @Claim("S16")
  void s16TheGapRestsWhereTheLeadersPaceExceedsTheFollowersOwn(int steps) {
    assertThat(gap(.7, steps, 50)).isCloseTo(10, within(1e-9));
    assertThat(12 * gap(.7, steps, 50) / 12).isCloseTo(10.0, within(1e-9));
  }

  @Test
  @Claim("S16")
  void s16WithoutBoundsOfCatchUpThereIsNoGapAndWithoutCatchUpItGrows() {
    assertThat(gap(1e9, 12, 1)).isCloseTo(0, within(1e-6));
    assertThat(gap(0, 12, 1)).isCloseTo(16 + 7, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9})
  @Claim("S17")
  void s17BehindAFrontierThatStandsStill(int steps) {
    double z = 0;
    for (int i = 0; i < steps; i++) {
      z = Research.progress(z, 5, .7, 15.7, 0, Double.NEGATIVE_INFINITY, .75 / steps);
    }
    assertThat(15.7 - z).isCloseTo(6.369958, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({".4, .083333333333333333, .188064", ".4, .25, .464739", "0, .25, 1"})
  @Claim("S18")
  void s18HowLikelyAGenerationAppears(double wait, double dt, double probability) {
    assertThat(Research.appearance(wait, dt)).isCloseTo(probability, within(5e-7));
  }

  /**
   * Two pulls act up to the best open weights, one up to the frontier and none beyond, whether in
   * one step or many.
   */
  @ParameterizedTest
  @CsvSource({"100, 2, 3", "100, 60, 3", "108, 12, 1", "119.5, 9, 1", "100, -4, 2"})
  void aSpilloverStopsOnceItsSourceIsPassed(double start, double own, double years) {
    double once = Research.progress(start, own, .7, 120, 1, 110, years);
    double exact = start;
    double euler = start;
    int pieces = 200_000;
    for (int i = 0; i < pieces; i++) {
      exact = Research.progress(exact, own, .7, 120, 1, 110, years / pieces);
      euler += (own + .7 * Math.max(0, 120 - euler) + Math.max(0, 110 - euler)) * (years / pieces);
    }
    assertThat(once).isCloseTo(exact, within(1e-8)).isCloseTo(euler, within(1e-3));
  }

  @Test
  void aSpilloverThatIsOffDoesNotPull() {
    assertThat(Research.progress(100, 5, 0, 120, 0, 110, .5)).isEqualTo(102.5);
    assertThat(Research.progress(100, 5, .7, 120, 0, 110, .5))
        .isEqualTo(Research.pulled(100, 5, .7, 120, 0, .5));
    assertThat(
            Research.progress(
                100, 5, .7, Double.NEGATIVE_INFINITY, 1, Double.NEGATIVE_INFINITY, .5))
        .isEqualTo(102.5);
  }
}
