package org.multipolar.study;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Points for estimating variance-based sensitivity indices: two samples A and B of the unit cube
 * and, for each factor i, the sample AB_i, which is A with column i taken from B.
 *
 * <p>A and B are the first and the last k columns of {@value #SEQUENCES} independently scrambled
 * Sobol sequences in 2k dimensions, taken in turn: base row j is point {@code ⌊j/R⌋} of sequence
 * {@code j mod R}. {@link #points()} has N(k + 2) rows of k coordinates in (0, 1): for each j = 1 …
 * N the rows {@code A_j, B_j, AB_1j, …, AB_kj}. A design with a larger N starts with the smaller
 * one. N should be a power of 2.
 *
 * <p>The digits of each coordinate are multiplied by a random lower triangular matrix with a unit
 * diagonal and shifted, both keyed by (seed, sequence, column). This keeps the sequence as even as
 * it is, makes every point uniform, and estimates from different sequences independent, so that
 * their spread shows the sampling error. It also moves the first point of the sequence, a corner,
 * to an ordinary point; that point is kept, because without it the first 2^m points would no longer
 * be balanced (Owen 2022, On dropping the first Sobol' point).
 *
 * <p>Sources: Saltelli et al. 2010, Computer Physics Communications 181(2), 259–270, table 2 and
 * section 4; directions of the sequence by Joe and Kuo 2008; scrambling by Matoušek 1998, Journal
 * of Complexity 14(4), 527–556, section 2.
 *
 * <p>Departures: Saltelli et al. take one sequence. Its points are more even than those of several,
 * but pairs of its columns may be uneven, which no resampling of its rows shows.
 */
public final class SobolDesign extends CubeDesign {

  /** Number of independently scrambled sequences, R. */
  static final int SEQUENCES = 8;

  /** Largest number of dimensions for which Commons Math provides direction numbers. */
  private static final int DIMENSIONS = 1000;

  private static final int DIGITS = 52;
  private static final double SCALE = 0x1p52;

  private final int base;
  private final Scrambling[][] scrambling;
  private final SobolSequenceGenerator generator;

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
    scrambling = new Scrambling[SEQUENCES][2 * factors];
    Draws draws = new Draws(seed);
    for (int r = 0; r < SEQUENCES; r++) {
      for (int column = 0; column < 2 * factors; column++) {
        scrambling[r][column] = Scrambling.of(draws, r, column);
      }
    }
    generator = new SobolSequenceGenerator(2 * factors);
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

  /**
   * A random linear map of the binary digits of a coordinate.
   *
   * @param images the image of each digit, the most significant first: the digit itself and random
   *     ones below it
   * @param shift added to the digits, modulo 2
   */
  private record Scrambling(long[] images, long shift) {

    static Scrambling of(Draws draws, int sequence, long column) {
      long[] images = new long[DIGITS];
      for (int digit = 0; digit < DIGITS; digit++) {
        long unit = 1L << (DIGITS - 1 - digit);
        images[digit] = unit | bits(draws, sequence, column, digit) & (unit - 1);
      }
      return new Scrambling(images, bits(draws, sequence, column, DIGITS));
    }

    private static long bits(Draws draws, int sequence, long column, int item) {
      return (long) (draws.uniform(Process.SOBOL_SCRAMBLING, sequence, column, item) * SCALE);
    }

    double of(double x) {
      long scrambled = shift;
      for (long left = (long) (x * SCALE); left != 0; left ^= Long.highestOneBit(left)) {
        scrambled ^= images[Long.numberOfLeadingZeros(left) - (Long.SIZE - DIGITS)];
      }
      return (scrambled + .5) / SCALE;
    }
  }

  @Override
  public double[] point(int row) {
    int factors = factors();
    int j = row / (factors + 2);
    double[] unscrambled = unscrambled(j / SEQUENCES);
    int sample = row % (factors + 2);
    double[] point = new double[factors];
    for (int i = 0; i < factors; i++) {
      boolean ofB = sample == 1 || sample == i + 2;
      int column = ofB ? factors + i : i;
      point[i] = scrambling[sequence(j)][column].of(unscrambled[column]);
    }
    return point;
  }

  private synchronized double[] unscrambled(int index) {
    return generator.skipTo(index);
  }

  /** Number of base rows, N. */
  public int base() {
    return base;
  }

  /** The sequence that a base row stems from, counted from 0 like the row. */
  int sequence(int baseRow) {
    return baseRow % SEQUENCES;
  }
}
