package org.multipolar.world;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.random.Process;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.rule.ReleaseRule;
import org.multipolar.rule.SafetyReview;
import org.multipolar.rule.SafetyRule;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.RaceParameters;
import org.multipolar.value.parameter.SafetyParameters;
import sim.engine.SimState;

/**
 * An AI lab: it turns compute and talent into what it could release, and decides how a generation
 * gets out.
 *
 * <p>Three levels: the potential Z* of what it has, the best model Z^r that it has let out, and the
 * best weights Z^o among them. Other labs learn only from what is out.
 */
public final class Lab extends Firm {
  private static final long serialVersionUID = 1;

  private final LabRow row;
  private final double size;
  private final ReleaseRule releaseRule;
  private final SafetyRule safetyRule;
  private boolean active;
  private double potential;
  private double capability;
  private double openCapability;
  private double logResearchCompute = Double.NEGATIVE_INFINITY;
  private double researchCompute;
  private double safetyShare;
  private double closedUsage;
  private double openUsage;
  private double hazard;
  private double abroad;

  private ReleaseTier tier;
  private ReleaseTier chosen;
  private double habit;
  private double appeared = Double.NaN;
  private double promised = Double.NaN;
  private double dated = Double.NaN;
  private boolean opensNow;
  private int heldUntil;
  private int generationsFrom;
  private int debut = -1;

  Lab(LabRow row, State home, ReleaseRule releaseRule, SafetyRule safetyRule) {
    super(row.id(), row.name(), home);
    this.row = row;
    this.size = FastMath.exp(FastMath.log(10) * row.computeLog());
    this.releaseRule = releaseRule;
    this.safetyRule = safetyRule;
    this.potential = row.potential();
    this.openCapability = orNone(row.opened());
    this.capability = Math.max(openCapability, orNone(row.released()));
    this.safetyShare = row.safetyShare();
    this.tier = row.opened() >= capability ? ReleaseTier.OPEN : ReleaseTier.CLOSED;
    this.chosen = tier;
  }

  private static double kind(ReleaseTier tier) {
    return tier == ReleaseTier.OPEN ? 1 : -1;
  }

  private static double orNone(double level) {
    return Double.isNaN(level) ? Double.NEGATIVE_INFINITY : level;
  }

  /** The facts of the world table. */
  public LabRow facts() {
    return row;
  }

  /**
   * r̃_f, the rules that bind it: those of its home, and β_B times those of the strictest large
   * market abroad; 0 where the effects of regulation are switched off.
   */
  public double regulation(World world) {
    return world.on(Mechanism.REGULATION_EFFECTS) ? Math.max(home().regulation(), abroad) : 0;
  }

  /** Commits how far rules of large markets bind it everywhere. */
  public void bindAbroad(double level) {
    abroad = level;
  }

  /** Quality t of its researchers relative to its home's. */
  public double talentMultiplier() {
    return row.talentMultiplier();
  }

  /** Share of income from complements. */
  public double complement() {
    return row.complement();
  }

  /** Whether it has begun, with compute: it does research and serves models. */
  public boolean active() {
    return active;
  }

  /** Research compute to the largest, at the start or when it enters. */
  double size() {
    return size;
  }

  /** Whether it has begun or may do so: its home has compute, or it has a host. */
  boolean exists() {
    return active || size > 0 && (home().compute() > 0 || !row.host().isEmpty());
  }

  /** Potential Z*, points: what it could release now. */
  public double potential() {
    return potential;
  }

  /** Capability Z^r of the best model that it has released, points; −∞ before the first. */
  public double capability() {
    return capability;
  }

  /** Capability Z^o of the best weights that it has released, −∞ if none. */
  public double openCapability() {
    return openCapability;
  }

  /** Natural logarithm of its research compute R, M H100e; −∞ without any. */
  public double logResearchCompute() {
    return logResearchCompute;
  }

  /** Its research compute R, M H100e. */
  public double researchCompute() {
    return researchCompute;
  }

  /** Share s of its compute spent on safety. */
  public double safetyShare() {
    return safetyShare;
  }

  /** Tier of its last generation, or what the record or a scenario has set since. */
  public ReleaseTier tier() {
    return tier;
  }

  /** Whether its generations come with open weights. */
  public boolean open() {
    return tier == ReleaseTier.OPEN;
  }

  /** Whether its best model is sold, and not given away. */
  public boolean sells() {
    return active && capability > openCapability;
  }

  /** Share of the world's use served by its models, closed and open. */
  public double usage() {
    return closedUsage + openUsage;
  }

  /** Share of the world's use served by its closed models. */
  public double closedUsage() {
    return closedUsage;
  }

  /** Share of the world's use served by its open models. */
  public double openUsage() {
    return openUsage;
  }

  /** Harmful events from its models that are expected in this tick, 1/yr. */
  public double hazard() {
    return hazard;
  }

  /** Begins, with no less potential than given. */
  void begin(double leastPotential) {
    active = true;
    potential = Math.max(potential, leastPotential);
  }

  /** Sets the research compute with which it begins. */
  void compute(double log) {
    logResearchCompute = log;
    researchCompute = FastMath.exp(log);
  }

  /** Chooses its safety share, knowing how the race stands. */
  public void chooseSafety(World world, RaceStanding race) {
    RaceParameters p = world.parameters().race();
    int month = world.monthKey();
    SafetyReview review =
        new SafetyReview(
            safetyShare,
            race.teams(),
            race.safe(),
            race.position(potential, p),
            race.position(race.best(), p),
            race.position(race.second(), p),
            leastSafety(world),
            world.draws().uniform(Process.SAFETY_CHOICE, month, key(), 0),
            world.draws().uniform(Process.SAFETY_CHOICE, month, key(), 1));
    safetyShare =
        Finite.of(safetyRule.share(review), world, id(), "its safety", "choice", review::toString);
  }

