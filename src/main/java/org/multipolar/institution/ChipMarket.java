package org.multipolar.institution;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipMarketParameters;
import org.multipolar.value.parameter.SmugglingParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.MakerRow;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/**
 * The market for AI chips clears under controls; part of what is denied is smuggled; stocks follow.
 *
 * <p>Budgets: {@code B_j = 1000 β_j Y_j G(t) dt}, bn USD. How much of the chips of maker c state j
 * may have is E_cj: {@code 1 − x} under a share; {@code 1[ϱ ≥ ϱ_min] min(1, ϱ)^ζ} with ϱ the
 * threshold over the chip's performance under a threshold, the smallest over the maker's home and
 * all states whose rules reach abroad; what a quota leaves under a quota; times {@code 1 − b_j} for
 * foreign chips that j refuses. {@link ChipClearing} finds the prices.
 *
 * <p>Smuggling: wanted units {@code F_cj = φ_j V_cj / (p_c (1+μ))} of the value V_cj denied by
 * others, {@code φ_j = φ_max Λ(α_0 + α_1 V_j/B_j − α_2 ē)}; hub k can divert at most {@code τ_k (1
 * − e_k)} of what it buys from c. They arrive with effectiveness η_s. Stocks: {@code C ← C e^{−δ
 * dt} + A (1 − e^{−δ dt})/(δ dt)}.
 *
 * <p>Makers of a state that faces chip controls of states that make at least as many chips sell at
 * home only, until {@code chips.exportFrom}. The quota of a calendar year is shared by all makers
 * of the controlling state; a tick may use an equal part of what is left of it.
 */
public final class ChipMarket implements Phase {
  private static final long serialVersionUID = 1;

  private final ChipClearing clearing;
  private final int[] atWork;
  private final int[] homeOfMaker;
  private final double[][] quotaUsed;
  private final double[][] quotaBase;
  private final double[] additions;
  private final double[] domestic;
  private final double[] denied;
  private final double[] left;
  private final double[] leftAtMost;
  private final double[] arrived;
  private final double[] sold;
  private final int[] hubs;
  private final List<Terms> terms = new ArrayList<>();
  private final SharedCompute sharedCompute = new SharedCompute();

