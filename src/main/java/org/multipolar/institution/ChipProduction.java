package org.multipolar.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.Account;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Chain;
import org.multipolar.world.OpeningRow;
import org.multipolar.world.Phase;
import org.multipolar.world.Site;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Builds capacity for logic, memory and packaging at sites for the chains that source there, and
 * makes chips from the three inputs.
 *
 * <p>A tick's orders depend on its sales and its controls. They are computed month by month
 * whatever the step: {@code o = Σ o_m/M} over its M months, each with the orders of the earlier
 * months in the pipeline. The order rate is bounded below and above, so its mean differs from its
 * value at the mean target.
 *
 * <p>In this order: minerals ({@link MineralShortage}); the targets of chains ({@link
 * ChainTargets}) and the sites that may serve them ({@link Sourcing}); building at sites ({@link
 * SiteBuilding}), with public money ({@link PublicMoney}), on domestic and foreign tools ({@link
 * ToolChain}); packages ({@link PackageMaking}), with stocks from abroad ({@link StockDeliveries});
 * the designers' shares of them ({@link DesignerShares}).
 */
public final class ChipProduction implements Phase {
  private static final long serialVersionUID = 1;
  private static final ChipInput[] INPUTS = ChipInput.values();

  private final Sourcing sourcing = new Sourcing();
  private final StockDeliveries deliveries;
  private final ChainPerformance performance;
  private final DesignerShares designers;
  private final int[] openings;
  private final double[] shortfall;

  /** Orders of a tick by site, M packages a year. */
  private final double[] ordered;

  /** X̂ of the previous tick, by state. */
  private final double[] denied;

  private final double[] atHand = new double[INPUTS.length];

  public ChipProduction(Blueprint blueprint) {
    deliveries = new StockDeliveries(blueprint);
    performance = new ChainPerformance(blueprint);
    designers = new DesignerShares(new ActiveMakers(blueprint.tables()));
    List<Integer> ticks = new ArrayList<>();
    for (OpeningRow row : blueprint.tables().openings()) {
      ticks.add(blueprint.calendar().tickOf(row.from()));
    }
    openings = ticks.stream().mapToInt(Integer::intValue).toArray();
    shortfall = new double[blueprint.tables().sites().size()];
    ordered = new double[shortfall.length];
    denied = new double[blueprint.tables().states().size()];
  }

  @Override
  public String title() {
    return "chip production";
  }

  @Override
  public String story() {
    return "sites build capacity, replace foreign tools and raise yields; chains make chips from the available inputs";
  }

  @Override
  public Set<Account> settles() {
    return EnumSet.of(Account.PACKAGES);
  }

  @Override
  public void act(World world) {
    MineralShortage.settle(world);
    open(world);
    if (world.tick() > 0) {
      order(world);
    }
    for (State state : world.states()) {
      denied[state.number()] = world.controls().toolsDenied(state);
    }
    if (world.tick() == 0) {
      ChainTargets.settle(world, denied);
    }
    sourcing.settle(world);
    build(world);
    for (int h = 0; h < world.chains().size(); h++) {
      make(world, h);
    }
    designers.settle(world, sourcing);
  }

  private void open(World world) {
    for (int k = 0; k < openings.length; k++) {
      if (openings[k] == world.tick()) {
        OpeningRow row = world.blueprint().tables().openings().get(k);
        for (Site site : world.sites()) {
          if (site.input() == row.input() && site.host().id().equals(row.state())) {
            site.enlarge(row.capacity());
          }
        }
      }
    }
  }

  // Sites

  /** Places the orders of the previous tick, which depend on the sales in it. */
  private void order(World world) {
    int months = world.calendar().step().months();
    Arrays.fill(ordered, 0);
    for (int m = 1; m <= months; m++) {
      double part = (double) m / months;
      ChainTargets.settle(world, denied);
      sourcing.place(world, part);
      order(world, part);
    }
    for (int i = 0; i < ordered.length; i++) {
      world.sites().get(i).order(ordered[i] / world.calendar().dt());
    }
  }

