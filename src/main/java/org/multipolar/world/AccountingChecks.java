package org.multipolar.world;

import java.io.Serializable;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.multipolar.policy.Instrument;
import org.multipolar.value.ChipInput;
import org.multipolar.value.CompensatedSum;
import org.multipolar.value.Mechanism;

/**
 * Balance checks of the accounts: orders, packages, chips, money, talent, shares, levers. They run
 * after every phase, only when assertions are on; some only after the phase that settles their
 * account.
 */
final class AccountingChecks implements Serializable {
  private static final long serialVersionUID = 1;

  /** Relative error at which an account counts as balanced. */
  private static final double TOLERANCE = 1e-9;

  private final World world;
  private final double talent;
  private final double[] inventory;
  private final double[] compute;
  private final double[] waiting;
  private final double[][] stock;
  private String phase = "";

  /** The checks where assertions are on; null where they are off, as in a browser. */
  static AccountingChecks ifAsserted(World world) {
    AccountingChecks[] made = new AccountingChecks[1];
    assert (made[0] = new AccountingChecks(world)) != null;
    return made[0];
  }

  AccountingChecks(World world) {
    this.world = world;
    this.talent = CompensatedSum.of(world.states().stream().mapToDouble(State::talent));
    this.stock = new double[world.chains().size()][ChipInput.values().length];
    this.inventory = world.makers().stream().mapToDouble(ChipMaker::inventory).toArray();
    Compute now = world.compute();
    this.compute = IntStream.range(0, now.holdings()).mapToDouble(now::stock).toArray();
    this.waiting = new double[world.states().size() + world.compute().investors().size()];
  }

  /** Checks all accounts after a phase. */
  void audit(Phase after) {
    phase = after.title();
    makers();
    orders();
    packages();
    people();
    use();
    power();
    capability();
    commons();
    Set<Account> settled = after.settles();
    if (settled.contains(Account.PACKAGES)) {
      stocks();
    }
    if (settled.contains(Account.CHIPS)) {
      chips();
      holdings();
      money();
    }
    compute();
    if (settled.contains(Account.THREAT)) {
      threat();
    }
  }

  private void makers() {
    for (ChipMaker maker : world.makers()) {
      require(maker.output() >= 0, () -> maker.id() + " makes less than 0");
    }
  }

  private void orders() {
    for (Site site : world.sites()) {
      require(
          site.capacity() >= 0 && site.usable() >= 0, () -> site + " has less than no capacity");
      balance(site.ordered(), site.arrived() + site.pipeline(), () -> "orders of " + site);
    }
  }

  /**
   * Checks that opening stock, production and deliveries equal use, closing stock and idle
   * capacity.
   */
  private void packages() {
    for (Chain chain : world.chains()) {
      for (ChipInput input : ChipInput.values()) {
        boolean used = input == ChipInput.LOGIC || world.on(Mechanism.SUPPLY_CHAIN);
        balance(
            chain.stockBefore(input) + chain.made(input) + chain.delivered(input),
            (used ? chain.packages() : 0) + chain.stock(input) + chain.idle(input),
            () -> input.word() + " of chain " + chain);
        require(
            chain.stock(input) >= 0 && chain.idle(input) >= 0,
            () -> input.word() + " of chain " + chain + " is less than none");
      }
    }
  }

  /**
   * Checks that stocks do not change between ticks and that chains get no more than sites can make.
   */
  private void stocks() {
    for (ChipInput input : ChipInput.values()) {
      double usable = 0;
      for (Site site : world.sites()) {
        usable += site.input() == input ? site.usable() : 0;
      }
      double made = 0;
      for (int h = 0; h < stock.length; h++) {
        Chain chain = world.chains().get(h);
        balance(
            stock[h][input.ordinal()],
            chain.stockBefore(input),
            () -> input.word() + " kept by chain " + chain);
        stock[h][input.ordinal()] = chain.stock(input);
        made += chain.made(input);
      }
      double all = made;
      double most = usable * (1 + TOLERANCE);
      require(all <= most, () -> input.word() + " made is " + all + " of " + most);
    }
  }

  private void chips() {
    double sold = 0;
    double revenue = 0;
    for (int c = 0; c < inventory.length; c++) {
      ChipMaker maker = world.makers().get(c);
      sold += maker.sold();
      revenue += maker.revenue();
      balance(
          inventory[c] + maker.output(),
          maker.sold() + maker.inventory(),
          () -> "chips of " + maker.id());
      inventory[c] = maker.inventory();
    }
    double left = 0;
    double arrived = 0;
    double paid = 0;
    for (State state : world.states()) {
      left += state.diverted();
      arrived += state.smuggledIn();
      paid += world.trade().paid(state.number());
    }
    double added = 0;
    Compute now = world.compute();
    for (int s = 0; s < compute.length; s++) {
      added += now.added(s) + now.moved(s);
    }
    balance(sold, added - arrived + left, () -> "chips sold and installed");
    balance(left, world.totals().smuggled(), () -> "chips smuggled");
    balance(
        arrived,
        left * world.parameters().smuggling().arriving(),
        () -> "chips smuggled and arrived");
    double fees = 0;
    for (int h = 0; h < world.trade().homeCount(); h++) {
      fees += world.trade().fees(h);
    }
    balance(paid, revenue + fees, () -> "spending, and revenue with fees");
  }

  /** Checks every holding: old stock less scrap, plus additions and moves, equals the new stock. */
  private void holdings() {
    Compute now = world.compute();
    Wear wear = Wear.of(world.parameters().chipMarket().depreciation(), world.calendar().dt());
    for (int s = 0; s < compute.length; s++) {
      int holding = s;
      balance(
          compute[s] + now.added(s) + now.moved(s),
          now.stock(s) + wear.scrapped(compute[s], now.added(s)),
          () -> "compute of holding " + holding + " of " + ofHolding(holding));
      require(
          now.paid(s) <= now.ordered(s) * (1 + TOLERANCE),
          () ->
              ofHolding(holding) + " spends " + now.paid(holding) + " of " + now.ordered(holding));
      compute[s] = now.stock(s);
    }
  }

