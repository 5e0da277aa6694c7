package org.multipolar.metric;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.value.parameter.IncidentsParameters;
import org.multipolar.world.Chain;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Investor;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.Services;
import org.multipolar.world.Site;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/** The formulas behind {@link MetricCatalogue}: functions of the world without side effects. */
final class Measures {
  /** Rounding tolerance of sums of logarithms. */
  private static final double ROUNDING = 1e-9;

  /** Dependence on a self-hosted open model: it remains available if its maker withdraws. */
  private static final double OPEN_DEPENDENCE = .3;

  /** Welfare lost by a unit of severity, in millions of people times log income; an assumption. */
  private static final double WELFARE_LOSS = .05;

  /** Yearly loss at which security has fallen by a factor e; an assumption. */
  private static final double LOSS_SCALE = 100;

  /** Similarity of stances above which two states count as linked. */
  private static final double STANCE_LIKENESS = .75;

  private Measures() {}

  private static <T> double[] amounts(List<T> all, ToDoubleFunction<T> amount) {
    double[] values = new double[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = amount.applyAsDouble(all.get(i));
    }
    return values;
  }

  private static <T> double total(List<T> all, ToDoubleFunction<T> amount) {
    double sum = 0;
    for (T each : all) {
      sum += amount.applyAsDouble(each);
    }
    return sum;
  }

  /** Output-weighted mean over states. */
  private static double meanByOutput(World w, ToDoubleFunction<State> value) {
    return total(w.states(), s -> s.gdp() / w.totals().gdp() * value.applyAsDouble(s));
  }

  static double[] output(World w) {
    return amounts(w.makers(), ChipMaker::output);
  }

  static double[] compute(World w) {
    return amounts(w.states(), State::compute);
  }

  static double[] usage(World w) {
    return amounts(w.labs(), Lab::usage);
  }

  static double[] research(World w) {
    return amounts(w.labs(), l -> l.active() ? l.researchCompute() : 0);
  }

  /**
   * Voice in rule making: a member's seat in each regime (one voice each, or by output) weighted by
   * the population that the regime covers; while no regime has members, research compute by home
   * state.
   */
  static double[] voice(World w) {
    double[] voice = new double[w.states().size()];
    boolean any = false;
    for (Regime regime : w.regimes()) {
      if (regime.size() == 0) {
        continue;
      }
      any = true;
      double output = regime.outputShare() * w.totals().gdp();
      for (State state : w.states()) {
        if (regime.has(state.number())) {
          double seat =
              regime.design().terms().equalVoice() ? 1.0 / regime.size() : state.gdp() / output;
          voice[state.number()] += regime.populationShare() * seat;
        }
      }
    }
    if (!any) {
      for (Lab lab : w.labs()) {
        if (lab.active()) {
          voice[lab.home().number()] += lab.researchCompute();
        }
      }
    }
    return voice;
  }

  /**
   * Mean of the normalised HHI of chips made, compute, use and research; NaN if a layer is empty.
   * Inactive firms do not count as agents of their layer.
   */
  static double exclusiveGame(World w) {
    int labs = 0;
    for (Lab lab : w.labs()) {
      labs += lab.active() ? 1 : 0;
    }
    int makers = 0;
    for (ChipMaker maker : w.makers()) {
      makers += maker.active() ? 1 : 0;
    }
    return (Concentration.normalised(output(w), makers)
            + Concentration.normalised(compute(w), w.states().size())
            + Concentration.normalised(usage(w), labs)
            + Concentration.normalised(research(w), labs))
        / 4;
  }

  /**
   * Affordability of the services used in a state: income over the access income times the mean
   * relative price of closed and open services, at most 1.
   */
  static double affordability(World w, State s) {
    double open = w.services().openShare(s.number());
    double price = open * w.parameters().modelMarket().openPriceRatio() + (1 - open);
    return Math.min(1, s.income() / (w.parameters().indices().accessIncome() * price));
  }

  /** Access of one state: cube root of adoption, recency and affordability. */
  static double access(World w, State s) {
    return FastMath.cbrt(s.adoption() * recency(w, s.accessible()) * affordability(w, s));
  }

  private static double recency(World w, double capability) {
    return FastMath.exp(-w.frontier().history().lagMonths(capability) / 12);
  }

  static double southAccess(World w) {
    double sum = 0;
    double population = 0;
    double capability = Double.NaN;
    double recency = 0;
    for (State s : w.states()) {
      if (s.south()) {
        if (s.accessible() != capability) {
          capability = s.accessible();
          recency = recency(w, capability);
        }
        sum += s.population() * FastMath.cbrt(s.adoption() * recency * affordability(w, s));
        population += s.population();
      }
    }
    return sum / population;
  }

