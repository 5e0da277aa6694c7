package org.multipolar.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text: nine significant digits, correctly rounded (half to even on the exact value),
 * without trailing zeros; plain from 1e-5 to below 1e9, with an exponent elsewhere ({@code 2.5e-7});
 * nothing for NaN, {@code inf} and {@code -inf} for the infinities.
 *
 * <p>The JDK's own conversions are slower and differ between its versions. A number x = c·2^a is
 * multiplied by a truncated power of ten g·2^b such that nine digits stand before the binary point;
 * c and g have 63 bits, so the upper half of their product is at most two units too small, and the
 * rare number whose rounding that leaves open is worked out in full.
 */
public final class NumberText {
  /** No number is longer. */
  public static final int MAX_LENGTH = 18;

  private static final int DIGITS = 9;
  private static final int SMALLEST_PLAIN = -5;
  private static final int LARGEST_PLAIN = 8;
  private static final MathContext NINE = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /** Decimal exponents −REACH … REACH of x are done by multiplication, others in full. */
  private static final int REACH = 60;

  private static final int POWERS = 2 * REACH + 1;

  /** 10^(8−p) ≈ SIGNIFICAND·2^EXPONENT, truncated, at index p + REACH. */
  private static final long[] SIGNIFICAND = new long[POWERS];

  private static final int[] EXPONENT = new int[POWERS];

  /** The smallest double that is not below 10^p, at index p + REACH. */
  private static final double[] POWER = new double[POWERS];

  private static final byte[] PAIRS = new byte[200];

  static {
    for (int p = -REACH; p <= REACH; p++) {
      int q = DIGITS - 1 - p;
      BigInteger power = BigInteger.TEN.pow(Math.abs(q));
      int bits = power.bitLength();
      int i = p + REACH;
      EXPONENT[i] = q >= 0 ? bits - 63 : -(bits + 62);
      BigInteger significand =
          q >= 0
              ? power.shiftLeft(63).shiftRight(bits)
              : BigInteger.ONE.shiftLeft(bits + 62).divide(power);
      SIGNIFICAND[i] = significand.longValueExact();
      BigDecimal exact = BigDecimal.ONE.scaleByPowerOfTen(p);
      double nearest = exact.doubleValue();
      POWER[i] = new BigDecimal(nearest).compareTo(exact) < 0 ? Math.nextUp(nearest) : nearest;
    }
    for (int i = 0; i < 100; i++) {
      PAIRS[2 * i] = (byte) ('0' + i / 10);
      PAIRS[2 * i + 1] = (byte) ('0' + i % 10);
    }
  }

  private NumberText() {}

  /** The text of a number. */
  public static String of(double value) {
    byte[] text = new byte[MAX_LENGTH];
    return new String(text, 0, write(value, text, 0), ISO_8859_1);
  }

  /**
   * Writes a number.
   *
   * @param out room for {@link #MAX_LENGTH} bytes from {@code at} on
   * @return the position after the last byte written
   */
  public static int write(double value, byte[] out, int at) {
    int position = at;
    double x = Math.abs(value);
    if (value < 0) {
      out[position++] = '-';
    }
    if (x < 1e9 && x == (int) x) {
      return digits((int) x, length((int) x), out, position);
    }
    if (x >= POWER[1] && x < POWER[POWERS - 1]) {
      return scaled(x, out, position);
    }
    if (Double.isNaN(x)) {
      return position;
    }
    if (Double.isInfinite(x)) {
      out[position] = 'i';
      out[position + 1] = 'n';
      out[position + 2] = 'f';
      return position + 3;
    }
    return exact(x, out, position);
  }

  private static int scaled(double x, byte[] out, int at) {
    long bits = Double.doubleToRawLongBits(x);
    int binary = (int) (bits >>> 52) - 1023;
    long c = (bits & 0xfffffffffffffL | 0x10000000000000L) << 10;
    int i = (binary * 315653 >> 20) + REACH;
    if (x >= POWER[i + 1]) {
      i++;
    }
    long product = Math.multiplyHigh(c, SIGNIFICAND[i]);
    int shift = -(64 + binary - 62 + EXPONENT[i]);
    int nine = (int) (product >>> shift);
    long fraction = product & (1L << shift) - 1;
    long half = 1L << shift - 1;
    if (fraction > half) {
      nine++;
    } else if (fraction + 2 > half) {
      return exact(x, out, at);
    }
    return nine < 1_000_000_000
        ? layOut(nine, i - REACH, out, at)
        : layOut(100_000_000, i - REACH + 1, out, at);
  }

  private static int exact(double x, byte[] out, int at) {
    BigDecimal rounded = new BigDecimal(x).round(NINE);
    BigInteger nine =
        rounded.unscaledValue().multiply(BigInteger.TEN.pow(DIGITS - rounded.precision()));
    return layOut(
        nine.intValueExact(), rounded.precision() - rounded.scale() - 1, out, at);
  }

  /** Writes {@code nine}, of nine digits, such that its first digit stands for 10^power. */
  private static int layOut(int nine, int power, byte[] out, int at) {
    int d = nine;
    int n = DIGITS;
    if (d % 10_000 == 0) {
      d /= 10_000;
      n -= 4;
    }
    while (d % 10 == 0) {
      d /= 10;
      n--;
    }
    if (power < SMALLEST_PLAIN || power > LARGEST_PLAIN) {
      return exponent(power, out, pointed(d, n, 1, out, at));
    }
    if (power < 0) {
      out[at] = '0';
      out[at + 1] = '.';
      int position = at + 2;
      for (int zero = power + 1; zero < 0; zero++) {
        out[position++] = '0';
      }
      return digits(d, n, out, position);
    }
    if (n > power + 1) {
      return pointed(d, n, power + 1, out, at);
    }
    int position = digits(d, n, out, at);
    for (int zero = n; zero <= power; zero++) {
      out[position++] = '0';
    }
    return position;
  }

  /** Writes n digits with a point after the first {@code whole} of them. */
  private static int pointed(int d, int n, int whole, byte[] out, int at) {
    if (n == whole) {
      return digits(d, n, out, at);
    }
    int end = digits(d, n, out, at + 1);
    for (int i = at; i < at + whole; i++) {
      out[i] = out[i + 1];
    }
    out[at + whole] = '.';
    return end;
  }

  private static int exponent(int power, byte[] out, int at) {
    int position = at;
    out[position++] = 'e';
    if (power < 0) {
      out[position++] = '-';
    }
    int size = Math.abs(power);
    return digits(size, length(size), out, position);
  }

  private static int digits(int d, int n, byte[] out, int at) {
    int rest = d;
    int i = at + n;
    while (i >= at + 2) {
      int pair = rest % 100 * 2;
      rest /= 100;
      out[--i] = PAIRS[pair + 1];
      out[--i] = PAIRS[pair];
    }
    if (i > at) {
      out[at] = (byte) ('0' + rest);
    }
    return at + n;
  }

  private static int length(int d) {
    int n = 1;
    for (int bound = 10; n < DIGITS && d >= bound; bound *= 10) {
      n++;
    }
    return n;
  }
}
