package org.apache.commons.math3.util;

import java.util.Arrays;

/**
 * Tables of FastMath, computed on first use. In the library they are 7,098 incompressible literals,
 * 57 kB of every page. The library still contains the functions that generated them, which
 * reproduce the literals bit for bit.
 *
 * <p>Where a power of e is so large that its reciprocal would lose bits, both are scaled by a power
 * of two, which is exact. Powers beyond the range of a double are NaN, as in the library; {@code
 * FastMath.exp} never reads them.
 */
final class ComputedFastMathLiteralArrays {
  private static final int POWERS = FastMath.EXP_INT_TABLE_MAX_INDEX;
  private static final int GREATEST = 709;
  private static final int UNSCALED = 500;
  private static final int FRACTIONS = FastMath.EXP_FRAC_TABLE_LEN;
  private static final int MANTISSAS = FastMath.LN_MANT_LEN;
  private static final double SCALE = 0x1.0p-600;
  private static final double STEPS = 1024;
  private static final long ONE = 0x3ff0000000000000L;
  private static final int SHIFT = 42;

  private ComputedFastMathLiteralArrays() {}

  /** Integer powers of e from −750 on, upper parts. */
  static double[] loadExpIntA() {
    return powers(0);
  }

  /** Integer powers of e from −750 on, lower parts. */
  static double[] loadExpIntB() {
    return powers(1);
  }

  /** Powers of e with exponents from 0 to 1 in steps of 1/1024, upper parts. */
  static double[] loadExpFracA() {
    return fractions(0);
  }

  /** Powers of e with exponents from 0 to 1 in steps of 1/1024, lower parts. */
  static double[] loadExpFracB() {
    return fractions(1);
  }

  /** Logarithms of numbers from 1 to 2 in steps of 1/1024, in two parts each. */
  static double[][] loadLnMant() {
    double[][] logarithms = new double[MANTISSAS][];
    for (int i = 0; i < MANTISSAS; i++) {
      logarithms[i] = FastMathCalc.slowLog(Double.longBitsToDouble((long) i << SHIFT | ONE));
    }
    return logarithms;
  }

  private static double[] powers(int part) {
    double[] powers = new double[2 * POWERS];
    Arrays.fill(powers, Double.NaN);
    powers[0] = 0;
    double[] power = new double[2];
    double[] reciprocal = new double[2];
    for (int i = 0; i <= GREATEST; i++) {
      FastMathCalc.expint(i, power);
      powers[POWERS + i] = power[part];
      if (i > 0) {
        double scale = i <= UNSCALED ? 1 : SCALE;
        power[0] *= scale;
        power[1] *= scale;
        FastMathCalc.splitReciprocal(power, reciprocal);
        powers[POWERS - i] = reciprocal[part] * scale;
      }
    }
    return powers;
  }

  private static double[] fractions(int part) {
    double[] fractions = new double[FRACTIONS];
    double[] power = new double[2];
    for (int i = 0; i < FRACTIONS; i++) {
      FastMathCalc.slowexp(i / STEPS, power);
      fractions[i] = power[part];
    }
    return fractions;
  }
}
