package org.multipolar.institution;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Process;
import org.multipolar.value.Mechanism;
import org.multipolar.value.Rationale;
import org.multipolar.value.parameter.AttentionParameters;
import org.multipolar.value.parameter.IncidentsParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.Regime;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.UsefulnessCurve;
import org.multipolar.world.World;

/**
 * Draws incidents from the use of AI; they do harm and raise political attention, which decays.
 *
 * <p>Harmful events from the models of lab f, 1/yr: {@code h_f = λ_0 (U_f/U_ref)(u(Z_f)/u(Z_ref))
 * (1 + E/E_0)^{−b} (1 + β_o open_f)(1 + β_r (race − ½))(1 − β_g r̃_f)(1 − β_s S(s_f))(1 − β_k
 * coord_f)}: U_f its users, u the usefulness that also enters output, E the cumulative use of the
 * world, {@code S(s) = s/(s + s_h)}, {@code race = Λ(1 − (Z_1 − Z_2)/lead)}; r̃_f the regulation
 * that binds it, coord_f coordination weighted by its places of use, open_f the open share of its
 * use. The reference is the year 2024.
 *
 * <p>A share m_h of them is major: counts Poisson, severities Pareto winsorised, places drawn in
 * proportion to a_j Y_j. Only major incidents do harm and raise attention: {@code att ← att e^{−q_A
 * dt} + Σ (own | elsewhere) ln(1+S) / (1 + h base)}, base the habitual yearly severity, a moving
 * average. Reports are an observation: {@code N^rep = λ_0 (N/N_2024)^{η_r}}, N the sum of h_f. No
 * probability of catastrophe is claimed.
 *
 * <p>From the branch tick on a lab signs a safety pledge once its own safety share reaches the
 * pledged one, or signatories serve at least half of the use served by other labs.
 *
 * <p>Source: experience curves, Argote and Epple 1990, Science 247; issue-attention cycle, Downs
 * 1972.
 */
public final class Incidents implements Phase {
  private static final long serialVersionUID = 1;

  /**
   * Cap on the expected number of major incidents of a lab in a tick; not reached at sensible
   * values.
   */
  private static final double MOST = 1000;

  private final double[] coordinationOfHome;
  private final double[] useOfHome;
  private final double[] coordination;
  private final double[] severity;
  private final double[] stir;
  private final int[] counts;

  public Incidents(Blueprint blueprint) {
    int n = blueprint.tables().states().size();
    coordinationOfHome = new double[n];
    useOfHome = new double[n];
    coordination = new double[n];
    severity = new double[n];
    stir = new double[n];
    counts = new int[n];
  }

  @Override
  public String title() {
    return "incidents";
  }

  @Override
  public String story() {
    return "use of AI causes incidents, which do harm and draw attention; attention fades";
  }

  @Override
  public void act(World world) {
    Arrays.fill(severity, 0);
    Arrays.fill(counts, 0);
    Arrays.fill(stir, 0);
    double expected = 0;
    int happened = 0;
    double harm = 0;
    if (world.on(Mechanism.INCIDENTS)) {
      IncidentsParameters p = world.parameters().incidents();
      expected = hazards(world, p);
      happened = draw(world, p);
      for (double s : severity) {
        harm += s;
      }
    }
    remember(world, happened, harm, expected);
    if (world.on(Mechanism.FIRM_POLITICS) && world.tick() >= world.calendar().branchTick()) {
      pledge(world);
    }
  }

  /**
   * Lets labs sign the safety pledge that are safe enough or whose peers' use is mostly served by
   * signatories.
   */
  private void pledge(World world) {
    double least = world.parameters().safety().pledged();
    double signed = 0;
    double all = 0;
    for (Lab lab : world.labs()) {
      all += lab.usage();
      signed += lab.politics().pledged() ? lab.usage() : 0;
    }
    for (Lab lab : world.labs()) {
      boolean may = lab.active() && !lab.politics().pledged() && !lab.politics().held();
      double peers = all - lab.usage();
      if (may && (lab.safetyShare() >= least || peers > 0 && signed >= peers / 2)) {
        lab.politics().sign();
        world.note(
            this,
            lab.id(),
            Event.Kind.POLITICS,
            "",
            "pledge",
            0,
            1,
            () -> Rationale.of("safety", lab.safetyShare()).text());
      }
    }
  }

