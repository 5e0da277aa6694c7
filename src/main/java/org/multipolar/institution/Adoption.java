package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.AdoptionParameters;
import org.multipolar.value.parameter.EconomyParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.Usefulness;
import org.multipolar.world.World;

/**
 * AI diffuses inside each state, and its use adds to output.
 *
 * <p>Diffusion: {@code dF/dt = (p + q F)(1 − F)} for {@code F = a/ā}, the exact map of Bass: {@code
 * y = (1 − F)/(p + q F)}, {@code y ← y e^{−(p+q) dt}}, {@code F = (1 − p y)/(1 + q y)}; {@code p =
 * p_0 (inf/inf_ref) acc}, {@code q = q_0 (c + (1 − c) inf/inf_ref) acc trust}, {@code acc = 1 + c_o
 * openShare (1 − inf)} times the factor of lent compute. Output: {@code Δ ln Y = g dt + ψ_Y Δ[a
 * u(Z)]}, {@code u(Z) = Λ((Z − half)/spread)} of the best model that users can get.
 *
 * <p>Source: Bass 1969, Management Science 15(5); output gain between Acemoglu 2024 and the figure
 * of Goldman Sachs quoted there.
 */
public final class Adoption implements Phase {
  private static final long serialVersionUID = 1;

  public Adoption(Blueprint blueprint) {}

  @Override
  public String title() {
    return "adoption";
  }

  @Override
  public String story() {
    return "AI diffuses inside each state and adds to its output";
  }

  @Override
  public void act(World world) {
    double dt = world.calendar().dt();
    boolean diffuses = world.on(Mechanism.ADOPTION);
    boolean pays = world.on(Mechanism.GDP_FEEDBACK);
    EconomyParameters p = world.parameters().economy();
    double last = Double.NaN;
    double usefulness = 0;
    for (State state : world.states()) {
      if (diffuses) {
        state.adopt(diffuse(world, state, dt));
      }
      if (state.accessible() != last) {
        last = state.accessible();
        usefulness = Usefulness.of(last, p);
      }
      double value = state.adoption() * usefulness;
      double gain = pays ? p.outputGain() * (value - state.aiValue()) : 0;
      state.growOutput(state.facts().growth() * dt + gain + shortage(world, state), value);
    }
  }

  /**
   * Change of ln Y from a shortage of minerals, {@code Y (1 − κ_min R)}: a level, restored as R
   * fades.
   */
  private static double shortage(World world, State state) {
    double now = state.minerals().level();
    double before = state.minerals().before();
    double loss = world.parameters().minerals().outputLoss();
    return now == before ? 0 : FastMath.log(1 - loss * now) - FastMath.log(1 - loss * before);
  }

  private static double diffuse(World world, State state, double dt) {
    AdoptionParameters p = world.parameters().adoption();
    double ready = state.preparedness() / p.referencePreparedness();
    double access = access(world, state, p);
    double innovation = p.innovation() * ready * access;
    double imitation =
        p.imitation()
            * (p.imitationFloor() + (1 - p.imitationFloor()) * ready)
            * access
            * state.trust(world);
    if (state.adoptionCeiling() == 0) {
      return 0;
    }
    return state.adoptionCeiling()
        * bass(state.adoption() / state.adoptionCeiling(), innovation, imitation, dt);
  }

  private static double access(World world, State state, AdoptionParameters p) {
    double open = world.services().openShare(state.number()) * (1 - state.preparedness());
    return (1 + p.openAccess() * open) * state.accessFactor();
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
