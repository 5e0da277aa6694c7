package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.value.ChipInput;
import org.multipolar.value.parameter.ChipsParameters;

/**
 * The chain of the designers of one home: what it holds of the inputs of chips, what it makes of
 * them, and what its designers sell.
 */
public final class Chain implements Serializable {
  private static final long serialVersionUID = 1;

  /** Number of inputs. */
  private static final int INPUTS = ChipInput.values().length;

  private final ChainRow row;
  private final State home;

  // Sales.

  private double turnover;
  private double expectedSales;
  private double sales;
  private final double[] salesOfLastYear;
  private int next;
  private final double[] target = new double[INPUTS];

  // Packages, M, by input.

  private final double[] stockBefore = new double[INPUTS];
  private final double[] stock = new double[INPUTS];
  private final double[] deliveredStock = new double[INPUTS];
  private final double[] made = new double[INPUTS];
  private final double[] delivered = new double[INPUTS];
  private final double[] available = new double[INPUTS];
  private final double[] idle = new double[INPUTS];
  private final double[] drawnFromDeliveries = new double[INPUTS];
  private double packages;
  private double packagesInAll;

  private double performance;
  private double units;
  private double capacity;

  Chain(ChainRow row, State home, ChipsParameters p) {
    this.row = row;
    this.home = home;
    performance = row.record().get(0).value();
    sales = row.sales();
    turnover = sales;
    expectedSales = sales;
    salesOfLastYear = new double[12];
    Arrays.fill(salesOfLastYear, sales);
    capacity = row.capacity(p.contentPrice());
  }

  /** The facts of the table. */
  public ChainRow facts() {
    return row;
  }

  public State home() {
    return home;
  }

  // Sales

  /**
   * What its designers sold in the last tick and what buyers at home could not spend on chips, bn
   * USD a year; what sites are ordered for.
   */
  public double turnover() {
    return turnover;
  }

  /** Commits what the market of a tick brought, bn USD a year. */
  public void turnOver(double bnUsdPerYear) {
    turnover = bnUsdPerYear;
  }

  /** Sales B at the end of the last month that was looked at, smoothed, bn USD a year. */
  public double expectedSales() {
    return expectedSales;
  }

  /** Mean of B over that month, bn USD a year. */
  public double sales() {
    return sales;
  }

  /** The same a year ago, bn USD a year. */
  public double salesAYearAgo() {
    return salesOfLastYear[next];
  }

  /** Target T of an input, M packages a year. */
  public double target(ChipInput input) {
    return target[input.ordinal()];
  }

  /** Commits smoothed sales at the end of a month and over it. */
  public void smooth(double atItsEnd, double newSales) {
    expectedSales = atItsEnd;
    salesOfLastYear[next] = sales;
    next = (next + 1) % salesOfLastYear.length;
    sales = newSales;
  }

  /** Commits a target, M packages a year. */
  public void aim(ChipInput input, double packagesPerYear) {
    target[input.ordinal()] = packagesPerYear;
  }

  // Packages

  /** Stock N of an input, M packages; none of packaging. */
  public double stock(ChipInput input) {
    return stock[input.ordinal()];
  }

  /** Of a stock, what deliveries brought, M packages. */
  public double deliveredStock(ChipInput input) {
    return deliveredStock[input.ordinal()];
  }

  /** Stock before this tick, M packages. */
  public double stockBefore(ChipInput input) {
    return stockBefore[input.ordinal()];
  }

  /** What sites made of an input in this tick, or could have made, M packages. */
  public double made(ChipInput input) {
    return made[input.ordinal()];
  }

  /** What deliveries brought in this tick, M packages. */
  public double delivered(ChipInput input) {
    return delivered[input.ordinal()];
  }

  /** Of {@link #made}, what was not needed, M packages. */
  public double idle(ChipInput input) {
    return idle[input.ordinal()];
  }

  /** A: what was there of an input for the chips of this tick, M packages. */
  public double available(ChipInput input) {
    return available[input.ordinal()];
  }

  /** Packages made in this tick, M. */
  public double packages() {
    return packages;
  }

  /** Packages made since the start, M. */
  public double packagesInAll() {
    return packagesInAll;
  }

  /** Packages of this tick that rest on dies or memory from deliveries, M. */
  public double packagesFromDeliveries() {
    double most = 0;
    for (double drawn : drawnFromDeliveries) {
      most = Math.max(most, drawn);
    }
    return most;
  }

  /** The input of which there was least. */
  public ChipInput scarcest() {
    ChipInput least = ChipInput.LOGIC;
    for (ChipInput input : ChipInput.values()) {
      if (available(input) < available(least)) {
        least = input;
      }
    }
    return least;
  }

  /** Commits what there was of an input in a tick, before chips are made. */
  public void supply(ChipInput input, double fromSites, double fromDeliveries, double atHand) {
    int u = input.ordinal();
    stockBefore[u] = stock[u];
    made[u] = fromSites;
    delivered[u] = fromDeliveries;
    available[u] = atHand;
  }

  /** Commits the chips of a tick. */
  public void make(double newPackages) {
    packages = newPackages;
    packagesInAll += newPackages;
  }

  /** Commits what is left of an input after chips were made. */
  public void store(
      ChipInput input, double newStock, double ofDeliveries, double drawn, double rest) {
    int u = input.ordinal();
    stock[u] = newStock;
    deliveredStock[u] = ofDeliveries;
    drawnFromDeliveries[u] = drawn;
    idle[u] = rest;
  }

  // Chips

  /** Performance π at the end of the tick, H100e per package. */
  public double performance() {
    return performance;
  }

  /** Units made in this tick, before what a shortage of minerals costs, M H100e. */
  public double units() {
    return units;
  }

  /** What it makes, M H100e a year; at the start what it sells at the price of content. */
  public double capacity() {
    return capacity;
  }

  /** Commits performance and the units of a tick. */
  public void perform(double newPerformance, double newUnits, double dt) {
    performance = newPerformance;
    units = newUnits;
    capacity = newUnits / dt;
  }

  @Override
  public String toString() {
    return home.id();
  }
}
