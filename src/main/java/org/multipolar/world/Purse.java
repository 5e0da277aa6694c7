package org.multipolar.world;

import java.io.Serializable;

/**
 * Money of an investor: what it budgets, and what waits because it was denied or found no place.
 *
 * <p>Every tick the budget is offered and, unless its home is denied chips, what waits at the pace
 * of adjustment. Not more waits than is budgeted for the time of adjustment; the rest is given up.
 */
public final class Purse implements Serializable {
  private static final long serialVersionUID = 1;

  private double budget;
  private double ofThatPublic;
  private double means;
  private double waiting;
  private double returned;

  Purse() {}

  /** Budget, bn USD a year. */
  public double budget() {
    return budget;
  }

  /** Of the budget, public money, bn USD a year. */
  public double ofThatPublic() {
    return ofThatPublic;
  }

  /** Money that it means to spend in this tick, bn USD. */
  public double means() {
    return means;
  }

  /** Money that waits, bn USD. */
  public double waiting() {
    return waiting;
  }

  /** Money of this tick that it gave up waiting with, bn USD. */
  public double returned() {
    return returned;
  }

  /**
   * Plans a tick.
   *
   * @param yearly budget, bn USD a year
   * @param publicMoney of that, public money
   * @param offered part of the money that waits which is offered again
   */
  public void plan(double yearly, double publicMoney, double dt, double offered) {
    budget = yearly;
    ofThatPublic = publicMoney;
    means = yearly * dt + offered * waiting;
  }

  /**
   * Keeps what a tick left.
   *
   * @param paid bn USD
   * @param years time for which money waits
   */
  public void settle(double paid, double dt, double years) {
    double left = Math.max(0, waiting + budget * dt - paid);
    waiting = Math.min(left, budget * years);
    returned = left - waiting;
  }
}
