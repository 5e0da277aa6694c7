package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.RegulationParameters;
import org.multipolar.value.parameter.ResearchParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.RaceStanding;
import org.multipolar.world.World;

/**
 * Turns labs' compute, talent and knowledge from others into capability, and lets new generations
 * appear.
 *
 * <p>Own progress, points a year: {@code own = k [d log10 R/dt + g_a T^ε (R/R_max)^ν t (1 − c_R
 * r̃)]}, T talent at home relative to the United States at the start (to the largest if it has
 * none), t the lab's own quality; small labs bear a multiple of c_R. Potential: {@code dZ* /dt =
 * own + a [κ_f (Z^F − Z*)^+ + κ_o (Z^O − Z*)^+]}, {@code κ_f = κ_p + κ_d reach}, exactly, plus
 * noise {@code k σ_Z √dt}; it never falls. Absorbing demonstrated capability takes compute of one's
 * own: {@code a = R/(R + h R_max)}. Z^F is the best released model and Z^O the best open weights,
 * both as of the previous tick: labs learn only from released models. A lab enters with at least
 * {@code Z^O − d_0}.
 *
 * <p>A generation appears once the gain suffices, {@code Z* − Z^r ≥ ΔZ}, at the rate {@code 1/(τ_G
 * (1 + c_G r̃))}, or on its date in the record.
 *
 * <p>Source: capability log-linear in effective compute after Epoch AI and Ho et al. 2024 (arXiv
 * 2403.05812); an imitator copies a demonstrated capability at a lower cost than its discovery
 * took.
 */
public final class Research implements Phase {
  private static final long serialVersionUID = 1;

  private static final double LN10 = FastMath.log(10);

  /** A lab is small below this share of the research compute of its home. */
  private static final double SMALL = .05;

  private final double[] logCompute;
  private final double[] compute;
  private final double[] computeOfHome;
  private final double[] logTalent;
  private final double[] reach;
  private final double logReferenceTalent;

  public Research(Blueprint blueprint) {
    logCompute = new double[blueprint.tables().labs().size()];
    compute = new double[logCompute.length];
    int states = blueprint.tables().states().size();
    computeOfHome = new double[states];
    logTalent = new double[states];
    reach = new double[states];
    logReferenceTalent =
        FastMath.log(
            blueprint.tables().states().stream()
                .filter(s -> s.id().equals("USA") && s.talent() > 0)
                .mapToDouble(s -> s.talent())
                .findFirst()
                .orElseGet(
                    () ->
                        blueprint.tables().states().stream()
                            .mapToDouble(s -> s.talent())
                            .max()
                            .orElse(1)));
  }

  @Override
  public String title() {
    return "research";
  }

  @Override
  public String story() {
    return "labs turn compute, talent and spillovers into capability; generations appear";
  }

  @Override
  public void act(World world) {
    ResearchParameters p = world.parameters().research();
    if (world.tick() > 0) {
      world
          .researchCompute()
          .enter(world.tick(), world.commons().capability() - p.entryShortfall());
    }
    double logMost = prepare(world);
    advance(world, p, logMost);
  }

