package org.multipolar.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.EconomyParameters;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.value.parameter.PolicyParameters;
import org.multipolar.value.parameter.ResearchParameters;
import org.multipolar.value.parameter.ThreatParameters;
import sim.engine.SimState;

/**
 * One replication: all agents, institutions' shared records and the calendar.
 *
 * <p>The world is given its phases at construction and schedules them when it starts; it can be
 * started again, which begins the same run anew. Random numbers are keyed ({@link #draws()});
 * MASON's own generator is never used.
 *
 * <p>MASON's {@code writeToCheckpoint} saves a world between two ticks with its phases and all that
 * they have recorded; {@code readFromCheckpoint} gives a world that goes on from there, bit for
 * bit.
 */
public final class World extends SimState {
  private static final long serialVersionUID = 1;

  private final Blueprint blueprint;
  private final boolean[] on = new boolean[Mechanism.values().length];
  private final Draws draws;
  private final List<Phase> phases;
  private final EventLog eventLog;
  private final List<LeverProposal> leverProposals = new ArrayList<>();
  private final List<MembershipProposal> membershipProposals = new ArrayList<>();
  private final long[] instrumentKeys;
  private final double policyReviewProbability;
  private final double releaseReviewProbability;

  // What a run moves; made anew at every start.

  private Levers levers;
  private List<State> states;
  private List<State> toolSuppliers;
  private List<State> mineralSuppliers;
  private List<ChipMaker> makers;
  private List<Lab> labs;
  private List<Regime> regimes;
  private Commons commons;
  private Trade trade;
  private Services services;
  private FrontierHistory frontierHistory;
  private double[][] threat;
  private double logReferenceCompute;
  private double initialRunShare;
  private ControlsInForce controls;
  private boolean[][] blocked;

  /** Chip capacity by state in this tick, once a maker has asked for it. */
  private double[] capacityOf;

  private boolean started;
  private int tick;
  private long enforced;
  private double gdp;
  private double compute;
  private double meanThreat;
  private double unservedSouth;
  private double smuggled;
  private double leverMovement;
  private double incidents;
  private double lossNow;
  private double habitualLoss;

  /**
   * @param blueprint what all replications share
   * @param seed seed of this replication, all 64 bits
   * @param phases what happens in a tick, in order
   * @param eventLog where events go
   */
  public World(Blueprint blueprint, long seed, List<Phase> phases, EventLog eventLog) {
    super(seed);
    this.blueprint = blueprint;
    this.draws = new Draws(seed);
    blueprint.mechanisms().forEach(m -> on[m.ordinal()] = true);
    this.phases = List.copyOf(phases);
    this.eventLog = eventLog;
    Parameters p = blueprint.parameters();
    double dt = blueprint.calendar().dt();
    instrumentKeys = Arrays.stream(Instrument.values()).mapToLong(i -> Draws.key(i.id())).toArray();
    policyReviewProbability = 1 - FastMath.exp(-p.policy().reviewRate() * dt);
    releaseReviewProbability = 1 - FastMath.exp(-p.release().reviewRate() * dt);
    begin();
  }

  /** The world as it is before its first tick. */
  private void begin() {
    WorldTables tables = blueprint.tables();
    Parameters p = blueprint.parameters();
    int n = tables.states().size();
    tick = -1;
    enforced = -1;
    capacityOf = null;
    meanThreat = 0;
    smuggled = 0;
    leverMovement = 0;
    recordHarm(0, 0, 0);
    levers = new Levers(n);
    List<State> allStates = new ArrayList<>(n);
    for (int j = 0; j < n; j++) {
      allStates.add(
          new State(
              tables.states().get(j),
              j,
              levers,
              blueprint.policyRules().get(j),
              blueprint.membershipRules().get(j),
              p.adoption()));
    }
    states = List.copyOf(allStates);
    toolSuppliers = states.stream().filter(s -> s.facts().toolShare() > 0).toList();
    mineralSuppliers = states.stream().filter(s -> s.facts().mineralShare() > 0).toList();
    double price = startingPrice();
    List<ChipMaker> allMakers = new ArrayList<>(tables.makers().size());
    for (MakerRow row : tables.makers()) {
      allMakers.add(new ChipMaker(row, state(row.home()), p.chips().initialGrowth(), price));
    }
    makers = List.copyOf(allMakers);
    List<Lab> allLabs = new ArrayList<>(tables.labs().size());
    for (int f = 0; f < tables.labs().size(); f++) {
      LabRow row = tables.labs().get(f);
      allLabs.add(
          new Lab(
              row,
              state(row.home()),
              blueprint.releaseRules().get(f),
              blueprint.safetyRules().get(f)));
    }
    labs = List.copyOf(allLabs);
    List<Regime> allRegimes = new ArrayList<>();
    for (RegimeDesign design : blueprint.regimes()) {
      allRegimes.add(new Regime(design, n));
    }
    regimes = List.copyOf(allRegimes);
    commons = new Commons();
    controls = new ControlsInForce(this);
    logReferenceCompute = beginLabs();
    trade = new Trade(homes(makers.stream().filter(m -> m.capacity() > 0)), n);
    services = new Services(homes(labs.stream().filter(Lab::active)), n);
    blocked = blockedServices();
    threat = new double[n][n];
    sumOutput();
    sumCompute();
    initialRunShare = beginRunShare();
    frontierHistory = new FrontierHistory(blueprint.calendar(), p.research(), frontier());
    beginStates();
  }

