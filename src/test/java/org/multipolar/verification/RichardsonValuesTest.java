package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.kit.Claim;
import org.multipolar.rule.RichardsonReaction;

/**
 * V14: two states that react to each other, {@code dx/dt = a y − m x + g}, {@code dy/dt = b x − n y
 * + h}; each step is the flow that the rule uses, with the other side held constant.
 */
class RichardsonValuesTest {

  private static double[] race(
      double a, double m, double g, double b, double n, double h, double years, double dt) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < Math.round(years / dt); i++) {
      double nextX = RichardsonReaction.flow(x, a * y + g, m, dt);
      y = RichardsonReaction.flow(y, b * x + h, n, dt);
      x = nextX;
    }
    return new double[] {x, y};
  }

  @ParameterizedTest
  @CsvSource({".01", ".083333333333", ".25"})
  @Claim("V14")
  void v14ARaceBetweenTiredPartiesRests(double dt) {
    double[] rest = race(.3, .5, .1, .4, .6, .2, 300, dt);
    assertThat(rest[0]).isCloseTo(2 / 3.0, within(1e-10));
    assertThat(rest[1]).isCloseTo(7 / 9.0, within(1e-10));
  }

  @Test
  @Claim("V14")
  void v14TheTextbookCase() {
    double[] rest = race(2, 5, 5, 2, 3, 5, 100, .01);
    assertThat(rest[0]).isCloseTo(2.272727, within(5e-7));
    assertThat(rest[1]).isCloseTo(3.181818, within(5e-7));
  }

  @Test
  @Claim("V14")
  void v14TheSlowEigenvalueOfTheStableCase() {
    double dt = 1e-3;
    double before = 2 / 3.0 - race(.3, .5, .1, .4, .6, .2, 20, dt)[0];
    double after = 2 / 3.0 - race(.3, .5, .1, .4, .6, .2, 21, dt)[0];
    assertThat(Math.log(after / before)).isCloseTo(-.2, within(1e-4));
  }

  @Test
  @Claim("V14")
  void v14WithLittleFatigueTheRaceRunsAwayAtItsEigenvalue() {
    double dt = 1e-3;
    double before = race(.5, .3, .1, .4, .3, .1, 40, dt)[0];
    double after = race(.5, .3, .1, .4, .3, .1, 41, dt)[0];
    double rest = (.5 * .1 + .3 * .1) / (.3 * .3 - .5 * .4);
    assertThat(Math.log((after - rest) / (before - rest))).isCloseTo(.147214, within(1e-4));
  }

  /** A displacement along the fast direction, {@code (1, −1)}, decays at its own rate. */
  @Test
  @Claim("V14")
  void v14TheFastEigenvalueOfTheStableCase() {
    double dt = 1e-4;
    double x = .3;
    double y = -.4;
    for (int i = 0; i < Math.round(1 / dt); i++) {
      double nextX = RichardsonReaction.flow(x, .3 * y, .5, dt);
      y = RichardsonReaction.flow(y, .4 * x, .6, dt);
      x = nextX;
    }
    assertThat(Math.log(x / .3)).isCloseTo(-.9, within(1e-4));
    assertThat(Math.log(y / -.4)).isCloseTo(-.9, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({".3, .4, .5, .6", ".2, .2, .21, .21", ".9, .1, .3, .31", ".3, .3, .29, .29"})
  @Claim("V14")
  void v14ARaceRestsIfAndOnlyIfFatigueOutweighsReaction(double a, double b, double m, double n) {
    double early = race(a, m, .1, b, n, .1, 4000, .25)[0];
    double late = race(a, m, .1, b, n, .1, 8000, .25)[0];
    boolean rests = Math.abs(late - early) < 1e-6 * late;
    assertThat(rests).isEqualTo(m * n > a * b);
  }

  @Test
  void withoutFatigueALeverGrowsInALine() {
    assertThat(RichardsonReaction.flow(.2, .3, 0, .5)).isCloseTo(.35, within(1e-15));
  }
}
