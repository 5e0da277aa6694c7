package org.multipolar.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.multipolar.institution.Schedule;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.Setting;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Forms;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.Allocation;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChainRow;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.DeliveryRow;
import org.multipolar.world.EventLog;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.OpeningRow;
import org.multipolar.world.Phase;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.RegimeTerms;
import org.multipolar.world.Relations;
import org.multipolar.world.RivalryRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateFigure;
import org.multipolar.world.StateFigures;
import org.multipolar.world.StateRow;
import org.multipolar.world.SummitDesign;
import org.multipolar.world.SummitTerms;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/**
 * Builder of a small world: every agent has ordinary values unless a test changes them.
 *
 * <p>The run lasts 36 months from October 2022, and states choose from the thirteenth month.
 */
public final class WorldKit {

  /** Builder of a state. */
  public static final class StateKit {
    final String id;
    public double gdp = 20;
    public double population = 800;
    public GlobalSouth south = GlobalSouth.NO;
    public double preparedness = .7;
    public double idealPoint = .5;
    public double compute = .35;
    public double budgetShare = 4.25e-4;
    public double growth = .02;
    public double talent = 50;

    /** Defaults to {@code talent}. */
    public double talentOrigin = Double.NaN;

    public double toolShare = 0;
    public double mineralGallium = 0;
    public double throughflow = 0;
    public String continent = "Kit";
    public double workingAge = .65;
    public double net = .8;
    public double lang = 1;
    public double electricity = 1000;

    /** Defaults to the ideal point. */
    public double position = Double.NaN;

    public double hedge = 0;
    public double security = 0;
    public double supplyRole = 0;
    public double lawLag = 18;
    public double lawLevel = 0;
    public boolean veto = false;
    public boolean nuclear = false;
    public double regulation = .25;
    public double openness = .4;
    public double subsidy = .25;
    public double talentEntry = 0;
    public double talentExit = 0;
    public double importRefusal = 0;
    public double enforcement = .5;
    public List<String> blocks = List.of();

    StateKit(String id) {
      this.id = id;
    }

    StateRow row() {
      return new StateRow(
          id,
          "State " + id,
          "Kit",
          continent,
          south,
          veto,
          nuclear,
          StateFigures.of(this::figure),
          Map.of(
              Instrument.REGULATION, regulation,
              Instrument.OPENNESS, openness,
              Instrument.SUBSIDY, subsidy,
              Instrument.TALENT_ENTRY, talentEntry,
              Instrument.TALENT_EXIT, talentExit,
              Instrument.IMPORT_REFUSAL, importRefusal,
              Instrument.ENFORCEMENT, enforcement),
          blocks);
    }

    private double figure(StateFigure figure) {
      return switch (figure) {
        case LATITUDE, LONGITUDE -> 0;
        case GDP -> gdp;
        case POPULATION -> population;
        case WORKING_AGE -> workingAge;
        case PREPAREDNESS -> preparedness;
        case NET -> net;
        case LANG -> lang;
        case ELECTRICITY -> electricity;
        case IDEAL_POINT -> idealPoint;
        case POSITION -> Double.isNaN(position) ? idealPoint : position;
        case HEDGE -> hedge;
        case SECURITY -> security;
        case COMPUTE -> compute;
        case BUDGET_SHARE -> budgetShare;
        case GROWTH -> growth;
        case TALENT -> talent;
        case TALENT_ORIGIN -> Double.isNaN(talentOrigin) ? talent : talentOrigin;
        case TOOL_SHARE -> toolShare;
        case SUPPLY_ROLE -> supplyRole;
        case MINERAL_GALLIUM -> mineralGallium;
        case THROUGHFLOW -> throughflow;
        case LAW_LAG -> lawLag;
        case LAW_LEVEL -> lawLevel;
      };
    }
  }

  /**
   * Builder of a chip maker. Its output at the start is its share of the chain of its home, which
   * has a site of its own for each input, as large as its makers need.
   */
  public static final class MakerKit {
    final String id;
    final String home;
    public double capacity = .45;
    public double performance = .5;
    public double quality = 1;
    public double yield = .8;
    public double yieldMax = .8;
    public double indigenisation = .5;

    MakerKit(String id, String home) {
      this.id = id;
      this.home = home;
    }

    double packages() {
      return capacity / performance;
    }
  }

