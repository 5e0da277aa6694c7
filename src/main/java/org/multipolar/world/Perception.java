package org.multipolar.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Enforcement;
import org.multipolar.policy.instrument.ImportRefusal;
import org.multipolar.policy.instrument.Openness;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.policy.instrument.TalentEntry;
import org.multipolar.policy.instrument.TalentExit;
import org.multipolar.random.Process;
import org.multipolar.rule.MembershipReview;
import org.multipolar.value.Mechanism;

/**
 * What a state can see of the world when it decides: the one place where the world is turned into
 * the records that rules read.
 *
 * <p>A domestic lever is reviewed only where it can act: subsidy where chips are made at home,
 * refusal where chips are made and a seller is feared, openness and talent barriers where there are
 * labs, enforcement in hubs. Elsewhere the lever keeps its level and nothing is drawn. Controls are
 * for {@link ControlSight}.
 */
final class Perception {

  /** What a state sees of a lever. */
  private interface Payoff {
    PerceivedPayoff of(World world, State state);
  }

  /**
   * How a domestic instrument meets the world.
   *
   * @param canAct whether a state has what the instrument acts on
   * @param payoff what a state sees when it reviews it
   */
  private record InstrumentView(BiPredicate<World, State> canAct, Payoff payoff) {}

  private static final Map<Instrument, InstrumentView> VIEWS = new EnumMap<>(Instrument.class);

  static {
    domestic(Instrument.REGULATION, (world, state) -> true, Perception::regulation);
    domestic(Instrument.OPENNESS, Perception::hasLabs, Perception::openness);
    domestic(Instrument.SUBSIDY, Perception::makesChips, Perception::subsidy);
    domestic(Instrument.TALENT_ENTRY, Perception::hasLabs, Perception::talentEntry);
    domestic(Instrument.TALENT_EXIT, Perception::hasLabs, Perception::talentExit);
    domestic(Instrument.IMPORT_REFUSAL, Perception::canRefuse, Perception::importRefusal);
    domestic(Instrument.ENFORCEMENT, Perception::isHub, Perception::enforcement);
  }

  private Perception() {}

  private static void domestic(
      Instrument instrument, BiPredicate<World, State> canAct, Payoff payoff) {
    VIEWS.put(instrument, new InstrumentView(canAct, payoff));
  }

  /** Whether a domestic lever can act in a state. */
  static boolean concerns(World world, State state, Instrument instrument) {
    return !instrument.bilateral()
        && reviewed(world, instrument)
        && VIEWS.get(instrument).canAct().test(world, state);
  }

  /** What a state sees when it reviews a domestic lever. */
  static PerceivedPayoff of(World world, State state, Instrument instrument) {
    return VIEWS.get(instrument).payoff().of(world, state);
  }

  /** Whether the mechanism is on without which nobody reviews a lever. */
  static boolean reviewed(World world, Instrument instrument) {
    List<Mechanism> mechanisms = instrument.descriptor().mechanisms();
    return mechanisms.isEmpty() || world.on(mechanisms.get(0));
  }

  private static boolean makesChips(World world, State state) {
    return world.trade().homeOf(state.number()) >= 0;
  }

  /** Whether a state makes chips and fears another that sells it some, or bars some already. */
  private static boolean canRefuse(World world, State state) {
    if (!makesChips(world, state)) {
      return false;
    }
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      if (trade.wanted(h, state.number()) > 0
          && world.controls().feared(state.number(), trade.home(h))) {
        return true;
      }
    }
    return state.importRefusal() > 0;
  }

  private static boolean hasLabs(World world, State state) {
    return world.services().homeOf(state.number()) >= 0;
  }

  private static boolean isHub(World world, State state) {
    return state.facts().throughflow() > 0;
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
    TradeLedger ledger = world.ledger();
    int[] self = {state.number()};
    Trade trade = world.trade();
    double foreign = 0;
    double feared = 0;
    for (int h = 0; h < trade.homeCount(); h++) {
      State seller = world.states().get(trade.home(h));
      if (world.controls().feared(state.number(), seller.number())) {
        double share = ledger.freeShare(seller, self);
        foreign += share;
        feared += share * world.threats().of(state.number(), seller.number());
      }
    }
    return new ImportRefusal(
        world.on(Mechanism.DEPENDENCE_AVERSION) ? feared : 0,
        state.selfSufficiency(),
        ledger.quality(state),
        foreign,
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
