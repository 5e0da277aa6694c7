package org.multipolar.institution;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.InvestmentParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Chain;
import org.multipolar.world.Compute;
import org.multipolar.world.Investor;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.Power;
import org.multipolar.world.Purse;
import org.multipolar.world.Spending;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/**
 * Sets investors' budgets by the revenue they expect from AI, and the places where they build.
 *
 * <p>Wanted capital {@code V* = θ (E + R) / (r + δ_e)}: E expected revenue from use; belief starts
 * at the revenue already seen and adjusts to {@link ExpectedRevenue} with τ_E. R revenue from own
 * use (ranking, advertising, search), which grows steadily from the level that justifies the
 * initial spending. Value of the stock {@code V = p̄ C}. Budget {@code B* = max(f_0 δ_e V, min(δ_e
 * V + (V* − V)/τ_B, F))}, {@code B ← B + (B* − B)(1 − e^{−dt/τ_s})}. When the mechanism is off, the
 * initial budgets grow with the output of each home.
 *
 * <p>Split: {@code B_v = w_v B}; budget beyond an investor's cash limit F_v goes to the others in
 * proportion. Weights of investors that serve labs drift to their labs' share of use, with a
 * constant sum. The rest is spent by unnamed investors of all states, in proportion to the part of
 * each state's budget in the world table that its named investors leave; public money for compute
 * is added.
 *
 * <p>Place: at home up to λ_v of the money and up to the power available there, the rest abroad
 * ({@link Investor#step}), again up to the power there. Unplaced or denied money waits in a {@link
 * Purse} until nothing is denied to its home any more.
 */
public final class Investment implements Phase {
  private static final long serialVersionUID = 1;

  private final int states;
  private final double firstBudget;
  private final ExpectedRevenue expectation;

  /**
   * Initial spending of unnamed investors by state, as a fraction of all spending, per unit of
   * output.
   */
  private final double[] restByOutput;

  // By investor, unnamed ones last: share of Σ F at the start, then weight, cash limit and budget
  // received.

  private final double[] limitShare;
  private final double[] weight;
  private final double[] limit;
  private final double[] part;

  /** Spending that demands power in each state, bn USD. */
  private final double[] drawn;

  private double ownUse;

  /** B at the end of the last tick; spending in a tick is the mean of B over it. */
  private double level;

  // One tick ago: revenue expected, bn USD a year, and value of the stock, bn USD.

  private double lastOutlook;
  private double lastWorth;

  public Investment(Blueprint blueprint) {
    List<StateRow> rows = blueprint.tables().states();
    List<InvestorRow> investors = blueprint.tables().investors();
    states = rows.size();
    expectation = new ExpectedRevenue(blueprint);
    restByOutput = new double[states];
    drawn = new double[states];
    double all = 0;
    for (StateRow row : rows) {
      all += 1e3 * row.budgetShare() * row.gdp();
    }
    firstBudget = all;
    double named = 0;
    double cash = 0;
    double[] ofHome = new double[states];
    List<String> ids = rows.stream().map(StateRow::id).toList();
    for (InvestorRow investor : investors) {
      if (blueprint.calendar().tickOf(investor.from()) <= 0) {
        named += investor.weight();
        cash += investor.cashLimit();
        ofHome[ids.indexOf(investor.home())] += investor.weight();
      }
    }
    double rest = 0;
    for (int j = 0; j < states && all > 0; j++) {
      double output = rows.get(j).gdp();
      double left = Math.max(0, 1e3 * rows.get(j).budgetShare() * output / all - ofHome[j]);
      restByOutput[j] = left / output;
      rest += left;
    }
    int n = investors.size();
    weight = new double[n + 1];
    limit = new double[n + 1];
    part = new double[n + 1];
    limitShare = new double[n + 1];
    for (int v = 0; v < n; v++) {
      limitShare[v] = cash > 0 ? investors.get(v).cashLimit() * named / cash : 0;
    }
    limitShare[n] = rest > 0 ? Math.max(0, 1 - named) : 0;
  }

  @Override
  public String title() {
    return "investment";
  }

  @Override
  public String story() {
    return "investors set budgets by the revenue they expect from AI and choose where to build";
  }

  @Override
  public void act(World world) {
    InvestmentParameters p = world.parameters().investment();
    double dt = world.calendar().dt();
    if (world.tick() == 0) {
      begin(world, p);
    }
    world.compute().open();
    world.compute().power().open();
    weigh(world, p);
    if (world.on(Mechanism.INVESTMENT)) {
      budget(world, p);
    } else {
      world.compute().spending().plan(firstBudget * outputGrowth(world), Double.POSITIVE_INFINITY);
    }
    split(world, p);
    plan(world, 1 - FastMath.exp(-dt / p.adjustment()));
    place(world, p);
  }

