package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ResearchParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.RaceStanding;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Labs turn compute, talent and what is known into capability.
 *
 * <p>Research compute {@code R_f = ς_f C_h (1 − s_f)}. Algorithmic efficiency, in orders of
 * magnitude: {@code da_f/dt = g_a T_f^ε (R_f/R_max)^ν (1 + ψ_a denied) + ω (a_O − a_f)^+ + ℓ pub
 * (a_max − a_f)^+}, the exact flow against targets that move linearly over the tick, plus noise
 * {@code σ_Z √dt}. Potential {@code Z* = Z_0 + k (log10(R_f/R_ref) + a_f)}; capability follows with
 * lag τ_R, {@code dZ/dt = (Z* − Z)^+ / τ_R}, exact against a potential that moves linearly, and
 * never falls. Any lab with compute can build on the best open model: {@code Z ≥ Z_O − d}. What is
 * openly known follows the frontier at a distance: {@code a_O ≥ a_max − p_lag}.
 *
 * <p>T_f talent at home relative to the United States at the start (to the largest where there is
 * none), times the lab's own quality. Source: capability log-linear in effective compute after
 * Epoch AI and Ho et al. 2024 (arXiv 2403.05812).
 */
public final class Research implements Phase {
  private static final long serialVersionUID = 1;

  private static final double LN10 = FastMath.log(10);

  private final double[] logCompute;
  private final double[] rate;
  private final double[] logTalent;
  private final double logReferenceTalent;

  public Research(Blueprint blueprint) {
    int labs = blueprint.tables().labs().size();
    logCompute = new double[labs];
    rate = new double[labs];
    logTalent = new double[blueprint.tables().states().size()];
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
    return "labs turn compute, talent, published methods and open models into capability";
  }

  @Override
  public void act(World world) {
    ResearchParameters p = world.parameters().research();
    int leader = prepare(world, p);
    if (leader < 0) {
      return;
    }
    advance(world, p, leader);
    world.commons().receive(Double.NEGATIVE_INFINITY, bestEfficiency(world) - p.publicationLag());
    world.frontier().updateCapability();
  }