  /** The safety share to which law and its pledge bind it. */
  private double leastSafety(World world) {
    SafetyParameters p = world.parameters().safety();
    double law = p.least() + p.law() * regulation(world);
    return Math.min(1, politics().pledged() ? Math.max(law, p.pledged()) : law);
  }

  /** Commits a tick of research. */
  public void research(double logCompute, double newPotential) {
    assert newPotential >= potential
        : "potential of " + id() + " fell from " + potential + " to " + newPotential;
    compute(logCompute);
    potential = newPotential;
  }

  /**
   * A generation appears; how it gets out is decided in the release phase.
   *
   * @param whole whether it is all that the lab has, also where the record dates a level
   */
  public void appear(boolean whole) {
    appeared = Math.max(capability, whole || Double.isNaN(dated) ? potential : dated);
    dated = Double.NaN;
  }

  /** Level of the generation that the record dates in this tick, NaN without one. */
  public double dated() {
    return dated;
  }

  /** Whether generations keep their own time: no dated one is still to come. */
  public boolean ownTime(int tick) {
    return tick >= generationsFrom;
  }

  /** Keeps its first model back until the tick in which the record dates it. */
  public void awaitDebut(int tick) {
    debut = tick;
    generationsFrom = Math.max(generationsFrom, tick);
  }

  /** Whether it has no model out and the record dates its first one in this tick or before. */
  public boolean debuts(int tick) {
    return debut >= 0 && tick >= debut && capability == Double.NEGATIVE_INFINITY;
  }

  /** Keeps generations back until a dated one, whose tick is given. */
  public void awaitGeneration(int tick) {
    generationsFrom = Math.max(generationsFrom, tick + 1);
  }

  /** Commits its part of the model market. */
  public void serve(double closed, double opened) {
    closedUsage = closed;
    openUsage = opened;
  }

  /** Commits its incident hazard. */
  public void endanger(double perYear) {
    hazard = perYear;
  }

  /** What it knows when it decides how a generation gets out. */
  public ReleaseReview releaseReview(World world) {
    int month = world.monthKey();
    return new ReleaseReview(
        tier,
        habit,
        world.frontier().history().lagMonths(appeared),
        complement(),
        home().openness(),
        regulation(world),
        appeared,
        world.controls().hardest(Instrument.CHIP_CONTROL, home()),
        world.draws().uniform(Process.RELEASE_CHOICE, month, key(), 0),
        world.draws().uniform(Process.RELEASE_CHOICE, month, key(), 1));
  }

  /** Whether a generation waits for a decision, or a model is to be opened. */
  public boolean releases() {
    return opensNow || !Double.isNaN(appeared);
  }

  /** Level of the generation that has appeared in this tick, NaN without one. */
  public double appeared() {
    return appeared;
  }

  /** Recalls how its generations before the start came out: those on record, or else the best. */
  void recall(Blueprint blueprint) {
    double memory = blueprint.parameters().release().memory();
    LocalDate start = blueprint.calendar().from().atDay(1);
    List<ReleaseRow> before =
        blueprint.tables().releases().stream()
            .filter(release -> release.lab().equals(id()) && release.date().isBefore(start))
            .sorted(Comparator.comparing(ReleaseRow::date))
            .toList();
    before.forEach(release -> remember(release.tier(), memory));
    if (before.isEmpty() && capability > Double.NEGATIVE_INFINITY) {
      remember(tier, memory);
    }
  }

  /** Remembers how a generation came out, {@code h ← λ h ± 1}. */
  void remember(ReleaseTier kind, double memory) {
    habit = memory * habit + kind(kind);
  }

  /**
   * Commits the decision. What a lab holds back is not out: it will try again. Weights promised
   * with the last generation follow when this one appears.
   *
   * @param memory λ, what remains of habit when a generation comes out
   */
  public void commitRelease(double memory) {
    if (opensNow) {
      openCapability = Math.max(openCapability, capability);
      opensNow = false;
    }
    if (Double.isNaN(appeared)) {
      return;
    }
    if (!Double.isNaN(promised)) {
      openCapability = Math.max(openCapability, promised);
      promised = Double.NaN;
    }
    tier = chosen;
    if (tier != ReleaseTier.WITHHELD) {
      capability = Math.max(capability, appeared);
      remember(tier, memory);
    }
    if (tier == ReleaseTier.OPEN) {
      openCapability = Math.max(openCapability, appeared);
    } else if (tier == ReleaseTier.LATER) {
      promised = appeared;
    }
    appeared = Double.NaN;
  }

  /**
   * Sets the tier of its generations from the record or a scenario and holds it. An act of a
   * scenario that opens gives away the model that is out, too.
   */
  public void script(ReleaseMeasure measure) {
    tier = measure.tier();
    heldUntil = measure.heldUntil();
    dated = measure.level();
    opensNow = !measure.recorded() && tier == ReleaseTier.OPEN && active;
  }

  private ReleaseReview seen(World world) {
    ReleaseReview review = releaseReview(world);
    Finite.of(review.sum(), world, id(), "the release of a generation", "sight", review::toString);
    return review;
  }

  /** Decides how a generation gets out; nothing changes until the phase commits. */
  @Override
  public void step(SimState state) {
    World world = (World) state;
    boolean chooses =
        world.on(Mechanism.RELEASE)
            && world.on(Mechanism.GENERATIONS)
            && world.tick() >= heldUntil
            && !Double.isNaN(appeared);
    chosen = chooses ? releaseRule.tier(seen(world)) : tier;
  }
}
