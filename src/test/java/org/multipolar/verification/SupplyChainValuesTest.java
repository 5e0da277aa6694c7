package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.ChainTargets;
import org.multipolar.institution.MineralShortage;
import org.multipolar.institution.PackageMaking;
import org.multipolar.institution.PublicMoney;
import org.multipolar.institution.SiteBuilding;
import org.multipolar.institution.ToolChain;
import org.multipolar.kit.Claim;
import org.multipolar.world.Wear;

/** S1 to S7 and S10: individual processes of sites, chains and minerals, on hand values. */
class SupplyChainValuesTest {
  private static final double MONTH = 1 / 12.0;

  @Test
  @Claim("S1")
  void aStockIsDrawnDownWhereMemoryBinds() {
    double drawn = PackageMaking.drawn(1.2, 0, .75, MONTH);
    assertThat(drawn).isCloseTo(.126193, within(5e-7));
    double packages = PackageMaking.least(12 * MONTH, 3 * MONTH + drawn, 5 * MONTH);
    assertThat(packages).isCloseTo(.376193, within(5e-7));
    assertThat(1.2 + 3 * MONTH - packages).isCloseTo(1.073807, within(5e-7));
  }

  @Test
  void theDrawOnAStockIsAnExactFlowWhileDeliveriesArrive() {
    double stock = .4;
    double drawn = 0;
    for (int month = 0; month < 3; month++) {
      double now = PackageMaking.drawn(stock, .1, .75, MONTH);
      stock += .1 - now;
      drawn += now;
    }
    assertThat(PackageMaking.drawn(.4, .3, .75, 3 * MONTH)).isCloseTo(drawn, within(1e-14));
  }

  @Test
  @Claim("S2")
  void withoutAStockTheLeastInputDecidesAndACesComesToIt() {
    assertThat(PackageMaking.least(12, 3, 5)).isEqualTo(3);
    assertThat(PackageMaking.ces(8, 12, 3, 5)).isCloseTo(2.993755, within(5e-7));
    assertThat(PackageMaking.ces(1e4, 12, 3, 5)).isCloseTo(3, within(1e-12));
    assertThat(PackageMaking.ces(8, 12, 0, 5)).isZero();
  }

  @Test
  @Claim("S4")
  void capacityWearsAndArrivalsHoldIt() {
    assertThat(SiteBuilding.grown(10, 0, .07, MONTH)).isCloseTo(9.941836, within(5e-7));
    for (double dt : new double[] {MONTH, .25, 1, 7}) {
      assertThat(SiteBuilding.grown(10, .7, .07, dt)).isCloseTo(10, within(1e-12));
      assertThat(SiteBuilding.usable(10, .7, .07, dt)).isCloseTo(10 * dt, within(1e-11));
    }
    assertThat(SiteBuilding.grown(10, .7, 0, .5)).isCloseTo(10.35, within(1e-14));
    assertThat(SiteBuilding.usable(10, .7, 0, .5)).isCloseTo(5 + .7 / 8, within(1e-14));
  }

