package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.value.ChipInput;
import org.multipolar.value.parameter.ChipsParameters;

/**
 * The chain of the designers of one home: its stocks of chip inputs, the packages made from them,
 * and its designers' sales.
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

  /** The chain's row of the world table. */
  public ChainRow facts() {
    return row;
  }

  public State home() {
    return home;
  }

  // Sales

  /**
   * Designers' sales in the last tick plus the domestic budget left unspent, bn USD a year; the
   * basis of orders to sites.
   */
  public double turnover() {
    return turnover;
  }

  /** Sets the turnover of a tick, bn USD a year. */
  public void setTurnover(double bnUsdPerYear) {
    turnover = bnUsdPerYear;
  }

  /** Smoothed sales B at the end of the last month considered, bn USD a year. */
  public double expectedSales() {
    return expectedSales;
  }

  /** Mean of B over that month, bn USD a year. */
  public double sales() {
    return sales;
  }

  /** Mean of B over the same month a year ago, bn USD a year. */
  public double salesAYearAgo() {
    return salesOfLastYear[next];
  }

  /** Target T of an input, M packages a year. */
  public double target(ChipInput input) {
    return target[input.ordinal()];
  }

  /** Sets smoothed sales at the end of a month and their mean over it. */
  public void smooth(double atItsEnd, double newSales) {
    expectedSales = atItsEnd;
    salesOfLastYear[next] = sales;
    next = (next + 1) % salesOfLastYear.length;
    sales = newSales;
  }

  /** Sets the target of an input, M packages a year. */
  public void aim(ChipInput input, double packagesPerYear) {
    target[input.ordinal()] = packagesPerYear;
  }

  // Packages

  /** Stock N of an input, M packages; always 0 for packaging. */
  public double stock(ChipInput input) {
    return stock[input.ordinal()];
  }

  /** Part of a stock that came from deliveries, M packages. */
  public double deliveredStock(ChipInput input) {
    return deliveredStock[input.ordinal()];
  }

  /** Stock before this tick, M packages. */
  public double stockBefore(ChipInput input) {
    return stockBefore[input.ordinal()];
  }

  /** Output of an input that sites made in this tick or could have made, M packages. */
  public double made(ChipInput input) {
    return made[input.ordinal()];
  }

  /** Deliveries in this tick, M packages. */
  public double delivered(ChipInput input) {
    return delivered[input.ordinal()];
  }

  /** Unneeded part of {@link #made}, M packages. */
  public double idle(ChipInput input) {
    return idle[input.ordinal()];
  }

  /** A: amount of an input available for the chips of this tick, M packages. */
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

  /** Packages of this tick made from dies or memory from deliveries, M. */
  public double packagesFromDeliveries() {
    double most = 0;
    for (double drawn : drawnFromDeliveries) {
      most = Math.max(most, drawn);
    }
    return most;
  }

  /** The input with the smallest available amount. */
  public ChipInput scarcest() {
    ChipInput least = ChipInput.LOGIC;
    for (ChipInput input : ChipInput.values()) {
      if (available(input) < available(least)) {
        least = input;
      }
    }
    return least;
  }

  /** Sets the available amounts of an input in a tick, before chips are made. */
  public void supply(ChipInput input, double fromSites, double fromDeliveries, double atHand) {
    int u = input.ordinal();
    stockBefore[u] = stock[u];
    made[u] = fromSites;
    delivered[u] = fromDeliveries;
    available[u] = atHand;
  }

  /** Sets the packages made in a tick. */
  public void make(double newPackages) {
    packages = newPackages;
    packagesInAll += newPackages;
  }

  /** Sets the remaining amounts of an input after chips were made. */
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

  /** Units made in this tick, before losses from a shortage of minerals, M H100e. */
  public double units() {
    return units;
  }

  /** Output rate, M H100e a year; at the start, sales divided by the content price. */
  public double capacity() {
    return capacity;
  }

  /** Sets performance and the units of a tick. */
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
