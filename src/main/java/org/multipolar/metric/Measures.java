package org.multipolar.metric;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.parameter.IncidentsParameters;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/** The formulas behind {@link MetricCatalogue}: functions of the world that change nothing. */
final class Measures {

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

  /** Mean over states by their share of world output. */
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
    return amounts(w.labs(), l -> l.active() ? FastMath.exp(l.logResearchCompute()) : 0);
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
          voice[lab.home().number()] += FastMath.exp(lab.logResearchCompute());
        }
      }
    }
    return voice;
  }

  /** Geometric mean of the normalised HHI of five layers; NaN where a layer is empty. */
  static double exclusiveGame(World w) {
    double product = 1;
    for (double[] layer : List.of(output(w), compute(w), usage(w), research(w), voice(w))) {
      product *= Concentration.normalised(layer, layer.length);
    }
    return FastMath.pow(product, .2);
  }

  /** Share of income that closed and open services, as used there, take of what is affordable. */
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

  /** Points between the best model that is out and what a follower stands at. */
  static double gap(World w, double capability) {
    return w.frontier().best() - capability;
  }

  /** Mean months that the labs of a state took to stand where records of others stood. */
  static double recordLag(World w, State s) {
    int h = w.services().homeOf(s.number());
    return h < 0 ? Double.NaN : months(w, w.frontier().recordLags().home(h));
  }

  static double months(World w, double ticks) {
    return 12 * w.calendar().dt() * ticks;
  }

  /** How open a tier is: −1 held back, 0 closed, ½ weights later, 1 weights at once. */
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

  /** Whether a regime has a member near the frontier. */
  private static boolean reachesFrontier(World w, Regime regime) {
    Services services = w.services();
    for (int h = 0; h < services.homeCount(); h++) {
      int j = services.home(h);
      if (regime.has(j) && w.frontier().near(w.states().get(j))) {
        return true;
      }
    }
    return false;
  }

  static double participation(World w, ToDoubleFunction<State> weight) {
    int mask = 0;
    for (int r = 0; r < w.regimes().size(); r++) {
      if (reachesFrontier(w, w.regimes().get(r))) {
        mask |= 1 << r;
      }
    }
    double in = 0;
    double all = 0;
    for (State s : w.states()) {
      double x = weight.applyAsDouble(s);
      all += x;
      if ((memberships(w, s) & mask) != 0) {
        in += x;
      }
    }
    return in / all;
  }

  static int memberships(World w, State s) {
    int mask = 0;
    for (int r = 0; r < w.regimes().size(); r++) {
      if (w.regimes().get(r).has(s.number())) {
        mask |= 1 << r;
      }
    }
    return mask;
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

  /**
   * {@code 1 − Σ_ij w_i w_j J_ij (1 − |r_i − r_j|)}, w output shares, J the Jaccard index of
   * memberships (0 when both are empty), pairs i = j included. States with the same memberships and
   * regulation are one group.
   */
  static double fragmentation(World w) {
    int n = w.states().size();
    int[] mask = new int[n];
    double[] level = new double[n];
    double[] weight = new double[n];
    int groups = 0;
    for (State s : w.states()) {
      int m = memberships(w, s);
      if (m == 0) {
        continue;
      }
      double r = s.regulation();
      int g = 0;
      while (g < groups && (mask[g] != m || level[g] != r)) {
        g++;
      }
      if (g == groups) {
        mask[g] = m;
        level[g] = r;
        weight[g] = 0;
        groups++;
      }
      weight[g] += s.gdp() / w.totals().gdp();
    }
    double held = 0;
    for (int a = 0; a < groups; a++) {
      for (int b = 0; b < groups; b++) {
        int both = Integer.bitCount(mask[a] & mask[b]);
        if (both > 0) {
          double jaccard = (double) both / Integer.bitCount(mask[a] | mask[b]);
          held += weight[a] * weight[b] * jaccard * (1 - Math.abs(level[a] - level[b]));
        }
      }
    }
    return 1 - held;
  }

  /** Output-weighted standard deviation of regulation. */
  static double standardsDivergence(World w) {
    double mean = 0;
    double square = 0;
    for (State s : w.states()) {
      double share = s.gdp() / w.totals().gdp();
      double r = s.regulation();
      mean += share * r;
      square += share * r * r;
    }
    return FastMath.sqrt(Math.max(0, square - mean * mean));
  }

  static double regulation(World w) {
    return meanByOutput(w, State::regulation);
  }

  static double welfare(World w) {
    return total(w.states(), s -> s.population() * s.logIncome()) - weightedLoss(w);
  }

  /** Yearly loss from incidents at its welfare weight. */
  private static double weightedLoss(World w) {
    return w.parameters().incidents().welfareLoss() * w.totals().loss() / w.calendar().dt();
  }

  /**
   * Mean log income per head gained above trend since the start, population-weighted, less the
   * yearly loss from incidents at its weight, percent.
   */
  static double development(World w) {
    double years = w.calendar().years(w.tick() + 1);
    double gained =
        total(
            w.states(),
            s -> s.population() * (s.logGdp() - s.initialLogGdp() - s.facts().growth() * years));
    return 100 * (gained - weightedLoss(w)) / total(w.states(), State::population);
  }

  /** (1 − threat) e^{−usual yearly loss / scale}. */
  static double security(World w) {
    return (1 - w.totals().meanThreat())
        * FastMath.exp(-w.totals().habitualLoss() / w.parameters().indices().lossScale());
  }

  /** 1 − geometric mean over arithmetic mean of income per head, population-weighted. */
  static double atkinson(World w) {
    double log = total(w.states(), s -> s.population() * s.logIncome());
    double population = total(w.states(), State::population);
    return 1 - FastMath.exp(log / population) / (w.totals().gdp() / population);
  }

  /** Output-weighted mean over states of the hardest control of a kind that each faces. */
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

  /** Share of a state's services and chips that comes from state i: D_ij. */
  static double dependenceOn(World w, State j, State i) {
    Services services = w.services();
    Trade trade = w.trade();
    double served = 0;
    int h = services.homeOf(i.number());
    if (h >= 0) {
      served =
          services.closed(h, j.number())
              + w.parameters().economy().openDependence() * services.open(h, j.number());
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
        served +=
            services.closed(h, j.number())
                + w.parameters().economy().openDependence() * services.open(h, j.number());
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

  /** Modularity of the network of states whose regulation and openness are alike. */
  static double stanceModularity(World w) {
    int n = w.states().size();
    double least = w.parameters().indices().stanceLikeness();
    boolean[][] linked = new boolean[n][n];
    for (State a : w.states()) {
      for (State b : w.states()) {
        double apart =
            (Math.abs(a.regulation() - b.regulation())
                    + Math.abs(a.openness() - b.openness())
                    + Math.abs(a.position() - b.position()))
                / 3;
        linked[a.number()][b.number()] = a != b && 1 - apart > least;
      }
    }
    return Modularity.of(linked);
  }

  /** Harmful events that are expected a year. */
  static double events(World w) {
    return total(w.labs(), Lab::hazard);
  }

  /** Reports a year, {@code λ_0 (N/N_2024)^η}, of N harmful events a year. */
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

  static double covered(World w, String name) {
    return regime(w, name, Regime::populationShare);
  }

  static double legitimacy(World w, String name) {
    return regime(w, name, Regime::legitimacy);
  }

  /** A property of the regime of that name; NaN where the scenario has none. */
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

  /** Best model that labs of a state have out; NaN without any. */
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

  /** Share of the sales of the makers of the state with most chip capacity that goes to s. */
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

  static double indigenisation(World w, State s) {
    return w.chipIndustry().capacity(s) > 0 ? 1 - w.chipIndustry().foreignTools(s) : Double.NaN;
  }

  /** Months from the branch to the first control that a state relaxed of its own choice. */
  static double monthsToRelaxation(World w) {
    int first = w.eventLog().first(org.multipolar.world.Event.Kind.RELAXED);
    return first < 0
        ? Double.NaN
        : 12 * (w.calendar().years(first) - w.calendar().years(w.calendar().branchTick()));
  }
}