  /** Builder of a lab. */
  public static final class LabKit {
    final String id;
    final String home;
    public LocalDate from = LocalDate.EPOCH;
    public String host = "";
    public double ahead = 1;
    public double released = 116;
    public double opened = 107;
    public double computeLog = 0;
    public double talentMultiplier = 1;
    public double complement = .4;
    public double safetyShare = .05;

    LabKit(String id, String home) {
      this.id = id;
      this.home = home;
    }

    /** Opens the weights of its best released model. */
    public void open() {
      opened = released;
    }

    /**
     * Row of the lab; its potential exceeds its released capability, or 100 for an entrant without
     * a release, by {@code ahead}.
     */
    LabRow row() {
      return new LabRow(
          id,
          "Lab " + id,
          home,
          from,
          host,
          (Double.isNaN(released) ? 100 : released) + ahead,
          released,
          opened > released ? Double.NaN : opened,
          computeLog,
          talentMultiplier,
          complement,
          safetyShare);
    }
  }

  /** Builder of a site. */
  public static final class SiteKit {
    final ChipInput input;
    final String state;
    public double capacity = 1.2;
    public double arriving = .06;
    public double yield;
    public double yieldMax;
    public double indigenisation = .5;
    public List<String> serves = List.of();

    SiteKit(ChipInput input, String state) {
      this.input = input;
      this.state = state;
      yield = input == ChipInput.LOGIC ? .8 : 1;
      yieldMax = yield;
    }

    SiteRow row() {
      return new SiteRow(input, state, capacity, arriving, yield, yieldMax, indigenisation, serves);
    }
  }

  /** Builder of an investor. */
  public static final class InvestorKit {
    final String id;
    final String home;
    public LocalDate from = LocalDate.EPOCH;
    public double weight = .4;
    public double cashLimit = 70;
    public double stock = .3;
    public double homeShare = .85;
    public List<String> hosts = List.of();

    InvestorKit(String id, String home) {
      this.id = id;
      this.home = home;
    }

    InvestorRow row(List<LabKit> labs) {
      return new InvestorRow(
          id,
          "Investor " + id,
          home,
          from,
          weight,
          cashLimit,
          stock,
          homeShare,
          labs.stream().filter(l -> l.host.equals(id)).map(l -> l.id).toList(),
          hosts);
    }
  }

  /** Builder of a regime. */
  public static final class RegimeKit {
    final String name;
    final int from;
    final List<String> founders;
    public RegimeTerms.Kind kind = RegimeTerms.Kind.NETWORK;
    public RegimeTerms.Eligible eligible = RegimeTerms.Eligible.ALL;
    public List<String> listed = List.of();

    /** By default every state wants to join. */
    public double ultimate = 1000;

    public double joinRate = .3;
    public double ratifyRate = 0;
    public int inForce = 0;
    public String region = "";
    public double position = .5;
    public double stringency = .2;
    public double clubGood = 0;
    public double sharedCompute = 0;
    public List<String> lenders = List.of();
    public Allocation allocation = Allocation.HEAD;
    public double verification = .1;
    public double penalty = 0;
    public String rival = "";
    public boolean rivalsWelcome = true;
    public boolean equalVoice = true;
    public boolean alignControls = false;
    public List<RegimeDesign.Accession> record = List.of();

    RegimeKit(String name, int from, List<String> founders) {
      this.name = name;
      this.from = from;
      this.founders = founders;
    }

    RegimeDesign design(List<String> ids, Step step) {
      return new RegimeDesign(
          name,
          Math.floorDiv(from, step.months()),
          founders.stream().map(ids::indexOf).toList(),
          listed.stream().map(ids::indexOf).toList(),
          lenders.stream().map(ids::indexOf).toList(),
          record,
          new RegimeTerms(
              kind,
              eligible,
              RegimeTerms.Slopes.KIND,
              ultimate,
              joinRate,
              ratifyRate,
              inForce,
              region,
              position,
              stringency,
              clubGood,
              sharedCompute,
              allocation,
              verification,
              penalty,
              rival,
              rivalsWelcome,
              equalVoice,
              alignControls));
    }
  }

  private record Meeting(String name, int at, String host, SummitTerms terms) {}

  private record Dated(int at, int until, boolean binding, String by, String on, Setting setting) {}

