package org.multipolar.institution;

import java.time.LocalDate;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.AdoptionParameters;
import org.multipolar.value.parameter.EconomyParameters;
import org.multipolar.world.Adopters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.UsefulnessCurve;
import org.multipolar.world.World;

/**
 * Diffuses AI among the population and then among the firms of each state, and adds the gains from
 * its use to output.
 *
 * <p>Population, as a share of those aged 15–64: {@code dF/dt = (p + q F)(1 − F)} for {@code F =
 * a/ā}, with ceiling ā a fraction of internet users; exact map of the Bass curve: {@code y = (1 −
 * F)/(p + q F)}, {@code y ← y e^{−(p+q) dt}}, {@code F = (1 − p y)/(1 + q y)}. Rates: {@code p =
 * p_0 h (1 − c_a r)}, {@code q = q_0 h trust}, {@code h = (inc/y*)^{ε_y} (1 − ω_l + ω_l lang)
 * (u(Z^acc)/u(Z^F))^{ε_z} acc}, between bounds; both are lower before the release of chat services
 * on 30 November 2022. There is no diffusion where no model is accessible.
 *
 * <p>Firms: {@code db/dt = κ_b (min(1, b_0 + ω_b a) − b)^+}, solved exactly for a target that moves
 * linearly: firms that used AI before generative AI, b_0, plus those that follow the population.
 * Output: {@code Δ ln Y = g dt + ψ_Y Δ[(½ a + ½ b/ω_b) u(Z)]}, {@code u(Z) = Λ((Z − half)/spread)}
 * of the best model accessible to users.
 *
 * <p>Source: Bass 1969, Management Science 15(5); output gain between Acemoglu 2024 and the figure
 * of Goldman Sachs quoted there.
 */
public final class Adoption implements Phase {
  private static final long serialVersionUID = 1;

  /** Bounds of the factor h on both diffusion rates; assumptions. */
  private static final double LEAST = .2;

  private static final double MOST = 3;

  private static final LocalDate CHAT = LocalDate.of(2022, 11, 30);

  private final double chat;

  public Adoption(Blueprint blueprint) {
    LocalDate start = blueprint.calendar().from().atDay(1);
    chat =
        12 * (CHAT.getYear() - start.getYear())
            + CHAT.getMonthValue()
            - start.getMonthValue()
            + (CHAT.getDayOfMonth() - 1) / (double) CHAT.lengthOfMonth();
  }

  @Override
  public String title() {
    return "adoption";
  }

  @Override
  public String story() {
    return "AI diffuses among people and firms and raises output";
  }

  @Override
  public void act(World world) {
    boolean diffuses = world.on(Mechanism.ADOPTION);
    boolean pays = world.on(Mechanism.GDP_FEEDBACK);
    double dt = world.calendar().dt();
    double early = Math.max(0, Math.min(dt, chat / 12 - world.calendar().years(world.tick())));
    EconomyParameters economy = world.parameters().economy();
    AdoptionParameters p = world.parameters().adoption();
    double front = UsefulnessCurve.of(world.frontier().best(), economy);
    double last = Double.NaN;
    double usefulness = 0;
    double quality = 1;
    for (State state : world.states()) {
      if (state.accessible() != last) {
        last = state.accessible();
        usefulness = UsefulnessCurve.of(last, economy);
        quality = quality(usefulness, front, p.access());
      }
      if (diffuses && usefulness > 0) {
        diffuse(world, state, quality, early);
      }
      double value = state.adopters().worth(p) * usefulness;
      double gain = pays ? economy.outputGain() * (value - state.aiValue()) : 0;
      state.growOutput(state.facts().growth() * dt + gain + shortage(world, state), value);
    }
  }

  /**
   * Change of ln Y from a shortage of minerals, {@code Y (1 − κ_min R)}: a level effect, reversed
   * as R fades.
   */
  private static double shortage(World world, State state) {
    double now = state.minerals().level();
    double before = state.minerals().before();
    double loss = world.parameters().minerals().outputLoss();
    return now == before ? 0 : FastMath.log(1 - loss * now) - FastMath.log(1 - loss * before);
  }

  /** (u(Z^acc)/u(Z^F))^{ε_z}. */
  private static double quality(double usefulness, double front, double elasticity) {
    if (elasticity == 0 || usefulness >= front) {
      return 1;
    }
    return usefulness > 0 ? FastMath.exp(elasticity * FastMath.log(usefulness / front)) : 0;
  }

  private static void diffuse(World world, State state, double offer, double early) {
    AdoptionParameters p = world.parameters().adoption();
    double dt = world.calendar().dt();
    double cost = world.parameters().regulation().useCost() * state.burden(world);
    double hazard =
        Math.max(
            LEAST, Math.min(MOST, state.adopters().readiness() * offer * state.accessFactor()));
    double innovation = p.innovation() * hazard * (1 - cost);
    double imitation = p.imitation() * hazard * state.trust(world);
    Adopters adopters = state.adopters();
    double slowly = p.innovationBefore() * innovation;
    double imitated = p.imitationBefore() * imitation;
    boolean waits = early >= dt;
    adopters.spread(waits ? slowly : innovation, waits ? imitated : imitation);
    spread(adopters, p, slowly, imitated, early);
    spread(adopters, p, innovation, imitation, dt - early);
  }

  /**
   * Advances both groups over a time span at constant rates; firms follow the population as if its
   * use grew linearly.
   */
  private static void spread(
      Adopters adopters, AdoptionParameters p, double innovation, double imitation, double time) {
    if (time <= 0) {
      return;
    }
    double before = adopters.people();
    double most = adopters.ceiling();
    double after = most > 0 ? most * bass(before / most, innovation, imitation, time) : 0;
    adopters.adopt(
        after,
        Research.pulled(
            adopters.firms(),
            0,
            p.firmRate(),
            firms(adopters, p, before),
            (firms(adopters, p, after) - firms(adopters, p, before)) / time,
            time));
  }

  /**
   * {@code min(1, b_0 + ω_b a)}, the share of firms that eventually adopts at this use by the
   * population.
   */
  private static double firms(Adopters adopters, AdoptionParameters p, double people) {
    return Math.min(1, adopters.firmsBefore() + p.firmCeiling() * people);
  }

  /** Use in a state after a time in years, along the Bass curve of the last tick. */
  static double after(State state, double years) {
    Adopters adopters = state.adopters();
    return adopters.ceiling() > 0
        ? adopters.ceiling()
            * bass(
                state.adoption() / adopters.ceiling(),
                adopters.innovation(),
                adopters.imitation(),
                years)
        : 0;
  }

  /** Exact map of the Bass curve over dt, for the adopted fraction F in [0, 1]. */
  public static double bass(double fraction, double p, double q, double dt) {
    if (p + q * fraction <= 0) {
      return fraction;
    }
    double y = (1 - fraction) / (p + q * fraction) * FastMath.exp(-(p + q) * dt);
    return (1 - p * y) / (1 + q * y);
  }
}
