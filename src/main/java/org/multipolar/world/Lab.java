package org.multipolar.world;

import org.multipolar.policy.Instrument;
import org.multipolar.random.Process;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.rule.ReleaseRule;
import org.multipolar.rule.SafetyReview;
import org.multipolar.rule.SafetyRule;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.RaceParameters;
import org.multipolar.value.parameter.SafetyParameters;
import sim.engine.SimState;

/** An AI lab: it turns compute and talent into capability, and decides whether to open it. */
public final class Lab extends Firm {
  private static final long serialVersionUID = 1;

  private final LabRow row;
  private final ReleaseRule releaseRule;
  private final SafetyRule safetyRule;
  private boolean active;
  private double efficiency;
  private double potential;
  private double capability;
  private double logResearchCompute;
  private double safetyShare;
  private boolean open;
  private boolean willOpen;
  private int heldUntil;
  private double openCapability;
  private double openEfficiency;
  private double closedUsage;
  private double openUsage;
  private double hazard;
  private double abroad;

  Lab(LabRow row, State home, ReleaseRule releaseRule, SafetyRule safetyRule) {
    super(row.id(), row.name(), home);
    this.row = row;
    this.releaseRule = releaseRule;
    this.safetyRule = safetyRule;
    this.capability = row.capability();
    this.potential = row.capability();
    this.safetyShare = row.safetyShare();
    this.open = row.open();
    this.openCapability =
        row.open()
            ? row.capability()
            : Double.isNaN(row.openCapability()) ? Double.NEGATIVE_INFINITY : row.openCapability();
    this.openEfficiency = Double.NEGATIVE_INFINITY;
  }

  /** Share ς of its home's compute that it uses for research. */
  public double computeShare() {
    return row.computeShare();
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

  /** Regulation r̃ under which it works: that of its home. */
  public double regulation() {
    return home().regulation();
  }

  /** Share of income from complements. */
  public double complement() {
    return row.complement();
  }

  /** Whether it had compute at the start, and so does research and serves models. */
  public boolean active() {
    return active;
  }

  /** Algorithmic efficiency a, orders of magnitude. */
  public double efficiency() {
    return efficiency;
  }

  /** Potential Z*, points. */
  public double potential() {
    return potential;
  }

  /** Capability Z of its best model, points. */
  public double capability() {
    return capability;
  }

  /** Natural logarithm of its research compute R, M H100e; −∞ without any. */
  public double logResearchCompute() {
    return logResearchCompute;
  }

  /** Share s of its compute spent on safety. */
  public double safetyShare() {
    return safetyShare;
  }

  /** Whether its models are open. */
  public boolean open() {
    return open;
  }

  /** Capability of the best weights that it has released, −∞ if none. */
  public double openCapability() {
    return openCapability;
  }

  /** Efficiency of the best recipe that it has released, −∞ if none. */
  public double openEfficiency() {
    return openEfficiency;
  }

  /** Share of the world's use served by its models, closed and open. */
  public double usage() {
    return closedUsage + openUsage;
  }

  /** Share of the world's use served by its open models. */
  public double openUsage() {
    return openUsage;
  }

  /** Harmful events from its models that are expected in this tick, 1/yr. */
  public double hazard() {
    return hazard;
  }

  /** Sets research compute and efficiency at the start. */
  void begin(double logCompute, double startEfficiency) {
    logResearchCompute = logCompute;
    efficiency = startEfficiency;
    active = logCompute > Double.NEGATIVE_INFINITY;
    if (open) {
      openEfficiency = startEfficiency;
    }
  }

  /** Chooses its safety share, knowing how the race stands. */
  public void chooseSafety(World world, RaceStanding race) {
    RaceParameters p = world.parameters().race();
    int month = world.monthKey();
    safetyShare =
        safetyRule.share(
            new SafetyReview(
                safetyShare,
                race.teams(),
                race.safe(),
                race.position(capability, p),
                race.position(race.best(), p),
                race.position(race.second(), p),
                leastSafety(world.parameters().safety()),
                world.draws().uniform(Process.SAFETY_CHOICE, month, key(), 0),
                world.draws().uniform(Process.SAFETY_CHOICE, month, key(), 1)));
  }

  /** The safety share to which law and its pledge bind it. */
  private double leastSafety(SafetyParameters p) {
    double law = p.least() + p.law() * regulation();
    return Math.min(1, politics().pledged() ? Math.max(law, p.pledged()) : law);
  }

  /** Commits a tick of research. */
  public void research(double logCompute, double newEfficiency, double newPotential, double z) {
    assert z >= capability : "capability of " + id() + " fell from " + capability + " to " + z;
    logResearchCompute = logCompute;
    efficiency = newEfficiency;
    potential = newPotential;
    capability = z;
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

  /**
   * Decides whether to open, if a review is due.
   *
   * @return whether it reviewed
   */
  public boolean reviewRelease(World world, double reviewProbability) {
    willOpen = open;
    if (!active()) {
      return false;
    }
    int month = world.monthKey();
    boolean due =
        releaseRule.constant()
            || world.draws().uniform(Process.RELEASE_REVIEW, month, key(), 0) < reviewProbability;
    if (due) {
      willOpen = releaseRule.open(releaseReview(world));
    }
    return due;
  }

  /** What it knows at a review. */
  public ReleaseReview releaseReview(World world) {
    return new ReleaseReview(
        open,
        Math.min(world.parameters().release().gapCap(), world.frontier().gapYears(capability)),
        row.complement(),
        home().openness(),
        home().regulation(),
        capability,
        world.totals().unservedSouth(),
        world.controls().hardest(Instrument.CHIP_CONTROL, home()),
        Regime.sharedCompute(world.regimes(), home().number()),
        world.draws().uniform(Process.RELEASE_CHOICE, world.monthKey(), key(), 0));
  }

  /** Whether it has decided to change its release mode. */
  public boolean changesRelease() {
    return willOpen != open;
  }

  /** Commits the decision; while it is open, its best model is in the commons. */
  public boolean commitRelease() {
    boolean changed = willOpen != open;
    open = willOpen;
    if (open && active()) {
      openCapability = Math.max(openCapability, capability);
      openEfficiency = Math.max(openEfficiency, efficiency);
    }
    return changed;
  }

  /** Sets the release mode from the record or a scenario and holds it until a tick, exclusive. */
  public void script(boolean toOpen, int until) {
    open = toOpen;
    willOpen = toOpen;
    heldUntil = until;
  }

  /** Decides whether to open; nothing changes until the phase commits. */
  @Override
  public void step(SimState state) {
    World world = (World) state;
    if (world.on(Mechanism.RELEASE) && world.tick() >= heldUntil) {
      reviewRelease(world, world.releaseReviewProbability());
    } else {
      willOpen = open;
    }
  }
}
