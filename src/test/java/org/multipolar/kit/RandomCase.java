package org.multipolar.kit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;

/**
 * Values for one case of a property: each is a function of the seed, the case number and the number
 * of values drawn before it. One number in eight is a special value: an end of its range, a
 * neighbour of an end, zero or one.
 */
public final class RandomCase {
  private static final double SPECIAL = 1 / 8.0;
  private static final String TROUBLE = "\",;\n\r\t\0 '\\=#\u00e9\u2028\ufeff\ud83d\ude00\ud800";

  private final long seed;
  private final int number;
  private int drawn;

  /**
   * @param number number of the case, from 1
   */
  public RandomCase(long seed, int number) {
    this.seed = seed;
    this.number = number;
  }

  /** Options that repeat this case. */
  @Override
  public String toString() {
    return "-Dproperty.seed=" + seed + " -Dproperty.case=" + number;
  }

  /** Draws any 64 bits. */
  public long bits() {
    return Draws.pair(Draws.replicationSeed(seed, number), drawn++);
  }

  private double uniform() {
    return new Draws(Draws.replicationSeed(seed, number))
        .uniform(Process.TEST_SAMPLE, 0, 0, drawn++);
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Draws an integer in a range, both ends included. */
  public long whole(long low, long high) {
    if (chance(SPECIAL)) {
      return any(
          Stream.of(low, high, low + 1, high - 1, 0L, 1L, -1L)
              .filter(value -> low <= value && value <= high)
              .toList());
    }
    return low + (long) Math.floor(uniform() * (high - low + 1));
  }

  /** Draws an integer in a range, both ends included. */
  public int whole(int low, int high) {
    return Math.toIntExact(whole((long) low, high));
  }

  /**
   * Draws a number in a range, both ends included; one in three of any magnitude, the others
   * uniform.
   */
  public double real(double low, double high) {
    if (chance(SPECIAL)) {
      return any(
          Stream.of(low, high, Math.nextUp(low), Math.nextDown(high), 0.0, 1.0, -1.0)
              .filter(value -> low <= value && value <= high)
              .toList());
    }
    if (chance(1 / 3.0)) {
      double least = Math.max(low, Math.min(high, 0));
      double end = chance(.5) ? low : high;
      return least + (end - least) * Math.pow(10, -15 * uniform());
    }
    return low + (high - low) * uniform();
  }

  /** Draws a finite number of any magnitude. */
  public double finite() {
    if (chance(SPECIAL)) {
      return any(
          List.of(
              0.0,
              -0.0,
              1.0,
              -1.0,
              Double.MIN_VALUE,
              Double.MIN_NORMAL,
              Double.MAX_VALUE,
              -Double.MAX_VALUE));
    }
    double value = Double.longBitsToDouble(bits());
    return Double.isFinite(value) ? value : finite();
  }

  public <E> E any(List<E> choices) {
    return choices.get((int) (uniform() * choices.size()));
  }

  /** Draws a list of at most {@code most} values. */
  public <E> List<E> list(int most, Supplier<E> value) {
    return Stream.generate(value).limit(whole(0, most)).toList();
  }

  /**
   * Draws a text in which many characters may need quotes or an escape, unpaired surrogates
   * included.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, whole(0, 12))
        .forEach(
            i ->
                text.append(
                    chance(.4)
                        ? TROUBLE.charAt(whole(0, TROUBLE.length() - 1))
                        : (char) whole(0, chance(.5) ? 126 : Character.MAX_VALUE)));
    return text.toString();
  }
}
