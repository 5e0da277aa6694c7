package org.multipolar.world;

import java.io.Serializable;

/**
 * Money of an investor: its budget, and money that waits because it was denied or not placed.
 *
 * <p>Every tick the budget is offered and, unless its home is denied chips, waiting money at the
 * adjustment rate. Waiting money is capped at the budget of the adjustment time; the excess is
 * given up.
 */
public final class Purse implements Serializable {
  private static final long serialVersionUID = 1;

  private double budget;
  private double fromPublicMoney;
  private double means;
  private double waiting;
  private double returned;

  Purse() {}

  /** Budget, bn USD a year. */
  public double budget() {
    return budget;
  }

  /** Public money in the budget, bn USD a year. */
  public double fromPublicMoney() {
    return fromPublicMoney;
  }

  /** Money planned for spending in this tick, bn USD. */
  public double means() {
    return means;
  }

  /** Waiting money, bn USD. */
  public double waiting() {
    return waiting;
  }

  /** Waiting money given up in this tick, bn USD. */
  public double returned() {
    return returned;
  }

  /**
   * Plans a tick.
   *
   * @param yearly budget, bn USD a year
   * @param publicMoney public money in it
   * @param offered fraction of the waiting money that is offered again
   */
  public void plan(double yearly, double publicMoney, double dt, double offered) {
    budget = yearly;
    fromPublicMoney = publicMoney;
    means = yearly * dt + offered * waiting;
  }

  /**
   * Carries over the money left by a tick.
   *
   * @param paid bn USD
   * @param years time over which the budget caps waiting money
   */
  public void settle(double paid, double dt, double years) {
    double left = Math.max(0, waiting + budget * dt - paid);
    waiting = Math.min(left, budget * years);
    returned = left - waiting;
  }
}
