package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.institution.ChipClearing;
import org.multipolar.kit.Claim;

/** V1, V2, V3: prices and allocations of the chip market, from the class that the model runs. */
class ChipClearingValuesTest {
  private static final double[] BUDGETS = {60, 25, 15};
  private static final double FLOOR = .01;

  private static ChipClearing market(double[] supply, double[] quality) {
    int[] homes = new int[supply.length];
    Arrays.setAll(homes, c -> c);
    ChipClearing market = new ChipClearing(homes, BUDGETS.length);
    for (int c = 0; c < supply.length; c++) {
      market.offer(c, supply[c], quality[c], 0, true);
    }
    for (int j = 0; j < BUDGETS.length; j++) {
      market.plan(j, BUDGETS[j]);
    }
    return market;
  }

  private static void assertUnits(ChipClearing market, int maker, double... units) {
    for (int j = 0; j < units.length; j++) {
      assertThat(market.units(j, maker))
          .as("maker %s, buyer %s", maker, j)
          .isCloseTo(units[j], within(5e-7));
    }
  }

  @Test
  @Claim("V1")
  void v1OneMakerWithoutControls() {
    ChipClearing market = market(new double[] {50}, new double[] {1});
    market.clear(4, 0, FLOOR);
    assertThat(market.price(0)).isCloseTo(2.0, within(1e-9));
    assertUnits(market, 0, 30, 12.5, 7.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  @Claim("V1")
  void v1DenialMakesChipsCheaperForEverybodyElse(double redirection) {
    ChipClearing market = market(new double[] {50}, new double[] {1});
    market.distinguish(1);
    market.allow(1, 0, 1 - .8, 1);
    market.clear(4, redirection, FLOOR);
    assertThat(market.price(0)).isCloseTo(1.6, within(1e-9));
    assertUnits(market, 0, 37.5, 3.125, 9.375);
  }

  @Test
  @Claim("V3")
  void v3TwoMakers() {
    ChipClearing market = market(new double[] {45, 5}, new double[] {1, .6});
    market.clear(4, 1, FLOOR);
    assertThat(market.price(0)).isCloseTo(1.964483, within(1e-6));
    assertThat(market.price(1)).isCloseTo(2.319650, within(1e-6));
    assertUnits(market, 0, 27, 11.25, 6.75);
    assertUnits(market, 1, 3, 1.25, .75);
  }

  @Test
  @Claim("V3")
  void v3DeniedSpendingTurnsToTheOtherMaker() {
    ChipClearing market = market(new double[] {45, 5}, new double[] {1, .6});
    market.distinguish(1);
    market.allow(1, 0, 0, 1);
    market.clear(4, 1, FLOOR);
    assertThat(market.price(0)).isCloseTo(1.654530, within(1e-6));
    assertThat(market.price(1)).isCloseTo(5.109227, within(1e-6));
    assertUnits(market, 0, 36, 0, 9);
    assertUnits(market, 1, .085513, 4.893108, .021378);
  }

  @Test
  void spendingDeniedAtOneMakerDoesNotTurnToAnotherOfTheSameHome() {
    ChipClearing market = new ChipClearing(new int[] {0, 0}, 2);
    for (int c = 0; c < 2; c++) {
      market.offer(c, 10, 1, 0, true);
    }
    market.plan(0, 40);
    market.plan(1, 40);
    market.distinguish(1);
    market.allow(1, 0, 0, 1);
    market.clear(4, 1, FLOOR);
    assertThat(market.value(1, 0)).isZero();
    double free = market.value(0, 1);
    assertThat(market.value(1, 1)).isCloseTo(free, within(1e-9));
    assertThat(market.value(1, 1)).isLessThan(40);
  }

  @Test
  void aFeeOnOneBuyerBringsItsPartOfTheMoneyAndLowersThePrice() {
    ChipClearing market = market(new double[] {50}, new double[] {1});
    market.distinguish(1);
    market.charge(1, 0, .2);
    market.clear(4, 1, FLOOR);
    assertThat(market.price(0)).isCloseTo(95.0 / 50, within(1e-9));
    assertThat(market.charged(0)).isCloseTo(5, within(1e-9));
    assertThat(market.spent(0) + market.charged(0)).isCloseTo(100, within(1e-9));
    assertUnits(market, 0, 60 / 1.9, 20 / 1.9, 15 / 1.9);
  }

  @Test
  void spendingDeniedByBothHomesStaysUnspent() {
    ChipClearing market = market(new double[] {10, 10}, new double[] {1, 1});
    market.distinguish(1);
    market.allow(1, 0, .5, 1);
    market.allow(1, 1, .5, 1);
    market.clear(4, 1, FLOOR);
    // Each home sells half of its half; of the half denied there, half is denied again at the
    // other: .25 + .5 * .25 each.
    assertThat(market.value(1, 0)).isCloseTo(.375 * 25, within(1e-9));
    assertThat(market.value(1, 1)).isCloseTo(.375 * 25, within(1e-9));
  }

  @Test
  void aQuotaIsKeptAndTheRestTurnsToTheOtherHome() {
    ChipClearing market = market(new double[] {45, 5}, new double[] {1, .6});
    market.distinguish(1);
    market.cap(1, 0, 2);
    market.clear(4, 1, FLOOR);
    assertThat(market.units(1, 0)).isCloseTo(2, within(1e-9));
    assertThat(market.value(1, 0) + market.value(1, 1)).isCloseTo(25, within(1e-9));
    assertThat(market.allowed(1, 0)).isStrictlyBetween(0.0, 1.0);
    assertThat(market.spent(0)).isCloseTo(45 * market.price(0), within(1e-7));
  }

  @Test
  void quotasOfAllHomesLeaveSpendingUnspent() {
    ChipClearing market = market(new double[] {45, 5}, new double[] {1, .6});
    market.distinguish(1);
    market.cap(1, 0, 2);
    market.cap(1, 1, .5);
    market.clear(4, 1, FLOOR);
    assertThat(market.units(1, 0)).isCloseTo(2, within(1e-9));
    assertThat(market.units(1, 1)).isCloseTo(.5, within(1e-9));
    assertThat(market.value(1, 0) + market.value(1, 1)).isLessThan(25);
  }

  @Test
  void aQuotaThatDoesNotBindLeavesABuyersOwnRefusalAlone() {
    ChipClearing with = market(new double[] {45, 5}, new double[] {1, .6});
    ChipClearing without = market(new double[] {45, 5}, new double[] {1, .6});
    for (ChipClearing market : new ChipClearing[] {with, without}) {
      market.distinguish(1);
      market.allow(1, 0, .25, 1);
      market.allow(1, 1, .25, 1);
    }
    with.cap(1, 0, 1e6);
    with.clear(4, .5, FLOOR);
    without.clear(4, .5, FLOOR);
    assertThat(with.units(1, 0)).isCloseTo(without.units(1, 0), within(1e-8));
    assertThat(with.allowed(1, 0)).isEqualTo(.25);
  }

  /** Both buyers may have half: one is denied the rest, the other refuses it. */
  @Test
  void denialAndRefusalAreSeparateTerms() {
    ChipClearing market = market(new double[] {45, 5}, new double[] {1, .6});
    market.distinguish(0);
    market.allow(0, 0, .5, 1);
    market.distinguish(1);
    market.allow(1, 0, 1, .5);
    market.clear(4, .5, FLOOR);
    assertThat(market.allowed(0, 0)).isEqualTo(market.allowed(1, 0)).isEqualTo(.5);
    assertThat(market.termsOf(0)).isNotEqualTo(market.termsOf(1));
    assertThat(market.offered(0, 0)).isEqualTo(.5);
    assertThat(market.offered(1, 0)).isEqualTo(1);
    assertThat(market.offered(2, 0)).isEqualTo(1);
  }

  @Test
  void aMakerThatNobodyMayBuyFromRestsAtTheFloor() {
    ChipClearing market = market(new double[] {45, 5}, new double[] {1, .6});
    for (int j = 0; j < 3; j++) {
      market.distinguish(j);
      market.allow(j, 1, 0, 1);
    }
    market.clear(4, 1, FLOOR);
    assertThat(market.price(0)).isCloseTo(100.0 / 45, within(1e-9));
    assertThat(market.price(1)).isCloseTo(FLOOR, within(1e-15));
    assertThat(market.spent(1)).isZero();
  }

  @Test
  void withoutMoneyPricesRestAtTheFloorAndNothingIsSold() {
    ChipClearing market = new ChipClearing(new int[] {0}, 1);
    market.offer(0, 3, 1, Math.log(20), true);
    market.plan(0, 0);
    market.clear(4, 1, FLOOR);
    assertThat(market.price(0)).isCloseTo(FLOOR, within(1e-15));
    assertThat(market.units(0, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1, 2, 4, 8, 16})
  void atAnyElasticityTakingsAreSpendingAndUnitsAreSupply(double elasticity) {
    ChipClearing market = market(new double[] {45, 5, 1e-4}, new double[] {1, .6, .2});
    market.distinguish(1);
    market.allow(1, 0, .2, 1);
    market.distinguish(2);
    market.lean(2, 2, 3);
    market.clear(elasticity, 1, 1e-6);
    double paid = 0;
    for (int c = 0; c < 3; c++) {
      double units = 0;
      for (int j = 0; j < 3; j++) {
        units += market.units(j, c);
        paid += market.value(j, c);
      }
      assertThat(units).isCloseTo(new double[] {45, 5, 1e-4}[c], within(45e-9));
    }
    assertThat(paid).isCloseTo(100, within(1e-7));
  }

  /**
   * Buyer 0 can buy only from maker 1, whose 2 units cost at most 5: it spends 10 of its 60, and
   * the rest of the market clears as if buyer 0 were absent.
   */
  @Test
  void atAPriceThatBuyersRatherWaitThanPayChipsAreSharedOut() {
    ChipClearing market = market(new double[] {20, 2}, new double[] {1, 1});
    market.limitPrice(1, 5);
    market.distinguish(0);
    market.allow(0, 0, 0, 1);
    market.distinguish(1);
    market.lean(1, 1, 0);
    market.distinguish(2);
    market.lean(2, 1, 0);
    market.clear(4, 1, FLOOR);
    assertThat(market.price(0)).isCloseTo(2, within(1e-9));
    assertThat(market.price(1)).isCloseTo(5, within(1e-9));
    assertUnits(market, 0, 0, 12.5, 7.5);
    assertUnits(market, 1, 2, 0, 0);
    assertThat(market.unserved(1)).isCloseTo(50, within(1e-9));
    assertThat(market.spent(1)).isCloseTo(10, within(1e-9));
  }
}
