package org.multipolar.world;

import java.io.Serializable;

/** The world's spending on AI compute: budgets and expected revenue. */
public final class Spending implements Serializable {
  private static final long serialVersionUID = 1;

  private double budget;
  private double limit;
  private double expected;
  private double price;

  /**
   * @param price assumed chip price at the start, k$ per H100e
   */
  Spending(double price) {
    this.price = price;
  }

  /** B: planned spending of the world's investors, excluding public money, bn USD a year. */
  public double budget() {
    return budget;
  }

  /** Σ F: their largest possible spending, bn USD a year. */
  public double limit() {
    return limit;
  }

  /** Revenue from use that they expect, bn USD a year. */
  public double expected() {
    return expected;
  }

  /** p̄: mean price at which chips last sold, k$ per H100e. */
  public double price() {
    return price;
  }

  /** Sets the budget and its limit. */
  public void plan(double newBudget, double most) {
    budget = newBudget;
    limit = most;
  }

  /** Sets the expected revenue. */
  public void expect(double revenue) {
    expected = revenue;
  }

  /** Sets the price of a tick in which chips were sold. */
  public void sell(double meanPrice) {
    price = meanPrice;
  }
}
