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
 * An AI lab: it turns compute and talent into potential capability and decides in which tier to
 * release a generation.
 *
 * <p>Three levels: the potential Z* of its unreleased work, its best released model Z^r, and its
 * best released weights Z^o. Other labs learn only from released models.
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

  /** The lab's row of the world table. */
  public LabRow facts() {
    return row;
  }

  /**
   * r̃_f, the rules that bind it: those of its home, or β_B times those of the strictest large
   * market abroad if higher; 0 where the effects of regulation are switched off.
   */
  public double regulation(World world) {
    return world.on(Mechanism.REGULATION_EFFECTS) ? Math.max(home().regulation(), abroad) : 0;
  }

  /** Sets the regulation that the strictest large market abroad imposes on this lab. */
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

  /** True if it has begun, with compute: it does research and serves models. */
  public boolean active() {
    return active;
  }

  /** Research compute relative to the largest, at the start or on entry. */
  double size() {
    return size;
  }

  /** True if it has begun or may begin: its home has compute, or it has a host. */
  boolean exists() {
    return active || size > 0 && (home().compute() > 0 || !row.host().isEmpty());
  }

  /** Potential Z*, points: capability that it could release now. */
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

  /** Tier of its last generation, or the tier set since by the record or a scenario. */
  public ReleaseTier tier() {
    return tier;
  }

  /** True if its generations are released with open weights. */
  public boolean open() {
    return tier == ReleaseTier.OPEN;
  }

  /** True if its best model is sold, not given away. */
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

  /** Expected harmful events from its models in this tick, 1/yr. */
  public double hazard() {
    return hazard;
  }

  /** Activates the lab with at least the given potential. */
  void begin(double leastPotential) {
    active = true;
    potential = Math.max(potential, leastPotential);
  }

  /** Sets the research compute with which it begins. */
  void compute(double log) {
    logResearchCompute = log;
    researchCompute = FastMath.exp(log);
  }

  /** Chooses its safety share given the state of the race. */
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
        FiniteCheck.of(
            safetyRule.share(review), world, id(), "its safety", "choice", review::toString);
  }

  /** Minimum safety share under law and its pledge. */
  private double leastSafety(World world) {
    SafetyParameters p = world.parameters().safety();
    double law = p.least() + p.law() * regulation(world);
    return Math.min(1, politics().pledged() ? Math.max(law, p.pledged()) : law);
  }

  /** Sets the results of a tick of research. */
  public void research(double logCompute, double newPotential) {
    assert newPotential >= potential
        : "potential of " + id() + " fell from " + potential + " to " + newPotential;
    compute(logCompute);
    potential = newPotential;
  }

  /**
   * Lets a generation appear; its tier is decided in the release phase.
   *
   * @param whole whether it has the lab's full potential even if the record dates a level
   */
  public void appear(boolean whole) {
    appeared = Math.max(capability, whole || Double.isNaN(dated) ? potential : dated);
    dated = Double.NaN;
  }

  /** Level of the generation that the record dates in this tick, NaN without one. */
  public double dated() {
    return dated;
  }

  /** True if generations follow their own timing: no dated one is pending. */
  public boolean ownTime(int tick) {
    return tick >= generationsFrom;
  }

  /** Defers its first model to the tick of its date in the record. */
  public void awaitDebut(int tick) {
    debut = tick;
    generationsFrom = Math.max(generationsFrom, tick);
  }

  /** True if it has released no model and its first one is dated in this tick or before. */
  public boolean debuts(int tick) {
    return debut >= 0 && tick >= debut && capability == Double.NEGATIVE_INFINITY;
  }

  /** Defers generations to a dated one in a given tick. */
  public void awaitGeneration(int tick) {
    generationsFrom = Math.max(generationsFrom, tick + 1);
  }

  /** Sets its shares of the model market. */
  public void serve(double closed, double opened) {
    closedUsage = closed;
    openUsage = opened;
  }

  /** Sets its incident hazard. */
  public void setHazard(double perYear) {
    hazard = perYear;
  }

  /** The lab's information when it decides the tier of a generation. */
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

  /** True if a generation awaits a decision, or a model is to be opened. */
  public boolean releases() {
    return opensNow || !Double.isNaN(appeared);
  }

  /** Level of the generation that has appeared in this tick, NaN without one. */
  public double appeared() {
    return appeared;
  }

  /**
   * Initializes its habit from the generations before the start: those on record, or else its best.
   */
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

  /** Updates its habit by the tier of a generation, {@code h ← λ h ± 1}. */
  void remember(ReleaseTier kind, double memory) {
    habit = memory * habit + kind(kind);
  }

  /**
   * Applies the release decision. A generation that a lab holds back is not released: it will try
   * again. Weights promised with the last generation are released when this one appears.
   *
   * @param memory λ, fraction of habit that remains after a release
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
   * Sets the tier of its generations from the record or a scenario and holds it. A scenario's act
   * of opening also opens its released model.
   */
  public void script(ReleaseMeasure measure) {
    tier = measure.tier();
    heldUntil = measure.heldUntil();
    dated = measure.level();
    opensNow = !measure.recorded() && tier == ReleaseTier.OPEN && active;
  }

  private ReleaseReview seen(World world) {
    ReleaseReview review = releaseReview(world);
    FiniteCheck.of(
        review.sum(), world, id(), "the release of a generation", "sight", review::toString);
    return review;
  }

  /** Decides the tier of a generation; nothing changes until the phase applies it. */
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
