package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Phase;
import org.multipolar.world.State;
import org.multipolar.world.Trade;
import org.multipolar.world.World;

/**
 * Makers build capacity, replace foreign tools, learn, and make chips.
 *
 * <p>Capacity: {@code d ln K/dt = g_K(t) (1 − χ X̂ (1−n)) + g_s σ (1 + ψ x̄) − m R̂}, {@code g_K(t)
 * = g_∞ + (g_0 − g_∞) 2^{−t/h}}. Output over the tick: {@code S = (η/η_max) ∫ K dt}, the integral
 * by three-point Gauss-Legendre on the exact path. Indigenisation: {@code dn/dt = (γ_0 σ + γ_1
 * X̂)(1−n)}, exact flow. Performance: {@code d ln π/dt = ln g_π (1 − χ X̂ (1−n))}. Yield: {@code η
 * = η_max − (η_max − η_0) [(Q + s Q_others)/Q_0]^{−b}}, {@code b = −log2(1−LR)}.
 *
 * <p>X̂ tools denied, R̂ minerals denied, x̄ the hardest chip control at home, σ subsidy at home, Q
 * cumulative output, Q_0 its value at the start. Source: learning after Wright 1936 and Irwin and
 * Klenow 1994. The fall of the price of compute is left to the market, learning acts on yield
 * alone.
 */
public final class ChipProduction implements Phase {
  private static final long serialVersionUID = 1;

  /** Nodes of the three-point Gauss-Legendre rule on [0, 1]; the weights are 5/18, 8/18, 5/18. */
  private static final double[] NODES = {
    .5 - .5 * FastMath.sqrt(.6), .5, .5 + .5 * FastMath.sqrt(.6)
  };

  private final double[] reference;

  /** ∫ g_K from the start of the tick to each node, and to its end. */
  private final double[] trend = new double[NODES.length + 1];

  public ChipProduction(Blueprint blueprint) {
    reference = new double[blueprint.tables().makers().size()];
  }

  @Override
  public String title() {
    return "chip production";
  }

  @Override
  public String story() {
    return "makers build capacity, replace foreign tools, learn, and make chips";
  }

  @Override
  public void act(World world) {
    ChipsParameters p = world.parameters().chips();
    if (world.tick() == 0) {
      remember(world, p);
    }
    double t = world.calendar().years(world.tick());
    double dt = world.calendar().dt();
    for (int i = 0; i < trend.length; i++) {
      trend[i] = trendGrowth(p, t, t + (i < NODES.length ? NODES[i] * dt : dt));
    }
    double improvement = FastMath.log(p.performanceGrowth()) * dt;
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      State home = world.states().get(trade.home(h));
      double toolsDenied = world.controls().toolsDenied(home);
      double build =
          substitution(world, home, p) - p.mineralChoke() * world.controls().mineralsDenied(home);
      for (ChipMaker maker : world.makers()) {
        if (maker.home() == home) {
          make(world, maker, p, improvement, dt, toolsDenied, build);
        }
      }
    }
    if (world.on(Mechanism.YIELD_LEARNING)) {
      learn(world, p);
    }
  }

  private void remember(World world, ChipsParameters p) {
    double all = cumulative(world);
    for (int c = 0; c < reference.length; c++) {
      double own = world.makers().get(c).cumulative();
      reference[c] = experience(own, all, p.learningSpillover());
    }
  }

  private static double substitution(World world, State home, ChipsParameters p) {
    return world.on(Mechanism.SUBSTITUTION)
        ? p.subsidyGrowth()
            * home.subsidy()
            * (1 + p.denialSubstitution() * world.controls().hardest(Instrument.CHIP_CONTROL, home))
        : 0;
  }

  private void make(
      World world,
      ChipMaker maker,
      ChipsParameters p,
      double improvement,
      double dt,
      double toolsDenied,
      double build) {
    double choke = 1 - p.toolChoke() * toolsDenied * (1 - maker.indigenisation());
    double output = 0;
    for (int i = 0; i < NODES.length; i++) {
      double weight = i == 1 ? 8.0 / 18 : 5.0 / 18;
      output += weight * FastMath.exp(trend[i] * choke + build * NODES[i] * dt);
    }
    double growth = FastMath.exp(trend[NODES.length] * choke + build * dt);
    maker.improve(
        maker.logPerformance() + improvement * choke,
        world.on(Mechanism.INDIGENISATION)
            ? indigenised(world, maker, p, toolsDenied, dt)
            : maker.indigenisation());
    maker.produce(
        maker.capacity() * growth,
        maker.yield() / maker.yieldMax() * maker.capacity() * output * dt);
  }

  /** ∫ g_K from t to u. */
  public static double trendGrowth(ChipsParameters p, double t, double u) {
    double scale = p.growthHalfLife() / FastMath.log(2);
    return p.finalGrowth() * (u - t)
        + (p.initialGrowth() - p.finalGrowth())
            * scale
            * (FastMath.exp(-t / scale) - FastMath.exp(-u / scale));
  }

  private static double indigenised(
      World world, ChipMaker maker, ChipsParameters p, double toolsDenied, double dt) {
    double rate = p.indigenisation() * maker.home().subsidy();
    if (world.on(Mechanism.CONTROL_INDUCED_EFFORT)) {
      rate += p.inducedIndigenisation() * toolsDenied;
    }
    return 1 - (1 - maker.indigenisation()) * FastMath.exp(-rate * dt);
  }

  private void learn(World world, ChipsParameters p) {
    double all = cumulative(world);
    for (int c = 0; c < reference.length; c++) {
      ChipMaker maker = world.makers().get(c);
      double headroom = maker.yieldMax() - maker.initialYield();
      if (reference[c] > 0 && headroom > 0) {
        double ratio = experience(maker.cumulative(), all, p.learningSpillover()) / reference[c];
        maker.learn(maker.yieldMax() - headroom * wright(ratio, p.learningRate()));
      }
    }
  }

  private static double experience(double own, double all, double spillover) {
    return own + spillover * (all - own);
  }

  /** Wright's curve: {@code ratio^{−b}}, {@code b = −log2(1 − learningRate)}. */
  public static double wright(double ratio, double learningRate) {
    double b = -FastMath.log(1 - learningRate) / FastMath.log(2);
    return FastMath.exp(-b * FastMath.log(ratio));
  }

  private static double cumulative(World world) {
    double all = 0;
    for (ChipMaker maker : world.makers()) {
      all += maker.cumulative();
    }
    return all;
  }
}
