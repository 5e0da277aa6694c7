package org.multipolar.institution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipMarketParameters;
import org.multipolar.world.Account;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Compute;
import org.multipolar.world.Installation;
import org.multipolar.world.Investor;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.Trade;
import org.multipolar.world.Wear;
import org.multipolar.world.World;

/**
 * Clears the market for AI chips under controls, lets part of the denied demand evade them, and
 * updates compute stocks.
 *
 * <p>Every holding is a buyer with the money ordered for it. It may have the fraction E of a
 * maker's chips: the allowance of {@link ExportAllowances} and {@link Quotas}, times {@code 1 −
 * b_j} for foreign chips that its state j refuses. {@link ChipClearing} finds the prices and {@link
 * Deliveries} the quantities; {@link Smuggling} and {@link RemoteAccess} evade. Stocks: {@code C ←
 * C e^{−δ dt} + A (1 − e^{−δ dt})/(δ dt)}. Unspent money waits, up to the budget of {@code
 * investment.adjustment} years.
 *
 * <p>Makers of a state under chip controls of states that together make at least as many chips sell
 * only at home. Buyers there would rather wait than pay more for domestic chips than for smuggled
 * ones: {@code (1 + m)} times the lowest last price of the chips that are denied or refused.
 */
public final class ChipMarket implements Phase {
  private static final long serialVersionUID = 1;

  private final ActiveMakers makers;
  private final ChipClearing clearing;
  private final Quotas quotas;
  private final Deliveries deliveries;
  private final Smuggling smuggling;
  private final RemoteAccess remoteAccess;
  private final LentCompute lentCompute = new LentCompute();

  private final boolean[] distinct;
  private final double[] underControlOf;

  /** True if a chip control applies to the owner of a holding abroad (headquarters rule). */
  private final boolean[] followed;

  // A buyer's terms, by home of makers: E, the fraction it does not refuse, and the fee it pays.

  private final double[] allowed;
  private final double[] accepts;
  private final double[] fee;

  private final double[] added;
  private final double[] addedIn;

  public ChipMarket(Blueprint blueprint) {
    List<StateRow> states = blueprint.tables().states();
    int holdings = Compute.holdings(blueprint.tables());
    makers = new ActiveMakers(blueprint.tables());
    clearing = new ChipClearing(makers.homes(), holdings);
    quotas = new Quotas(makers.homeCount(), states.size());
    deliveries = new Deliveries(makers, clearing, states.size(), holdings);
    smuggling = new Smuggling(makers, deliveries, states, holdings);
    remoteAccess = new RemoteAccess(states.size());
    distinct = new boolean[states.size()];
    underControlOf = new double[states.size()];
    followed = new boolean[holdings];
    allowed = new double[makers.homeCount()];
    accepts = new double[makers.homeCount()];
    fee = new double[makers.homeCount()];
    added = new double[holdings];
    addedIn = new double[states.size()];
  }

  @Override
  public String title() {
    return "chip market";
  }

  @Override
  public String story() {
    return "the chip market clears under controls and import refusal; denied buyers smuggle chips or rent compute";
  }

  @Override
  public Set<Account> settles() {
    return EnumSet.of(Account.CHIPS);
  }

  @Override
  public void act(World world) {
    ChipMarketParameters p = world.parameters().chipMarket();
    if (world.tick() == 0) {
      remoteAccess.begin();
    }
    quotas.open(world);
    offer(world);
    agree(world, p);
    clear(world, p);
    deliveries.settle(world, quotas);
    showOffers(world);
    smuggling.settle(world);
    install(world, p);
    keepMoney(world);
    report(world);
    lentCompute.settle(world);
  }

  private void clear(World world, ChipMarketParameters p) {
    try {
      clearing.clear(p.substitutionElasticity(), p.redirection(), p.priceFloor());
    } catch (UnclearedException e) {
      String id = makers.get(world, e.maker()).id();
      throw new IllegalStateException(e.inWords(id, world.calendar().month(world.tick())), e);
    }
  }

  private void offer(World world) {
    for (int c = 0; c < makers.count(); c++) {
      ChipMaker maker = makers.get(world, c);
      maker.step(world);
      clearing.offer(c, maker.supply(), maker.quality(), maker.logPrice(), maker.sellsAbroad());
      double highest = smugglersPrice(world, maker);
      if (highest < Double.POSITIVE_INFINITY) {
        clearing.limitPrice(c, highest);
      }
    }
  }

  /**
   * Lowest price of chips smuggled into a maker's home, k$ per H100e: from states that control it
   * while its own makers sell only at home, and from larger makers whose chips it refuses; infinite
   * if there are none.
   */
  private static double smugglersPrice(World world, ChipMaker maker) {
    Trade trade = world.trade();
    State state = maker.home();
    int j = state.number();
    double lowest = Double.POSITIVE_INFINITY;
    for (int h = 0; h < trade.homeCount(); h++) {
      int seller = trade.home(h);
      boolean denied =
          !maker.sellsAbroad() && world.controls().level(Instrument.CHIP_CONTROL, seller, j) > 0;
      boolean refused =
          world.controls().refusal(j, seller) > 0
              && world.chains().get(h).capacity() > world.chipIndustry().capacity(state);
      if (denied || refused) {
        lowest = Math.min(lowest, trade.price(h));
      }
    }
    return (1 + world.parameters().smuggling().premium()) * lowest;
  }