  /** Rates of own progress; returns the lab that knows most, the faster one on a tie. */
  private int prepare(World world, ResearchParameters p) {
    for (int h = 0; h < world.services().homeCount(); h++) {
      State home = world.states().get(world.services().home(h));
      logTalent[home.number()] =
          home.effectiveTalent() > 0
              ? FastMath.log(home.effectiveTalent()) - logReferenceTalent
              : Double.NEGATIVE_INFINITY;
    }
    double logMost = Double.NEGATIVE_INFINITY;
    RaceStanding race = RaceStanding.of(world.labs());
    for (int f = 0; f < logCompute.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active()) {
        lab.chooseSafety(world, race);
      }
      logCompute[f] = world.researchCompute().log(lab);
      logMost = Math.max(logMost, logCompute[f]);
    }
    double pace = pace(world, p);
    int leader = -1;
    for (int f = 0; f < logCompute.length; f++) {
      Lab lab = world.labs().get(f);
      if (!lab.active()) {
        continue;
      }
      double talent = logTalent[lab.home().number()] + FastMath.log(lab.talentMultiplier());
      rate[f] =
          logCompute[f] == Double.NEGATIVE_INFINITY
              ? 0
              : pace
                  * (1 + p.constraintEfficiency() * lab.home().deniedShare())
                  * FastMath.exp(
                      (p.talentElasticity() > 0 ? p.talentElasticity() * talent : 0)
                          + p.computeElasticity() * (logCompute[f] - logMost));
      if (leader < 0
          || lab.efficiency() > world.labs().get(leader).efficiency()
          || lab.efficiency() == world.labs().get(leader).efficiency() && rate[f] > rate[leader]) {
        leader = f;
      }
    }
    return leader;
  }

  /** g_a averaged over the tick. */
  private static double pace(World world, ResearchParameters p) {
    double start = world.calendar().years(world.tick());
    double dt = world.calendar().dt();
    double change = world.calendar().yearsUntil(p.progressChange());
    double late = Math.max(0, Math.min(1, (start + dt - change) / dt));
    return p.progressEarly() * (1 - late) + p.progressLate() * late;
  }

  private void advance(World world, ResearchParameters p, int leader) {
    double dt = world.calendar().dt();
    double known = world.labs().get(leader).efficiency();
    double knownRate = rate[leader];
    double openNow = world.commons().efficiency();
    double openRate = openRate(world, p, leader);
    double open = world.on(Mechanism.OPEN_SPILLOVER) ? p.openSpillover() : 0;
    double published =
        world.on(Mechanism.PUBLICATION_SPILLOVER) ? p.publicationSpillover() * p.publication() : 0;
    double base =
        world.on(Mechanism.OPEN_BASE)
            ? world.commons().capability() - p.openBaseShortfall()
            : Double.NEGATIVE_INFINITY;
    double spread = p.noise() * FastMath.sqrt(dt);
    for (int f = 0; f < logCompute.length; f++) {
      Lab lab = world.labs().get(f);
      if (!lab.active()) {
        continue;
      }
      double pulledByOpen = pulled(lab.efficiency(), rate[f], openNow, openRate) ? open : 0;
      double pulledByKnown = pulled(lab.efficiency(), rate[f], known, knownRate) ? published : 0;
      double a =
          follow(
              lab.efficiency(),
              rate[f],
              pulledByOpen,
              openNow,
              openRate,
              pulledByKnown,
              known,
              knownRate,
              dt);
      if (spread > 0) {
        a += spread * world.draws().normal(Process.RESEARCH_NOISE, world.monthKey(), lab.key(), 0);
      }
      double potential =
          p.initialFrontier()
              + p.pointsPerOom()
                  * ((logCompute[f] - world.researchCompute().logReference()) / LN10 + a);
      boolean trains = potential > Double.NEGATIVE_INFINITY;
      double z =
          trains
              ? train(lab.capability(), lab.potential(), potential, p.trainingLag(), dt)
              : lab.capability();
      lab.research(logCompute[f], a, trains ? potential : z, Math.max(z, base));
    }
  }

  /**
   * How fast the open state of knowledge moves: with an open lab that holds it, or the frontier.
   */
  private double openRate(World world, ResearchParameters p, int leader) {
    double openNow = world.commons().efficiency();
    double best = 0;
    for (int f = 0; f < logCompute.length; f++) {
      Lab lab = world.labs().get(f);
      if (lab.active() && lab.open() && lab.efficiency() >= openNow) {
        best = Math.max(best, rate[f]);
      }
    }
    double floor = world.labs().get(leader).efficiency() - p.publicationLag();
    return openNow <= floor ? Math.max(best, rate[leader]) : best;
  }

  private static boolean pulled(double a, double own, double target, double targetRate) {
    return target > a || target == a && targetRate > own;
  }

  /**
   * Exact flow of {@code da/dt = r + ω (o(t) − a) + ℓ (m(t) − a)} over dt with targets {@code o =
   * o_0 + o_1 t} and {@code m = m_0 + m_1 t}.
   */
  public static double follow(
      double a,
      double r,
      double omega,
      double o0,
      double o1,
      double ell,
      double m0,
      double m1,
      double dt) {
    double pull = omega + ell;
    if (pull == 0) {
      return a + r * dt;
    }
    double pulled = (omega > 0 ? omega * o0 : 0) + (ell > 0 ? ell * m0 : 0);
    double slope = ((omega > 0 ? omega * o1 : 0) + (ell > 0 ? ell * m1 : 0)) / pull;
    double level = (r + pulled - slope) / pull;
    return level + slope * dt + (a - level) * FastMath.exp(-pull * dt);
  }

  /**
   * Exact flow of {@code dZ/dt = (Z*(t) − Z)^+ / τ} over dt with a potential that moves linearly
   * from {@code before} to {@code after}. A falling potential is followed until it meets Z; from
   * there Z stays.
   */
  public static double train(double z, double before, double after, double lag, double dt) {
    double slope = (after - before) / dt;
    double start = before;
    double time = dt;
    if (start < z) {
      if (after <= z) {
        return z;
      }
      time = (after - z) / slope;
      start = z;
    }
    double trailing = after - slope * lag;
    double gap = z - start + slope * lag;
    if (slope < 0 && FastMath.exp(-time / lag) < slope * lag / gap) {
      return start + slope * lag * FastMath.log(gap / (slope * lag));
    }
    return Math.max(z, trailing + gap * FastMath.exp(-time / lag));
  }

  private static double bestEfficiency(World world) {
    double best = Double.NEGATIVE_INFINITY;
    for (Lab lab : world.labs()) {
      if (lab.active()) {
        best = Math.max(best, lab.efficiency());
      }
    }
    return best;
  }
}
