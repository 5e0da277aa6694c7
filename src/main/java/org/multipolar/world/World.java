package org.multipolar.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.multipolar.policy.Levers;
import org.multipolar.random.Draws;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.value.parameter.Parameters;
import sim.engine.SimState;

/**
 * One replication: all agents, their shared records, and the calendar.
 *
 * <p>The world is given its phases at construction and schedules them when it starts; it can be
 * started again, which restarts the same run. Random numbers are keyed ({@link #draws()}); MASON's
 * own generator is never used.
 *
 * <p>MASON's {@code writeToCheckpoint} saves a world between two ticks with its phases and all
 * their records; {@code readFromCheckpoint} restores a world that continues from there, bit for
 * bit.
 */
public final class World extends SimState {
  private static final long serialVersionUID = 1;

  private final Blueprint blueprint;
  private final boolean[] on = new boolean[Mechanism.values().length];
  private final Draws draws;
  private final List<Phase> phases;
  private final EventLog eventLog;
  private final ReviewChances reviewChances;

  // Created anew at every start.

  private Levers levers;
  private Roster<State> states;
  private Roster<ChipMaker> makers;
  private Roster<Site> sites;
  private Roster<Chain> chains;
  private Roster<Lab> labs;
  private Roster<Regime> regimes;
  private Law law;
  private Diplomacy diplomacy;
  private Commons commons;
  private Trade trade;
  private Services services;
  private ControlsInForce controls;
  private Compute compute;
  private ControlLists lists;
  private TradeLedger ledger;
  private Answers answers;
  private Deals deals;
  private ResearchCompute researchCompute;
  private ChipIndustry chipIndustry;
  private Frontier frontier;
  private ThreatMatrix threats;
  private ControlLife controlLife;
  private Totals totals;

  private boolean started;
  private boolean ended;
  private int tick;

  /**
   * @param blueprint data shared by all replications
   * @param seed random seed of this replication, all 64 bits
   * @param phases phases of a tick, in order
   * @param eventLog log that receives the events
   */
  public World(Blueprint blueprint, long seed, List<Phase> phases, EventLog eventLog) {
    super(seed);
    this.blueprint = blueprint;
    this.draws = new Draws(seed);
    blueprint.mechanisms().forEach(m -> on[m.ordinal()] = true);
    this.phases = List.copyOf(phases);
    this.eventLog = eventLog;
    reviewChances = ReviewChances.of(blueprint.parameters(), blueprint.calendar().dt());
    begin();
  }

  /** Creates the world as it is before its first tick. */
  private void begin() {
    WorldTables tables = blueprint.tables();
    Parameters p = blueprint.parameters();
    int n = tables.states().size();
    tick = -1;
    levers = new Levers(n);
    List<State> allStates = new ArrayList<>(n);
    for (int j = 0; j < n; j++) {
      allStates.add(
          new State(
              tables.states().get(j),
              j,
              blueprint.relations().position(j),
              levers,
              blueprint.policyRules().get(j),
              blueprint.membershipRules().get(j),
              p.adoption()));
    }
    states = Roster.of(allStates);
    beginIndustry(tables, p.chips());
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
    labs = Roster.of(allLabs);
    labs.forEach(lab -> lab.recall(blueprint));
    compute = new Compute(this);
    regimes =
        Roster.of(
            blueprint.regimes().stream()
                .map(design -> new Regime(design, n, new Appeal(blueprint, design)))
                .toList());
    law = Law.of(tables, new Statutes(levers));
    diplomacy = Diplomacy.of(blueprint);
    commons = new Commons();
    labs.stream().filter(Lab::exists).forEach(lab -> commons.receive(lab.openCapability()));
    controls = new ControlsInForce(this);
    researchCompute = new ResearchCompute(this);
    chipIndustry = new ChipIndustry(this);
    trade = new Trade(makers, n);
    services = new Services(this);
    totals = new Totals(this);
    threats = new ThreatMatrix(this);
    controlLife = new ControlLife();
    frontier = new Frontier(this);
    frontier.updateCapability();
    for (State state : states) {
      double usefulness = Usefulness.of(state.accessible(), p.economy());
      state.growOutput(0, state.adopters().worth(p.adoption()) * usefulness);
    }
    frontier.observe();
    ledger = new TradeLedger(this);
    answers = new Answers(this);
    deals = new Deals(this);
    lists = new ControlLists(states, levers, tables.controlGroups());
    lists.begin(this);
  }

  private void beginIndustry(WorldTables tables, ChipsParameters p) {
    double dt = calendar().dt();
    sites =
        Roster.of(
            tables.sites().stream()
                .map(row -> new Site(row, state(row.state()), Site.lead(row.input(), p, dt), dt))
                .toList());
    chains =
        Roster.of(
            tables.activeChains().stream()
                .map(row -> new Chain(row, state(row.home()), p))
                .toList());
    double price = ChipIndustry.startingLogPrice(blueprint);
    makers =
        Roster.of(
            tables.makers().stream()
                .map(row -> new ChipMaker(row, state(row.home()), chainOf(row), price))
                .toList());
  }

