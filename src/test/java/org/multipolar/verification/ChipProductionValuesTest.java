package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.ChipMarket;
import org.multipolar.institution.ChipProduction;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Course;
import org.multipolar.kit.WorldKit;
import org.multipolar.policy.Instrument;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.value.parameter.ParameterCatalogue;

/** V4, V5 and the flows of section 7.1. */
class ChipProductionValuesTest {
  private static final ChipsParameters CHIPS = ParameterCatalogue.defaults().chips();

  @ParameterizedTest
  @ValueSource(doubles = {1 / 12.0, .25, 1, 7})
  @Claim("V4")
  void v4TheStockRestsAtAdditionsOverDepreciation(double dt) {
    assertThat(ChipMarket.stock(50, 9 * dt, .18, dt)).isCloseTo(50, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 12, 144})
  @Claim("V4")
  void v4TheWayThereDoesNotDependOnTheStep(int steps) {
    double stock = 0;
    for (int i = 0; i < steps; i++) {
      stock = ChipMarket.stock(stock, 9.0 / steps, .18, 1.0 / steps);
    }
    assertThat(stock).isCloseTo(50 * (1 - Math.exp(-.18)), within(1e-12));
  }

  @Test
  @Claim("V5")
  void v5WrightsCurve() {
    assertThat(ChipProduction.wright(2, .2)).isCloseTo(.8, within(1e-12));
    assertThat(ChipProduction.wright(10, .2)).isCloseTo(.476510, within(5e-7));
    assertThat(-Math.log(ChipProduction.wright(Math.E, .2))).isCloseTo(.321928, within(5e-7));
    assertThat(ChipProduction.wright(1, .2)).isEqualTo(1);
    assertThat(ChipProduction.wright(5, 0)).isEqualTo(1);
  }

  @Test
  void trendGrowthIsTheIntegralOfItsRate() {
    double years = 3;
    int pieces = 30_000;
    double sum = 0;
    for (int i = 0; i < pieces; i++) {
      double t = years * (i + .5) / pieces;
      double excess = (CHIPS.initialGrowth() - CHIPS.finalGrowth());
      double rate = CHIPS.finalGrowth() + excess * Math.pow(2, -t / CHIPS.growthHalfLife());
      sum += rate * years / pieces;
    }
    assertThat(ChipProduction.trendGrowth(CHIPS, 0, years)).isCloseTo(sum, within(1e-8));
    assertThat(
            ChipProduction.trendGrowth(CHIPS, 0, 1.3) + ChipProduction.trendGrowth(CHIPS, 1.3, 3))
        .isCloseTo(sum, within(1e-8));
  }

  private static WorldKit maker() {
    return WorldKit.empty()
        .state("A", s -> s.subsidy = 0)
        .state("B", s -> s.toolShare = 1)
        .maker("M", "A", m -> m.yield = .8)
        .deterministic()
        .with("chips.toolChoke", .7)
        .with("chips.performanceGrowth", 1.35)
        .with("chips.indigenisation", .06)
        .with("chips.inducedIndigenisation", .10)
        .with("chips.subsidyGrowth", .30)
        .with("chips.denialSubstitution", .5)
        .with("chips.mineralChoke", .15)
        .with("chips.mineralLeak", .3)
        .months(12);
  }

  @Test
  void withoutAnythingElseCapacityFollowsTheTrend() {
    assertThat(maker().run(1).last("firm/M/capacity"))
        .isCloseTo(.45 * Math.exp(ChipProduction.trendGrowth(CHIPS, 0, 1)), within(1e-12));
  }

  @Test
  void outputIsTheIntegralOfCapacity() {
    double made = 0;
    for (double output : maker().run(1).firm("M", "output")) {
      made += output;
    }
    double integral = 0;
    int pieces = 12_000;
    for (int i = 0; i < pieces; i++) {
      integral += Math.exp(ChipProduction.trendGrowth(CHIPS, 0, (i + .5) / pieces)) / pieces;
    }
    assertThat(made).isCloseTo(.45 * integral, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"0", ".5", "1"})
  void deniedToolsChokeGrowthAndPerformanceWhileTheyAreForeign(double level) {
    Course course =
        maker()
            .set(0, "B", "A", Instrument.TOOL_CONTROL, level)
            .off(org.multipolar.value.Mechanism.INDIGENISATION)
            .run(1);
    double choke = 1 - .7 * level * .5;
    assertThat(course.last("firm/M/capacity"))
        .isCloseTo(.45 * Math.exp(ChipProduction.trendGrowth(CHIPS, 0, 1) * choke), within(1e-12));
    assertThat(course.last("firm/M/performance"))
        .isCloseTo(.5 * Math.pow(1.35, choke), within(1e-12));
  }

  @Test
  void indigenisationIsAnExactFlow() {
    Course course =
        maker()
            .eachState(s -> s.subsidy = s.toolShare == 1 ? 0 : .5)
            .set(0, "B", "A", Instrument.TOOL_CONTROL, .75)
            .run(1);
    assertThat(course.last("firm/M/indigenisation"))
        .isCloseTo(1 - .5 * Math.exp(-(.06 * .5 + .10 * .75)), within(1e-12));
  }

  @Test
  void subsidyAndDenialAtHomeBuildCapacity() {
    Course course =
        maker()
            .eachState(s -> s.subsidy = s.toolShare == 1 ? 0 : .5)
            .set(0, "B", "A", Instrument.CHIP_CONTROL, .5)
            .run(1);
    assertThat(course.last("firm/M/capacity"))
        .isCloseTo(
            .45 * Math.exp(ChipProduction.trendGrowth(CHIPS, 0, 1) + .30 * .5 * (1 + .5 * .5)),
            within(1e-12));
  }

  @Test
  void mineralsDeniedSlowCapacityNetOfWhatLeaks() {
    Course course =
        maker()
            .eachState(s -> s.mineralGallium = s.toolShare == 1 ? .9 : 0)
            .set(0, "B", "A", Instrument.MINERAL_CONTROL, 1)
            .run(1);
    assertThat(course.last("firm/M/capacity"))
        .isCloseTo(
            .45 * Math.exp(ChipProduction.trendGrowth(CHIPS, 0, 1) - .15 * .9 * (1 - .3)),
            within(1e-12));
  }

  @Test
  void yieldStartsWhereItStandsAndApproachesItsLimit() {
    Course course = maker().eachMaker(m -> m.yield = .3).months(120).run(1);
    double[] yield = course.firm("M", "yield");
    assertThat(yield[0]).isBetween(.3, .34);
    for (int t = 1; t < yield.length; t++) {
      assertThat(yield[t]).isGreaterThan(yield[t - 1]).isLessThan(.8);
    }
  }
}