  private void begin(World world, InvestmentParameters p) {
    Spending spending = world.compute().spending();
    double seen = world.totals().aiRevenue();
    spending.expect(seen);
    level = firstBudget;
    spending.plan(firstBudget, firstBudget);
    double worth = spending.price() * world.totals().compute();
    lastOutlook = expectation.of(world);
    double wear = world.parameters().chipMarket().depreciation();
    lastWorth = worth - (firstBudget - wear * worth) * world.calendar().dt();
    double wanted = worth + p.adjustment() * (firstBudget - p.depreciation() * worth);
    ownUse = Math.max(0, wanted * (p.returnRate() + p.depreciation()) / p.computePart() - seen);
    for (Investor investor : world.compute().investors()) {
      investor.weigh(0);
    }
  }

  /**
   * Updates investors' weights: those of the table, moved by the use of the labs that they serve.
   */
  private void weigh(World world, InvestmentParameters p) {
    List<Investor> investors = world.compute().investors();
    double serving = 0;
    double used = 0;
    for (Investor investor : investors) {
      if (investor.active(world) && investor.weight() == 0) {
        investor.weigh(investor.facts().weight());
      }
      if (investor.active(world) && !investor.labs().isEmpty()) {
        serving += investor.weight();
        used += use(investor);
      }
    }
    if (world.on(Mechanism.INVESTMENT) && used > 0) {
      double step = 1 - FastMath.exp(-world.calendar().dt() / p.shareTime());
      for (Investor investor : investors) {
        if (investor.active(world) && !investor.labs().isEmpty()) {
          double target = serving * use(investor) / used;
          investor.weigh(investor.weight() + step * (target - investor.weight()));
        }
      }
    }
  }

  private static double use(Investor investor) {
    double use = 0;
    for (Lab lab : investor.labs()) {
      use += lab.usage();
    }
    return use;
  }

  private void budget(World world, InvestmentParameters p) {
    double dt = world.calendar().dt();
    double t = middle(world);
    Spending spending = world.compute().spending();
    double seen = expectation.of(world);
    double outlook = Math.max(0, ahead(lastOutlook, seen));
    lastOutlook = seen;
    double belief = meanOnTheWay(spending.expected(), outlook, dt / p.beliefTime());
    spending.expect(onTheWay(spending.expected(), outlook, dt / p.beliefTime()));
    double own = ownUse * FastMath.exp(p.ownUseGrowth() * t);
    double cash = cash(p, t);
    double most = 0;
    for (int v = 0; v < limitShare.length; v++) {
      most += invests(world, v) ? limit(p, v, cash) : 0;
    }
    double now = spending.price() * world.totals().compute();
    double worth = Math.max(0, ahead(lastWorth, now));
    lastWorth = now;
    double target = budget(worth, wanted(belief + own, p), most, p);
    spending.plan(meanOnTheWay(level, target, dt / p.smoothing()), most);
    level = onTheWay(level, target, dt / p.smoothing());
  }

  /** Extrapolates the change of the last tick to the middle of this one. */
  private static double ahead(double last, double now) {
    return now + (now - last) / 2;
  }

  /** Value after an exponential approach to a target, with time in units of its time constant. */
  private static double onTheWay(double from, double to, double time) {
    return to + (from - to) * FastMath.exp(-time);
  }

  /**
   * Mean value over an exponential approach to a target, with time in units of its time constant.
   */
  private static double meanOnTheWay(double from, double to, double time) {
    return to + (from - to) * -FastMath.expm1(-time) / time;
  }

  /** Years from the start to the middle of the tick. */
  private static double middle(World world) {
    return world.calendar().years(world.tick()) + world.calendar().dt() / 2;
  }

  private boolean invests(World world, int v) {
    return v == world.compute().investors().size()
        || world.compute().investors().get(v).active(world);
  }

  private double limit(InvestmentParameters p, int v, double cash) {
    return limitShare[v] * p.cash() * cash;
  }

  /** Cash relative to the start. */
  private static double cash(InvestmentParameters p, double t) {
    return FastMath.exp(FastMath.log(1 + p.cashGrowth()) * t);
  }

  /** V*, bn USD: capital that this revenue, bn USD a year, justifies. */
  public static double wanted(double revenue, InvestmentParameters p) {
    return p.computePart() * revenue / (p.returnRate() + p.depreciation());
  }

  /**
   * B*, bn USD a year: closes the gap to the wanted capital, between the floor and the cash limit.
   */
  public static double budget(double worth, double wanted, double most, InvestmentParameters p) {
    double worn = p.depreciation() * worth;
    return Math.max(p.floor() * worn, Math.min(worn + (wanted - worth) / p.adjustment(), most));
  }

  /** Output relative to the start, weighted by spending. */
  private double outputGrowth(World world) {
    double now = 0;
    double then = 0;
    for (State state : world.states()) {
      double spent = state.facts().budgetShare();
      now += spent * state.gdp();
      then += spent * state.facts().gdp();
    }
    return then > 0 ? now / then : 0;
  }

