package org.multipolar.world;

import org.apache.commons.math3.util.FastMath;
import org.multipolar.value.parameter.ControlLadderParameters;
import org.multipolar.value.parameter.Parameters;
import sim.engine.SimState;

/**
 * A designer of AI chips, called a maker: it gets its share of the packages of its home's chain,
 * and decides where it sells and whether it sells cut-down chips under a threshold; its price
 * clears the market.
 */
public final class ChipMaker extends Firm {
  private static final long serialVersionUID = 1;

  private final MakerRow row;
  private final Chain chain;
  private double share;
  private double logPrice;
  private double output;
  private double inventory;
  private double sold;
  private double revenue;
  private boolean sellsAbroad;

  /**
   * @param chain the chain of its home; null for a maker without a share of one
   */
  ChipMaker(MakerRow row, State home, Chain chain, double logPrice) {
    super(row.id(), row.name(), home);
    this.row = row;
    this.chain = chain;
    this.share = row.share();
    this.logPrice = logPrice;
  }

  /** True if the maker has a share of the packages of a chain. */
  public boolean active() {
    return chain != null;
  }

  /** Share φ of the packages of its chain. */
  public double share() {
    return share;
  }

  /** Performance π of its chain's packages, H100 units; 0 without a chain. */
  public double performance() {
    return active() ? chain.performance() : 0;
  }

  /** Intrinsic quality q. */
  public double quality() {
    return row.quality();
  }

  /** Natural logarithm of the price, k$ per H100e. */
  public double logPrice() {
    return logPrice;
  }

  /** Price p, k$ per H100e. */
  public double price() {
    return FastMath.exp(logPrice);
  }

  /** Output of this tick, M H100e. */
  public double output() {
    return output;
  }

  /** Unsold chips, M H100e. */
  public double inventory() {
    return inventory;
  }

  /** L: increase from its lobbying in the weight of lost sales at its home. */
  double lobby(Parameters p) {
    return p.firm().lobby() * politics().lobby();
  }

  /** Units sold in this tick, M H100e. */
  public double sold() {
    return sold;
  }

  /** Revenue of this tick, bn USD. */
  public double revenue() {
    return revenue;
  }

  /** Chips for sale in this tick, M H100e. */
  public double supply() {
    return output + inventory;
  }

  /** Sets its share of the packages of its chain. */
  public void design(double newShare) {
    share = newShare;
  }

  /** Sets the chips made in a tick, M H100e. */
  public void produce(double units) {
    output = units;
  }

  /** Records sales at a price; unsold chips stay in stock. */
  public void sell(double newLogPrice, double units, double takings) {
    logPrice = newLogPrice;
    sold = units;
    revenue = takings;
    inventory = Math.max(0, output + inventory - units);
  }

  /**
   * Decides where it sells in this tick: only at home while its home faces chip controls of states
   * that together make at least as many chips. A state that outproduces its controllers is not
   * short of chips.
   */
  @Override
  public void step(SimState state) {
    World world = (World) state;
    sellsAbroad = world.chipIndustry().outproducesControllers(home());
  }

  /** True if it sells abroad in this tick. */
  public boolean sellsAbroad() {
    return sellsAbroad;
  }

  /**
   * Decides its product under a performance threshold: its chip, a cut-down chip of lower value as
   * long as that is worth making, or none.
   *
   * @param threshold H100 units per chip
   * @return value of its product relative to its best chip, {@code 1[ϱ ≥ ϱ_min] min(1, ϱ)^ζ}, with
   *     ϱ the threshold divided by performance
   */
  public double cutDown(double threshold, ControlLadderParameters p) {
    return throughThreshold(threshold / performance(), p);
  }

  /** 1[ϱ ≥ ϱ_min] min(1, ϱ)^ζ. */
  public static double throughThreshold(double ratio, ControlLadderParameters p) {
    if (ratio >= 1) {
      return 1;
    }
    return ratio < p.cutDownFloor() ? 0 : FastMath.pow(ratio, p.cutDownValue());
  }
}