  /** One quarter equals three months, in capacity and in output. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, .07, .5})
  void buildingIsAnExactFlow(double wear) {
    double capacity = 4;
    double usable = 0;
    for (int month = 0; month < 3; month++) {
      usable += SiteBuilding.usable(capacity, 3, wear, MONTH);
      capacity = SiteBuilding.grown(capacity, 3, wear, MONTH);
    }
    assertThat(SiteBuilding.grown(4, 3, wear, .25)).isCloseTo(capacity, within(1e-12));
    assertThat(SiteBuilding.usable(4, 3, wear, .25)).isCloseTo(usable, within(1e-12));
  }

  @Test
  @Claim("S5")
  void targetsAreSalesOverThePriceOfContentCarriedOn() {
    assertThat(ChainTargets.target(100, 0, 1, 10)).isCloseTo(10, within(1e-12));
    assertThat(ChainTargets.target(100, Math.log(2), 1, 10)).isCloseTo(20, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"2, 1, .6931471805599453", "10, 1, 1", "1, 2, 0", "1, 0, 1", "0, 0, 0"})
  void growthIsThatOfTheLastYearWithinBounds(double now, double before, double growth) {
    assertThat(ChainTargets.growth(now, before, 1)).isCloseTo(growth, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"1, .2, .44", "0, .2, 1", "1, 1, 1"})
  @Claim("S6")
  void deniedToolsCapOrdersWhileTheyAreForeign(double denied, double own, double factor) {
    assertThat(SiteBuilding.tools(.7, denied, own)).isCloseTo(factor, within(1e-15));
  }

  @Test
  @Claim("S7")
  void publicMoneyBuysCapacityAtItsCostUpToWhatToolsAllow() {
    assertThat(PublicMoney.orders(.3, .8, 1, 2) - .3).isCloseTo(.316060, within(5e-7));
    assertThat(PublicMoney.orders(.3, .8, 1e6, 2) - .3).isCloseTo(.5, within(1e-12));
    assertThat(PublicMoney.orders(.3, .8, 0, 2)).isEqualTo(.3);
    assertThat((PublicMoney.orders(.3, .8, 1e-6, 2) - .3) / 1e-6).isCloseTo(.5, within(1e-6));
    assertThat(PublicMoney.orders(.8, .8, 1, 2)).isEqualTo(.8);
  }

  @Test
  @Claim("S8")
  void ordersThatOnlyReplaceHoldWhatIsWanted() {
    double lead = 2;
    double wear = .07;
    double capacity = 10;
    double pipeline = wear * capacity * lead;
    double wanted = (capacity + pipeline) * Math.exp(-wear * lead);
    assertThat(SiteBuilding.wanted(wanted, capacity, pipeline, wear, lead, .5, MONTH))
        .isCloseTo(wear * capacity, within(1e-12));
    assertThat(wanted / capacity).isCloseTo(1, within(.015));
  }

  /** The continuous rule is the limit of short ticks; a tick uses its mean. */
  @Test
  void ordersOfAQuarterAreThoseOfThreeMonths() {
    double wear = .07;
    double lead = .75;
    double stock = 5;
    double ordered = 0;
    for (int month = 0; month < 3; month++) {
      double beyondWear = SiteBuilding.wanted(8, stock, 0, wear, lead, .5, MONTH) - wear * stock;
      ordered += beyondWear * MONTH;
      stock += beyondWear * MONTH;
    }
    assertThat((SiteBuilding.wanted(8, 5, 0, wear, lead, .5, .25) - wear * 5) * .25)
        .isCloseTo(ordered, within(1e-13));
    assertThat(SiteBuilding.wanted(8, 5, 0, wear, lead, .5, 1e-9))
        .isCloseTo((8 - 5 * Math.exp(-wear * lead)) / .5 + wear * 5, within(1e-6));
    assertThat(SiteBuilding.wanted(0, 5, 0, wear, lead, .5, MONTH)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {MONTH, .25, 1, 7})
  @Claim("V4")
  void v4TheStockRestsAtAdditionsOverDepreciation(double dt) {
    assertThat(Wear.of(.18, dt).after(50, 9 * dt)).isCloseTo(50, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 12, 144})
  @Claim("V4")
  void v4TheWayThereDoesNotDependOnTheStep(int steps) {
    double stock = 0;
    for (int i = 0; i < steps; i++) {
      stock = Wear.of(.18, 1.0 / steps).after(stock, 9.0 / steps);
    }
    assertThat(stock).isCloseTo(50 * (1 - Math.exp(-.18)), within(1e-12));
  }

  @Test
  @Claim("V5")
  void v5WrightsCurve() {
    assertThat(ToolChain.wright(2, .2)).isCloseTo(.8, within(1e-12));
    assertThat(ToolChain.wright(10, .2)).isCloseTo(.476510, within(5e-7));
    assertThat(-Math.log(ToolChain.wright(Math.E, .2))).isCloseTo(.321928, within(5e-7));
    assertThat(ToolChain.wright(1, .2)).isEqualTo(1);
    assertThat(ToolChain.wright(5, 0)).isEqualTo(1);
  }

  @Test
  void yieldClosesItsDistanceAtAPace() {
    double yield = .2;
    double mean = 0;
    for (int month = 0; month < 12; month++) {
      mean += ToolChain.meanYield(yield, .8, .25, MONTH) / 12;
      yield = ToolChain.closed(yield, .8, .25, MONTH);
    }
    assertThat(yield).isCloseTo(.8 - .6 * Math.exp(-.25), within(1e-14));
    assertThat(ToolChain.meanYield(.2, .8, .25, 1)).isCloseTo(mean, within(1e-14));
    assertThat(ToolChain.indigenised(.2, .16, 1)).isCloseTo(1 - .8 * Math.exp(-.16), within(1e-15));
  }

  @Test
  @Claim("S10")
  void aDenialOfMineralsIsAShockAndFallsWithItsCause() {
    double denied = .98 * (1 - .3);
    assertThat(MineralShortage.after(0, 0, denied)).isCloseTo(.686, within(1e-12));
    assertThat(MineralShortage.after(.3, denied, denied)).isEqualTo(.3);
    assertThat(MineralShortage.after(.3, denied, denied / 2)).isCloseTo(.15, within(1e-15));
    assertThat(MineralShortage.after(.3, denied, 0)).isZero();
  }
}
