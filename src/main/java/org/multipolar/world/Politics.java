package org.multipolar.world;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Instrument;

/**
 * A firm's political acts: it lobbies, holds services back, places compute, signs a pledge.
 *
 * <p>Neutral for a firm without dated acts, and while the mechanism is off.
 */
public final class Politics implements Serializable {
  private static final long serialVersionUID = 1;

  /** Regulation above which a firm may hold its services back. */
  static final double STRICT = .5;

  /** Level of chip control from which on a firm that places compute avoids a state. */
  private static final double BARRED = .75;

  /** By state; empty while no act targets particular states. */
  private double[] withheldIn = {};

  private double lobby;
  private double withhold;
  private double place = Double.NaN;
  private boolean pledged;
  private boolean held;

  Politics() {}

  /** Lobbying against controls that cost sales, [0, 1]. */
  public double lobby() {
    return lobby;
  }

  /**
   * Largest share of its new compute that it builds at home.
   *
   * @param ofTable share of the world table, used if its placement lever is not set
   */
  public double homeShare(double ofTable) {
    return Double.isNaN(place) ? ofTable : 1 - place;
  }

  /**
   * Factor on the weight of a host of new compute: {@code e^{−c_H r_k}}, and 0 where a chip control
   * of .75 or more is in force against the host; 1 for a firm whose placement lever is not set.
   */
  public double hosting(World world, State host) {
    if (Double.isNaN(place)) {
      return 1;
    }
    return world.controls().hardest(Instrument.CHIP_CONTROL, host) >= BARRED
        ? 0
        : FastMath.exp(-world.parameters().firm().host() * host.regulation());
  }

  /** True if it has signed a safety pledge. */
  public boolean pledged() {
    return pledged;
  }

  /** True if no rule decides on its pledge. */
  public boolean held() {
    return held;
  }

  /** Fraction of its newest services that it holds back in a state for a time, [0, 1]. */
  public double withheld(State state) {
    double everywhere = withhold > 0 && state.regulation() > STRICT ? withhold : 0;
    return Math.max(everywhere, withheldIn(state.number()));
  }

  /** True if it does not serve a state at all. */
  public boolean refuses(State state) {
    return withheldIn(state.number()) >= 1;
  }

  private double withheldIn(int state) {
    return state < withheldIn.length ? withheldIn[state] : 0;
  }

  private void withhold(int state, double level) {
    if (state >= withheldIn.length) {
      withheldIn = Arrays.copyOf(withheldIn, state + 1);
    }
    withheldIn[state] = level;
  }

  /** True if it may hold services back in some state. */
  public boolean withholds() {
    return withhold > 0 || withheldIn.length > 0;
  }

  /** Signs a safety pledge. */
  public void sign() {
    pledged = true;
  }

  /**
   * The level of a lever; 0 for one that is left to the firm's default behaviour.
   *
   * @param against number of the state against which services are held back; negative for all
   */
  public double level(FirmLever lever, int against) {
    return switch (lever) {
      case LOBBY -> lobby;
      case PLACE -> Double.isNaN(place) ? 0 : place;
      case PLEDGE -> pledged ? 1 : 0;
      case WITHHOLD -> against < 0 ? withhold : withheldIn(against);
    };
  }

  /** Applies a dated act of the record or a scenario. */
  public void script(FirmMeasure measure) {
    double level = Double.isNaN(measure.level()) ? 0 : measure.level();
    FirmLever lever = measure.lever();
    switch (lever) {
      case LOBBY -> lobby = level;
      case PLACE -> place = measure.level();
      case PLEDGE -> {
        pledged = level > 0;
        held = measure.held();
      }
      case WITHHOLD -> {
        if (measure.against().isEmpty()) {
          withhold = level;
        }
        measure.against().forEach(state -> withhold(state, level));
      }
    }
  }
}