  private Chain chainOf(MakerRow maker) {
    for (Chain chain : chains) {
      if (maker.share() > 0 && chain.facts().home().equals(maker.home())) {
        return chain;
      }
    }
    return null;
  }

  /** Starts the run from its beginning, even if it was started before. */
  @Override
  public void start() {
    super.start();
    ended = false;
    if (started) {
      eventLog.clear();
      begin();
    }
    started = true;
    AccountingChecks checks = AccountingChecks.ifAsserted(this);
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      schedule.scheduleRepeating(
          0,
          i,
          state -> {
            phase.act(this);
            settle(phase, checks);
          });
    }
  }

  private void settle(Phase phase, AccountingChecks checks) {
    refresh();
    if (checks != null) {
      checks.audit(phase);
    }
  }

  /** Updates values derived from levers and agents; the schedule calls it after each phase. */
  public void refresh() {
    controls.refresh();
    totals.refresh();
  }

  /** Runs the replication from start to end. */
  public void run() {
    start();
    resume();
  }

  /** Runs a replication that has been started, and perhaps restored, to its end. */
  public void resume() {
    while (!ended && tick < calendar().ticks() - 1) {
      schedule.step(this);
    }
    finish();
  }

  /** Ends the run with the tick that runs. */
  public void end() {
    ended = true;
  }

  /** Opens a tick; the first phase calls it. */
  public void open(int newTick) {
    tick = newTick;
    levers.open(newTick);
    totals.open();
  }

  // Fixed inputs

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

  /** The phases of a tick, in order. */
  public List<Phase> phases() {
    return phases;
  }

  public EventLog eventLog() {
    return eventLog;
  }

  /** True if a mechanism is on. */
  public boolean on(Mechanism mechanism) {
    return on[mechanism.ordinal()];
  }

  /** The present tick. */
  public int tick() {
    return tick;
  }

  /** Key of the calendar month of the present tick, used in the keys of random draws. */
  public int monthKey() {
    return calendar().key(tick);
  }

  // Agents

  /** All states, by number. */
  public Roster<State> states() {
    return states;
  }

  /** The state with an id. */
  public State state(String id) {
    for (State state : states) {
      if (state.id().equals(id)) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        "no state '" + id + "' in world " + blueprint.tables().name());
  }

  public Roster<ChipMaker> makers() {
    return makers;
  }

  /** Sites of all inputs, by id. */
  public Roster<Site> sites() {
    return sites;
  }

  /** Chains, in the order of their homes. */
  public Roster<Chain> chains() {
    return chains;
  }

  public Roster<Lab> labs() {
    return labs;
  }

  /** The firm with an id. */
  public Optional<Firm> firm(String id) {
    return Stream.of(makers, labs, compute.investors())
        .<Firm>flatMap(List::stream)
        .filter(firm -> firm.id().equals(id))
        .findFirst();
  }

  public Roster<Regime> regimes() {
    return regimes;
  }

  public Law law() {
    return law;
  }

  public Diplomacy diplomacy() {
    return diplomacy;
  }

  // Shared records

  public Commons commons() {
    return commons;
  }

  public Levers levers() {
    return levers;
  }

  public ControlsInForce controls() {
    return controls;
  }

  /** The groups of states in controllers' laws. */
  public ControlLists lists() {
    return lists;
  }

  /** States' memory of trade in chips. */
  public TradeLedger ledger() {
    return ledger;
  }

  /** States' pending answers to controls. */
  public Answers answers() {
    return answers;
  }

  /** Deals in force. */
  public Deals deals() {
    return deals;
  }

  public Trade trade() {
    return trade;
  }

  public Services services() {
    return services;
  }

  public ChipIndustry chipIndustry() {
    return chipIndustry;
  }

  public Compute compute() {
    return compute;
  }

  public ResearchCompute researchCompute() {
    return researchCompute;
  }

  public Frontier frontier() {
    return frontier;
  }

  public ThreatMatrix threats() {
    return threats;
  }

  /** Lifetimes of controls. */
  public ControlLife controlLife() {
    return controlLife;
  }

  public Totals totals() {
    return totals;
  }

  // Reviews

  /** Probabilities that a lever is reviewed in a tick. */
  ReviewChances reviewChances() {
    return reviewChances;
  }

  // Events

  /**
   * Records an event.
   *
   * @param phase phase of the event
   * @param because the actor's information; read only if events are stored
   */
  public void note(
      Phase phase,
      String actor,
      Event.Kind kind,
      String target,
      String item,
      double from,
      double to,
      Supplier<String> because) {
    controlLife.see(actor, kind, target, item, from, to, tick);
    if (eventLog.full()) {
      eventLog.keep(
          new Event(tick, phase.title(), actor, kind, target, item, from, to, because.get()));
    } else {
      eventLog.count(kind);
    }
  }
}