  /** Users over people aged 15-64 in the North, or in all other states. */
  static double meanAdoption(World w, boolean north) {
    double users = 0;
    double people = 0;
    for (State state : w.states()) {
      if (w.relations().north(state.number()) == north) {
        double of = state.adopters().workingAge();
        users += state.adoption() * of;
        people += of;
      }
    }
    return users / people;
  }

  static double adoption(World w) {
    return total(w.states(), State::users) / total(w.states(), s -> s.adopters().workingAge());
  }

  static double firmUse(World w) {
    return meanByOutput(w, s -> s.adopters().firms());
  }

  /** Points by which a capability is behind the best released model. */
  static double gap(World w, double capability) {
    return w.frontier().best() - capability;
  }

  /** Mean months until the labs of a state matched records of others. */
  static double recordLag(World w, State s) {
    int h = w.services().homeOf(s.number());
    return h < 0 ? Double.NaN : months(w, w.frontier().recordLags().home(h));
  }

  static double months(World w, double ticks) {
    return 12 * w.calendar().dt() * ticks;
  }

  /** Openness of a tier: −1 withheld, 0 closed, ½ weights later, 1 weights at once. */
  static double openness(ReleaseTier tier) {
    return switch (tier) {
      case WITHHELD -> -1;
      case CLOSED -> 0;
      case LATER -> .5;
      case OPEN -> 1;
    };
  }

  static double openUsageShare(World w) {
    double all = total(w.labs(), Lab::usage);
    return all > 0 ? total(w.labs(), Lab::openUsage) / all : Double.NaN;
  }

  /** Share of an amount in states whose obligations count as participation. */
  static double participation(World w, ToDoubleFunction<State> weight) {
    return total(
            w.states(), s -> GovernanceIndices.participates(w, s) ? weight.applyAsDouble(s) : 0)
        / total(w.states(), weight);
  }

  /** 1/Σ s², s a regime's share of all memberships; 0 without memberships. */
  static double regimesEffective(World w) {
    double all = 0;
    double squares = 0;
    for (Regime regime : w.regimes()) {
      all += regime.size();
      squares += (double) regime.size() * regime.size();
    }
    return squares > 0 ? all * all / squares : 0;
  }

  static double regulation(World w) {
    return meanByOutput(w, State::regulation);
  }

  static double welfare(World w) {
    return total(w.states(), s -> s.population() * s.logIncome()) - weightedLoss(w);
  }

  /** Yearly loss from incidents, times its welfare weight. */
  private static double weightedLoss(World w) {
    return WELFARE_LOSS * w.totals().loss() / w.calendar().dt();
  }

  /**
   * Population-weighted mean gain of log income per head above trend since the start, less the
   * yearly loss from incidents times its weight, percent.
   */
  static double development(World w) {
    double years = w.calendar().years(w.tick() + 1);
    double gained =
        total(
            w.states(),
            s -> s.population() * (s.logGdp() - s.initialLogGdp() - s.facts().growth() * years));
    return 100 * (gained - weightedLoss(w)) / total(w.states(), State::population);
  }

  /** (1 − threat) e^{−habitual yearly loss / scale}. */
  static double security(World w) {
    return (1 - GovernanceIndices.hottest(w))
        * FastMath.exp(-w.totals().habitualLoss() / LOSS_SCALE);
  }

  /** Output above its trend since the start, k$ per year and head; at least 0. */
  static double dividend(World w, State s) {
    double years = w.calendar().years(w.tick() + 1);
    double gained = s.logGdp() - s.initialLogGdp() - s.facts().growth() * years;
    return gained > ROUNDING ? s.income() * (1 - FastMath.exp(-gained)) : 0;
  }

  static double dividend(World w) {
    return total(w.states(), s -> s.population() * dividend(w, s))
        / total(w.states(), State::population);
  }

  /** Gini coefficient over people of the AI dividend per head of their state. */
  static double dividendGini(World w) {
    return Concentration.gini(
        amounts(w.states(), s -> dividend(w, s)), amounts(w.states(), State::population));
  }

  static double computeTheil(World w) {
    return Concentration.theil(compute(w), amounts(w.states(), State::population));
  }

  /** Share of people in states where less than a tenth use AI. */
  static double withoutAi(World w) {
    return total(w.states(), s -> s.adoption() < .1 ? s.population() : 0)
        / total(w.states(), State::population);
  }

  /** Output-weighted mean over states of the strictest control of a kind that each faces. */
  static double faced(World w, Instrument instrument) {
    return total(w.states(), s -> s.gdp() * w.controls().hardest(instrument, s)) / w.totals().gdp();
  }

  static double smuggledShare(World w) {
    double additions = total(w.states(), State::additions);
    return additions > 0 ? w.totals().smuggled() / additions : 0;
  }

  static double deniedShare(World w) {
    double budget = total(w.states(), State::budget);
    return budget > 0 ? total(w.states(), State::denied) / budget : 0;
  }

