package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Nightly;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/** Clearing of random markets with captive buyers, denial, quotas, fees, floors and ceilings. */
class PriceSearchTest {
  private static final int MARKETS = 20_000;
  private static final int NIGHTLY_MARKETS = 1_000_000;

  /** Markets in which demand jumps past supply because of quotas. */
  private static final List<Integer> JUMPS = List.of(212_982, 528_009, 659_821);

  private final Draws draws = new Draws(20_250_630);
  private int market;
  private int next;

  private double uniform() {
    return draws.uniform(Process.RESEARCH_NOISE, market, 0, next++);
  }

  private double between(double low, double high) {
    return low * Math.pow(high / low, uniform());
  }

  private int upTo(int most) {
    return 1 + (int) (most * uniform());
  }

  @Test
  void everyMarketClears() {
    assertThat(uncleared(MARKETS)).isEmpty();
  }

  @Nightly
  @Test
  void everyMarketOfAMillionClearsUnlessItsDemandJumps() {
    assertThat(uncleared(NIGHTLY_MARKETS)).isEqualTo(JUMPS);
  }

  private List<Integer> uncleared(int markets) {
    List<Integer> uncleared = new ArrayList<>();
    for (int number = 0; number < markets; number++) {
      try {
        clears(number);
      } catch (UnclearedException e) {
        uncleared.add(number);
      }
    }
    return uncleared;
  }

  /** Weights of dear makers underflow in all but the last, in which the search cycles. */
  @ParameterizedTest
  @ValueSource(ints = {42_427, 77_006, 227_563, 263_372, 796_206, 998_182, 406_954})
  void marketsInWhichTheFirstSearchFailsClear(int number) {
    clears(number);
  }

  @Nightly
  @ParameterizedTest
  @ValueSource(ints = {237_137, 268_894})
  void cyclesUnderQuotasDieOut(int number) {
    clears(number);
  }

  @Test
  void aJumpOfDemandIsReportedWithItsMakerMonthAndCure() {
    assertThatThrownBy(() -> clears(528_009))
        .isInstanceOfSatisfying(
            UnclearedException.class,
            e ->
                assertThat(e.inWords("Maker", YearMonth.of(2031, 5)))
                    .isEqualTo(
                        "Maker finds no price for its chips in 2031-05: demand is 0.9751 times"
                            + " supply, and quotas turn buyers away all at once; set"
                            + " chipMarket.redirection to 0 or 1, or replace the quotas by"
                            + " shares"));
  }

  private void clears(int number) {
    market = number;
    next = 0;
    clears();
  }

  private void clears() {
    int makers = upTo(8);
    int homeCount = upTo(Math.min(makers, 4));
    int buyers = upTo(6);
    int[] homes = new int[makers];
    for (int c = 0; c < makers; c++) {
      homes[c] = c % homeCount;
    }
    ChipClearing clearing = new ChipClearing(homes, buyers);
    double[] supply = new double[makers];
    double[] ceiling = new double[makers];
    for (int c = 0; c < makers; c++) {
      supply[c] = uniform() < .1 ? 0 : between(1e-6, 10);
      clearing.offer(c, supply[c], between(.01, 10), Math.log(between(.01, 1000)), uniform() < .8);
      ceiling[c] = Double.POSITIVE_INFINITY;
      if (uniform() < .3) {
        ceiling[c] = between(1, 200);
        clearing.limitPrice(c, ceiling[c]);
      }
    }
    for (int j = 0; j < buyers; j++) {
      clearing.plan(j, uniform() < .05 ? 0 : between(1e-4, 1000));
      if (uniform() < .7) {
        distinguish(clearing, j, makers, homeCount);
      }
    }
    double floor = between(1e-4, 2);
    clearing.clear(between(1.05, 20), uniform() < .5 ? 1 : uniform(), floor);
    for (int c = 0; c < makers; c++) {
      double price = clearing.price(c);
      double worth = price * supply[c];
      double spent = clearing.spent(c);
      if (supply[c] <= 0) {
        continue;
      }
      boolean atFloor = price <= floor * (1 + 1e-9);
      boolean full = clearing.unserved(c) > 0;
      assertThat(spent)
          .as("spending on maker %d in market %d", c, market)
          .isLessThanOrEqualTo(worth * (1 + 1e-9));
      if (!atFloor) {
        assertThat(spent)
            .as("spending on maker %d in market %d", c, market)
            .isGreaterThanOrEqualTo(worth * (1 - 1e-9));
      }
      assertThat(full && price < ceiling[c] * (1 - 1e-9))
          .as("maker %d in market %d turns buyers away below its highest price", c, market)
          .isFalse();
    }
  }

  private void distinguish(ChipClearing clearing, int j, int makers, int homeCount) {
    clearing.distinguish(j);
    for (int c = 0; c < makers; c++) {
      if (uniform() < .5) {
        clearing.lean(j, c, uniform() < .2 ? 0 : between(1e-3, 100));
      }
      if (uniform() < .4) {
        clearing.allow(j, c, uniform() < .2 ? 0 : uniform(), uniform() < .8 ? 1 : uniform());
      }
      if (uniform() < .2) {
        clearing.charge(j, c, .9 * uniform());
      }
    }
    for (int h = 0; h < homeCount; h++) {
      if (uniform() < .15) {
        clearing.cap(j, h, uniform() < .1 ? 0 : between(1e-6, 1));
      }
    }
  }
}