  private final List<StateKit> states = new ArrayList<>();
  private final List<MakerKit> makers = new ArrayList<>();
  private final List<LabKit> labs = new ArrayList<>();
  private final List<SiteKit> sites = new ArrayList<>();
  private final List<InvestorKit> investors = new ArrayList<>();
  private final List<OpeningRow> openings = new ArrayList<>();
  private final List<DeliveryRow> deliveries = new ArrayList<>();
  private final List<RivalryRow> rivalries = new ArrayList<>();
  private final List<RegimeKit> regimes = new ArrayList<>();
  private final List<Meeting> summits = new ArrayList<>();
  private final Map<String, List<String>> groups = new TreeMap<>();
  private final List<ControlGroup> controlGroups = new ArrayList<>();
  private final Map<String, List<Double>> values = new TreeMap<>();
  private final Set<Mechanism> mechanisms = EnumSet.noneOf(Mechanism.class);
  private final List<Dated> measures = new ArrayList<>();
  private final List<ReleaseMeasure> releases = new ArrayList<>();
  private final List<FirmMeasure> firmMeasures = new ArrayList<>();
  private final Map<String, String> policyOf = new TreeMap<>();
  private final Map<String, String> releaseOf = new TreeMap<>();
  private String policy = "quantal-response";
  private String release = "habit-logit";
  private String membership = "willing-hazard";
  private String safety = "fixed";
  private ControlMode choiceMode = ControlMode.SHARE;
  private YearMonth from = YearMonth.of(2022, 10);
  private int months = 36;
  private int branch = 12;
  private Step step = Step.MONTH;
  private double usageReference = 120;
  private boolean ownSites = true;
  private Forms forms = Forms.STANDARD;

  private WorldKit() {
    Arrays.stream(Mechanism.values()).filter(Mechanism::on).forEach(mechanisms::add);
  }

  /** A world without agents. */
  public static WorldKit empty() {
    return new WorldKit();
  }

  /** Two states A and B, each with a maker and a lab, identical except for their names. */
  public static WorldKit mirrored() {
    WorldKit kit = empty();
    for (String id : List.of("A", "B")) {
      kit.state(
          id,
          s -> {
            s.toolShare = .5;
            s.mineralGallium = .5;
          });
      kit.maker("maker" + id, id, m -> {});
      kit.lab("lab" + id, id, l -> {});
    }
    return kit;
  }

  /**
   * Four states in which every process is active: A leads and controls, B follows and makes its own
   * chips, H is a hub, S is poor and Southern; with a club and an inclusive body.
   */
  public static WorldKit lively() {
    return empty()
        .state(
            "A",
            s -> {
              s.gdp = 26;
              s.idealPoint = .85;
              s.compute = .4;
              s.toolShare = .8;
              s.talent = 45;
            })
        .state(
            "B",
            s -> {
              s.gdp = 18;
              s.population = 1400;
              s.south = GlobalSouth.CHINA;
              s.idealPoint = .15;
              s.compute = .2;
              s.subsidy = .5;
              s.mineralGallium = .9;
              s.talent = 30;
            })
        .state(
            "H",
            s -> {
              s.gdp = 3;
              s.population = 60;
              s.compute = .05;
              s.throughflow = .5;
              s.enforcement = .25;
              s.talent = 15;
            })
        .state(
            "S",
            s -> {
              s.gdp = 4;
              s.population = 1500;
              s.south = GlobalSouth.YES;
              s.preparedness = .4;
              s.idealPoint = .3;
              s.compute = .01;
              s.talent = 10;
            })
        .maker("A1", "A", m -> m.capacity = .8)
        .maker(
            "A2",
            "A",
            m -> {
              m.capacity = .1;
              m.quality = .6;
            })
        .maker(
            "B1",
            "B",
            m -> {
              m.capacity = .04;
              m.performance = .2;
              m.quality = .5;
              m.yield = .3;
              m.indigenisation = .2;
            })
        .lab("LA", "A", l -> {})
        .lab(
            "LA2",
            "A",
            l -> {
              l.computeLog = -.3;
              l.released = 110;
              l.open();
            })
        .lab("LB", "B", l -> l.released = 106)
        .group("PACT", "A", "H")
        .group("FORUM", "B", "H", "S")
        .rivalry("A", "B", .5)
        .regime(
            "club",
            3,
            r -> {
              r.kind = RegimeTerms.Kind.CLUB;
              r.ultimate = 3;
              r.position = .8;
              r.clubGood = .5;
              r.penalty = .1;
              r.rival = "inclusive";
              r.equalVoice = false;
              r.alignControls = true;
            },
            "A")
        .regime(
            "inclusive",
            9,
            r -> {
              r.kind = RegimeTerms.Kind.DEVELOPMENT;
              r.ultimate = 3;
              r.ratifyRate = 2;
              r.inForce = 2;
              r.position = .3;
              r.sharedCompute = 1;
              r.rival = "club";
            },
            "B")
        .set(3, "A", "B", Instrument.CHIP_CONTROL, .25)
        .set(6, "A", "B", Instrument.CHIP_CONTROL, .75)
        .set(6, "A", "B", Instrument.TOOL_CONTROL, .5)
        .set(9, "B", "A", Instrument.MINERAL_CONTROL, .25);
  }