  private double startingPrice() {
    double value = 0;
    double units = 0;
    for (StateRow row : blueprint.tables().states()) {
      value += 1e3 * row.budgetShare() * row.gdp();
    }
    for (MakerRow row : blueprint.tables().makers()) {
      units += row.capacity() * row.yield() / row.yieldMax();
    }
    return value > 0 && units > 0
        ? FastMath.log(value / units)
        : FastMath.log(blueprint.parameters().chipMarket().priceFloor());
  }

  /** Homes of firms that do something; an inert firm makes nobody a home. */
  private static int[] homes(Stream<? extends Firm> firms) {
    return firms.mapToInt(f -> f.home().number()).sorted().distinct().toArray();
  }

  /** Efficiencies that make today's capability today's potential; returns ln R_ref. */
  private double beginLabs() {
    ResearchParameters p = blueprint.parameters().research();
    double reference = Double.NEGATIVE_INFINITY;
    for (Lab lab : labs) {
      reference = Math.max(reference, logResearchCompute(lab));
    }
    double best = Double.NEGATIVE_INFINITY;
    for (Lab lab : labs) {
      double logCompute = logResearchCompute(lab);
      double efficiency = Double.NEGATIVE_INFINITY;
      if (logCompute > Double.NEGATIVE_INFINITY) {
        efficiency =
            (lab.capability() - p.initialFrontier()) / p.pointsPerOom()
                - (logCompute - reference) / FastMath.log(10);
        best = Math.max(best, efficiency);
      }
      lab.begin(logCompute, efficiency);
    }
    for (Lab lab : labs) {
      if (lab.active()) {
        commons.receive(lab.openCapability(), lab.openEfficiency());
      }
    }
    double known =
        labs.stream()
            .filter(lab -> lab.active() && lab.capability() <= commons.capability())
            .max(Comparator.comparingDouble(Lab::capability).thenComparing(Lab::efficiency))
            .map(Lab::efficiency)
            .orElse(Double.NEGATIVE_INFINITY);
    commons.receive(Double.NEGATIVE_INFINITY, Math.max(known, best - p.publicationLag()));
    return reference;
  }

  private double beginRunShare() {
    ResearchParameters p = blueprint.parameters().research();
    return p.initialRun() / (FastMath.exp(logReferenceCompute) * flopOfMillionH100(p));
  }

  private static double flopOfMillionH100(ResearchParameters p) {
    return 1e6 * p.h100Flops() * p.utilisation() * p.runDays() * 86400;
  }

  private void beginStates() {
    EconomyParameters p = blueprint.parameters().economy();
    updateCapability();
    for (State state : states) {
      state.beginAiValue(state.adoption() * usefulness(state.accessible(), p));
    }
    observe();
    for (State j : states) {
      for (State i : states) {
        if (i != j) {
          threat[j.number()][i.number()] = threatAtRest(j, i);
        }
      }
    }
    unservedSouth = measureUnservedSouth();
  }

  /** Usefulness u(Z) = Λ((Z − half)/spread). */
  public static double usefulness(double capability, EconomyParameters p) {
    return 1 / (1 + FastMath.exp(-(capability - p.usefulCapability()) / p.usefulSpread()));
  }

