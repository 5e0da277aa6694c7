package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.Research;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.Mechanism;

/** V6, V7, V22: capability growth, catch-up and the limit of full openness. */
class ResearchValuesTest {

  private static double gap(int steps, double years) {
    double dt = years / steps;
    double a = -1;
    double open = 0;
    for (int i = 0; i < steps; i++) {
      a = Research.follow(a, .30, 1.2, open, .48, 0, 0, 0, dt);
      open += .48 * dt;
    }
    return open - a;
  }

  @ParameterizedTest
  @CsvSource({"12, 1", "4, 1", "36, 3", "3, .25"})
  @Claim("V7")
  void v7TheGapApproachesItsRestExponentially(int steps, double years) {
    assertThat(gap(steps, years))
        .isCloseTo(.15 + (1 - .15) * Math.exp(-1.2 * years), within(1e-12));
  }

  @Test
  @Claim("V7")
  void v7TheGapAtRestInPointsAndMonths() {
    double rest = gap(1200, 100);
    assertThat(rest).isCloseTo(.15, within(1e-12));
    assertThat(13.7 * rest).isCloseTo(2.055, within(1e-9));
    assertThat(13.7 * rest / 15.5 * 12).isCloseTo(1.591, within(5e-4));
  }

  @Test
  void withoutSpilloversEfficiencyGrowsAtItsOwnRate() {
    assertThat(Research.follow(2, .48, 0, 9, 9, 0, 9, 9, .25)).isCloseTo(2.12, within(1e-15));
    assertThat(
            Research.follow(
                2, .48, 0, Double.NEGATIVE_INFINITY, 0, 0, Double.NEGATIVE_INFINITY, 0, .25))
        .isCloseTo(2.12, within(1e-15));
  }

  @Test
  void twoSpilloversAddTheirPulls() {
    double together = Research.follow(0, .3, .8, 1, .5, .4, 1, .5, .1);
    assertThat(together).isCloseTo(Research.follow(0, .3, 1.2, 1, .5, 0, 0, 0, .1), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 / 12.0, .25, 1})
  @Claim("V6")
  void v6CapabilityThatTrailsItsPotentialKeepsTrailing(double dt) {
    double slope = 13.7 * (.4 + .48);
    double lag = .5;
    double potential = 116;
    double z = potential - slope * lag;
    for (int i = 0; i < 24; i++) {
      double next = potential + slope * dt;
      z = Research.train(z, potential, next, lag, dt);
      potential = next;
      assertThat(z).isCloseTo(potential - slope * lag, within(1e-10));
    }
  }

  @Test
  @Claim("V6")
  void v6WithEqualGrowthAllGapsAndRanksStay() {
    Course course =
        WorldKit.empty()
            .state("A")
            .maker("M", "A", m -> {})
            .lab("L1", "A", l -> l.capability = 116)
            .lab("L2", "A", l -> l.capability = 112)
            .lab("L3", "A", l -> l.capability = 101)
            .deterministic()
            .off(Mechanism.OPEN_SPILLOVER, Mechanism.PUBLICATION_SPILLOVER, Mechanism.OPEN_BASE)
            .with("research.computeElasticity", 0)
            .months(159)
            .run(1);
    for (int t = 0; t < 159; t++) {
      double best = course.firm("L1", "capability")[t];
      assertThat(best - course.firm("L2", "capability")[t]).isCloseTo(4, within(1e-9));
      assertThat(best - course.firm("L3", "capability")[t]).isCloseTo(15, within(1e-9));
    }
    assertThat(course.last("firm/L1/capability")).isGreaterThan(150);
  }

  @Test
  void trainingIsExactWhetherOneStepOrMany() {
    double once = Research.train(110, 116, 119, .5, .25);
    double z = 110;
    for (int i = 0; i < 3; i++) {
      z = Research.train(z, 116 + i, 117 + i, .5, .25 / 3);
    }
    assertThat(z).isCloseTo(once, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"110, 116, 108", "112, 116, 112", "115.9, 116, 100", "116, 116, 90"})
  void aFallingPotentialIsFollowedUntilItIsMet(double z, double before, double after) {
    int pieces = 100_000;
    double fine = z;
    for (int i = 0; i < pieces; i++) {
      double potential = before + (after - before) * (i + .5) / pieces;
      fine += Math.max(0, potential - fine) / .5 * (.25 / pieces);
    }
    assertThat(Research.train(z, before, after, .5, .25)).isCloseTo(fine, within(1e-4));
  }

  @Test
  void capabilityNeverFalls() {
    assertThat(Research.train(116, 110, 112, .5, .25)).isEqualTo(116);
    assertThat(Research.train(116, 118, 60, .5, .25)).isGreaterThanOrEqualTo(116);
  }

  @Test
  @Claim("V22")
  void v22WithEverythingOpenAndEqualAllLabsAreEqual() {
    WorldKit kit = WorldKit.empty().deterministic().release("always-open").months(60);
    for (String id : new String[] {"A", "B", "C"}) {
      kit.state(id).maker("M" + id, id, m -> {}).lab("L" + id, id, l -> l.open = true);
    }
    Course course = kit.with("research.openSpillover", 5).run(1);
    for (int t = 0; t < 60; t++) {
      double z = course.firm("LA", "capability")[t];
      assertThat(course.firm("LB", "capability")[t]).isCloseTo(z, within(1e-9));
      assertThat(course.firm("LC", "capability")[t]).isCloseTo(z, within(1e-9));
      assertThat(course.world("hhi-research")[t]).isCloseTo(1 / 3.0, within(1e-12));
      assertThat(course.world("lag-open")[t]).isZero();
    }
  }

  @Test
  @Claim("V22")
  void v22AWideOpenCommonsClosesAnyGap() {
    WorldKit kit =
        WorldKit.mirrored()
            .deterministic()
            .off(Mechanism.PUBLICATION_SPILLOVER)
            .release("always-open")
            .months(159);
    kit.eachLab(l -> l.open = true);
    kit.lab("labZ", "B", l -> l.capability = 100);
    Course course = kit.with("research.openSpillover", 5).run(1);
    double gap = course.last("firm/labA/capability") - course.last("firm/labZ/capability");
    assertThat(gap).isCloseTo(0, within(1e-6));
  }
}