  /** Sets the terms of every buyer that differ from the common ones. */
  private void agree(World world, ChipMarketParameters p) {
    Trade trade = world.trade();
    Compute compute = world.compute();
    for (State state : world.states()) {
      int j = state.number();
      distinct[j] = trade.homeOf(j) >= 0 || refuses(world, state) || controlled(world, j);
    }
    Arrays.fill(underControlOf, 0);
    for (int s = 0; s < compute.holdings(); s++) {
      double money = compute.ordered(s);
      clearing.plan(s, money);
      underControlOf[compute.place(s)] += money;
      followed[s] = followed(world, s);
      if (followed[s]) {
        underControlOf[compute.home(s)] += money;
      }
    }
    for (int s = 0; s < compute.holdings(); s++) {
      if (distinct[compute.place(s)] || followed[s]) {
        agree(world, s, p);
      }
    }
  }

  /** Records the best import offer made to each chip-making state, which it may refuse. */
  private void showOffers(World world) {
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      trade.offer(trade.home(h), ExportAllowances.offered(world, makers, trade.home(h)));
    }
  }

  private static boolean refuses(World world, State state) {
    return world.on(Mechanism.IMPORT_REFUSAL) && state.importRefusal() > 0;
  }

  private static boolean controlled(World world, int j) {
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      if (trade.home(h) != j && ExportAllowances.restrict(world, trade.home(h), j)) {
        return true;
      }
    }
    return false;
  }

  /** True if a chip control applies to the owner of a holding abroad (headquarters rule). */
  private static boolean followed(World world, int s) {
    Compute compute = world.compute();
    return compute.home(s) != compute.place(s)
        && ExportAllowances.followsOwner(world, compute.home(s));
  }

  private void agree(World world, int s, ChipMarketParameters p) {
    Compute compute = world.compute();
    int j = compute.place(s);
    int owner = compute.home(s);
    State state = world.states().get(j);
    double bias = 1 + p.homeBias() * state.subsidy();
    int own = world.trade().homeOf(j);
    clearing.distinguish(s);
    for (int h = 0; h < allowed.length; h++) {
      ChipMaker maker = makers.anyOf(world, h);
      allowed[h] = ExportAllowances.of(world, maker, j, owner);
      accepts[h] = h == own ? 1 : 1 - world.controls().refusal(j, world.trade().home(h));
      fee[h] = h == own ? 0 : ExportAllowances.fee(world, maker, j, owner);
    }
    for (int c = 0; c < makers.count(); c++) {
      int h = makers.home(c);
      clearing.allow(s, c, allowed[h], accepts[h]);
      if (h == own) {
        clearing.lean(s, c, bias);
      } else {
        clearing.charge(s, c, fee[h]);
      }
    }
    for (int h = 0; h < world.trade().homeCount(); h++) {
      double most = Double.POSITIVE_INFINITY;
      if (world.trade().home(h) != j) {
        most = part(world, h, j, s);
      }
      if (followed[s] && world.trade().home(h) != owner) {
        most = Math.min(most, part(world, h, owner, s));
      }
      if (most < Double.POSITIVE_INFINITY) {
        clearing.cap(s, h, most);
      }
    }
  }

  /**
   * Share of a holding, by money, in the quota that makers of h have left for j; infinite without a
   * quota.
   */
  private double part(World world, int h, int j, int s) {
    double available = quotas.available(world, h, j);
    double all = underControlOf[j];
    return Double.isNaN(available)
        ? Double.POSITIVE_INFINITY
        : all > 0 ? available * world.compute().ordered(s) / all : available;
  }

  /** Reports to each chain its designers' sales and the domestic budget left unspent. */
  private static void report(World world) {
    double dt = world.calendar().dt();
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      world.chains().get(h).setTurnover((trade.earned(h) + trade.unserved(h)) / dt);
    }
  }

  private void install(World world, ChipMarketParameters p) {
    Wear wear = Wear.of(p.depreciation(), world.calendar().dt());
    Compute compute = world.compute();
    Arrays.fill(addedIn, 0);
    for (int s = 0; s < added.length; s++) {
      added[s] = deliveries.additions(s);
      if (s < distinct.length) {
        added[s] = Math.max(0, added[s] - smuggling.taken(s)) + smuggling.shipped(s);
      }
      addedIn[compute.place(s)] += added[s];
    }
    compute.install(added, smuggling.moves(), wear);
    for (State state : world.states()) {
      int j = state.number();
      double arrived = smuggling.shipped(j) + smuggling.byFronts(j);
      world.compute().power().install(j, addedIn[j], wear);
      compute.smuggle(j, smuggling.shipped(j), smuggling.byFronts(j), wear);
      remoteAccess.miss(j, deliveries.missing(j) - arrived, wear);
      state.plan(deliveries.meant(j), deliveries.denied(j));
      addedIn[j] += smuggling.byFronts(j);
    }
    remoteAccess.settle(world);
    for (State state : world.states()) {
      int j = state.number();
      state.install(
          new Installation(
              compute.located(j),
              compute.used(j),
              addedIn[j],
              Math.max(0, deliveries.domestic(j)),
              smuggling.shipped(j) + smuggling.byFronts(j),
              smuggling.passed(j),
              smuggling.passedAtMost(j)));
    }
  }

  private static void keepMoney(World world) {
    Compute compute = world.compute();
    double dt = world.calendar().dt();
    double years = world.parameters().investment().adjustment();
    for (Investor investor : world.compute().investors()) {
      investor.purse().settle(compute.paidBy(investor), dt, years);
    }
    for (State state : world.states()) {
      state.purse().settle(compute.paid(state.number()), dt, years);
    }
  }
}
