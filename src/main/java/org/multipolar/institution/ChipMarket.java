package org.multipolar.institution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipMarketParameters;
import org.multipolar.world.Account;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Installation;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/**
 * The market for AI chips clears under controls; part of what is denied is smuggled; stocks follow.
 *
 * <p>Budgets: {@code B_j = 1000 β_j Y_j G(t) dt}, bn USD. Buyer j may have E_cj of the chips of
 * maker c: what {@link ExportAllowances} give and {@link Quotas} leave, times {@code 1 − b_j} for
 * foreign chips that j refuses. {@link ChipClearing} finds the prices, {@link Deliveries} what each
 * buyer gets, {@link Smuggling} what hubs divert. Stocks: {@code C ← C e^{−δ dt} + A (1 − e^{−δ
 * dt})/(δ dt)}.
 *
 * <p>Makers of a state that faces chip controls of states that make at least as many chips sell at
 * home only, until {@code chips.exportFrom}.
 */
public final class ChipMarket implements Phase {
  private static final long serialVersionUID = 1;

  private final ActiveMakers makers;
  private final double[] turnover;
  private final ChipClearing clearing;
  private final Quotas quotas;
  private final Deliveries deliveries;
  private final Smuggling smuggling;
  private final LentCompute lentCompute = new LentCompute();

  public ChipMarket(Blueprint blueprint) {
    List<StateRow> states = blueprint.tables().states();
    makers = new ActiveMakers(blueprint.tables());
    turnover = new double[makers.homeCount()];
    clearing = new ChipClearing(makers.homes(), states.size());
    quotas = new Quotas(makers.homeCount(), states.size());
    deliveries = new Deliveries(makers, clearing, states.size());
    smuggling = new Smuggling(makers, clearing, deliveries, states);
  }

  @Override
  public String title() {
    return "chip market";
  }

  @Override
  public String story() {
    return "chips clear under controls and import refusal; denied ones are smuggled through hubs";
  }

  @Override
  public Set<Account> settles() {
    return EnumSet.of(Account.CHIPS);
  }

  @Override
  public void act(World world) {
    ChipMarketParameters p = world.parameters().chipMarket();
    quotas.open(world);
    plan(world, p);
    offer(world);
    agree(world, p);
    clearing.clear(p.substitutionElasticity(), p.redirection(), p.priceFloor());
    deliveries.settle(world, quotas);
    showOffers(world);
    smuggling.settle(world);
    install(world, p);
    report(world);
    lentCompute.settle(world);
  }

  private void plan(World world, ChipMarketParameters p) {
    double dt = world.calendar().dt();
    double growth = FastMath.exp(logBudgetGrowth(world, p));
    for (State state : world.states()) {
      double bnUsd =
          1e3 * state.facts().budgetShare() * state.gdp() * growth * dt
              + PublicMoney.forCompute(world, state) * dt;
      state.plan(bnUsd);
      clearing.plan(state.number(), bnUsd);
    }
  }

  /** ln G at the middle of the tick. */
  static double logBudgetGrowth(World world, ChipMarketParameters p) {
    double t = world.calendar().years(world.tick()) + world.calendar().dt() / 2;
    double middle = Math.max(0, world.calendar().yearsUntil(p.budgetMiddleFrom()));
    double late = Math.max(middle, world.calendar().yearsUntil(p.budgetLateFrom()));
    return FastMath.log(p.budgetGrowthEarly()) * Math.min(t, middle)
        + FastMath.log(p.budgetGrowthMiddle()) * Math.max(0, Math.min(t, late) - middle)
        + FastMath.log(p.budgetGrowthLate()) * Math.max(0, t - late);
  }

  private void offer(World world) {
    for (int c = 0; c < makers.count(); c++) {
      ChipMaker maker = makers.get(world, c);
      maker.step(world);
      clearing.offer(c, maker.supply(), maker.quality(), maker.logPrice(), maker.sellsAbroad());
    }
  }

  /** Sets the terms of every buyer that differ from the common ones. */
  private void agree(World world, ChipMarketParameters p) {
    Trade trade = world.trade();
    for (State buyer : world.states()) {
      int j = buyer.number();
      boolean refuses = world.on(Mechanism.IMPORT_REFUSAL) && buyer.importRefusal() > 0;
      int own = trade.homeOf(j);
      boolean controlled = false;
      for (int h = 0; h < trade.homeCount(); h++) {
        controlled |= h != own && ExportAllowances.restrict(world, trade.home(h), j);
      }
      if (own < 0 && !refuses && !controlled) {
        continue;
      }
      clearing.distinguish(j);
      double bias = 1 + p.homeBias() * buyer.subsidy();
      for (int c = 0; c < makers.count(); c++) {
        if (makers.home(c) == own) {
          clearing.lean(j, c, bias);
        } else {
          double allowed = controlled ? ExportAllowances.of(world, makers.get(world, c), j) : 1;
          double accepts = 1 - world.controls().refusal(j, trade.home(makers.home(c)));
          clearing.allow(j, c, accepts * allowed);
        }
      }
      for (int h = 0; controlled && h < trade.homeCount(); h++) {
        cap(world, j, h);
      }
    }
  }

  /** What states that make chips, and could refuse those of others, are offered. */
  private void showOffers(World world) {
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      trade.offer(trade.home(h), ExportAllowances.offered(world, makers, trade.home(h)));
    }
  }

  private void cap(World world, int j, int h) {
    if (world.trade().home(h) == j) {
      return;
    }
    double available = quotas.available(world, h, j);
    if (!Double.isNaN(available)) {
      clearing.cap(j, h, available);
    }
  }

  /** Tells chains what their designers sold, and what buyers at home could not spend. */
  private void report(World world) {
    double dt = world.calendar().dt();
    Arrays.fill(turnover, 0);
    for (int c = 0; c < makers.count(); c++) {
      turnover[makers.home(c)] += makers.get(world, c).revenue();
    }
    for (int h = 0; h < turnover.length; h++) {
      State home = world.chains().get(h).home();
      double unserved = Math.max(0, home.budget() - world.trade().paid(home.number()));
      world.chains().get(h).turnOver((turnover[h] + unserved) / dt);
    }
  }

  private void install(World world, ChipMarketParameters p) {
    double dt = world.calendar().dt();
    for (State state : world.states()) {
      int j = state.number();
      double added =
          Math.max(0, deliveries.additions(j) - smuggling.left(j)) + smuggling.arrived(j);
      state.install(
          new Installation(
              stock(state.compute(), added, p.depreciation(), dt),
              added,
              Math.max(0, deliveries.domestic(j)),
              smuggling.arrived(j),
              smuggling.left(j),
              smuggling.leftAtMost(j),
              deliveries.denied(j)));
    }
  }

  /** Exact flow of a stock that decays at a yearly rate while {@code added} arrives evenly. */
  public static double stock(double before, double added, double decay, double dt) {
    double kept = FastMath.exp(-decay * dt);
    return before * kept + added * (1 - kept) / (decay * dt);
  }
}
