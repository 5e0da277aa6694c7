package org.multipolar.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.AiChipControl;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.MineralControl;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
import org.multipolar.policy.instrument.ToolControl;
import org.multipolar.random.Process;
import org.multipolar.rule.MembershipReview;
import org.multipolar.value.Mechanism;

/**
 * What a state can see of the world when it decides: the one place where the world is turned into
 * the records that rules read.
 *
 * <p>A lever is reviewed only where it can act: controls where the state could deny at least {@code
 * policy.minLeverage} of the good, or holds a control on chips already, subsidy and import refusal
 * where chips are made at home, openness and talent barriers where there are labs, enforcement in
 * hubs. Elsewhere the lever keeps its level and nothing is drawn.
 */
final class Perception {

  /** What a state sees of a lever, against a target for a bilateral one. */
  private interface Payoff {
    PerceivedPayoff of(World world, State state, State target);
  }

  /**
   * How an instrument meets the world.
   *
   * @param canAct whether a state has what the instrument acts on: at least {@code
   *     policy.minLeverage} of the good that a control denies, or a process at home
   * @param targets the states against which it can act; of a domestic instrument none
   * @param payoff what a state sees when it reviews it; null where only scenarios set it
   */
  private record InstrumentView(
      BiPredicate<World, State> canAct,
      BiFunction<World, State, List<State>> targets,
      Payoff payoff) {}

  /** The view of an instrument that scenarios set and no rule chooses. */
  private static final InstrumentView SCRIPTED =
      new InstrumentView((world, state) -> false, (world, state) -> List.of(), null);

  private static final Map<Instrument, InstrumentView> VIEWS = new EnumMap<>(Instrument.class);

  static {
    control(
        Instrument.CHIP_CONTROL,
        Perception::makesChips,
        Perception::chipTargets,
        Perception::chipControl);
    control(
        Instrument.TOOL_CONTROL,
        Perception::suppliesTools,
        Perception::otherMakers,
        Perception::toolControl);
    control(
        Instrument.MINERAL_CONTROL,
        Perception::suppliesMinerals,
        Perception::mineralUsers,
        Perception::mineralControl);
    control(Instrument.WEIGHT_CONTROL, Perception::hasLabs, SCRIPTED.targets(), SCRIPTED.payoff());
    domestic(Instrument.REGULATION, (world, state) -> true, Perception::regulation);
    domestic(Instrument.OPENNESS, Perception::hasLabs, Perception::openness);
    domestic(Instrument.SUBSIDY, Perception::makesChips, Perception::subsidy);
    domestic(Instrument.TALENT_ENTRY, Perception::hasLabs, Perception::talentEntry);
    domestic(Instrument.TALENT_EXIT, Perception::hasLabs, Perception::talentExit);
    domestic(Instrument.IMPORT_REFUSAL, Perception::makesChips, Perception::importRefusal);
    domestic(Instrument.ENFORCEMENT, Perception::isHub, Perception::enforcement);
  }

  private Perception() {}

  private static void control(
      Instrument instrument,
      BiPredicate<World, State> canAct,
      BiFunction<World, State, List<State>> targets,
      Payoff payoff) {
    VIEWS.put(instrument, new InstrumentView(canAct, targets, payoff));
  }

  private static void domestic(
      Instrument instrument,
      BiPredicate<World, State> canAct,
      BiFunction<World, State, PerceivedPayoff> payoff) {
    control(
        instrument,
        canAct,
        (world, state) -> List.of(),
        (world, state, target) -> payoff.apply(world, state));
  }

  /** Whether a state has enough of the good that a control denies; false for a domestic lever. */
  static boolean canDeny(World world, Instrument instrument, State by) {
    return instrument.bilateral() && view(instrument).canAct().test(world, by);
  }

  /** Whether a domestic lever can act in a state. */
  static boolean concerns(World world, State state, Instrument instrument) {
    return !instrument.bilateral()
        && reviewed(world, instrument)
        && view(instrument).canAct().test(world, state);
  }

  /** The states against which a bilateral lever of a state can act. */
  static List<State> targets(World world, State state, Instrument instrument) {
    return reviewed(world, instrument) && canDeny(world, instrument, state)
        ? view(instrument).targets().apply(world, state)
        : List.of();
  }

  /** What a state sees when it reviews a lever. */
  static PerceivedPayoff of(World world, State state, Instrument instrument, State target) {
    Payoff payoff = view(instrument).payoff();
    if (payoff == null) {
      throw new IllegalStateException("no rule chooses " + instrument.id() + "; scenarios set it");
    }
    return payoff.of(world, state, target);
  }

  private static InstrumentView view(Instrument instrument) {
    return VIEWS.getOrDefault(instrument, SCRIPTED);
  }

  private static boolean reviewed(World world, Instrument instrument) {
    List<Mechanism> mechanisms = instrument.descriptor().mechanisms();
    return mechanisms.isEmpty() || world.on(mechanisms.get(0));
  }

