package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;

/** The chip industry of states: capacity and tool chains of their makers together. */
public final class ChipIndustry implements Serializable {
  private static final long serialVersionUID = 1;

  private final World world;

  /** Capacity by state; null until it is asked for after a phase; no part of the state. */
  private transient double[] capacityOf;

  ChipIndustry(World world) {
    this.world = world;
  }

  /** Logarithm of the price at which budgets buy the output of the start, ln k$ per H100e. */
  static double startingLogPrice(Blueprint blueprint) {
    double value = 0;
    double units = 0;
    for (StateRow row : blueprint.tables().states()) {
      value += 1e3 * row.budgetShare() * row.gdp();
    }
    for (MakerRow row : blueprint.tables().makers()) {
      units += row.capacity() * row.yield() / row.yieldMax();
    }
    return value > 0 && units > 0
        ? FastMath.log(value / units)
        : FastMath.log(blueprint.parameters().chipMarket().priceFloor());
  }

  /** Forgets what was derived, since makers may have changed. */
  void refresh() {
    capacityOf = null;
  }

  /** Capacity of the makers of a state, M H100e a year. */
  public double capacity(State state) {
    double sum = 0;
    for (ChipMaker maker : world.makers()) {
      if (maker.home() == state) {
        sum += maker.capacity();
      }
    }
    return sum;
  }

  /** Capacity of all makers, M H100e a year. */
  public double capacity() {
    double sum = 0;
    for (ChipMaker maker : world.makers()) {
      sum += maker.capacity();
    }
    return sum;
  }

  /** Whether the makers of a state have more capacity than those of all who control its chips. */
  boolean outmakesItsControllers(State state) {
    ControlsInForce controls = world.controls();
    if (controls.hardest(Instrument.CHIP_CONTROL, state) == 0) {
      return true;
    }
    if (capacityOf == null) {
      capacityOf = new double[world.states().size()];
      for (ChipMaker maker : world.makers()) {
        capacityOf[maker.home().number()] += maker.capacity();
      }
    }
    double controllers = 0;
    Trade trade = world.trade();
    for (int h = 0; h < trade.homeCount(); h++) {
      if (controls.level(Instrument.CHIP_CONTROL, trade.home(h), state.number()) > 0) {
        controllers += capacityOf[trade.home(h)];
      }
    }
    return capacityOf[state.number()] > controllers;
  }

  /** Capacity-weighted foreign part of the tool chain of a state's makers. */
  public double foreignTools(State state) {
    double capacity = 0;
    double foreign = 0;
    for (ChipMaker maker : world.makers()) {
      if (maker.home() == state) {
        capacity += maker.capacity();
        foreign += maker.capacity() * (1 - maker.indigenisation());
      }
    }
    return capacity > 0 ? foreign / capacity : 0;
  }
}