  /** The threat at which perception rests before anybody controls anything. */
  private double threatAtRest(State j, State i) {
    ThreatParameters p = blueprint.parameters().threat();
    double ahead = i.capability() == j.capability() ? 0 : i.capability() - j.capability();
    double lead = 1 / (1 + FastMath.exp(-(ahead + p.capabilityScale()) / p.capabilityScale()));
    double rest =
        (p.distance() * (1 - relations().alignment(i.number(), j.number())) + p.capability() * lead)
            / p.fading();
    return Math.max(0, Math.min(1, rest));
  }

  /** Starts the run, from its beginning also where it was started before. */
  @Override
  public void start() {
    super.start();
    if (started) {
      leverProposals.clear();
      membershipProposals.clear();
      eventLog.clear();
      begin();
    }
    started = true;
    boolean audited = false;
    assert audited = true;
    AccountingChecks books = audited ? new AccountingChecks(this) : null;
    for (int i = 0; i < phases.size(); i++) {
      schedule.scheduleRepeating(0, 2 * i, phases.get(i));
      if (audited) {
        String after = phases.get(i).title();
        schedule.scheduleRepeating(0, 2 * i + 1, state -> books.audit(after));
      }
    }
  }

  /** Runs the replication from start to end. */
  public void run() {
    start();
    resume();
  }

  /** Runs a replication that has been started, and perhaps restored, to its end. */
  public void resume() {
    while (tick < calendar().ticks() - 1) {
      schedule.step(this);
    }
    finish();
  }

  /** Opens a tick; the first phase calls it. */
  public void open(int newTick) {
    tick = newTick;
    capacityOf = null;
    leverMovement = 0;
  }

  // What is given

  public Blueprint blueprint() {
    return blueprint;
  }

  public Parameters parameters() {
    return blueprint.parameters();
  }

  public RunCalendar calendar() {
    return blueprint.calendar();
  }

  public Relations relations() {
    return blueprint.relations();
  }

  public Draws draws() {
    return draws;
  }

  /** What happens in a tick, in order. */
  public List<Phase> phases() {
    return phases;
  }

  public EventLog eventLog() {
    return eventLog;
  }

  /** Whether a mechanism is on. */
  public boolean on(Mechanism mechanism) {
    return on[mechanism.ordinal()];
  }

  /** The present tick. */
  public int tick() {
    return tick;
  }

  /** The calendar month of the present tick, the time part of keys. */
  public int monthKey() {
    return calendar().key(tick);
  }

  // Who is there

  /** All states, by number. */
  public List<State> states() {
    return states;
  }

  /** The state of that id. */
  public State state(String id) {
    for (State state : states) {
      if (state.id().equals(id)) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        "no state '" + id + "' in world " + blueprint.tables().name());
  }

  public List<ChipMaker> makers() {
    return makers;
  }

  public List<Lab> labs() {
    return labs;
  }

  public List<Regime> regimes() {
    return regimes;
  }

  public Commons commons() {
    return commons;
  }

  public Levers levers() {
    return levers;
  }

  public Trade trade() {
    return trade;
  }

  public Services services() {
    return services;
  }

  public FrontierHistory frontierHistory() {
    return frontierHistory;
  }

  // Output

  /** World output, tn USD a year. */
  public double gdp() {
    return gdp;
  }

  /** Sums output again after growth. */
  public void sumOutput() {
    double sum = 0;
    for (State state : states) {
      sum += state.gdp();
    }
    gdp = sum;
  }

  /** Users times output, Σ a Y, tn USD. */
  public double use() {
    double sum = 0;
    for (State state : states) {
      sum += state.adoption() * state.gdp();
    }
    return sum;
  }

  // Capability

  /** ln(ς_f C_h (1 − s_f)) of a lab, −∞ without compute. */
  public double logResearchCompute(Lab lab) {
    double safety = on(Mechanism.SAFETY_TAX) ? lab.safetyShare() : 0;
    return FastMath.log(lab.computeShare() * lab.home().usableCompute() * (1 - safety));
  }

  /** ln R_ref: the largest research compute at the start, M H100e. */
  public double logReferenceCompute() {
    return logReferenceCompute;
  }

  /** Largest training run that the research compute of a lab allows now, FLOP. */
  public double trainingRun(Lab lab) {
    ResearchParameters p = parameters().research();
    double share =
        Math.min(
            p.runShareCap(),
            initialRunShare
                * FastMath.exp(FastMath.log(p.runShareGrowth()) * calendar().years(tick + 1)));
    return lab.active() ? share * FastMath.exp(lab.logResearchCompute()) * flopOfMillionH100(p) : 0;
  }