  /**
   * Sets the hazard of every lab; returns the expected major incidents of all labs without any
   * restraint, 1/yr.
   */
  private double hazards(World world, IncidentsParameters p) {
    double reference = world.blueprint().tables().usageReference();
    double users = world.totals().users();
    double dt = world.calendar().dt();
    double experience =
        (world.totals().cumulativeUse() + users * dt / 2) / (p.baseUse() * reference);
    world.totals().addUse(users * dt);
    double scale =
        p.rate()
            * users
            / reference
            / UsefulnessCurve.of(p.referenceCapability(), world.parameters().economy())
            * learned(experience, p.learning());
    double second = world.frontier().secondBest();
    double lead =
        second > Double.NEGATIVE_INFINITY
            ? world.frontier().best() - second
            : Double.POSITIVE_INFINITY;
    double race = 1 / (1 + FastMath.exp(-(1 - lead / p.raceLead())));
    double raceFactor = 1 + p.race() * (race - .5);
    restrain(world);
    Services services = world.services();
    double unrestrained = 0;
    for (Lab lab : world.labs()) {
      double use = lab.usage();
      if (use <= 0) {
        lab.setHazard(0);
        continue;
      }
      int h = services.homeOf(lab.home().number());
      double served = useOfHome[h];
      double coordinated = served > 0 ? coordinationOfHome[h] / served : 0;
      double open = lab.openUsage() / use;
      double raw =
          scale
              * use
              * UsefulnessCurve.of(lab.capability(), world.parameters().economy())
              * (1 + p.openness() * open)
              * raceFactor;
      unrestrained += raw;
      lab.setHazard(
          raw
              * (1 - p.regulation() * lab.regulation(world))
              * (1 - p.safety() * effect(lab.safetyShare(), p.half()))
              * (1 - p.coordination() * coordinated));
    }
    return p.major() * unrestrained;
  }

  /**
   * Harm per use relative to that without experience, {@code (1 + E/E_0)^{−b}}.
   *
   * @param experience E/E_0
   * @param exponent b
   */
  public static double learned(double experience, double exponent) {
    return FastMath.exp(-exponent * FastMath.log1p(experience));
  }

  /** S(s): effect of a safety share, in [0, 1]. */
  public static double effect(double share, double half) {
    return share > 0 ? share / (share + half) : 0;
  }

  /**
   * Sums use, and use weighted by coordination, of the labs of each home state over the states of
   * use.
   */
  private void restrain(World world) {
    Services services = world.services();
    for (State state : world.states()) {
      coordination[state.number()] = Regime.coordination(world.regimes(), state.number());
    }
    for (int h = 0; h < services.homeCount(); h++) {
      double use = 0;
      double coordinated = 0;
      for (State state : world.states()) {
        int j = state.number();
        double share = state.users() * (services.closed(h, j) + services.open(h, j));
        use += share;
        coordinated += share * coordination[j];
      }
      useOfHome[h] = use;
      coordinationOfHome[h] = coordinated;
    }
  }

  private int draw(World world, IncidentsParameters p) {
    int month = world.monthKey();
    double dt = world.calendar().dt();
    int happened = 0;
    for (Lab lab : world.labs()) {
      if (lab.hazard() <= 0) {
        continue;
      }
      double mean = Math.min(MOST, p.major() * lab.hazard() * dt);
      int n = world.draws().poisson(Process.INCIDENT_COUNT, month, lab.key(), 0, mean);
      for (int k = 0; k < n; k++) {
        double s =
            world
                .draws()
                .pareto(
                    Process.INCIDENT_SEVERITY,
                    month,
                    lab.key(),
                    k,
                    p.severityTail(),
                    p.severityCap());
        State place =
            place(world, world.draws().uniform(Process.INCIDENT_PLACE, month, lab.key(), k));
        happen(world, lab, place, s, k);
      }
      happened += n;
    }
    return happened;
  }

  private static State place(World world, double draw) {
    double left = draw * world.totals().use();
    State last = world.states().get(0);
    for (State state : world.states()) {
      double weight = state.adoption() * state.gdp();
      if (weight > 0) {
        last = state;
        left -= weight;
        if (left < 0) {
          return state;
        }
      }
    }
    return last;
  }

  private void happen(World world, Lab lab, State place, double s, int k) {
    severity[place.number()] += s;
    counts[place.number()]++;
    if (world.on(Mechanism.ATTENTION)) {
      AttentionParameters p = world.parameters().attention();
      double felt = FastMath.log(1 + s) / (1 + p.habituation() * world.totals().habitualLoss());
      for (int j = 0; j < stir.length; j++) {
        stir[j] += (j == place.number() ? p.own() : p.elsewhere()) * felt;
      }
    }
    world.note(
        this,
        lab.id(),
        Event.Kind.INCIDENT,
        place.id(),
        "incident " + (k + 1),
        0,
        s,
        () -> Rationale.of("hazard", lab.hazard()).and("capability", lab.capability()).text());
  }

  private void remember(World world, int happened, double harm, double expected) {
    AttentionParameters p = world.parameters().attention();
    double dt = world.calendar().dt();
    double fades = FastMath.exp(-p.decay() * dt);
    double keepsBase = FastMath.exp(-p.baseRate() * dt);
    double keepsRecord = FastMath.exp(-world.parameters().body().recordRate() * dt);
    double all = world.totals().use();
    for (State state : world.states()) {
      int j = state.number();
      if (world.on(Mechanism.ATTENTION)) {
        state.setAttention(state.attention() * fades);
        state.raiseAttention(stir[j]);
      }
      double part = all > 0 ? state.adoption() * state.gdp() / all : 0;
      state.recordHarm(
          severity[j],
          state.incidentRecord() * keepsRecord + (1 - keepsRecord) * counts[j] / dt,
          state.incidentExpectation() * keepsRecord + (1 - keepsRecord) * expected * part);
    }
    world
        .totals()
        .recordHarm(
            happened,
            harm,
            world.totals().habitualLoss() * keepsBase + (1 - keepsBase) * harm / dt);
  }
}