  static double meanPrice(World w) {
    double units = total(w.makers(), ChipMaker::sold);
    return units > 0 ? total(w.makers(), ChipMaker::revenue) / units : Double.NaN;
  }

  static double revenue(World w) {
    return total(w.makers(), ChipMaker::revenue) / w.calendar().dt();
  }

  /** Spending of the named investors of a state on chips, bn USD per year. */
  static double investment(World w, State s) {
    double paid = 0;
    for (Investor investor : w.compute().investors()) {
      paid += investor.home() == s ? w.compute().paidBy(investor) : 0;
    }
    return paid / w.calendar().dt();
  }

  static double investment(World w) {
    return total(w.states(), s -> investment(w, s));
  }

  /** Share of the orders of a state's named investors that they place abroad. */
  static double placedAbroad(World w, State s) {
    double abroad = 0;
    double all = 0;
    for (Investor investor : w.compute().investors()) {
      if (investor.home() == s) {
        all += w.compute().ordered(investor.holding());
        for (int k = 1; k <= investor.hosts().size(); k++) {
          abroad += w.compute().ordered(investor.holding() + k);
        }
      }
    }
    return abroad > 0 ? abroad / (abroad + all) : 0;
  }

  /** A given amount as a share of the compute that a state uses. */
  static double ofUse(World w, State s, double part) {
    double used = w.compute().used(s.number());
    return used > 0 ? part / used : 0;
  }

  static double power(World w) {
    return total(w.states(), s -> w.compute().power().gigawatts(s.number()));
  }

  /** Share of a state's services and chips that comes from state i: D_ij. */
  static double dependenceOn(World w, State j, State i) {
    Services services = w.services();
    Trade trade = w.trade();
    double served = 0;
    int h = services.homeOf(i.number());
    if (h >= 0) {
      served = services.closed(h, j.number()) + OPEN_DEPENDENCE * services.open(h, j.number());
    }
    double chips = 0;
    int m = trade.homeOf(i.number());
    if (m >= 0) {
      double all = 0;
      for (int k = 0; k < trade.homeCount(); k++) {
        all += trade.bought(k, j.number());
      }
      chips = all > 0 ? trade.bought(m, j.number()) / all : 0;
    }
    return (served + chips) / 2;
  }

  static double dependence(World w, State j) {
    Services services = w.services();
    Trade trade = w.trade();
    double served = 0;
    for (int h = 0; h < services.homeCount(); h++) {
      if (services.home(h) != j.number()) {
        served += services.closed(h, j.number()) + OPEN_DEPENDENCE * services.open(h, j.number());
      }
    }
    double foreign = 0;
    double all = 0;
    for (int h = 0; h < trade.homeCount(); h++) {
      double units = trade.bought(h, j.number());
      all += units;
      if (trade.home(h) != j.number()) {
        foreign += units;
      }
    }
    return (served + (all > 0 ? foreign / all : 0)) / 2;
  }

  static double influence(World w, State i) {
    double sum = 0;
    for (State j : w.states()) {
      if (j != i) {
        sum += j.gdp() / w.totals().gdp() * dependenceOn(w, j, i);
      }
    }
    return sum;
  }

  static double vulnerability(World w, State j) {
    double sum = 0;
    for (State i : w.states()) {
      if (i != j) {
        sum += dependenceOn(w, j, i) * w.threats().of(j.number(), i.number());
      }
    }
    return sum;
  }

  static double meanVulnerability(World w) {
    return meanByOutput(w, j -> vulnerability(w, j));
  }

  /**
   * Modularity of the network of states with similar stances: regulation, openness and position.
   */
  static double stanceModularity(World w) {
    int n = w.states().size();
    boolean[][] linked = new boolean[n][n];
    for (State a : w.states()) {
      for (State b : w.states()) {
        double apart =
            (Math.abs(a.regulation() - b.regulation())
                    + Math.abs(a.openness() - b.openness())
                    + Math.abs(a.position() - b.position()))
                / 3;
        linked[a.number()][b.number()] = a != b && 1 - apart > STANCE_LIKENESS;
      }
    }
    return Modularity.of(linked);
  }

  /** Expected harmful events per year. */
  static double events(World w) {
    return total(w.labs(), Lab::hazard);
  }

  /** Reports per year, {@code λ_0 (N/N_2024)^η}, of N harmful events per year. */
  static double reports(double events, IncidentsParameters p) {
    double of2024 = p.rate() * FastMath.exp(-p.learning() * FastMath.log(2));
    return events > 0 ? p.rate() * FastMath.exp(p.reports() * FastMath.log(events / of2024)) : 0;
  }

  static double riskPerUse(World w) {
    return w.totals().users() > 0 ? events(w) / w.totals().users() : 0;
  }

