package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.InvestmentParameters;

/**
 * Electric power of AI by place, and its growth limit.
 *
 * <p>The power of AI in a state may grow by {@code ε El_j} a year, El its electricity; retired
 * compute frees power too. Power follows the stock: {@code MW ← MW e^{−δ dt} + new · w(t) (1 −
 * e^{−δ dt})/(δ dt)}, {@code w(t) = w_0 g_w^{−t}}, kW for an H100e bought at t; M H100e times kW is
 * GW.
 */
public final class Power implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double HOURS = 8760;

  private final World world;
  private final double[] gigawatts;
  private final double[] room;

  /** w(t) and its tick; a cache, not part of the state. */
  private double perChip = Double.NaN;

  private int tickOfPerChip = -1;

  Power(World world) {
    this.world = world;
    int n = world.states().size();
    gigawatts = new double[n];
    room = new double[n];
    double atStart = perChip(world.parameters().investment(), 0);
    for (State state : world.states()) {
      gigawatts[state.number()] = state.compute() * atStart;
    }
  }

  /** Mean power of a yearly amount of electricity, GW. */
  public static double mean(double twh) {
    return 1e3 * twh / HOURS;
  }

  /** w(t), kW for an H100e bought t years after the start. */
  public static double perChip(InvestmentParameters p, double years) {
    return p.powerPerChip() * FastMath.exp(-FastMath.log(p.powerEfficiency()) * years);
  }

  /** Power of installed AI in a state, GW. */
  public double gigawatts(int j) {
    return gigawatts[j];
  }

  /** Power that new compute in a state can still draw in this tick, GW. */
  public double room(int j) {
    return room[j];
  }

  /**
   * Opens a tick: power freed by retirement, and a tick's growth, become available to new compute.
   */
  public void open() {
    double dt = world.calendar().dt();
    double retired = 1 - FastMath.exp(-world.parameters().chipMarket().depreciation() * dt);
    double growth = world.parameters().investment().powerGrowth();
    for (State state : world.states()) {
      int j = state.number();
      room[j] = retired * gigawatts[j] + growth * mean(state.facts().electricity()) * dt;
    }
  }

  /** Reserves power of a place for ordered compute, GW. */
  public void reserve(int j, double drawn) {
    room[j] = Math.max(0, room[j] - drawn);
  }

  /**
   * Adds the power of the new compute of a tick in a place.
   *
   * @param added M H100e
   */
  public void install(int j, double added, Wear wear) {
    if (tickOfPerChip != world.tick()) {
      tickOfPerChip = world.tick();
      perChip = perChip(world.parameters().investment(), world.calendar().years(world.tick()));
    }
    gigawatts[j] = wear.after(gigawatts[j], added * perChip);
  }
}
