package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * U_ij, how often two states have signed together, faded.
 *
 * <p>What is kept grows with time instead of fading, so that no tick has to touch it.
 */
public final class CoSignatures implements Serializable {
  private static final long serialVersionUID = 1;

  private final double dt;
  private double[][] sums = {};

  CoSignatures(double dt) {
    this.dt = dt;
  }

  /** Takes note of signatories. */
  public void take(World world, boolean[] signed) {
    if (sums.length == 0) {
      sums = new double[signed.length][signed.length];
    }
    double weight = FastMath.exp(years(world));
    for (int i = 0; i < signed.length; i++) {
      for (int j = 0; signed[i] && j < signed.length; j++) {
        sums[i][j] += signed[j] && i != j ? weight : 0;
      }
    }
  }

  /** U_ij. */
  public double of(World world, int i, int j) {
    return sums.length == 0 ? 0 : sums[i][j] * FastMath.exp(-years(world));
  }

  /** Factor from what is kept in {@link #row} to U_ij. */
  public double scale(World world) {
    return FastMath.exp(-years(world));
  }

  /** Row i of what is kept, null where nobody has signed anything; not to be written to. */
  public double[] row(int i) {
    return sums.length == 0 ? null : sums[i];
  }

  /** Time since the start, in units of the time in which a signature fades. */
  private double years(World world) {
    return world.tick() * dt / world.parameters().regulation().fade();
  }
}