  public ChipMarket(Blueprint blueprint) {
    List<MakerRow> rows = blueprint.tables().makers();
    atWork = IntStream.range(0, rows.size()).filter(m -> rows.get(m).capacity() > 0).toArray();
    int makers = atWork.length;
    int n = blueprint.tables().states().size();
    List<String> homes =
        Arrays.stream(atWork).mapToObj(m -> rows.get(m).home()).sorted().distinct().toList();
    homeOfMaker = Arrays.stream(atWork).map(m -> homes.indexOf(rows.get(m).home())).toArray();
    clearing = new ChipClearing(homeOfMaker, n);
    quotaUsed = new double[homes.size()][n];
    quotaBase = new double[homes.size()][n];
    additions = new double[n];
    domestic = new double[n];
    denied = new double[n];
    left = new double[n];
    leftAtMost = new double[n];
    arrived = new double[n];
    sold = new double[makers];
    hubs =
        IntStream.range(0, n)
            .filter(j -> blueprint.tables().states().get(j).hubDiversion() > 0)
            .toArray();
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
  public void act(World world) {
    ChipMarketParameters p = world.parameters().chipMarket();
    open(world);
    plan(world, p);
    offer(world);
    agree(world, p);
    clearing.clear(p.substitutionElasticity(), p.redirection(), p.priceFloor());
    deliver(world);
    double smuggled = world.on(Mechanism.SMUGGLING) ? smuggle(world) : 0;
    world.setSmuggled(smuggled);
    install(world, p);
  }

  private void open(World world) {
    Arrays.fill(additions, 0);
    Arrays.fill(domestic, 0);
    Arrays.fill(denied, 0);
    Arrays.fill(left, 0);
    Arrays.fill(leftAtMost, 0);
    Arrays.fill(arrived, 0);
    boolean start = world.tick() == 0;
    boolean newYear =
        start || world.calendar().year(world.tick()) != world.calendar().year(world.tick() - 1);
    for (int h = 0; h < quotaUsed.length; h++) {
      if (newYear) {
        Arrays.fill(quotaUsed[h], 0);
      }
      if (start) {
        Arrays.fill(quotaBase[h], 0);
      }
    }
  }

  private void plan(World world, ChipMarketParameters p) {
    double dt = world.calendar().dt();
    double growth = FastMath.exp(logBudgetGrowth(world, p));
    for (State state : world.states()) {
      double bnUsd = 1e3 * state.facts().budgetShare() * state.gdp() * growth * dt;
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
    for (int c = 0; c < homeOfMaker.length; c++) {
      ChipMaker maker = world.makers().get(atWork[c]);
      maker.step(world);
      clearing.offer(c, maker.supply(), maker.quality(), maker.logPrice(), maker.sellsAbroad());
    }
  }

  /** Terms of every buyer that is not like all others. */
  private void agree(World world, ChipMarketParameters p) {
    Trade trade = world.trade();
    for (State buyer : world.states()) {
      int j = buyer.number();
      boolean refuses = world.on(Mechanism.IMPORT_REFUSAL) && buyer.importRefusal() > 0;
      int own = trade.homeOf(j);
      boolean controlled = false;
      for (int h = 0; h < trade.homeCount(); h++) {
        controlled |= h != own && controlled(world, trade.home(h), j);
      }
      if (own >= 0 || refuses || controlled) {
        clearing.distinguish(j);
      } else {
        continue;
      }
      double accepts = refuses ? 1 - buyer.importRefusal() : 1;
      double bias = 1 + p.homeBias() * buyer.subsidy();
      for (int c = 0; c < homeOfMaker.length; c++) {
        if (homeOfMaker[c] == own) {
          clearing.lean(j, c, bias);
        } else {
          clearing.allow(
              j, c, accepts * (controlled ? sellerAllows(world, homeOfMaker[c], j, c) : 1));
        }
      }
      if (controlled) {
        setQuotas(world, j, own);
      }
    }
  }

  private static boolean controlled(World world, int home, int buyer) {
    if (world.control(Instrument.CHIP_CONTROL, home, buyer) > 0) {
      return true;
    }
    for (int i : world.levers().reachAbroad()) {
      Setting terms = world.levers().chipTerms(i, buyer);
      if (terms != null && terms.extraterritorial() && i != buyer) {
        return world.on(Mechanism.CONTROLS);
      }
    }
    return false;
  }

  /** What controls allow j to have of maker c of home h, before j's own refusal. */
  private double sellerAllows(World world, int h, int j, int c) {
    int home = world.trade().home(h);
    double allows = allows(world, home, j, c);
    for (int i : world.levers().reachAbroad()) {
      Setting terms = world.levers().chipTerms(i, j);
      if (i != home && i != j && terms != null && terms.extraterritorial()) {
        allows = Math.min(allows, allows(world, i, j, c));
      }
    }
    return allows;
  }

  private double allows(World world, int controller, int j, int c) {
    double level = world.control(Instrument.CHIP_CONTROL, controller, j);
    if (level <= 0) {
      return 1;
    }
    Setting terms = world.levers().chipTerms(controller, j);
    return switch (terms == null ? world.choiceMode() : terms.mode()) {
      case SHARE -> 1 - level;
      case THRESHOLD -> {
        double raw = world.levers().level(Instrument.CHIP_CONTROL, controller, j);
        double threshold =
            terms == null || Double.isNaN(terms.threshold())
                ? Setting.thresholdAt(raw, world.parameters().controls().thresholdLadder())
                : terms.threshold();
        double free =
            world.makers().get(atWork[c]).cutDown(threshold, world.parameters().controls());
        yield level > raw ? Math.min(free, 1 - level) : 1 - (1 - free) * level / raw;
      }
      case QUOTA -> lacksBase(world, terms) ? 1 - level : 1;
    };
  }

  private void setQuotas(World world, int j, int own) {
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      if (h == own) {
        continue;
      }
      double quota = yearlyQuota(world, h, j);
      if (!Double.isNaN(quota)) {
        double unused = Math.max(0, quota - quotaUsed[h][j]);
        clearing.cap(j, h, unused / world.calendar().ticksLeftInYear(world.tick()));
      }
    }
  }

  /** Quota of makers of h for j in this calendar year, M H100e; NaN without a quota. */
  private double yearlyQuota(World world, int h, int j) {
    int controller = world.trade().home(h);
    double level = world.control(Instrument.CHIP_CONTROL, controller, j);
    Setting terms = world.levers().chipTerms(controller, j);
    if (level <= 0 || (terms == null ? world.choiceMode() : terms.mode()) != ControlMode.QUOTA) {
      quotaBase[h][j] = 0;
      return Double.NaN;
    }
    if (terms != null && !Double.isNaN(terms.quota())) {
      return terms.quota();
    }
    if (lacksBase(world, terms)) {
      return Double.NaN;
    }
    if (quotaBase[h][j] == 0) {
      quotaBase[h][j] = world.trade().wanted(h, j) / world.calendar().dt();
    }
    return (1 - level) * quotaBase[h][j];
  }

  /**
   * Whether a quota is a part of the demand before it and there is no tick before; then a share.
   */
  private static boolean lacksBase(World world, Setting terms) {
    return world.tick() == 0 && (terms == null || Double.isNaN(terms.quota()));
  }

  /**
   * Takes up what buyers on the same terms got, wanted and were denied, for every unit of budget.
   */
  private void deliver(World world) {
    Trade trade = world.trade();
    trade.clear();
    Arrays.fill(sold, 0);
    for (int t = 0; t < clearing.terms(); t++) {
      Terms on = terms(t);
      Arrays.fill(on.bought, 0);
      Arrays.fill(on.wanted, 0);
      Arrays.fill(on.wantedValue, 0);
      on.paid = 0;
      on.denied = 0;
      clearing.freeShares(t, on.free);
      int speaker = clearing.buyerOn(t);
      for (int c = 0; c < homeOfMaker.length; c++) {
        int h = homeOfMaker[c];
        double price = clearing.price(c);
        double share = clearing.share(t, c);
        on.paid += share;
        on.units[c] = share > 0 ? share / price : 0;
        on.bought[h] += on.units[c];
        on.wanted[h] += on.free[c] > 0 ? on.free[c] / price : 0;
        on.wantedValue[h] += on.free[c];
        on.deniedAt[c] =
            clearing.common(speaker) || trade.home(h) == speaker
                ? 0
                : on.free[c] * (1 - sellerAllowsNow(world, speaker, c));
        on.denied += on.deniedAt[c];
      }
    }
    for (State buyer : world.states()) {
      deliver(trade, buyer);
    }
    for (int c = 0; c < homeOfMaker.length; c++) {
      world.makers().get(atWork[c]).sell(clearing.logPrice(c), sold[c], clearing.spent(c));
    }
  }

  private void deliver(Trade trade, State buyer) {
    int j = buyer.number();
    Terms on = terms.get(clearing.termsOf(j));
    double budget = buyer.budget();
    for (int h = 0; h < trade.homeCount(); h++) {
      double units = budget * on.bought[h];
      trade.buy(h, j, units);
      trade.want(h, j, budget * on.wanted[h], budget * on.wantedValue[h]);
      additions[j] += units;
      quotaUsed[h][j] += units;
      if (trade.home(h) == j) {
        domestic[j] += units;
      }
    }
    trade.pay(j, budget * on.paid);
    denied[j] = budget * on.denied;
    for (int c = 0; c < sold.length; c++) {
      sold[c] += budget * on.units[c];
    }
  }

  private Terms terms(int t) {
    while (terms.size() <= t) {
      terms.add(new Terms(homeOfMaker.length, quotaUsed.length));
    }
    return terms.get(t);
  }

  /** What others allow, with the buyer's own refusal taken out. */
  private double sellerAllowsNow(World world, int buyer, int c) {
    double refusal =
        world.on(Mechanism.IMPORT_REFUSAL) ? world.states().get(buyer).importRefusal() : 0;
    double both = clearing.allowed(buyer, c);
    return refusal < 1
        ? Math.min(1, both / (1 - refusal))
        : sellerAllows(world, homeOfMaker[c], buyer, c);
  }

  /** Diverts denied chips through the hubs; returns the units moved, M H100e. */
  private double smuggle(World world) {
    SmugglingParameters p = world.parameters().smuggling();
    double enforcement = hubEnforcement(world);
    for (int t = 0; t < clearing.terms(); t++) {
      Terms on = terms.get(t);
      double effort =
          p.effortIntercept() + p.effortDenial() * on.denied - p.effortDeterrence() * enforcement;
      on.effort = on.denied > 0 ? p.reach() / (1 + FastMath.exp(-effort)) : 0;
      on.seekers = 0;
      on.arrived = 0;
    }
    for (State buyer : world.states()) {
      if (seeks(buyer)) {
        terms.get(clearing.termsOf(buyer.number())).seekers += buyer.budget();
      }
    }
    double total = 0;
    for (int c = 0; c < homeOfMaker.length; c++) {
      total += smuggle(world, c, p);
    }
    for (State buyer : world.states()) {
      if (seeks(buyer)) {
        arrived[buyer.number()] =
            p.effectiveness()
                * buyer.budget()
                * terms.get(clearing.termsOf(buyer.number())).arrived;
      }
    }
    return total;
  }

  private double smuggle(World world, int c, SmugglingParameters p) {
    double cost = clearing.price(c) * (1 + p.markup());
    double sought = 0;
    for (int t = 0; t < clearing.terms(); t++) {
      Terms on = terms.get(t);
      sought += on.seekers * on.effort * on.deniedAt[c] / cost;
    }
    if (sought <= 0) {
      return 0;
    }
    double most = 0;
    for (int hub : hubs) {
      most += divertible(world, hub, c);
    }
    double moved = Math.min(sought, most);
    if (moved <= 0) {
      return 0;
    }
    for (int hub : hubs) {
      double cap = divertible(world, hub, c);
      double units = moved * cap / most;
      left[hub] += units;
      leftAtMost[hub] += cap;
      if (world.trade().home(homeOfMaker[c]) == hub) {
        domestic[hub] -= units;
      }
    }
    for (int t = 0; t < clearing.terms(); t++) {
      Terms on = terms.get(t);
      on.arrived += moved / sought * on.effort * on.deniedAt[c] / cost;
    }
    return moved;
  }

  /** Whether smugglers serve a state; a hub needs none. */
  private static boolean seeks(State state) {
    return state.facts().hubDiversion() == 0;
  }

  /** ē: enforcement of the hubs, weighted by what they could divert if nothing were enforced. */
  private double hubEnforcement(World world) {
    double weight = 0;
    double sum = 0;
    for (int k : hubs) {
      State hub = world.states().get(k);
      double w = hub.facts().hubDiversion() * hub.budget();
      weight += w;
      sum += w * hub.enforcement();
    }
    return weight > 0 ? sum / weight : 0;
  }

  private double divertible(World world, int hub, int c) {
    State state = world.states().get(hub);
    return state.facts().hubDiversion()
        * (1 - state.enforcement())
        * state.budget()
        * terms.get(clearing.termsOf(hub)).units[c];
  }

  /** What a unit of budget brings on the same terms, by maker and by home of makers. */
  private static final class Terms implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] free;
    private final double[] units;
    private final double[] deniedAt;
    private final double[] bought;
    private final double[] wanted;
    private final double[] wantedValue;
    private double paid;
    private double denied;
    private double effort;
    private double seekers;
    private double arrived;

    Terms(int makers, int homes) {
      free = new double[makers];
      units = new double[makers];
      deniedAt = new double[makers];
      bought = new double[homes];
      wanted = new double[homes];
      wantedValue = new double[homes];
    }
  }

  private void install(World world, ChipMarketParameters p) {
    double dt = world.calendar().dt();
    for (State state : world.states()) {
      int j = state.number();
      double added = Math.max(0, additions[j] - left[j]) + arrived[j];
      state.install(
          stock(state.compute(), added, p.depreciation(), dt),
          added,
          Math.max(0, domestic[j]),
          arrived[j],
          left[j],
          leftAtMost[j],
          denied[j]);
    }
    world.sumCompute();
    sharedCompute.settle(world);
  }

  /** Exact flow of a stock that decays at a yearly rate while {@code added} arrives evenly. */
  public static double stock(double before, double added, double decay, double dt) {
    double kept = FastMath.exp(-decay * dt);
    return before * kept + added * (1 - kept) / (decay * dt);
  }
}
