package org.multipolar.world;

import java.io.Serializable;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ResearchParameters;

/**
 * The record of the frontier and of the commons by tick, from which lags and paces are read.
 *
 * <p>The value of tick t stands for the end of the tick, time {@code (t+1) dt} after the start.
 */
public final class FrontierHistory implements Serializable {
  private static final long serialVersionUID = 1;

  private final double dt;
  private final int ticksAYear;
  private final double initialSlope;
  private final double slopeFloor;
  private final double[] frontier;
  private int last;

  FrontierHistory(RunCalendar calendar, ResearchParameters p, double initialFrontier) {
    dt = calendar.dt();
    ticksAYear = 12 / calendar.step().months();
    initialSlope = p.initialSlope();
    slopeFloor = p.slopeFloor();
    frontier = new double[calendar.ticks() + 1];
    frontier[0] = initialFrontier;
  }

  /** Enters the end of the present tick. */
  public void enter(double front) {
    last++;
    frontier[last] = front;
  }

  /** Frontier at the end of the last entered tick, points. */
  public double frontier() {
    return frontier[last];
  }

  /** Trailing twelve-month slope of the frontier, points a year, not below the floor. */
  public double slope() {
    double then =
        last >= ticksAYear
            ? frontier[last - ticksAYear]
            : frontier[0] - initialSlope * (1 - last * dt);
    double rise = frontier[last] - then;
    return rise > slopeFloor ? rise : slopeFloor;
  }

  /** Slope of the frontier over some years to now, points a year, with no floor. */
  public double slopeOver(double years) {
    double ticks = years / dt;
    double then =
        last >= ticks
            ? frontier[last - (int) Math.round(ticks)]
            : frontier[0] - initialSlope * (years - last * dt);
    return then > Double.NEGATIVE_INFINITY ? (frontier[last] - then) / years : 0;
  }

  /**
   * Months since the frontier first stood where a capability stands now; 0 ahead of it.
   *
   * <p>{@code 12 (t − inf{s: Z_front(s) ≥ Z})}, linear between ticks, with the initial slope before
   * the start.
   */
  public double lagMonths(double capability) {
    if (capability >= frontier[last]) {
      return 0;
    }
    if (capability < frontier[0]) {
      return 12 * (last * dt + (frontier[0] - capability) / initialSlope);
    }
    int low = 0;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (frontier[middle] >= capability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    if (frontier[low] >= capability) {
      return 12 * (last - low) * dt;
    }
    double part = (capability - frontier[low]) / (frontier[high] - frontier[low]);
    return 12 * (last - low - part) * dt;
  }
}
