package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.metric.Concentration;
import org.multipolar.metric.Modularity;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Mechanism;

/** V21: metrics against values worked out by hand. */
@Claim("V21")
class MetricValuesTest {

  private static double[] zipf(int n) {
    double[] sizes = new double[n];
    Arrays.setAll(sizes, i -> 1.0 / (i + 1));
    return sizes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 198})
  void equalSharesConcentrateAsLittleAsTheyCan(int n) {
    double[] equal = new double[n];
    Arrays.fill(equal, 3.7);
    assertThat(Concentration.herfindahl(equal)).isCloseTo(1.0 / n, within(1e-12));
    assertThat(Concentration.normalised(equal, n)).isCloseTo(n == 1 ? 1 : 0, within(1e-12));
    assertThat(Concentration.gini(equal)).isCloseTo(0, within(1e-12));
  }

  @Test
  void aZipfLawOfAHundred() {
    assertThat(Concentration.herfindahl(zipf(100))).isCloseTo(.060760, within(5e-7));
    assertThat(Concentration.ratioOfFour(zipf(100))).isCloseTo(.401616, within(5e-7));
    assertThat(Concentration.gini(zipf(100))).isCloseTo(.624449, within(5e-7));
  }

  @Test
  void inequalityBetweenPeoples() {
    double[] equal = {1, 1};
    assertThat(Concentration.gini(new double[] {0, 1}, equal)).isCloseTo(.5, within(1e-15));
    assertThat(Concentration.gini(new double[] {1, 0}, new double[] {1, 3}))
        .isCloseTo(.75, within(1e-15));
    assertThat(Concentration.gini(new double[] {2, 2, 2}, new double[] {1, 5, 3})).isZero();
    assertThat(Concentration.gini(new double[] {0, 0}, equal)).isNaN();
    assertThat(Concentration.theil(equal, equal)).isZero();
    assertThat(Concentration.theil(new double[] {0, 2}, equal)).isCloseTo(.693147, within(5e-7));
  }

  @Test
  void gini() {
    assertThat(Concentration.gini(0, 0, 0, 1)).isCloseTo(.75, within(1e-15));
    assertThat(Concentration.gini(4, 1, 3, 2)).isCloseTo(.25, within(1e-15));
  }

  @Test
  void agentsWithoutAShareCount() {
    assertThat(Concentration.normalised(new double[] {.5, .5, 0, 0}, 4))
        .isCloseTo(1 / 3.0, within(1e-15));
    assertThat(Concentration.normalised(new double[] {.7, .2, .1}, 3))
        .isCloseTo(.31, within(1e-15));
    assertThat(Concentration.normalised(new double[] {0, 5, 0}, 3)).isEqualTo(1);
    assertThat(Concentration.normalised(new double[] {0, 0}, 2)).isNaN();
  }

  private static boolean[][] twoCliquesOfFour(boolean bridged) {
    boolean[][] linked = new boolean[8][8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        linked[i][j] = i != j && i / 4 == j / 4;
      }
    }
    linked[3][4] = bridged;
    linked[4][3] = bridged;
    return linked;
  }

  @Test
  void modularityOfTwoCliques() {
    assertThat(Modularity.of(twoCliquesOfFour(false))).isCloseTo(.5, within(1e-12));
    assertThat(Modularity.of(twoCliquesOfFour(true))).isCloseTo(.423077, within(5e-7));
    assertThat(Modularity.of(new boolean[5][5])).isZero();
  }

  @Test
  void theExclusiveGameIsNothingAmongEqualsAndAllForOne() {
    WorldKit equals = WorldKit.mirrored().deterministic().months(6);
    assertThat(equals.run(1).world("exclusive-game")).containsOnly(new double[] {0}, within(1e-6));
    WorldKit one =
        WorldKit.empty()
            .state("A")
            .state("B", s -> s.compute = 0)
            .eachState(s -> s.budgetShare = s.compute > 0 ? 1e-4 : 0)
            .eachState(s -> s.subsidy = 0)
            .maker("M", "A", m -> {})
            .lab("L", "A", l -> {})
            .regime("club", 0, r -> {}, "A")
            .deterministic()
            .months(6);
    assertThat(one.run(1).world("exclusive-game")).containsOnly(new double[] {1}, within(1e-12));
  }

  @Tag("long")
  @Test
  void southAccessIsOneWithFullUseOfTheFrontierAtNoMeaningfulPrice() {
    double access =
        WorldKit.empty()
            .state("A")
            .state(
                "S",
                s -> {
                  s.south = GlobalSouth.YES;
                  s.net = 1;
                  s.population = 100;
                })
            .maker("M", "A", m -> {})
            .lab("L", "A", l -> l.open())
            .release("always-open")
            .with("modelMarket.delay", 0)
            .with("adoption.ceiling", 1)
            .with("adoption.imitation", 2)
            .with("adoption.innovation", .2)
            .months(159)
            .run(1)
            .last("world/south-access");
    assertThat(access).isCloseTo(1, within(1e-6));
  }

  private static WorldKit members(int regimes) {
    WorldKit kit = WorldKit.lively().withoutRegimes().deterministic().months(3);
    String[] names = {"club", "inclusive", "universal"};
    for (int r = 0; r < regimes; r++) {
      kit.regime(names[r], 0, d -> {}, "A", "B", "H", "S");
    }
    return kit;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void equalRegimesCountFully(int regimes) {
    Course course = members(regimes).run(1);
    assertThat(course.last("world/regimes-effective")).isCloseTo(regimes, within(1e-12));
    assertThat(course.last("world/fragmentation")).isCloseTo(0, within(1e-12));
    assertThat(course.last("world/standards-divergence")).isCloseTo(0, within(1e-7));
  }

  @Test
  void withoutRegimesParticipationIsZeroAndOnlyStandardsDivide() {
    Course course = members(0).run(1);
    assertThat(course.last("world/regimes-effective")).isZero();
    assertThat(course.last("world/fragmentation")).isCloseTo(0, within(1e-12));
    assertThat(course.last("world/participation")).isZero();
    assertThat(course.last("world/uncovered")).isEqualTo(1);
    assertThat(course.last("world/obligations")).isZero();
  }

  /** Positions .9 and .2 of two rivals, each with half of the total: ½ · .7 · ½. */
  @Test
  void twoRivalBlocsAreApartByTheDistanceOfTheirPositions() {
    Course course =
        WorldKit.mirrored()
            .regime("club", 0, d -> d.position = .9, "A")
            .regime(
                "inclusive",
                0,
                d -> {
                  d.position = .2;
                  d.rival = "club";
                },
                "B")
            .deterministic()
            .months(3)
            .run(1);
    assertThat(course.last("world/fragmentation")).isCloseTo(.175, within(1e-9));
  }

  @Test
  void dependenceAndInfluenceAreSharesOfTheSameWhole() {
    Course course = WorldKit.lively().run(1);
    for (int t = 0; t < 36; t++) {
      for (String id : new String[] {"A", "B", "H", "S"}) {
        assertThat(course.state(id, "dependence")[t]).isBetween(0.0, 1.0);
      }
    }
    Course alone = WorldKit.lively().withoutLabs().lab("L", "A", l -> {}).deterministic().run(1);
    assertThat(alone.last("state/A/dependence")).isLessThan(alone.last("state/S/dependence"));
  }

  @Test
  void openLabsAreCountedAtHome() {
    Course course = WorldKit.lively().deterministic().months(1).run(1);
    assertThat(course.last("state/A/open-labs")).isEqualTo(.5);
    assertThat(course.last("state/B/open-labs")).isZero();
    assertThat(course.last("state/S/open-labs")).isNaN();
  }

  @Test
  void welfareIsPopulationTimesLogIncome() {
    WorldKit kit = WorldKit.mirrored().eachState(s -> s.growth = 0).with("economy.outputGain", .2);
    Course course = kit.deterministic().off(Mechanism.INCIDENTS).run(1);
    double income = course.last("state/A/gdp") / 800;
    assertThat(course.last("world/welfare")).isCloseTo(2 * 800 * Math.log(income), within(1e-7));
    assertThat(course.last("world/dividend-gini")).isCloseTo(0, within(1e-12));
    assertThat(course.last("world/development"))
        .isCloseTo(100 * Math.log(income / (20.0 / 800)), within(1e-9));
  }
}