  /** Lets labs choose safety and splits compute; returns ln of the largest research compute. */
  private double prepare(World world) {
    RaceStanding race = RaceStanding.of(world.labs());
    world.researchCompute().shift(world.calendar().dt());
    for (int h = 0; h < world.services().homeCount(); h++) {
      int home = world.services().home(h);
      double talent = world.states().get(home).effectiveTalent();
      logTalent[home] =
          talent > 0 ? FastMath.log(talent) - logReferenceTalent : Double.NEGATIVE_INFINITY;
      computeOfHome[home] = 0;
      reach[home] = world.frontier().reach(h);
    }
    double logMost = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < logCompute.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active()) {
        lab.chooseSafety(world, race);
        logCompute[f] = world.researchCompute().log(f);
        logMost = Math.max(logMost, logCompute[f]);
        compute[f] = FastMath.exp(logCompute[f]);
        computeOfHome[lab.home().number()] += compute[f];
      }
    }
    return logMost;
  }

  private void advance(World world, ResearchParameters p, double logMost) {
    double dt = world.calendar().dt();
    double front = world.frontier().history().frontier();
    double openFront = world.commons().capability();
    double published = world.on(Mechanism.PUBLICATION_SPILLOVER) ? p.publication() : 0;
    double distilled = world.on(Mechanism.DISTILLATION) ? p.interfaces() : 0;
    double built = world.on(Mechanism.OPEN_SPILLOVER) ? p.openWeights() : 0;
    double spread = p.pointsPerOom() * p.noise() * FastMath.sqrt(dt);
    for (int f = 0; f < logCompute.length; f++) {
      Lab lab = world.labs().get(f);
      if (!lab.active()) {
        continue;
      }
      double taken = absorbed(logCompute[f] - logMost, p.absorption());
      double shown = taken * (published + distilled * reach[lab.home().number()]);
      double own = own(world, f, logMost, dt);
      double z = progress(lab.potential(), own, shown, front, taken * built, openFront, dt);
      if (spread > 0) {
        z += spread * world.draws().normal(Process.RESEARCH_NOISE, world.monthKey(), lab.key(), 0);
      }
      double least = Double.isNaN(lab.dated()) ? lab.potential() : lab.dated();
      lab.research(logCompute[f], Math.max(Math.max(lab.potential(), least), z));
      if (appears(world, p, lab)) {
        lab.appear(!world.on(Mechanism.GENERATIONS));
      }
    }
  }

  /** Own progress of a lab, points a year; 0 while it has no compute. */
  private double own(World world, int f, double logMost, double dt) {
    ResearchParameters p = world.parameters().research();
    Lab lab = world.labs().get(f);
    if (logCompute[f] == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    double before = lab.logResearchCompute();
    double growth = before == Double.NEGATIVE_INFINITY ? 0 : (logCompute[f] - before) / (LN10 * dt);
    int home = lab.home().number();
    double small = compute[f] < SMALL * computeOfHome[home] ? 1 : 0;
    return own(
        p,
        growth,
        logTalent[home],
        logCompute[f] - logMost,
        lab.talentMultiplier(),
        cost(world, lab, small));
  }

  /**
   * Own progress {@code k [growth + g_a T^ε (R/R_max)^ν t (1 − cost)]}, points a year.
   *
   * @param growth d log10 R/dt
   * @param logTalent ln T
   * @param logShare ln R/R_max
   * @param quality t
   * @param cost c_R r̃, fraction lost to regulation
   */
  public static double own(
      ResearchParameters p,
      double growth,
      double logTalent,
      double logShare,
      double quality,
      double cost) {
    double talent = p.talentElasticity() > 0 ? p.talentElasticity() * logTalent : 0;
    double efficiency =
        p.efficiency() * FastMath.exp(talent + p.computeElasticity() * logShare) * quality;
    return p.pointsPerOom() * (growth + efficiency * (1 - cost));
  }

  /**
   * Fraction of demonstrated capability that a lab absorbs, {@code R/(R + h R_max)}; 1 with h = 0.
   *
   * @param logShare ln of its research compute relative to the largest, −∞ for none
   * @param half h, the share at which it absorbs half
   */
  public static double absorbed(double logShare, double half) {
    return half > 0 ? 1 / (1 + half * FastMath.exp(-logShare)) : 1;
  }

  private static double cost(World world, Lab lab, double small) {
    RegulationParameters p = world.parameters().regulation();
    double burden = p.researchCost() * lab.regulation(world);
    return Math.min(1, small > 0 ? p.smallLab() * burden : burden);
  }

  private static boolean appears(World world, ResearchParameters p, Lab lab) {
    if (!world.on(Mechanism.GENERATIONS) || !Double.isNaN(lab.dated())) {
      return true;
    }
    if (lab.debuts(world.tick())) {
      return true;
    }
    if (!lab.ownTime(world.tick()) || lab.potential() - lab.capability() < p.step()) {
      return false;
    }
    double wait =
        p.interval()
            * (1 + world.parameters().regulation().generationDelay() * lab.regulation(world));
    return world.draws().uniform(Process.GENERATION, world.monthKey(), lab.key(), 0)
        < appearance(wait, world.calendar().dt());
  }

  /**
   * Probability that a generation whose gain suffices appears within a tick, {@code 1 − e^{−dt/τ}}.
   */
  public static double appearance(double wait, double dt) {
    return wait > 0 ? 1 - FastMath.exp(-dt / wait) : 1;
  }

  /**
   * Exact flow over dt of {@code dz/dt = own + κ (T(t) − z)} while the target, which moves
   * linearly, is ahead; without the pull once z has passed it.
   *
   * @param slope of the target, a year
   */
  public static double pulled(
      double z, double own, double pull, double target, double slope, double dt) {
    double gap = target - z;
    if (pull <= 0 || gap < 0 || gap == 0 && slope <= own) {
      return z + own * dt;
    }
    double rest = (slope - own) / pull;
    double decay = FastMath.exp(-pull * dt);
    if (rest < 0) {
      double passed = FastMath.log((gap - rest) / -rest) / pull;
      if (passed < dt) {
        return target + slope * passed + own * (dt - passed);
      }
    }
    return target + slope * dt - rest - (gap - rest) * decay;
  }

  /**
   * Exact flow of {@code dz/dt = own + κ_f (Z^F − z)^+ + κ_o (Z^O − z)^+} over dt, with Z^F and Z^O
   * constant.
   *
   * @param openFront at most {@code front}; −∞ where there is none
   */
  public static double progress(
      double z, double own, double shown, double front, double built, double openFront, double dt) {
    double left = dt;
    double at = z;
    if (built > 0 && openFront > at) {
      double pull = built + shown;
      double target = (built * openFront + (shown > 0 ? shown * front : 0)) / pull;
      double rest = target + own / pull;
      double time = rest > openFront ? FastMath.log((rest - at) / (rest - openFront)) / pull : left;
      if (time >= left) {
        return rest - (rest - at) * FastMath.exp(-pull * left);
      }
      left -= time;
      at = openFront;
    }
    return pulled(at, own, shown, front, 0, left);
  }
}
