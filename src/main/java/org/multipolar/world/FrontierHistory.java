package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ModelMarketParameters;
import org.multipolar.value.parameter.ResearchParameters;

/**
 * The record of the frontier by tick, the source of lags, paces and the price of usable capability.
 *
 * <p>The value of tick t is that at the end of the tick, time {@code (t+1) dt} after the start.
 */
public final class FrontierHistory implements Serializable {
  private static final long serialVersionUID = 1;

  /** Capability threshold for usable: GPT-4 of March 2023 on the Epoch Capabilities Index. */
  private static final double USABLE = 126;

  /** Minimum price of usable capability, relative to its first. */
  private static final double LEAST_PRICE = .001;

  private static final double LN10 = FastMath.log(10);

  /** Months over which the slope is measured: about three generations. */
  private static final int MONTHS = 18;

  private final double dt;
  private final int window;
  private final double initialSlope;
  private final double slopeFloor;
  private final double[] frontier;
  private int last;

  FrontierHistory(RunCalendar calendar, ResearchParameters p, double initialFrontier) {
    dt = calendar.dt();
    window = MONTHS / calendar.step().months();
    initialSlope = p.initialSlope();
    slopeFloor = p.slopeFloor();
    frontier = new double[calendar.ticks() + 1];
    frontier[0] = initialFrontier;
  }

  /** Enters the frontier at the end of the present tick. */
  public void enter(double front) {
    last++;
    frontier[last] = front;
  }

  /** Frontier at the end of the last entered tick, points. */
  public double frontier() {
    return frontier[last];
  }

  /**
   * Slope v_Z of the frontier over the last 18 months, points a year, not below the floor; the
   * initial slope if no model had been released at their beginning.
   */
  public double slope() {
    return slope(last, frontier[last]);
  }

  /** Slope at the end of the present tick, which is not entered yet, given the frontier there. */
  public double slopeTo(double front) {
    return slope(last + 1, front);
  }

  private double slope(int now, double front) {
    double then =
        now >= window ? frontier[now - window] : frontier[0] - initialSlope * (window - now) * dt;
    if (then == Double.NEGATIVE_INFINITY) {
      return initialSlope;
    }
    double slope = (front - then) / (window * dt);
    return slope > slopeFloor ? slope : slopeFloor;
  }

  /** Slope of the frontier over the last years, points a year, without a floor. */
  public double slopeOver(double years) {
    double ticks = years / dt;
    double then =
        last >= ticks
            ? frontier[last - (int) Math.round(ticks)]
            : frontier[0] - initialSlope * (years - last * dt);
    return then > Double.NEGATIVE_INFINITY ? (frontier[last] - then) / years : 0;
  }

  /**
   * Months since the frontier first reached a capability; 0 at or ahead of the frontier.
   *
   * <p>{@code 12 (t − inf{s: Z_front(s) ≥ Z})}, linear between ticks, with the initial slope before
   * the start; if nothing had been released before, at the end of the tick.
   */
  public double lagMonths(double capability) {
    if (capability >= frontier[last]) {
      return 0;
    }
    if (capability < frontier[0]) {
      return 12 * (last * dt + (frontier[0] - capability) / initialSlope);
    }
    int high = firstAt(capability);
    if (high == 0) {
      return 12 * last * dt;
    }
    if (frontier[high - 1] == Double.NEGATIVE_INFINITY) {
      return 12 * (last - high) * dt;
    }
    double part = (capability - frontier[high - 1]) / (frontier[high] - frontier[high - 1]);
    return 12 * (last - (high - 1) - part) * dt;
  }

  /** Index of the first entry at which the frontier had reached a level. */
  private int firstAt(double level) {
    int low = -1;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (frontier[middle] >= level) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Price of usable capability relative to its first, {@code 10^{−ι (t − t_u)}} once the frontier
   * has passed the usable threshold, at t_u; not below its floor.
   */
  public double usablePrice(ModelMarketParameters p) {
    if (!(frontier[last] >= USABLE)) {
      return 1;
    }
    double years = (last - firstAt(USABLE)) * dt;
    return Math.max(LEAST_PRICE, FastMath.exp(-LN10 * p.priceFall() * years));
  }
}