  // Agents

  public WorldKit state(String id, Consumer<StateKit> with) {
    StateKit state = new StateKit(id);
    with.accept(state);
    states.add(state);
    return this;
  }

  public WorldKit state(String id) {
    return state(id, s -> {});
  }

  public WorldKit maker(String id, String home, Consumer<MakerKit> with) {
    MakerKit maker = new MakerKit(id, home);
    with.accept(maker);
    makers.add(maker);
    return this;
  }

  public WorldKit lab(String id, String home, Consumer<LabKit> with) {
    LabKit lab = new LabKit(id, home);
    with.accept(lab);
    labs.add(lab);
    return this;
  }

  public WorldKit site(ChipInput input, String state, Consumer<SiteKit> with) {
    SiteKit site = new SiteKit(input, state);
    with.accept(site);
    sites.add(site);
    return this;
  }

  public WorldKit investor(String id, String home, Consumer<InvestorKit> with) {
    InvestorKit investor = new InvestorKit(id, home);
    with.accept(investor);
    investors.add(investor);
    return this;
  }

  /** Delivers inputs from abroad to a chain between two months of the run, both included. */
  public WorldKit delivery(String chain, ChipInput input, int first, int last, double total) {
    deliveries.add(new DeliveryRow(chain, input, date(first), date(last + 1).minusDays(1), total));
    return this;
  }

  /** Opens capacity at a site in a month of the run. */
  public WorldKit opening(ChipInput input, String state, int month, double capacity) {
    openings.add(new OpeningRow(input, state, date(month), capacity));
    return this;
  }

  /** Gives homes of makers no sites except those added explicitly. */
  public WorldKit withoutOwnSites() {
    ownSites = false;
    return this;
  }

  public WorldKit forms(Forms other) {
    forms = other;
    return this;
  }

  public WorldKit rivalry(String a, String b, double strength) {
    rivalries.add(new RivalryRow(a, b, strength));
    return this;
  }

  public WorldKit regime(String name, int from, Consumer<RegimeKit> with, String... founders) {
    RegimeKit regime = new RegimeKit(name, from, List.of(founders));
    with.accept(regime);
    regimes.add(regime);
    return this;
  }

  /** Adds a summit that every state may sign. */
  public WorldKit summit(String name, int at, String host, SummitTerms terms) {
    summits.add(new Meeting(name, at, host, terms));
    return this;
  }

  public WorldKit group(String name, String... members) {
    groups.put(name, List.of(members));
    return this;
  }

  /** Adds a group of states to the export-control law of another. */
  public WorldKit controlGroup(
      String controller, String id, double floor, ControlGroup.Watch watch, String... members) {
    controlGroups.add(new ControlGroup(controller, id, List.of(members), floor, watch));
    return this;
  }

  /** Changes every state added so far. */
  public WorldKit eachState(Consumer<StateKit> change) {
    states.forEach(change);
    return this;
  }

  /** Changes every maker added so far. */
  public WorldKit eachMaker(Consumer<MakerKit> change) {
    makers.forEach(change);
    return this;
  }

  /** Changes every lab added so far. */
  public WorldKit eachLab(Consumer<LabKit> change) {
    labs.forEach(change);
    return this;
  }

  /** Changes every regime added so far. */
  public WorldKit eachRegime(Consumer<RegimeKit> change) {
    regimes.forEach(change);
    return this;
  }

