package org.multipolar.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteOrder;

/**
 * Numbers as text: nine significant digits, correctly rounded (half to even on the exact value),
 * without trailing zeros; plain from 1e-5 to below 1e9, with an exponent elsewhere ({@code
 * 2.5e-7}); empty for NaN, {@code inf} and {@code -inf} for the infinities.
 *
 * <p>The JDK's own conversions are slower and differ between its versions. A number x = c·2^a is
 * multiplied by a truncated power of ten g·2^b such that nine digits precede the binary point; c
 * and g have 63 bits, so the upper half of their product is at most two units too small. The rare
 * number whose rounding this leaves undecided is computed exactly.
 */
public final class NumberText {
  /** Bytes that writing a number may need, more than its text takes. */
  public static final int ROOM = 24;

  private static final int DIGITS = 9;
  private static final int SMALLEST_PLAIN = -5;
  private static final int LARGEST_PLAIN = 8;
  private static final MathContext NINE = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /** Decimal exponents −REACH … REACH of x are handled by multiplication, all others exactly. */
  private static final int REACH = 60;

  private static final int POWERS = 2 * REACH + 1;

  /** 10^(8−p) ≈ SIGNIFICAND·2^EXPONENT, truncated, at index p + REACH. */
  private static final long[] SIGNIFICAND = new long[POWERS];

  private static final int[] EXPONENT = new int[POWERS];

  /** The smallest double that is not below 10^p, at index p + REACH. */
  private static final double[] POWER = new double[POWERS];

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EIGHT_ZEROS = 0x3030303030303030L;

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
  }

  private NumberText() {}

  /** The text of a number. */
  public static String of(double value) {
    byte[] text = new byte[ROOM];
    return new String(text, 0, write(value, text, 0), ISO_8859_1);
  }

  /**
   * Writes a number.
   *
   * @param out room for {@link #ROOM} bytes from {@code at} on
   * @return the position after the last byte written
   */
  public static int write(double value, byte[] out, int at) {
    double x = Math.abs(value);
    if (x == 0) {
      out[at] = '0';
      return at + 1;
    }
    int position = at;
    if (value < 0) {
      out[position++] = '-';
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
    long half = 1L << shift - 1;
    long belowHalf = half - (product & 2 * half - 1);
    if (belowHalf == 0 || belowHalf == 1) {
      return exact(x, out, at);
    }
    int nine = (int) (product + half >>> shift);
    return nine < 1_000_000_000
        ? layOut(nine, i - REACH, out, at)
        : layOut(100_000_000, i - REACH + 1, out, at);
  }

  private static int exact(double x, byte[] out, int at) {
    BigDecimal rounded = new BigDecimal(x).round(NINE);
    BigInteger nine =
        rounded.unscaledValue().multiply(BigInteger.TEN.pow(DIGITS - rounded.precision()));
    return layOut(nine.intValueExact(), rounded.precision() - rounded.scale() - 1, out, at);
  }

  /**
   * Writes {@code nine}, a number of nine digits whose first digit has the place value 10^power.
   */
  private static int layOut(int nine, int power, byte[] out, int at) {
    int first = nine / 100_000_000;
    long rest = eightDigits(nine - first * 100_000_000);
    int n = DIGITS - Long.numberOfLeadingZeros(rest) / 8;
    first += '0';
    rest += EIGHT_ZEROS;
    if (power < SMALLEST_PLAIN || power > LARGEST_PLAIN) {
      out[at] = (byte) first;
      out[at + 1] = '.';
      EIGHT_BYTES.set(out, at + 2, rest);
      return exponent(power, out, n == 1 ? at + 1 : at + n + 1);
    }
    if (power < 0) {
      EIGHT_BYTES.set(out, at, EIGHT_ZEROS);
      out[at + 1] = '.';
      out[at + 1 - power] = (byte) first;
      EIGHT_BYTES.set(out, at + 2 - power, rest);
      return at + 1 - power + n;
    }
    if (power == LARGEST_PLAIN) {
      out[at] = (byte) first;
      EIGHT_BYTES.set(out, at + 1, rest);
      return at + DIGITS;
    }
    EIGHT_BYTES.set(out, at, rest << 8 | first);
    out[at + power + 1] = '.';
    EIGHT_BYTES.set(out, at + power + 2, rest >>> 8 * power);
    return at + (n > power + 1 ? n + 1 : power + 1);
  }

  /** The digits of a number below 10^8, one per byte, the first in the lowest byte. */
  private static long eightDigits(int number) {
    int upper = number / 10_000;
    long fours = upper | (long) (number - upper * 10_000) << 32;
    long hundreds = fours * 10_486 >>> 20 & 0x7f0000007fL;
    long pairs = (fours - 100 * hundreds << 16) + hundreds;
    long tens = pairs * 103 >>> 10 & 0xf000f000f000fL;
    return (pairs - 10 * tens << 8) + tens;
  }

  private static int exponent(int power, byte[] out, int at) {
    int position = at;
    out[position++] = 'e';
    if (power < 0) {
      out[position++] = '-';
    }
    int size = Math.abs(power);
    if (size >= 100) {
      out[position++] = (byte) ('0' + size / 100);
    }
    if (size >= 10) {
      out[position++] = (byte) ('0' + size / 10 % 10);
    }
    out[position++] = (byte) ('0' + size % 10);
    return position;
  }
}