  private State ofHolding(int holding) {
    return world.states().get(world.compute().home(holding));
  }

  /**
   * Checks that every budget is spent, waiting or given up, and that budgets add up to the world's.
   */
  private void money() {
    Compute now = world.compute();
    double dt = world.calendar().dt();
    double budgets = 0;
    double weights = 0;
    double subsidies = 0;
    for (State state : world.states()) {
      int j = state.number();
      balance(
          waiting[j] + state.purse().budget() * dt,
          now.paid(j) + state.purse().waiting() + state.purse().returned(),
          () -> "money of " + state.id());
      waiting[j] = state.purse().waiting();
      budgets += state.purse().budget();
      subsidies += state.purse().fromPublicMoney();
    }
    int next = world.states().size();
    for (Investor investor : world.compute().investors()) {
      Purse purse = investor.purse();
      balance(
          waiting[next] + purse.budget() * dt,
          now.paidBy(investor) + purse.waiting() + purse.returned(),
          () -> "money of " + investor.id());
      waiting[next++] = purse.waiting();
      budgets += purse.budget();
      weights += investor.weight();
    }
    double all = weights;
    require(all <= 1 + TOLERANCE, () -> "weights of investors sum to " + all);
    Spending spending = world.compute().spending();
    balance(
        budgets,
        subsidies + Math.min(spending.budget(), spending.limit()),
        () -> "budgets of investors");
  }

  /**
   * Checks that only the chip market changes holdings and that compute used equals compute
   * installed.
   */
  private void compute() {
    double used = 0;
    double located = 0;
    for (State state : world.states()) {
      used += world.compute().used(state.number());
      located += world.compute().located(state.number());
    }
    balance(used, located, () -> "compute used and installed");
    for (int s = 0; s < compute.length; s++) {
      int holding = s;
      require(
          compute[s] == world.compute().stock(s),
          () -> "compute of " + ofHolding(holding) + " changed");
    }
  }

  private void people() {
    double sum = 0;
    double pooled = 0;
    double lent = 0;
    double hired = 0;
    double hiredAway = 0;
    for (State state : world.states()) {
      require(state.talent() >= 0, () -> "talent of " + state.id() + " is below 0");
      share(state.adoption(), () -> "adoption of " + state.id());
      share(state.adopters().firms(), () -> "use by firms of " + state.id());
      require(
          state.ownCompute() + state.loan().net() >= -TOLERANCE * state.ownCompute(),
          () -> state.id() + " lends more compute than it has");
      sum += state.talent();
      hired += state.researchers().hired();
      hiredAway += state.researchers().hiredAway();
      pooled += state.loan().net();
      lent += Math.abs(state.loan().net());
    }
    balance(talent, sum, () -> "talent");
    balance(hired, hiredAway, () -> "talent hired abroad and away");
    double rest = pooled;
    require(
        Math.abs(rest) <= TOLERANCE * Math.max(1, lent), () -> "pooled compute sums to " + rest);
  }

  private void use() {
    double sum = 0;
    for (Lab lab : world.labs()) {
      share(lab.usage(), () -> "usage of " + lab.id());
      sum += lab.usage();
    }
    double used = sum;
    require(used <= 1 + TOLERANCE, () -> "usage shares sum to " + used);
    for (Regime regime : world.regimes()) {
      share(regime.legitimacy(), () -> "legitimacy of " + regime.name());
    }
  }

  private void power() {
    Instrument[] instruments = Instrument.values();
    for (State by : world.states()) {
      int j = by.number();
      for (Instrument instrument : instruments) {
        if (!instrument.bilateral()) {
          share(world.levers().level(instrument, j), () -> instrument.id() + " of " + by.id());
        } else if (world.levers().used(instrument, j)) {
          for (State against : world.states()) {
            double level = world.levers().level(instrument, j, against.number());
            if (!isShare(level)) {
              share(level, () -> instrument.id() + " of " + by.id() + " against " + against.id());
            }
          }
        }
      }
      require(by.gdp() > 0 && Double.isFinite(by.gdp()), () -> "output of " + by.id());
    }
  }

  private void threat() {
    for (State by : world.states()) {
      for (double threat : world.threats().row(by.number())) {
        if (!isShare(threat)) {
          share(threat, () -> "threat perceived by " + by.id());
        }
      }
    }
  }

  private void capability() {
    for (Lab lab : world.labs()) {
      require(
          !lab.active() || Double.isFinite(lab.potential()) && lab.capability() < Double.MAX_VALUE,
          () -> "potential of " + lab.id() + " is " + lab.potential());
      require(
          lab.openCapability() <= lab.capability(),
          () -> lab.id() + " has opened more than it has released");
    }
  }

  private void commons() {
    for (Lab lab : world.labs()) {
      require(
          !lab.active() || lab.openCapability() <= world.commons().capability(),
          () -> lab.id() + " has opened more than is in the commons");
    }
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1 + TOLERANCE;
  }

  private void share(double value, Supplier<String> what) {
    require(isShare(value), () -> what.get() + " is " + value);
  }

  private void balance(double a, double b, Supplier<String> what) {
    require(
        Math.abs(a - b) <= TOLERANCE * Math.max(1e-6, Math.max(Math.abs(a), Math.abs(b))),
        () -> what.get() + ": " + a + " against " + b);
  }

  private void require(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new AssertionError("after " + phase + ": " + what.get());
    }
  }
}