  public WorldKit withoutMakers() {
    makers.clear();
    return this;
  }

  public WorldKit withoutLabs() {
    labs.clear();
    return this;
  }

  public WorldKit withoutRegimes() {
    regimes.clear();
    return this;
  }

  /** Shuffles the rows. */
  public WorldKit shuffled(long seed) {
    Random random = new Random(seed);
    Collections.shuffle(states, random);
    Collections.shuffle(makers, random);
    Collections.shuffle(labs, random);
    return this;
  }

  // Settings

  public WorldKit with(String parameter, double... value) {
    values.put(parameter, Arrays.stream(value).boxed().toList());
    return this;
  }

  public WorldKit on(Mechanism... which) {
    mechanisms.addAll(List.of(which));
    return this;
  }

  public WorldKit off(Mechanism... which) {
    List.of(which).forEach(mechanisms::remove);
    return this;
  }

  public WorldKit policy(String rule) {
    policy = rule;
    return this;
  }

  public WorldKit policy(String state, String rule) {
    policyOf.put(state, rule);
    return this;
  }

  public WorldKit release(String rule) {
    release = rule;
    return this;
  }

  public WorldKit release(String lab, String rule) {
    releaseOf.put(lab, rule);
    return this;
  }

  /** Sets the rule by which labs choose their safety share. */
  public WorldKit safety(String rule) {
    safety = rule;
    return this;
  }

  public WorldKit membership(String rule) {
    membership = rule;
    return this;
  }

  public WorldKit choiceMode(ControlMode mode) {
    choiceMode = mode;
    return this;
  }

  public WorldKit usageReference(double use) {
    usageReference = use;
    return this;
  }

  /** Expresses all money of the world in a unit that many times smaller. */
  public WorldKit inMoneyOf(double unit) {
    Parameters p = parameters();
    return eachState(s -> s.gdp *= unit)
        .with("investment.cash", p.investment().cash() * unit)
        .with("chips.contentPrice", p.chips().contentPrice() * unit)
        .with("chips.costLogic", p.chips().costLogic() * unit)
        .with("chips.costMemory", p.chips().costMemory() * unit)
        .with("chips.costPackaging", p.chips().costPackaging() * unit)
        .with("chipMarket.priceFloor", p.chipMarket().priceFloor() * unit)
        .with("indices.accessIncome", p.indices().accessIncome() * unit)
        .with("adoption.referenceIncome", p.adoption().referenceIncome() * unit)
        .with("regulation.capacity", p.regulation().capacity() * unit)
        .with("body.outputCap", p.body().outputCap() * unit);
  }

  /** Fixes all levers, releases and memberships, so that no agent chooses. */
  public WorldKit withoutChoice() {
    policyOf.clear();
    releaseOf.clear();
    return policy("fixed").release("scripted").membership("fixed");
  }

  /** Removes all randomness and choice: no noise, no incidents, no model generations. */
  public WorldKit deterministic() {
    return withoutChoice()
        .with("research.noise", 0)
        .off(Mechanism.INCIDENTS, Mechanism.GENERATIONS);
  }

  // Time

  public WorldKit from(int year, int month) {
    from = YearMonth.of(year, month);
    return this;
  }

  public WorldKit months(int length) {
    months = length;
    return this;
  }

  /** Sets the month of the run, counted from 0, from which states choose. */
  public WorldKit branch(int month) {
    branch = month;
    return this;
  }

  public WorldKit quarterly() {
    step = Step.QUARTER;
    return this;
  }

  // Policies, dated by the month of the run, counted from 0

  /** Sets a lever for the rest of the run. */
  public WorldKit set(int at, String by, String on, Instrument instrument, double level) {
    return set(at, Integer.MAX_VALUE, by, on, Setting.level(instrument, level));
  }

  /** Sets a domestic lever for the rest of the run. */
  public WorldKit set(int at, String by, Instrument instrument, double level) {
    return set(at, by, null, instrument, level);
  }

  /** Sets a lever until a month; {@code on} is null for a domestic lever. */
  public WorldKit set(int at, int until, String by, String on, Setting setting) {
    measures.add(new Dated(at, until, true, by, on, setting));
    return this;
  }

