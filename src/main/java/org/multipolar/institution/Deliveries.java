package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.world.Compute;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/**
 * Quantities that a cleared market delivers to every holding: units bought, units that would be
 * bought without controls, and spending denied by the controls of other states.
 *
 * <p>Buyers on the same terms get the same units per unit of money, so quantities are computed once
 * by terms. Denied spending is attributed to the owner's home state if the holding is at home or a
 * headquarters rule applies; a guest cannot evade a denial aimed at its host.
 */
final class Deliveries implements Serializable {
  private static final long serialVersionUID = 1;

  private final ActiveMakers makers;
  private final ChipClearing clearing;

  // By terms, per unit of money.

  private final double[][] units;
  private final double[] paidByMoney;
  private final double[] deniedByMoney;
  private final double[][] bought;
  private final double[][] wanted;
  private final double[][] wantedValue;
  private final double[][] deniedValue;

  private final double[] free;
  private final double[] sold;

  // By holding, then by state.

  private final double[] additions;
  private final double[] domestic;
  private final double[] meant;
  private final double[] denied;
  private final double[] missing;

  /** Spending denied by controls on makers of h, by the owner's home; [h][j], bn USD. */
  private final double[][] deniedBy;

  Deliveries(ActiveMakers makers, ChipClearing clearing, int states, int holdings) {
    this.makers = makers;
    this.clearing = clearing;
    units = new double[holdings][];
    paidByMoney = new double[holdings];
    deniedByMoney = new double[holdings];
    bought = new double[holdings][];
    wanted = new double[holdings][];
    wantedValue = new double[holdings][];
    deniedValue = new double[holdings][];
    free = new double[makers.count()];
    sold = new double[makers.count()];
    additions = new double[holdings];
    domestic = new double[states];
    meant = new double[states];
    denied = new double[states];
    missing = new double[states];
    deniedBy = new double[makers.homeCount()][states];
  }

  /** Units bought for a holding, M H100e. */
  double additions(int holding) {
    return additions[holding];
  }

  /** Units of makers of home h bought for a holding, M H100e. */
  double bought(World world, int h, int holding) {
    return world.compute().ordered(holding) * bought[clearing.termsOf(holding)][h];
  }

  /** Units made at home that remain in j, M H100e. */
  double domestic(int j) {
    return domestic[j];
  }

  /** Subtracts units made in a state and diverted from it from its domestic units, M H100e. */
  void divertDomestic(int j, double amount) {
    domestic[j] -= amount;
  }

  /** Spending planned by the owners resident in j, bn USD. */
  double meant(int j) {
    return meant[j];
  }

  /** V: spending of the owners resident in j that other states deny, bn USD. */
  double denied(int j) {
    return denied[j];
  }

  /** The part of V that is denied at makers of home h, bn USD. */
  double deniedBy(int h, int j) {
    return deniedBy[h][j];
  }

  /** Units that the owners resident in j would have without controls and did not get, M H100e. */
  double missing(int j) {
    return missing[j];
  }

  /** Records purchases and sales at the prices of the cleared market. */
  void settle(World world, Quotas quotas) {
    Arrays.fill(sold, 0);
    Arrays.fill(domestic, 0);
    Arrays.fill(meant, 0);
    Arrays.fill(denied, 0);
    Arrays.fill(missing, 0);
    for (double[] row : deniedBy) {
      Arrays.fill(row, 0);
    }
    world.trade().clear();
    for (int t = 0; t < clearing.terms(); t++) {
      measure(t);
    }
    Compute compute = world.compute();
    for (int s = 0; s < additions.length; s++) {
      additions[s] = 0;
      if (compute.ordered(s) > 0) {
        deliver(world, quotas, s);
      }
      compute.pay(s, compute.ordered(s) * paidByMoney[clearing.termsOf(s)]);
    }
    double units = 0;
    double takings = 0;
    for (int c = 0; c < sold.length; c++) {
      makers.get(world, c).sell(clearing.logPrice(c), sold[c], clearing.spent(c));
      world.trade().sell(makers.home(c), sold[c], clearing.spent(c), clearing.unserved(c));
      world.trade().charge(makers.home(c), clearing.charged(c));
      units += sold[c];
      takings += clearing.spent(c);
    }
    if (units > 0) {
      world.compute().spending().sell(takings / units);
    }
  }

  private void measure(int t) {
    if (units[t] == null) {
      units[t] = new double[sold.length];
      bought[t] = new double[makers.homeCount()];
      wanted[t] = new double[makers.homeCount()];
      wantedValue[t] = new double[makers.homeCount()];
      deniedValue[t] = new double[makers.homeCount()];
    }
    Arrays.fill(bought[t], 0);
    Arrays.fill(wanted[t], 0);
    Arrays.fill(wantedValue[t], 0);
    Arrays.fill(deniedValue[t], 0);
    double paid = 0;
    double deniedInAll = 0;
    clearing.freeShares(t, free);
    int buyer = clearing.buyerOn(t);
    for (int c = 0; c < sold.length; c++) {
      int h = makers.home(c);
      double price = clearing.price(c);
      double share = clearing.share(t, c);
      paid += share;
      units[t][c] = share > 0 ? share * clearing.kept(t, c) / price : 0;
      bought[t][h] += units[t][c];
      wanted[t][h] += free[c] > 0 ? free[c] / price : 0;
      wantedValue[t][h] += free[c];
      double deniedAt = free[c] * (1 - clearing.offered(buyer, c));
      deniedValue[t][h] += deniedAt;
      deniedInAll += deniedAt;
    }
    paidByMoney[t] = paid;
    deniedByMoney[t] = deniedInAll;
  }

  private void deliver(World world, Quotas quotas, int s) {
    Compute compute = world.compute();
    Trade trade = world.trade();
    int j = compute.place(s);
    int owner = compute.home(s);
    int t = clearing.termsOf(s);
    double money = compute.ordered(s);
    boolean named = owner != j && ExportAllowances.followsOwner(world, owner);
    for (int h = 0; h < trade.homeCount(); h++) {
      double amount = money * bought[t][h];
      trade.buy(h, j, amount);
      trade.want(h, j, money * wanted[t][h], money * wantedValue[t][h]);
      additions[s] += amount;
      quotas.use(h, j, amount);
      if (named) {
        quotas.use(h, owner, amount);
      }
      if (trade.home(h) == j) {
        domestic[j] += amount;
      }
      if (named || owner == j) {
        deniedBy[h][owner] += money * deniedValue[t][h];
        missing[owner] += money * (wanted[t][h] - bought[t][h]);
      }
    }
    trade.pay(j, money * paidByMoney[t]);
    meant[owner] += money;
    if (named || owner == j) {
      denied[owner] += money * deniedByMoney[t];
    }
    for (int c = 0; c < sold.length; c++) {
      sold[c] += money * units[t][c];
    }
  }
}
