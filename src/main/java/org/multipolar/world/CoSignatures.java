package org.multipolar.world;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;

/**
 * U_ij, how often two states have signed together, faded, but no more than once.
 *
 * <p>What is kept grows with time instead of fading, so that no tick has to touch it.
 */
public final class CoSignatures implements Serializable {
  private static final long serialVersionUID = 1;

  private double[][] sums = {};
  private double scale = 1;

  CoSignatures() {}

  /** Takes note of signatories. */
  public void take(World world, boolean[] signed) {
    if (sums.length == 0) {
      sums = new double[signed.length][signed.length];
    }
    double weight = weight(world);
    for (int i = 0; i < signed.length; i++) {
      for (int j = 0; signed[i] && j < signed.length; j++) {
        sums[i][j] += signed[j] && i != j ? weight : 0;
      }
    }
  }

  /** U_ij, at most 1. */
  public double of(int i, int j) {
    return sums.length == 0 ? 0 : Math.min(1, sums[i][j] * scale);
  }

  /** Lets time pass: what was signed fades. */
  public void fade(World world) {
    scale = 1 / weight(world);
  }

  private static double weight(World world) {
    double years = world.tick() * world.calendar().dt();
    return FastMath.exp(years / world.parameters().regulation().fade());
  }
}
