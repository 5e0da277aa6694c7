package org.multipolar.study;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Points for estimating variance-based sensitivity indices: two samples A and B of the unit cube
 * and, for each factor i, the sample AB_i, which is A with column i taken from B.
 *
 * <p>A and B are the first and the last k columns of one Sobol sequence in 2k dimensions. {@link
 * #points()} has N(k + 2) rows of k coordinates in (0, 1): for each j = 1 … N the rows {@code A_j,
 * B_j, AB_1j, …, AB_kj}. A design with a larger N starts with the smaller one. N should be a power
 * of 2.
 *
 * <p>Sources: Saltelli et al. 2010, Computer Physics Communications 181(2), 259–270, table 2 and
 * section 4; directions of the sequence by Joe and Kuo 2008.
 *
 * <p>Departures: every coordinate is shifted digitally, {@code (⌊2^52 x⌋ xor d + ½)/2^52} with d of
 * 52 random bits keyed by (seed, column), so that the design depends on the seed and no coordinate
 * is 0. The shift maps the first point of the sequence, a corner, to an ordinary point; that point
 * is kept, because without it the first 2^m points would no longer be balanced (Owen 2022, On
 * dropping the first Sobol' point).
 */
public final class SobolDesign extends CubeDesign {

  /** Largest number of dimensions for which Commons Math provides direction numbers. */
  private static final int DIMENSIONS = 1000;

  private static final double SCALE = 0x1p52;

  private final int base;
  private final long[] shift;
  private final SobolSequenceGenerator sequence;

  /**
   * Builds the design.
   *
   * @param base N, at least 1
   * @param factors k, from 1 to 500
   * @param seed any value
   * @throws IllegalArgumentException if a number is out of range
   */
  public SobolDesign(int base, int factors, long seed) {
    super(rows(base, factors), factors);
    this.base = base;
    shift = new long[2 * factors];
    Draws draws = new Draws(seed);
    for (int column = 0; column < shift.length; column++) {
      shift[column] = (long) (draws.uniform(Process.SOBOL_SHIFT, 0, column, 0) * SCALE);
    }
    sequence = new SobolSequenceGenerator(2 * factors);
  }

  private static int rows(int base, int factors) {
    if (base < 1 || factors < 1 || 2 * factors > DIMENSIONS) {
      throw new IllegalArgumentException(
          "a Sobol design needs a base row and 1 to "
              + DIMENSIONS / 2
              + " factors, not "
              + base
              + " and "
              + factors);
    }
    return Math.multiplyExact(base, factors + 2);
  }

  @Override
  public double[] point(int row) {
    int factors = factors();
    double[] unshifted = unshifted(row / (factors + 2));
    int sample = row % (factors + 2);
    double[] point = new double[factors];
    for (int i = 0; i < factors; i++) {
      boolean ofB = sample == 1 || sample == i + 2;
      int column = ofB ? factors + i : i;
      point[i] = shifted(unshifted[column], shift[column]);
    }
    return point;
  }

  private synchronized double[] unshifted(int j) {
    return sequence.skipTo(j);
  }

  private static double shifted(double x, long digits) {
    return (((long) (x * SCALE) ^ digits) + .5) / SCALE;
  }

  /** Number of base rows, N. */
  public int base() {
    return base;
  }
}
