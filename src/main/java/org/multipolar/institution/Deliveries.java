package org.multipolar.institution;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/**
 * What a cleared market delivers: units bought, units that would be bought without controls, and
 * spending that the controls of others deny.
 *
 * <p>Buyers on the same terms get the same for every unit of budget, so amounts are found once by
 * terms.
 */
final class Deliveries implements Serializable {
  private static final long serialVersionUID = 1;

  private final ActiveMakers makers;
  private final ChipClearing clearing;

  // By terms, for every unit of budget.

  private final double[][] units;
  private final double[][] deniedAt;
  private final double[] paidByBudget;
  private final double[] deniedByBudget;
  private final double[][] bought;
  private final double[][] wanted;
  private final double[][] wantedValue;

  private final double[] free;
  private final double[] sold;
  private final double[] additions;
  private final double[] domestic;
  private final double[] denied;

  Deliveries(ActiveMakers makers, ChipClearing clearing, int states) {
    this.makers = makers;
    this.clearing = clearing;
    units = new double[states][];
    deniedAt = new double[states][];
    paidByBudget = new double[states];
    deniedByBudget = new double[states];
    bought = new double[states][];
    wanted = new double[states][];
    wantedValue = new double[states][];
    free = new double[makers.count()];
    sold = new double[makers.count()];
    additions = new double[states];
    domestic = new double[states];
    denied = new double[states];
  }

  /** Units of maker c for every unit of budget of buyers on these terms. */
  double units(int terms, int c) {
    return units[terms][c];
  }

  /** Part of the budget of buyers on these terms that is denied at maker c by others. */
  double deniedAt(int terms, int c) {
    return deniedAt[terms][c];
  }

  /** Part of the budget of buyers on these terms that is denied by others. */
  double deniedShare(int terms) {
    return deniedByBudget[terms];
  }

  /** Units bought by j, M H100e. */
  double additions(int j) {
    return additions[j];
  }

  /** Units made at home that j keeps, M H100e. */
  double domestic(int j) {
    return domestic[j];
  }

  /** Takes units made in a hub and diverted from it out of its own, M H100e. */
  void divertDomestic(int hub, double amount) {
    domestic[hub] -= amount;
  }

  /** Spending of j that others deny, bn USD. */
  double denied(int j) {
    return denied[j];
  }

  /** Commits what was bought and sold at the prices of the cleared market. */
  void settle(World world, Quotas quotas) {
    Arrays.fill(sold, 0);
    Arrays.fill(additions, 0);
    Arrays.fill(domestic, 0);
    world.trade().clear();
    for (int t = 0; t < clearing.terms(); t++) {
      measure(world, t);
    }
    for (State buyer : world.states()) {
      deliver(world.trade(), quotas, buyer);
    }
    for (int c = 0; c < sold.length; c++) {
      makers.get(world, c).sell(clearing.logPrice(c), sold[c], clearing.spent(c));
    }
  }

  private void measure(World world, int t) {
    if (units[t] == null) {
      units[t] = new double[sold.length];
      deniedAt[t] = new double[sold.length];
      bought[t] = new double[makers.homeCount()];
      wanted[t] = new double[makers.homeCount()];
      wantedValue[t] = new double[makers.homeCount()];
    }
    Arrays.fill(bought[t], 0);
    Arrays.fill(wanted[t], 0);
    Arrays.fill(wantedValue[t], 0);
    double paid = 0;
    double deniedInAll = 0;
    clearing.freeShares(t, free);
    int buyer = clearing.buyerOn(t);
    for (int c = 0; c < sold.length; c++) {
      int h = makers.home(c);
      double price = clearing.price(c);
      double share = clearing.share(t, c);
      paid += share;
      units[t][c] = share > 0 ? share / price : 0;
      bought[t][h] += units[t][c];
      wanted[t][h] += free[c] > 0 ? free[c] / price : 0;
      wantedValue[t][h] += free[c];
      deniedAt[t][c] =
          clearing.common(buyer) || world.trade().home(h) == buyer
              ? 0
              : free[c] * (1 - sellersAllow(world, buyer, c));
      deniedInAll += deniedAt[t][c];
    }
    paidByBudget[t] = paid;
    deniedByBudget[t] = deniedInAll;
  }

  /** What sellers allow with quotas, without the buyer's own refusal. */
  private double sellersAllow(World world, int buyer, int c) {
    double refusal = world.controls().refusal(buyer, world.trade().home(makers.home(c)));
    double both = clearing.allowed(buyer, c);
    return refusal < 1
        ? Math.min(1, both / (1 - refusal))
        : ExportAllowances.of(world, makers.get(world, c), buyer);
  }

  private void deliver(Trade trade, Quotas quotas, State buyer) {
    int j = buyer.number();
    int t = clearing.termsOf(j);
    double budget = buyer.budget();
    for (int h = 0; h < trade.homeCount(); h++) {
      double amount = budget * bought[t][h];
      trade.buy(h, j, amount);
      trade.want(h, j, budget * wanted[t][h], budget * wantedValue[t][h]);
      additions[j] += amount;
      quotas.use(h, j, amount);
      if (trade.home(h) == j) {
        domestic[j] += amount;
      }
    }
    trade.pay(j, budget * paidByBudget[t]);
    denied[j] = budget * deniedByBudget[t];
    for (int c = 0; c < sold.length; c++) {
      sold[c] += budget * units[t][c];
    }
  }
}
