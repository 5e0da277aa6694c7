package org.multipolar.world;

import java.io.Serializable;

/** The world's spending on AI compute: what is budgeted and what is expected of it. */
public final class Spending implements Serializable {
  private static final long serialVersionUID = 1;

  private double budget;
  private double limit;
  private double expected;
  private double price;

  /**
   * @param price at which chips are taken to sell at the start, k$ per H100e
   */
  Spending(double price) {
    this.price = price;
  }

  /** B: spending that the world's investors mean to make, public money apart, bn USD a year. */
  public double budget() {
    return budget;
  }

  /** Σ F: most that they can spend, bn USD a year. */
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

  /** Commits budgets. */
  public void plan(double newBudget, double most) {
    budget = newBudget;
    limit = most;
  }

  /** Commits what is expected. */
  public void expect(double revenue) {
    expected = revenue;
  }

  /** Commits the price of a tick in which chips were sold. */
  public void sell(double meanPrice) {
    price = meanPrice;
  }
}