  /** Sets a lab's release tier for the rest of the run. */
  public WorldKit release(int at, String lab, boolean open) {
    ReleaseTier tier = open ? ReleaseTier.OPEN : ReleaseTier.CLOSED;
    releases.add(new ReleaseMeasure(at, lab, tier, Integer.MAX_VALUE, false, Double.NaN));
    return this;
  }

  /** Sets a political lever of a firm for the rest of the run. */
  public WorldKit act(int at, String firm, FirmLever lever, double level, Integer... against) {
    firmMeasures.add(new FirmMeasure(at, firm, lever, level, List.of(against), true));
    return this;
  }

  // Results

  public Parameters parameters() {
    return ParameterCatalogue.with(values);
  }

  public Blueprint blueprint() {
    List<String> ids = states.stream().map(s -> s.id).sorted().toList();
    RunCalendar calendar = new RunCalendar(from, from.plusMonths(months - 1L), date(branch), step);
    Parameters parameters = parameters();
    WorldTables tables =
        new WorldTables(
            "kit",
            states.stream().map(StateKit::row).toList(),
            makerRows(),
            chainRows(),
            labs.stream().map(LabKit::row).toList(),
            siteRows(),
            openings,
            investors.stream().map(v -> v.row(labs)).toList(),
            deliveries,
            List.of(),
            rivalries,
            groups,
            controlGroups,
            usageReference);
    return new Blueprint(
        tables,
        calendar,
        parameters,
        Collections.unmodifiableSet(mechanisms),
        rules(RuleCatalogue.POLICY, ids, policyOf, policy, parameters),
        rules(
            RuleCatalogue.RELEASE,
            labs.stream().map(l -> l.id).sorted().toList(),
            releaseOf,
            release,
            parameters),
        rules(
            RuleCatalogue.SAFETY,
            labs.stream().map(l -> l.id).toList(),
            Map.of(),
            safety,
            parameters),
        rules(RuleCatalogue.MEMBERSHIP, ids, Map.of(), membership, parameters),
        choiceMode,
        measures.stream()
            .sorted(Comparator.comparingInt(Dated::at))
            .map(d -> measure(d, ids, calendar))
            .toList(),
        releases.stream()
            .map(
                r ->
                    new ReleaseMeasure(
                        r.tick() / step.months(),
                        r.lab(),
                        r.tier(),
                        r.heldUntil() / step.months(),
                        r.recorded(),
                        r.level()))
            .sorted(Comparator.comparingInt(ReleaseMeasure::tick))
            .toList(),
        firmMeasures.stream()
            .map(
                m ->
                    new FirmMeasure(
                        m.tick() / step.months(),
                        m.firm(),
                        m.lever(),
                        m.level(),
                        m.against(),
                        m.held()))
            .sorted(Comparator.comparingInt(FirmMeasure::tick))
            .toList(),
        regimes.stream().map(r -> r.design(ids, step)).toList(),
        summits.stream()
            .map(
                s ->
                    new SummitDesign(
                        s.name(),
                        s.at() / step.months(),
                        0,
                        ids.indexOf(s.host()),
                        List.of(),
                        s.terms()))
            .toList(),
        forms,
        new Relations(tables, (int) parameters.policy().peers(), parameters.alignment().unVotes()));
  }

  private List<String> makerHomes() {
    return makers.stream()
        .filter(m -> m.capacity > 0)
        .map(m -> m.home)
        .sorted()
        .distinct()
        .toList();
  }

  private double total(String home, ToDoubleFunction<MakerKit> value) {
    return makers.stream()
        .filter(m -> m.home.equals(home) && m.capacity > 0)
        .sorted(Comparator.comparing(m -> m.id))
        .mapToDouble(value)
        .sum();
  }

  private List<MakerRow> makerRows() {
    return makers.stream()
        .map(
            m ->
                new MakerRow(
                    m.id,
                    "Maker " + m.id,
                    m.home,
                    m.capacity > 0 ? m.packages() / total(m.home, MakerKit::packages) : 0,
                    m.quality))
        .toList();
  }