  /** Capability of the best lab, points; −∞ without labs. */
  public double frontier() {
    double best = Double.NEGATIVE_INFINITY;
    for (Lab lab : labs) {
      if (lab.active() && lab.capability() > best) {
        best = lab.capability();
      }
    }
    return best;
  }

  /** Capability of the second-best lab, points; −∞ with fewer than two. */
  public double secondBest() {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Lab lab : labs) {
      if (lab.active()) {
        if (lab.capability() > best) {
          second = best;
          best = lab.capability();
        } else if (lab.capability() > second) {
          second = lab.capability();
        }
      }
    }
    return second;
  }

  /** Distance of a capability to the frontier in years at the frontier's recent pace. */
  public double gapYears(double capability) {
    double distance = frontierHistory.frontier() - capability;
    return distance > 0 ? distance / frontierHistory.slope() : 0;
  }

  /** Whether a state has a lab near the frontier, by the public record. */
  public boolean nearFrontier(State state) {
    return services.homeOf(state.number()) >= 0
        && state.seenDistance() <= parameters().policy().nearFrontier();
  }

  /** Whether the closed services of labs of home h (of {@link Services}) can be had in a state. */
  public boolean serves(int h, int state) {
    return !blocked[h][state]
        && (!on(Mechanism.WEIGHT_CONTROLS)
            || control(Instrument.WEIGHT_CONTROL, services.home(h), state)
                <= parameters().controls().serviceBlockLevel());
  }

  private boolean[][] blockedServices() {
    boolean[][] table = new boolean[services.homeCount()][states.size()];
    for (int h = 0; h < table.length; h++) {
      String home = states.get(services.home(h)).id();
      for (State state : states) {
        table[h][state.number()] =
            !state.id().equals(home) && state.facts().blocks().contains(home);
      }
    }
    return table;
  }

  /** Measures again what every state can do at home and get from anywhere. */
  public void updateCapability() {
    int homeCount = services.homeCount();
    double[] best = new double[homeCount];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (Lab lab : labs) {
      if (lab.active()) {
        int h = services.homeOf(lab.home().number());
        best[h] = Math.max(best[h], lab.capability());
      }
    }
    for (State state : states) {
      int j = state.number();
      int own = services.homeOf(j);
      double accessible = commons.capability();
      for (int h = 0; h < homeCount; h++) {
        if (best[h] > accessible && serves(h, j)) {
          accessible = best[h];
        }
      }
      state.setCapability(
          own < 0 ? commons.capability() : Math.max(commons.capability(), best[own]), accessible);
    }
  }

  /** States learn the public record of capability, with the noise of observation. */
  public void observe() {
    PolicyParameters p = parameters().policy();
    double front = frontier();
    for (State state : states) {
      double distance = front == state.capability() ? 0 : front - state.capability();
      double gap = Math.max(0, distance) / frontierHistory.slope();
      if (p.observationNoise() > 0 && tick >= 0) {
        gap += p.observationNoise() * draws.normal(Process.OBSERVATION, monthKey(), state.key(), 0);
      }
      state.observe(Math.max(0, gap), distance);
    }
  }

  // Controls in force

  /** Level of a control in force of one state against another. */
  public double control(Instrument instrument, int by, int against) {
    return controls.level(instrument, by, against);
  }

  /** Levels of a control in force of one state, by number; null when it has none. */
  public double[] controlsOf(Instrument instrument, int by) {
    return controls.row(instrument, by);
  }

  /** The hardest control of a kind in force against a state. */
  public double hardestControlOn(Instrument instrument, State state) {
    return controls.hardest(instrument, state.number());
  }

  /** Whether a state has some of the good that a control denies, to the least leverage. */
  public boolean canDeny(Instrument instrument, int by) {
    double least = parameters().policy().minLeverage();
    return switch (instrument) {
      case CHIP_CONTROL -> trade.homeOf(by) >= 0;
      case TOOL_CONTROL -> states.get(by).facts().toolShare() >= least;
      case MINERAL_CONTROL -> states.get(by).facts().mineralShare() >= least;
      case WEIGHT_CONTROL -> services.homeOf(by) >= 0;
      default -> false;
    };
  }

  /** Takes up what has changed in levers, memberships and compliance. */
  public void updateControls() {
    long changes = levers.moves();
    for (Regime regime : regimes) {
      changes += regime.changes();
    }
    if (changes != enforced) {
      controls.refresh();
      enforced = changes;
    }
  }

  /** The hardest control of any kind of i against j. */
  public double hardestControl(State i, State j) {
    double hardest = 0;
    for (Instrument instrument : Instrument.bilaterals()) {
      hardest = Math.max(hardest, control(instrument, i.number(), j.number()));
    }
    return hardest;
  }

  /** x̄: the hardest chip control against a state. */
  public double hardestChipControlOn(State state) {
    return hardestControlOn(Instrument.CHIP_CONTROL, state);
  }

  /** X̂: leverage-weighted tool controls against a state. */
  public double toolsDenied(State state) {
    double denied = 0;
    for (State other : toolSuppliers) {
      denied +=
          other.facts().toolShare()
              * control(Instrument.TOOL_CONTROL, other.number(), state.number());
    }
    return denied;
  }

  /** R̂: supply-weighted mineral controls against a state, net of what leaks through others. */
  public double mineralsDenied(State state) {
    double denied = 0;
    for (State other : mineralSuppliers) {
      denied +=
          other.facts().mineralShare()
              * control(Instrument.MINERAL_CONTROL, other.number(), state.number());
    }
    return denied * (1 - parameters().chips().mineralLeak());
  }

  /** How chip controls are written where nothing else is said. */
  public ControlMode choiceMode() {
    return blueprint.choiceMode();
  }

  // Chips

  /** Capacity of the makers of a state, M H100e a year. */
  public double chipCapacity(State state) {
    double sum = 0;
    for (ChipMaker maker : makers) {
      if (maker.home() == state) {
        sum += maker.capacity();
      }
    }
    return sum;
  }

  /** Capacity of all makers, M H100e a year. */
  public double chipCapacity() {
    double sum = 0;
    for (ChipMaker maker : makers) {
      sum += maker.capacity();
    }
    return sum;
  }

  /** Whether the makers of a state have more capacity than those of all who control its chips. */
  public boolean outmakesItsControllers(State state) {
    if (hardestChipControlOn(state) == 0) {
      return true;
    }
    if (capacityOf == null) {
      capacityOf = new double[states.size()];
      for (ChipMaker maker : makers) {
        capacityOf[maker.home().number()] += maker.capacity();
      }
    }
    double controllers = 0;
    for (int h = 0; h < trade.homeCount(); h++) {
      if (control(Instrument.CHIP_CONTROL, trade.home(h), state.number()) > 0) {
        controllers += capacityOf[trade.home(h)];
      }
    }
    return capacityOf[state.number()] > controllers;
  }

  /** Capacity-weighted foreign part of the tool chain of a state's makers. */
  public double foreignTools(State state) {
    double capacity = 0;
    double foreign = 0;
    for (ChipMaker maker : makers) {
      if (maker.home() == state) {
        capacity += maker.capacity();
        foreign += maker.capacity() * (1 - maker.indigenisation());
      }
    }
    return capacity > 0 ? foreign / capacity : 0;
  }

  /** Chips smuggled in this tick, M H100e as they left. */
  public double smuggled() {
    return smuggled;
  }

  /** Commits what was smuggled. */
  public void setSmuggled(double units) {
    smuggled = units;
  }

  /** Installed compute of the world, M H100e. */
  public double compute() {
    return compute;
  }

  /** Sums compute again after a tick's installations. */
  public void sumCompute() {
    double sum = 0;
    for (State state : states) {
      sum += state.compute();
    }
    compute = sum;
  }

  // Threat, regimes, attention

  /** Θ_ji: threat that j perceives of i, [0, 1]. */
  public double threat(int j, int i) {
    return threat[j][i];
  }

  /** Row j of Θ, for the institution that moves it. */
  public double[] threatOf(int j) {
    return threat[j];
  }

  /** Output-weighted mean of Θ over ordered pairs of different states. */
  public double meanThreat() {
    return meanThreat;
  }

  /**
   * Averages threat again after perceptions have moved.
   *
   * @param felt Σ_j Y_j Θ_ji by i
   */
  public void averageThreat(double[] felt) {
    double sum = 0;
    double pairs = 0;
    for (int i = 0; i < felt.length; i++) {
      double output = states.get(i).gdp();
      sum += output * felt[i];
      pairs += output * (gdp - output);
    }
    meanThreat = pairs > 0 ? sum / pairs : 0;
  }

  /** The largest threat that a state perceives of a state with labs. */
  public double largestThreatOfLabHomes(State state) {
    double largest = 0;
    for (int h = 0; h < services.homeCount(); h++) {
      largest = Math.max(largest, threat[state.number()][services.home(h)]);
    }
    return largest;
  }

  /** coord_j = min(1, Σ_r st_r κ_jr). */
  public double coordination(State state) {
    double sum = 0;
    for (Regime regime : regimes) {
      sum += regime.design().terms().stringency() * regime.compliance(state.number());
    }
    return Math.min(1, sum);
  }

  /** Weight of shared compute in the regimes to which a state belongs, at most 1. */
  public double sharedComputeObligation(State state) {
    double sum = 0;
    for (Regime regime : regimes) {
      if (regime.has(state.number())) {
        sum += regime.design().terms().sharedCompute();
      }
    }
    return Math.min(1, sum);
  }

  /** Whether a state belongs to the rival of a regime. */
  public boolean rivalMember(Regime regime, int state) {
    for (Regime other : regimes) {
      if (other.name().equals(regime.design().terms().rival()) && other.has(state)) {
        return true;
      }
    }
    return false;
  }

  /** Mean regulation of a state's closest peers; its own where it has none. */
  public double peerRegulation(State state) {
    int[] peers = relations().peers(state.number());
    if (peers.length == 0) {
      return state.regulation();
    }
    double sum = 0;
    for (int peer : peers) {
      sum += states.get(peer).regulation();
    }
    return sum / peers.length;
  }

  /**
   * Level of a lever in the peer whose income has grown most, NaN where a state has no peer but
   * itself at the top.
   */
  public double bestPeerLevel(State state, Instrument instrument, int against) {
    State best = state;
    for (int peer : relations().peers(state.number())) {
      State other = states.get(peer);
      if (growth(other) > growth(best) && (!instrument.bilateral() || peer != against)) {
        best = other;
      }
    }
    return best == state ? Double.NaN : levers.level(instrument, best.number(), against);
  }

  private static double growth(State state) {
    return state.logGdp() - state.initialLogGdp();
  }

  /** Share of Southern demand for AI that is unserved. */
  public double unservedSouth() {
    return unservedSouth;
  }

  /** Measures again what is unserved. */
  public void measureSouth() {
    unservedSouth = measureUnservedSouth();
  }

  private double measureUnservedSouth() {
    double served = 0;
    double demand = 0;
    for (State state : states) {
      if (state.south()) {
        served += state.users();
        demand += state.adoptionCeiling() * state.population();
      }
    }
    return demand > 0 ? 1 - served / demand : 0;
  }

  /** Number of incidents in this tick. */
  public double incidents() {
    return incidents;
  }

  /** Severity of the incidents of this tick. */
  public double loss() {
    return lossNow;
  }

  /** Severity a year to which the public is used. */
  public double habitualLoss() {
    return habitualLoss;
  }

  /** Commits the harm of a tick. */
  public void recordHarm(double count, double severity, double habitual) {
    incidents = count;
    lossNow = severity;
    habitualLoss = habitual;
  }

  /** Σ|Δ| of levers moved in this tick. */
  public double leverMovement() {
    return leverMovement;
  }

  /** Counts a move. */
  public void moved(double delta) {
    leverMovement += Math.abs(delta);
  }

  // Draws

  /** Item of the key of draws about a lever; the target may be null. */
  public long leverKey(Instrument instrument, State target) {
    long key = instrumentKeys[instrument.ordinal()];
    return target == null ? key : Draws.pair(key, target.key());
  }

  /** Probability that a lever or a membership is reviewed in a tick. */
  public double policyReviewProbability() {
    return policyReviewProbability;
  }

  /** Probability that a lab reviews its release in a tick. */
  public double releaseReviewProbability() {
    return releaseReviewProbability;
  }

  // Proposals

  /** What states want of their levers; filled and emptied inside the policy phase. */
  public List<LeverProposal> leverProposals() {
    return leverProposals;
  }

  /** What states want of their memberships; filled and emptied inside the membership phase. */
  public List<MembershipProposal> membershipProposals() {
    return membershipProposals;
  }

  // Events

  /** Records that somebody did something. */
  public void note(
      String phase,
      String actor,
      Event.Kind kind,
      String target,
      String item,
      double from,
      double to,
      String because) {
    if (eventLog.full()) {
      eventLog.keep(new Event(tick, phase, actor, kind, target, item, from, to, because));
    } else {
      eventLog.count(kind, tick);
    }
  }
}