  static double members(World w, String name) {
    return regime(w, name, Regime::size);
  }

  static double ratified(World w, String name) {
    return regime(w, name, Regime::ratifications);
  }

  static double inForce(World w, String name) {
    return regime(w, name, r -> r.inForce() && r.size() > 0 ? 1 : 0);
  }

  static double laws(World w) {
    return total(w.states(), s -> s.regulation() >= Rung.SIZE ? 1 : 0);
  }

  static double statutes(World w) {
    return total(w.states(), s -> s.regulation() >= RegulatoryStringency.STATUTE ? 1 : 0);
  }

  static double rulesOnLabs(World w) {
    double all = total(w.labs(), Lab::usage);
    return all > 0 ? total(w.labs(), l -> l.usage() * l.regulation(w)) / all : Double.NaN;
  }

  static double covered(World w, String name) {
    return regime(w, name, Regime::populationShare);
  }

  static double legitimacy(World w, String name) {
    return regime(w, name, Regime::legitimacy);
  }

  /** A property of the regime of that name; NaN if the scenario has none. */
  private static double regime(World w, String name, ToDoubleFunction<Regime> value) {
    for (Regime regime : w.regimes()) {
      if (regime.name().equals(name)) {
        return value.applyAsDouble(regime);
      }
    }
    return Double.NaN;
  }

  /** Largest training run of a lab of a state, FLOP. */
  static double trainingRun(World w, State s) {
    double largest = 0;
    for (Lab lab : w.labs()) {
      if (lab.home() == s) {
        largest = Math.max(largest, w.researchCompute().trainingRun(lab));
      }
    }
    return largest;
  }

  /** Capability of the best released model of a state's labs; NaN without any. */
  static double labFrontier(World w, State s) {
    double best = Double.NaN;
    for (Lab lab : w.labs()) {
      if (lab.home() == s
          && lab.capability() > Double.NEGATIVE_INFINITY
          && lab.active()
          && !(lab.capability() <= best)) {
        best = lab.capability();
      }
    }
    return best;
  }

  /** Share of the labs of a state that are open; NaN without labs. */
  static double openLabs(World w, State s) {
    double open = 0;
    double labs = 0;
    for (Lab lab : w.labs()) {
      if (lab.home() == s && lab.active()) {
        labs++;
        open += lab.open() ? 1 : 0;
      }
    }
    return open / labs;
  }

  /** Share of a state in the sales of the makers of the state with the largest chip capacity. */
  static double leaderSalesShare(World w, State s) {
    Trade trade = w.trade();
    int leader = -1;
    double most = -1;
    for (int h = 0; h < trade.homeCount(); h++) {
      double capacity = w.chipIndustry().capacity(w.states().get(trade.home(h)));
      if (capacity > most) {
        most = capacity;
        leader = h;
      }
    }
    if (leader < 0) {
      return Double.NaN;
    }
    double all = 0;
    for (State other : w.states()) {
      all += trade.bought(leader, other.number());
    }
    return all > 0 ? trade.bought(leader, s.number()) / all : 0;
  }

  static double meanThreatOf(World w, State j) {
    double sum = 0;
    for (State i : w.states()) {
      if (i != j) {
        sum += i.gdp() * w.threats().of(j.number(), i.number());
      }
    }
    return w.states().size() > 1 ? sum / (w.totals().gdp() - j.gdp()) : 0;
  }

  /** Mean share of domestic tools over the sites of a state; NaN without sites. */
  static double indigenisation(World w, State s) {
    double own = 0;
    int sites = 0;
    for (Site site : w.sites()) {
      if (site.host() == s) {
        own += site.indigenisation();
        sites++;
      }
    }
    return own / sites;
  }

  /** A value of the chain of a state; NaN if it has none. */
  static double chain(World w, State s, ToDoubleFunction<Chain> value) {
    Chain chain = w.chipIndustry().chain(s);
    return chain == null ? Double.NaN : value.applyAsDouble(chain);
  }

  /** The scarcest input of a state's chain: 1 logic, 2 memory, 3 packaging. */
  static double scarcest(World w, State s) {
    return chain(w, s, c -> c.packages() > 0 ? c.scarcest().ordinal() + 1 : Double.NaN);
  }

  /** Share of a chain's packages that use delivered dies or memory. */
  static double fromDeliveries(World w, State s) {
    return chain(w, s, c -> c.packagesFromDeliveries() / c.packages());
  }

  /** Mean price of the chips sold by the makers of a state: revenue over units. */
  static double priceOf(World w, State home) {
    double revenue = 0;
    double units = 0;
    for (ChipMaker maker : w.makers()) {
      if (maker.home() == home) {
        revenue += maker.revenue();
        units += maker.sold();
      }
    }
    return revenue / units;
  }
}