  /**
   * Sales of each chain at the start: the spending of all states, divided in proportion to
   * capacity.
   */
  private List<ChainRow> chainRows() {
    double all = 0;
    for (String home : makerHomes()) {
      all += total(home, m -> m.capacity);
    }
    double units = all;
    double spent = 0;
    for (StateKit state :
        states.stream().sorted(Comparator.comparing((StateKit s) -> s.id)).toList()) {
      spent += 1e3 * state.gdp * state.budgetShare;
    }
    double value = spent;
    return makerHomes().stream()
        .map(
            home -> {
              double capacity = total(home, m -> m.capacity);
              return new ChainRow(
                  home,
                  value * capacity / units,
                  List.of(
                      new ChainRow.Performance(
                          from.atDay(1), capacity / total(home, MakerKit::packages))));
            })
        .toList();
  }

  private List<SiteRow> siteRows() {
    Map<String, SiteRow> rows = new TreeMap<>();
    for (String home : ownSites ? makerHomes() : List.<String>of()) {
      double packages = total(home, MakerKit::packages);
      for (ChipInput input : ChipInput.values()) {
        boolean logic = input == ChipInput.LOGIC;
        SiteRow row =
            new SiteRow(
                input,
                home,
                packages,
                0,
                logic ? total(home, m -> m.yield * m.packages()) / packages : 1,
                logic ? total(home, m -> m.yieldMax * m.packages()) / packages : 1,
                total(home, m -> m.indigenisation * m.packages()) / packages,
                List.of(home));
        rows.put(row.id(), row);
      }
    }
    sites.forEach(site -> rows.put(site.row().id(), site.row()));
    return List.copyOf(rows.values());
  }

  private LocalDate date(int month) {
    return from.plusMonths(month).atDay(1);
  }

  private static Measure measure(Dated d, List<String> ids, RunCalendar calendar) {
    int at = d.at() / calendar.step().months();
    return new Measure(
        at,
        d.until() / calendar.step().months(),
        d.binding() && at >= calendar.branchTick(),
        Measure.NO_LAW,
        ids.indexOf(d.by()),
        ids.indexOf(d.on()),
        d.setting(),
        "kit");
  }

  private static <R> List<R> rules(
      List<RuleCatalogue.Entry<R>> kind,
      List<String> agents,
      Map<String, String> own,
      String common,
      Parameters parameters) {
    return agents.stream()
        .map(
            agent ->
                RuleCatalogue.named(kind, own.getOrDefault(agent, common))
                    .orElseThrow()
                    .make()
                    .apply(parameters))
        .toList();
  }

  /** The world before its first tick, without a recording. */
  public World world(long seed) {
    Blueprint blueprint = blueprint();
    return new World(blueprint, seed, Schedule.phases(blueprint), new EventLog(true));
  }

  /** Runs to the end and returns the world. */
  public World ran(long seed) {
    World world = world(seed);
    world.run();
    return world;
  }

  /** Runs to the end and returns everything that can be recorded. */
  public Course run(long seed) {
    return run(blueprint(), seed, true);
  }

  /** Runs a blueprint to the end and records everything. */
  public static Course run(Blueprint blueprint, long seed, boolean allEvents) {
    return run(blueprint, seed, Schedule.phases(blueprint), new EventLog(allEvents));
  }

  /** Runs a blueprint to the end with the given schedule and records everything. */
  public static Course run(Blueprint blueprint, long seed, List<Phase> phases) {
    return run(blueprint, seed, phases, new EventLog(true));
  }

  private static Course run(
      Blueprint blueprint, long seed, List<Phase> schedule, EventLog eventLog) {
    World world = recorded(blueprint, seed, schedule, eventLog);
    world.run();
    return Course.of(world);
  }

  /** A world before its first tick that records everything. */
  public static World recorded(Blueprint blueprint, long seed) {
    return recorded(blueprint, seed, Schedule.phases(blueprint), new EventLog(true));
  }

  private static World recorded(
      Blueprint blueprint, long seed, List<Phase> schedule, EventLog eventLog) {
    WorldTables tables = blueprint.tables();
    List<Phase> phases = new ArrayList<>(schedule);
    phases.add(
        new Recording(
            new RecordingPlan(
                MetricCatalogue.world(),
                MetricCatalogue.states(),
                IntStream.range(0, tables.states().size()).boxed().toList(),
                MetricCatalogue.firms(),
                IntStream.range(0, tables.makers().size()).boxed().toList(),
                IntStream.range(0, tables.labs().size()).boxed().toList()),
            blueprint));
    return new World(blueprint, seed, phases, eventLog);
  }
}
