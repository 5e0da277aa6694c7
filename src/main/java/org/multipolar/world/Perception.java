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
import org.multipolar.rule.MembershipReview;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.RegulationParameters;

/**
 * A state's information when it decides: the only place where the world is turned into the records
 * that rules read.
 */
final class Perception {

  /** The payoff that a state perceives from a lever. */
  private interface Payoff {
    PerceivedPayoff of(World world, State state);
  }

  /**
   * Applicability and perceived payoff of a domestic instrument.
   *
   * @param canAct whether a state has anything that the instrument acts on
   * @param payoff payoff that a state perceives when it reviews it
   */
  private record InstrumentView(BiPredicate<World, State> canAct, Payoff payoff) {}

  /** Alignment below which states near the frontier are rivals in regulation. */
  private static final double RIVAL = .5;

  private static final Map<Instrument, InstrumentView> VIEWS = new EnumMap<>(Instrument.class);

  static {
    domestic(Instrument.REGULATION, (world, state) -> false, Perception::regulation);
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

  /** True if a domestic lever can act in a state. */
  static boolean concerns(World world, State state, Instrument instrument) {
    return !instrument.bilateral()
        && reviewed(world, instrument)
        && VIEWS.get(instrument).canAct().test(world, state);
  }

  /** The payoff that a state perceives when it reviews a domestic lever. */
  static PerceivedPayoff of(World world, State state, Instrument instrument) {
    return VIEWS.get(instrument).payoff().of(world, state);
  }

  /** True if the mechanism that reviews of a lever require is on. */
  static boolean reviewed(World world, Instrument instrument) {
    List<Mechanism> mechanisms = instrument.descriptor().mechanisms();
    return mechanisms.isEmpty() || world.on(mechanisms.get(0));
  }

  private static boolean makesChips(World world, State state) {
    return world.trade().homeOf(state.number()) >= 0;
  }

  /**
   * True if a state makes chips and either fears a state that sells it some or already refuses
   * some.
   */
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

  /**
   * n_j, the level of rules that a state prefers: that of its existing law, otherwise by position.
   */
  private static double norm(World world, State state) {
    double law = state.facts().lawLevel();
    RegulationParameters p = world.parameters().regulation();
    return law > 0 ? law : p.normFloor() + p.normSlope() * state.position();
  }

  /** The payoff that a state perceives when rules for AI are reviewed. */
  static RegulatoryStringency regulation(World world, State state) {
    int j = state.number();
    double level = world.law().statutes().adopted(j);
    double standards = 0;
    for (Regime regime : world.regimes()) {
      standards += regime.compliance(j) * Math.max(0, regime.stringency() - level);
    }
    boolean near = world.frontier().near(state);
    int maker = world.law().makers().of(j);
    double abroad = 0;
    double weights = 0;
    double rivals = 0;
    int count = 0;
    for (State other : world.states()) {
      int i = other.number();
      if (world.law().makers().of(i) == maker) {
        continue;
      }
      double alignment = world.relations().alignment(j, i);
      double weight = other.gdp() * alignment;
      abroad += weight * other.regulation();
      weights += weight;
      if (near && alignment < RIVAL && world.frontier().near(other)) {
        rivals += other.regulation();
        count++;
      }
    }
    return new RegulatoryStringency(
        state.attention(),
        near ? 1 : 0,
        count > 0 ? Math.max(0, level - rivals / count) : 0,
        norm(world, state),
        level,
        weights > 0 ? abroad / weights : level,
        standards,
        world.diplomacy().pledges().pull(world, j, level));
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
        ledger.homeSupply(state),
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

  /** The largest threat that a state perceives from a state with labs. */
  private static double largestThreatOfLabHomes(World world, State state) {
    Services services = world.services();
    double largest = 0;
    for (int h = 0; h < services.homeCount(); h++) {
      largest = Math.max(largest, world.threats().of(state.number(), services.home(h)));
    }
    return largest;
  }

  /**
   * Level of a lever in the peer whose output has grown most; NaN if no peer has grown more than
   * the state itself.
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

  /** The state's information when it reviews a body. */
  static MembershipReview of(World world, State state, Regime regime, double taste) {
    RegimeDesign design = regime.design();
    int j = state.number();
    boolean member = regime.has(j);
    double net = regime.outputShare() - (member ? state.gdp() / world.totals().gdp() : 0);
    return new MembershipReview(
        regime.size() - (member ? 1 : 0),
        world.states().size(),
        Math.max(0, net),
        Math.abs(state.position() - design.terms().position()),
        regime.appeal().of(world, regime, state),
        taste,
        design.terms().joinRate());
  }
}