  private void split(World world, InvestmentParameters p) {
    int n = world.compute().investors().size();
    double cash = cash(p, middle(world));
    boolean limited = world.on(Mechanism.INVESTMENT);
    double named = 0;
    for (int v = 0; v < n; v++) {
      weight[v] = world.compute().investors().get(v).weight();
      named += weight[v];
    }
    weight[n] = limitShare[n] > 0 ? Math.max(0, 1 - named) : 0;
    for (int v = 0; v <= n; v++) {
      limit[v] = !invests(world, v) ? 0 : limited ? limit(p, v, cash) : Double.POSITIVE_INFINITY;
    }
    share(world.compute().spending().budget(), weight, limit, part);
  }

  /**
   * Shares a budget out by weight up to each one's limit; the excess goes to the others in
   * proportion.
   */
  public static void share(double budget, double[] weight, double[] limit, double[] result) {
    Arrays.fill(result, Double.NaN);
    double left = budget;
    boolean full = true;
    while (full) {
      double open = 0;
      for (int v = 0; v < result.length; v++) {
        open += Double.isNaN(result[v]) ? weight[v] : 0;
      }
      full = false;
      double rate = open > 0 ? left / open : 0;
      for (int v = 0; v < result.length; v++) {
        if (Double.isNaN(result[v]) && weight[v] * rate > limit[v]) {
          result[v] = limit[v];
          left -= limit[v];
          full = true;
        }
      }
      if (!full) {
        for (int v = 0; v < result.length; v++) {
          result[v] = Double.isNaN(result[v]) ? weight[v] * rate : result[v];
        }
      }
    }
  }

  private void plan(World world, double offered) {
    double dt = world.calendar().dt();
    int n = world.compute().investors().size();
    for (int v = 0; v < n; v++) {
      Investor investor = world.compute().investors().get(v);
      investor.purse().plan(part[v], 0, dt, investor.home().denied() > 0 ? 0 : offered);
    }
    double rest = 0;
    for (State state : world.states()) {
      rest += restByOutput[state.number()] * state.gdp();
    }
    for (State state : world.states()) {
      int j = state.number();
      double yearly = rest > 0 ? part[n] * restByOutput[j] * state.gdp() / rest : 0;
      double subsidised = PublicMoney.forCompute(world, state);
      state.purse().plan(yearly + subsidised, subsidised, dt, state.denied() > 0 ? 0 : offered);
    }
  }

  /**
   * Places money in two passes: at home within the available power, then abroad within the
   * remaining power.
   */
  private void place(World world, InvestmentParameters p) {
    double perMoney = perMoney(world, p);
    for (State state : world.states()) {
      drawn[state.number()] = state.purse().means();
    }
    for (Investor investor : world.compute().investors()) {
      drawn[investor.home().number()] += investor.homeShare(world) * investor.purse().means();
    }
    Compute compute = world.compute();
    for (State state : world.states()) {
      int j = state.number();
      compute.order(j, state.purse().means() * served(world, j, perMoney));
    }
    for (Investor investor : world.compute().investors()) {
      int h = investor.home().number();
      compute.order(
          investor.holding(),
          investor.homeShare(world) * investor.purse().means() * served(world, h, perMoney));
    }
    reserve(world, perMoney);
    for (Investor investor : world.compute().investors()) {
      investor.step(world);
      double abroad = investor.purse().means() - compute.ordered(investor.holding());
      for (int k = 0; k < investor.hosts().size(); k++) {
        drawn[investor.hosts().get(k).number()] += abroad * investor.pull(k);
      }
    }
    for (Investor investor : world.compute().investors()) {
      double abroad = investor.purse().means() - compute.ordered(investor.holding());
      for (int k = 0; k < investor.hosts().size(); k++) {
        double wants = abroad * investor.pull(k);
        int host = investor.hosts().get(k).number();
        compute.order(investor.holding() + 1 + k, wants * served(world, host, perMoney));
      }
    }
    reserve(world, perMoney);
  }

  /**
   * Power drawn by the compute that money buys, GW per bn USD, at the last price or, in a glut, at
   * the content price of package makers; with the last price in a glut, a power shortage would
   * halve spending again and again.
   */
  private static double perMoney(World world, InvestmentParameters p) {
    double best = 0;
    for (Chain chain : world.chains()) {
      best = Math.max(best, chain.performance());
    }
    double content = best > 0 ? world.parameters().chips().contentPrice() / best : 0;
    double years = world.calendar().years(world.tick());
    return Power.perChip(p, years) / Math.max(world.compute().spending().price(), content);
  }

  /** Fraction of the demand for a place that its power can serve. */
  private double served(World world, int j, double perMoney) {
    double power = drawn[j] * perMoney;
    double room = world.compute().power().room(j);
    return power > room ? room / power : 1;
  }

  private void reserve(World world, double perMoney) {
    for (int j = 0; j < states; j++) {
      world.compute().power().reserve(j, drawn[j] * perMoney);
      drawn[j] = 0;
    }
  }
}
