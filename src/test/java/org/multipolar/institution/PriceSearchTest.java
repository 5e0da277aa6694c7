package org.multipolar.institution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/** Clearing of random markets with captive buyers, denial, quotas, fees, floors and ceilings. */
class PriceSearchTest {
  private static final int MARKETS = Integer.getInteger("markets", 20_000);

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
    for (market = 0; market < MARKETS; market++) {
      next = 0;
      clears();
    }
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