  /** Adds the orders of the month that ends at a fraction of the previous tick. */
  private void order(World world, double part) {
    ChipsParameters p = world.parameters().chips();
    List<Site> sites = world.sites();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      shortfall[i] =
          SiteBuilding.shortfall(
              target(world, i),
              site.capacityAt(part),
              site.pipelineAt(part) + ordered[i],
              p.wear(),
              site.lead());
    }
    for (int i = 0; i < sites.size(); i++) {
      order(world, i, part, p);
    }
  }

  /** S: capacity that chains want at a site for its input after its lead time. */
  private double target(World world, int i) {
    double sum = 0;
    for (int h = 0; h < world.chains().size(); h++) {
      sum += world.chains().get(h).target(world.sites().get(i).input()) * sourcing.ordered(i, h);
    }
    return sum;
  }

  private void order(World world, int i, double part, ChipsParameters p) {
    double month = Step.MONTH.years();
    Site site = world.sites().get(i);
    double target = target(world, i);
    double capacity = site.capacityAt(part);
    double pipeline = site.pipelineAt(part) + ordered[i];
    double cap =
        p.investmentCap()
            * (1 - p.toolStrength() * denied[site.host().number()] * site.foreign())
            * Math.max(site.meanCapacity(), p.seedCapacity());
    double wanted =
        SiteBuilding.wanted(
            target, capacity, pipeline, p.wear(), site.lead(), p.adjustment(), month);
    double orders =
        PublicMoney.orders(
            Math.min(wanted, cap), cap, publicMoney(world, i, site.host()), cost(site.input(), p));
    double lacking = SiteBuilding.lacking(target, capacity, pipeline, p.wear(), site.lead(), month);
    ordered[i] += month * Math.min(orders, lacking);
  }

  private void build(World world) {
    for (Site site : world.sites()) {
      build(world, site, world.parameters().chips());
    }
  }

  private static void build(World world, Site site, ChipsParameters p) {
    double dt = world.calendar().dt();
    double denied = world.controls().toolsDenied(site.host());
    equip(world, site, p, denied);
    double foreign = denied * site.foreign();
    double due = site.due();
    double wear = p.wear() + p.lostService() * foreign;
    double made = SiteBuilding.usable(site.capacity(), due, wear, dt);
    double learning = p.yieldLearning() * (1 - p.yieldStrength() * foreign);
    boolean paced = world.blueprint().forms().yield() == Forms.Yield.PACE;
    double most = site.facts().yieldMax();
    double yield = paced ? ToolChain.meanYield(site.yield(), most, learning, dt) : site.yield();
    site.build(SiteBuilding.grown(site.capacity(), due, wear, dt), made / dt, made * yield / most);
    site.learn(paced ? ToolChain.closed(site.yield(), most, learning, dt) : learned(site));
  }

  private static void equip(World world, Site site, ChipsParameters p, double denied) {
    double dt = world.calendar().dt();
    double rate = world.on(Mechanism.INDIGENISATION) ? effort(world, site, p, denied) : 0;
    site.equip(
        (1 - site.indigenisation()) * SiteBuilding.spread(rate, dt) / dt,
        ToolChain.indigenised(site.indigenisation(), rate, dt));
  }

  private static double learned(Site site) {
    double start = site.facts().yield();
    double most = site.facts().yieldMax();
    return most - (most - start) * ToolChain.wright(1 + site.experience(), ToolChain.LEARNING_RATE);
  }

  private static double effort(World world, Site site, ChipsParameters p, double denied) {
    double rate = world.on(Mechanism.SUBSTITUTION) ? p.indigenisation() * site.host().subsidy() : 0;
    return world.on(Mechanism.CONTROL_INDUCED_EFFORT) ? rate + p.inducedEffort() * denied : rate;
  }

  /**
   * Public money for a site, bn USD a year: in proportion to its part in the shortfall of all sites
   * of its host.
   */
  private double publicMoney(World world, int i, State host) {
    if (shortfall[i] <= 0 || host.subsidy() == 0) {
      return 0;
    }
    double all = 0;
    for (int k = 0; k < shortfall.length; k++) {
      if (world.sites().get(k).host() == host) {
        all += shortfall[k];
      }
    }
    return (PublicMoney.of(world, host) - PublicMoney.forCompute(world, host)) * shortfall[i] / all;
  }

  private static double cost(ChipInput input, ChipsParameters p) {
    return switch (input) {
      case LOGIC -> p.costLogic();
      case MEMORY -> p.costMemory();
      case PACKAGING -> p.costPackaging();
    };
  }

  // Chains

  private void make(World world, int h) {
    Chain chain = world.chains().get(h);
    ChipsParameters p = world.parameters().chips();
    double dt = world.calendar().dt();
    boolean all = world.on(Mechanism.SUPPLY_CHAIN);
    for (ChipInput input : INPUTS) {
      double made = all || input == ChipInput.LOGIC ? made(world, h, input) : 0;
      double delivered =
          all || input == ChipInput.LOGIC ? deliveries.in(world.tick(), h, input) : 0;
      double drawn =
          input == ChipInput.PACKAGING
              ? 0
              : PackageMaking.drawn(chain.stock(input), delivered, p.stockTime(), dt);
      atHand[input.ordinal()] = made + drawn;
      chain.supply(input, made, delivered, made + drawn);
    }
    double packages = all ? packages(world, p) : atHand[0];
    chain.make(packages);
    for (ChipInput input : INPUTS) {
      store(chain, input, all || input == ChipInput.LOGIC ? packages : 0, p, dt);
    }
    double before = chain.performance();
    double after = performance.after(world, h);
    chain.perform(after, packages * (before + after) / 2, dt);
  }

  private double packages(World world, ChipsParameters p) {
    return world.blueprint().forms().chips() == Forms.Chips.LEONTIEF
        ? PackageMaking.least(atHand)
        : PackageMaking.ces(p.sharpness(), atHand);
  }

  private double made(World world, int h, ChipInput input) {
    double sum = 0;
    for (int i = 0; i < world.sites().size(); i++) {
      Site site = world.sites().get(i);
      if (site.input() == input) {
        sum += site.usable() * sourcing.given(i, h);
      }
    }
    return sum;
  }

  /** Stores unused inputs: none of packaging, otherwise up to a limit in years of use. */
  private static void store(
      Chain chain, ChipInput input, double used, ChipsParameters p, double dt) {
    double made = chain.made(input);
    double drawn = Math.max(0, used - made);
    double before = chain.stock(input) + chain.delivered(input);
    double deliveredBefore = chain.deliveredStock(input) + chain.delivered(input);
    double fromDeliveries = drawn > 0 ? drawn * deliveredBefore / before : 0;
    double rest = Math.max(0, made - used);
    double most = input == ChipInput.PACKAGING ? 0 : p.stockMost() * used / dt;
    double kept = Math.max(0, Math.min(rest, most - before));
    chain.store(
        input,
        Math.max(0, before - drawn) + kept,
        Math.max(0, deliveredBefore - fromDeliveries),
        fromDeliveries,
        rest - kept);
  }
}
