package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.multipolar.value.ChipInput;
import org.multipolar.value.parameter.ChipsParameters;

/**
 * A site: its capacity, pending orders, yield and tools.
 *
 * <p>An order of a tick becomes capacity after the lead time of its input, in whole ticks, without
 * loss. A tick's orders depend on its sales, so they are placed at the start of the next tick.
 */
public final class Site implements Serializable {
  private static final long serialVersionUID = 1;

  private final SiteRow row;
  private final State host;

  /** Orders by the tick in which they arrive, M packages a year per year; a ring buffer. */
  private final double[] orders;

  private final double dt;
  private int next;
  private double capacity;
  private double meanCapacity;
  private double capacityBefore;
  private double arrivedLast;
  private double yield;
  private double indigenisation;
  private double foreign;
  private double usable;
  private double underWay;
  private double ordered;
  private double arrived;
  private double experience;

  /**
   * @param host the state in which it is located
   * @param lead lead time, ticks
   * @param dt length of a tick, years
   */
  Site(SiteRow row, State host, int lead, double dt) {
    this.row = row;
    this.host = host;
    this.dt = dt;
    orders = new double[lead];
    Arrays.fill(orders, 12 * row.arriving());
    underWay = pipeline();
    capacity = row.capacity();
    yield = row.yield();
    indigenisation = row.indigenisation();
    foreign = 1 - indigenisation;
  }

  /** Lead time of an input in ticks, at least one. */
  public static int lead(ChipInput input, ChipsParameters p, double dt) {
    double months =
        switch (input) {
          case LOGIC -> p.leadLogic();
          case MEMORY -> p.leadMemory();
          case PACKAGING -> p.leadPackaging();
        };
    return (int) Math.max(1, Math.round(months / 12 / dt));
  }

  /** The site's row of the world table. */
  public SiteRow facts() {
    return row;
  }

  public ChipInput input() {
    return row.input();
  }

  /** The state in which it is located. */
  public State host() {
    return host;
  }

  /** Capacity K, M packages a year at full yield. */
  public double capacity() {
    return capacity;
  }

  /** Mean capacity over the tick, M packages a year at full yield. */
  public double meanCapacity() {
    return meanCapacity;
  }

  /** Yield η. */
  public double yield() {
    return yield;
  }

  /** Indigenisation of its tools, n. */
  public double indigenisation() {
    return indigenisation;
  }

  /** Foreign fraction of its tools, 1 − n, averaged over the tick. */
  public double foreign() {
    return foreign;
  }

  /** Output that it can make in this tick at its present yield, M packages. */
  public double usable() {
    return usable;
  }

  /** Lead time, years. */
  public double lead() {
    return orders.length * dt;
  }

  /** Capacity on order, M packages a year. */
  public double pipeline() {
    double sum = 0;
    for (double order : orders) {
      sum += order;
    }
    return sum * dt;
  }

  /** K at a fraction of the last tick, M packages a year, interpolated linearly. */
  public double capacityAt(double part) {
    return capacity - (1 - part) * (capacity - capacityBefore);
  }

  /** Capacity on order at that time, M packages a year, without the orders of that tick. */
  public double pipelineAt(double part) {
    return pipeline() + (1 - part) * arrivedLast;
  }

  /** Orders that arrive in this tick, M packages a year per year. */
  public double due() {
    return orders[next];
  }

  /** Orders placed so far, M packages a year, including those pending at the start. */
  public double ordered() {
    return underWay + ordered;
  }

  /** Capacity that has arrived so far, M packages a year. */
  public double arrived() {
    return arrived;
  }

  /** Possible output so far, relative to that of a year at the start: Q/Q_0. */
  public double experience() {
    double start = row.capacity() * row.yield() / row.yieldMax();
    return start > 0 ? experience / start : 0;
  }

  /** Adds capacity that was not ordered, M packages a year. */
  public void enlarge(double packagesPerYear) {
    capacity += packagesPerYear;
  }

  /** Sets the foreign fraction of its tools over a tick and their indigenisation at its end. */
  public void equip(double newForeign, double newIndigenisation) {
    foreign = newForeign;
    indigenisation = newIndigenisation;
  }

  /** Places the orders of the previous tick, M packages a year per year. */
  public void order(double rate) {
    ordered += rate * dt;
    orders[(next + orders.length - 1) % orders.length] = rate;
  }

  /** Receives the orders due and sets capacity and output of the tick. */
  public void build(double newCapacity, double newMeanCapacity, double newUsable) {
    arrivedLast = due() * dt;
    arrived += arrivedLast;
    orders[next] = 0;
    next = (next + 1) % orders.length;
    capacityBefore = capacity;
    capacity = newCapacity;
    meanCapacity = newMeanCapacity;
    usable = newUsable;
    experience += newUsable;
  }

  /** Sets the yield at the end of a tick. */
  public void learn(double newYield) {
    yield = newYield;
  }

  @Override
  public String toString() {
    return row.id();
  }
}
