package org.multipolar.institution;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ChipsParameters;
import org.multipolar.world.State;
import org.multipolar.world.World;

/**
 * Money that a state's subsidy provides: {@code G = 1000 γ σ Y}, bn USD a year. A part s_c buys
 * compute, or all of it where the state has no sites; the rest goes to its sites in proportion to
 * their shortfall.
 *
 * <p>A site orders {@code o = o' + (cap − o') (1 − e^{−G/(κ (cap − o'))})}: the first dollar buys
 * capacity at its cost κ, and money cannot buy more than tools allow. Money beyond the shortfall of
 * its sites buys nothing.
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
   * Computes orders with public money.
   *
   * @param orders o', orders of builders on their own
   * @param cap largest order that tools allow
   * @param bnUsd G, bn USD a year
   * @param cost κ
   */
  public static double orders(double orders, double cap, double bnUsd, double cost) {
    double room = cap - orders;
    return room > 0 ? orders - room * FastMath.expm1(-bnUsd / (cost * room)) : orders;
  }
}
