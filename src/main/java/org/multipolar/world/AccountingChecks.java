package org.multipolar.world;

import java.io.Serializable;
import java.util.Set;
import org.multipolar.policy.Instrument;

/**
 * The accounts that must balance after every phase: chips, money, talent, shares, levers. Checked
 * only when assertions are on.
 */
final class AccountingChecks implements Serializable {
  private static final long serialVersionUID = 1;

  /** Relative error at which an account counts as balanced. */
  private static final double TOLERANCE = 1e-9;

  private final World world;
  private final double talent;
  private final double[] inventory;

  AccountingChecks(World world) {
    this.world = world;
    this.talent = world.states().stream().mapToDouble(State::talent).sum();
    this.inventory = world.makers().stream().mapToDouble(ChipMaker::inventory).toArray();
  }

  /** Checks all accounts after a phase. */
  void audit(Phase after) {
    String phase = after.title();
    Set<Account> settled = after.settles();
    makers(phase);
    if (settled.contains(Account.CHIPS)) {
      chips(phase);
    }
    people(phase);
    use(phase);
    power(phase);
    if (settled.contains(Account.THREAT)) {
      threat(phase);
    }
    capability(phase);
    if (settled.contains(Account.COMMONS)) {
      commons(phase);
    }
  }

  private void makers(String phase) {
    for (ChipMaker maker : world.makers()) {
      require(
          maker.capacity() >= 0 && maker.output() >= 0, phase, maker.id() + " makes less than 0");
    }
  }

  private void chips(String phase) {
    double sold = 0;
    double revenue = 0;
    for (int c = 0; c < inventory.length; c++) {
      ChipMaker maker = world.makers().get(c);
      sold += maker.sold();
      revenue += maker.revenue();
      balance(
          inventory[c] + maker.output(),
          maker.sold() + maker.inventory(),
          phase,
          "chips of " + maker.id());
      inventory[c] = maker.inventory();
    }
    double added = 0;
    double left = 0;
    double arrived = 0;
    double paid = 0;
    for (State state : world.states()) {
      added += state.additions();
      left += state.diverted();
      arrived += state.smuggledIn();
      paid += world.trade().paid(state.number());
      require(
          world.trade().paid(state.number()) <= state.budget() * (1 + TOLERANCE),
          phase,
          state.id() + " spends " + world.trade().paid(state.number()) + " of " + state.budget());
    }
    balance(sold, added - arrived + left, phase, "chips sold and installed");
    balance(left, world.totals().smuggled(), phase, "chips smuggled");
    balance(
        arrived,
        left * world.parameters().smuggling().effectiveness(),
        phase,
        "chips smuggled and arrived");
    balance(paid, revenue, phase, "spending and revenue");
  }

  private void people(String phase) {
    double sum = 0;
    double pooled = 0;
    double lent = 0;
    for (State state : world.states()) {
      require(state.talent() >= 0, phase, "talent of " + state.id() + " is below 0");
      share(state.adoption(), phase, "adoption of " + state.id());
      require(
          state.compute() + state.pooled() >= -TOLERANCE * state.compute(),
          phase,
          state.id() + " lends more compute than it has");
      sum += state.talent();
      pooled += state.pooled();
      lent += Math.abs(state.pooled());
    }
    balance(talent, sum, phase, "talent");
    require(
        Math.abs(pooled) <= TOLERANCE * Math.max(1, lent),
        phase,
        "pooled compute sums to " + pooled);
  }

  private void use(String phase) {
    double sum = 0;
    for (Lab lab : world.labs()) {
      share(lab.usage(), phase, "usage of " + lab.id());
      sum += lab.usage();
    }
    require(sum <= 1 + TOLERANCE, phase, "usage shares sum to " + sum);
    for (Regime regime : world.regimes()) {
      share(regime.legitimacy(), phase, "legitimacy of " + regime.name());
    }
  }

  private void power(String phase) {
    Instrument[] instruments = Instrument.values();
    for (State by : world.states()) {
      int j = by.number();
      for (Instrument instrument : instruments) {
        if (!instrument.bilateral()) {
          share(world.levers().level(instrument, j), phase, instrument.id() + " of " + by.id());
        } else if (world.levers().used(instrument, j)) {
          for (State against : world.states()) {
            share(
                world.levers().level(instrument, j, against.number()),
                phase,
                instrument.id() + " of " + by.id() + " against " + against.id());
          }
        }
      }
      require(by.gdp() > 0 && Double.isFinite(by.gdp()), phase, "output of " + by.id());
    }
  }

  private void threat(String phase) {
    for (State by : world.states()) {
      for (double threat : world.threats().row(by.number())) {
        share(threat, phase, "threat perceived by " + by.id());
      }
    }
  }

  private void capability(String phase) {
    for (Lab lab : world.labs()) {
      require(
          !lab.active() || Double.isFinite(lab.capability()) && Double.isFinite(lab.efficiency()),
          phase,
          "capability of " + lab.id() + " is " + lab.capability());
    }
  }

  private void commons(String phase) {
    for (Lab lab : world.labs()) {
      require(
          !lab.active() || lab.openCapability() <= world.commons().capability(),
          phase,
          lab.id() + " has opened more than is in the commons");
    }
  }

  private static void share(double value, String phase, String what) {
    require(value >= 0 && value <= 1 + TOLERANCE, phase, what + " is " + value);
  }

  private static void balance(double a, double b, String phase, String what) {
    require(
        Math.abs(a - b) <= TOLERANCE * Math.max(1e-6, Math.max(Math.abs(a), Math.abs(b))),
        phase,
        what + ": " + a + " against " + b);
  }

  private static void require(boolean holds, String phase, String what) {
    if (!holds) {
      throw new AssertionError("after " + phase + ": " + what);
    }
  }
}