  private static boolean makesChips(World world, State state) {
    return world.trade().homeOf(state.number()) >= 0;
  }

  private static boolean suppliesTools(World world, State state) {
    return state.facts().toolShare() >= world.parameters().policy().minLeverage();
  }

  private static boolean suppliesMinerals(World world, State state) {
    return state.facts().mineralGallium() >= world.parameters().policy().minLeverage();
  }

  private static boolean hasLabs(World world, State state) {
    return world.services().homeOf(state.number()) >= 0;
  }

  private static boolean isHub(World world, State state) {
    return state.facts().throughflow() > 0;
  }

  private static List<State> chipTargets(World world, State state) {
    double least = world.parameters().policy().minLeverage();
    Trade trade = world.trade();
    int h = trade.homeOf(state.number());
    List<State> targets = new ArrayList<>();
    for (State other : world.states()) {
      double all = trade.totalWanted(other.number());
      boolean denies = all > 0 && trade.wanted(h, other.number()) >= least * all;
      boolean set =
          world.levers().level(Instrument.CHIP_CONTROL, state.number(), other.number()) > 0;
      if (other != state && (denies || set)) {
        targets.add(other);
      }
    }
    return targets;
  }

  private static List<State> otherMakers(World world, State state) {
    List<State> targets = new ArrayList<>();
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      State home = world.states().get(trade.home(h));
      if (home != state && world.chipIndustry().capacity(home) > 0) {
        targets.add(home);
      }
    }
    return targets;
  }

  /** States that make chips or their tools, and so need minerals. */
  private static List<State> mineralUsers(World world, State state) {
    List<State> users = new ArrayList<>();
    for (State other : world.states()) {
      if (other != state
          && (suppliesTools(world, other) || world.chipIndustry().capacity(other) > 0)) {
        users.add(other);
      }
    }
    return users;
  }

  private static PerceivedPayoff chipControl(World world, State state, State target) {
    Trade trade = world.trade();
    int h = trade.homeOf(state.number());
    int i = target.number();
    double arrived = target.smuggledIn();
    double all = trade.totalWanted(i) + arrived;
    double total = trade.totalWantedValue(h);
    return new AiChipControl(
        world.threats().of(state.number(), i),
        target.gdp() / state.gdp(),
        all > 0 ? Math.max(0, trade.wanted(h, i) - arrived) / all : 0,
        total > 0 ? trade.wantedValue(h, i) / total : 0,
        world.controls().mineralsDenied(state),
        world.relations().alignment(state.number(), i),
        clubPressure(world, state, target, Instrument.CHIP_CONTROL));
  }

  private static PerceivedPayoff toolControl(World world, State state, State target) {
    double capacity = world.chipIndustry().capacity(target);
    double all = world.chipIndustry().capacity();
    return new ToolControl(
        world.threats().of(state.number(), target.number()),
        target.gdp() / state.gdp(),
        world.chipIndustry().foreignTools(target),
        all > 0 ? capacity / all : 0,
        world.controls().mineralsDenied(state),
        world.relations().alignment(state.number(), target.number()),
        clubPressure(world, state, target, Instrument.TOOL_CONTROL));
  }

  private static double clubPressure(
      World world, State state, State target, Instrument instrument) {
    double pressure = 0;
    for (Regime regime : world.regimes()) {
      int leader = regime.leader();
      if (regime.design().terms().clubGood() > 0
          && leader >= 0
          && leader != state.number()
          && leader != target.number()) {
        double lead =
            world.levers().level(instrument, leader, target.number())
                - world.levers().level(instrument, state.number(), target.number());
        pressure += regime.compliance(state.number()) * Math.max(0, lead);
      }
    }
    return pressure;
  }

  private static PerceivedPayoff mineralControl(World world, State state, State target) {
    return new MineralControl(
        world.controls().hardest(target, state),
        world.threats().of(state.number(), target.number()),
        world.levers().level(Instrument.MINERAL_CONTROL, state.number(), target.number()));
  }

  private static PerceivedPayoff openness(World world, State state) {
    return new Openness(
        Regime.sharedCompute(world.regimes(), state.number()),
        state.seenGap(),
        state.seenDistance() <= world.parameters().policy().opennessRentWithin(),
        state.attention(),
        state.openness());
  }

  private static PerceivedPayoff subsidy(World world, State state) {
    return new Subsidy(
        state.selfSufficiency(),
        world.controls().hardest(Instrument.CHIP_CONTROL, state),
        state.subsidy());
  }

  private static PerceivedPayoff talentEntry(World world, State state) {
    return new TalentEntry(
        largestThreatOfLabHomes(world, state), world.frontier().near(state), state.talentEntry());
  }

  private static PerceivedPayoff talentExit(World world, State state) {
    return new TalentExit(-state.researchers().netRate(), state.talentExit());
  }

  private static PerceivedPayoff regulation(World world, State state) {
    double standards = 0;
    for (Regime regime : world.regimes()) {
      standards +=
          regime.compliance(state.number())
              * (regime.design().terms().stringency() - state.regulation());
    }
    return new RegulatoryStringency(
        state.attention(),
        world.frontier().near(state),
        state.position(),
        state.regulation(),
        Regime.coordination(world.regimes(), state.number()),
        peerRegulation(world, state),
        standards);
  }

  private static PerceivedPayoff importRefusal(World world, State state) {
    Trade trade = world.trade();
    double all = 0;
    double foreign = 0;
    double feared = 0;
    for (int h = 0; h < trade.homeCount(); h++) {
      double units = trade.wanted(h, state.number());
      all += units;
      if (trade.home(h) != state.number()) {
        foreign += units;
        feared += units * world.threats().of(state.number(), trade.home(h));
      }
    }
    return new ImportRefusal(
        all > 0 && world.on(Mechanism.DEPENDENCE_AVERSION) ? feared / all : 0,
        state.selfSufficiency(),
        all > 0 ? foreign / all : 0,
        state.importRefusal());
  }

  private static PerceivedPayoff enforcement(World world, State state) {
    Trade trade = world.trade();
    double all = 0;
    double aligned = 0;
    for (int h = 0; h < trade.homeCount(); h++) {
      double units = trade.bought(h, state.number());
      all += units;
      aligned += units * world.relations().alignment(state.number(), trade.home(h));
    }
    return new Enforcement(
        all > 0 ? aligned / all : 0,
        state.diversionCapacity() > 0 ? state.diverted() / state.diversionCapacity() : 0,
        state.enforcement());
  }

  /** The largest threat that a state perceives of a state with labs. */
  private static double largestThreatOfLabHomes(World world, State state) {
    Services services = world.services();
    double largest = 0;
    for (int h = 0; h < services.homeCount(); h++) {
      largest = Math.max(largest, world.threats().of(state.number(), services.home(h)));
    }
    return largest;
  }

  /** Mean regulation of a state's closest peers; its own where it has none. */
  static double peerRegulation(World world, State state) {
    int[] peers = world.relations().peers(state.number());
    if (peers.length == 0) {
      return state.regulation();
    }
    double sum = 0;
    for (int peer : peers) {
      sum += world.states().get(peer).regulation();
    }
    return sum / peers.length;
  }

  /**
   * Level of a lever in the peer whose income has grown most, NaN where a state has no peer but
   * itself at the top.
   */
  static double bestPeerLevel(World world, State state, Instrument instrument, int against) {
    State best = state;
    for (int peer : world.relations().peers(state.number())) {
      State other = world.states().get(peer);
      if (growth(other) > growth(best) && (!instrument.bilateral() || peer != against)) {
        best = other;
      }
    }
    return best == state ? Double.NaN : world.levers().level(instrument, best.number(), against);
  }

  private static double growth(State state) {
    return state.logGdp() - state.initialLogGdp();
  }

  /** Whether a state belongs to the rival of a regime. */
  private static boolean rivalMember(World world, Regime regime, int state) {
    for (Regime other : world.regimes()) {
      if (other.name().equals(regime.design().terms().rival()) && other.has(state)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the entry rule of a regime lets a state in. */
  static boolean admits(World world, State state, Regime regime) {
    RegimeDesign design = regime.design();
    return switch (design.terms().entry()) {
      case OPEN -> true;
      case VALUES -> Math.abs(state.position() - design.terms().position()) < design.terms().gate();
      case CAPABILITY -> world.frontier().best() - state.capability() < design.terms().gate();
    };
  }

  /** What a state sees when it reviews a membership. */
  static MembershipReview of(World world, State state, Regime regime, double draw) {
    RegimeDesign design = regime.design();
    int j = state.number();
    double net = regime.outputShare() - (regime.has(j) ? state.gdp() / world.totals().gdp() : 0);
    double ties = 0;
    for (int i = 0; design.terms().penalty() > 0 && i < world.states().size(); i++) {
      if (regime.has(i)) {
        ties += world.relations().tie(j, i);
      }
    }
    double allTies = world.relations().totalTies(j);
    int leader = regime.leader();
    double leaderControl =
        leader < 0 || leader == j ? 0 : world.levers().level(Instrument.CHIP_CONTROL, leader, j);
    return new MembershipReview(
        regime.has(j),
        regime.founder(j),
        regime.size() - (regime.has(j) ? 1 : 0),
        world.states().size(),
        Math.max(0, net),
        design.terms().clubGood(),
        leaderControl,
        design.terms().sharedCompute(),
        state.preparedness(),
        regime.legitimacy(),
        Math.abs(state.position() - design.terms().position()),
        design.terms().stringency(),
        world.frontier().near(state),
        design.terms().penalty(),
        allTies > 0 ? ties / allTies : 0,
        design.terms().exclusivity(),
        rivalMember(world, regime, j),
        design.terms().accessionCost(),
        world.draws().uniform(Process.MEMBERSHIP_DISPOSITION, 0, state.key(), regime.key()),
        draw);
  }
}
