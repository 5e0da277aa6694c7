package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * What a state's subsidy pays for: {@code G = 1000 γ σ Y}, bn USD a year; a part s_c buys compute,
 * all of it where the state has no sites, and the rest goes to its sites by what they lack.
 *
 * <p>A site orders {@code o = o' + (cap − o') (1 − e^{−G/(κ (cap − o'))})}: the first dollar buys
 * capacity at its cost κ, and money cannot buy more than tools allow. What a state pays beyond what
 * its sites lack pays for nothing.
 */
public final class PublicMoney {

  private PublicMoney() {}

  /** G of a state, bn USD a year. */
  static double of(World world, State state) {
    return world.on(Mechanism.SUBSTITUTION)
        ? 1e3 * world.parameters().chips().publicMoney() * state.subsidy() * state.gdp()
        : 0;
  }

  /** The part of G that buys compute, bn USD a year. */
  static double forCompute(World world, State state) {
    ChipsParameters p = world.parameters().chips();
    return of(world, state) * (world.chipIndustry().hasSites(state) ? p.publicToCompute() : 1);
  }

  /**
   * Orders with public money.
   *
   * @param orders o', what builders order themselves
   * @param cap most that tools allow
   * @param bnUsd G, bn USD a year
   * @param cost κ
   */
  public static double orders(double orders, double cap, double bnUsd, double cost) {
    double room = cap - orders;
    return room > 0 ? orders - room * FastMath.expm1(-bnUsd / (cost * room)) : orders;
  }
}
