package org.multipolar.classroom;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** The result of a team's votes on a lever. */
final class CastVotes {
  private CastVotes() {}

  /**
   * The median. With an even number of votes it is the one of the two middle votes that is nearer
   * to the level in force; if both are equally near, the lever stays.
   *
   * @param votes at least one vote
   * @param inForce the level in force, evaluated only if it decides
   */
  static OptionalDouble median(List<Double> votes, DoubleSupplier inForce) {
    double[] sorted = votes.stream().mapToDouble(vote -> vote).sorted().toArray();
    double low = sorted[(sorted.length - 1) / 2];
    double high = sorted[sorted.length / 2];
    if (low == high) {
      return OptionalDouble.of(low);
    }
    double level = Math.rint(inForce.getAsDouble() * 100);
    double down = Math.abs(level - Math.rint(low * 100));
    double up = Math.abs(level - Math.rint(high * 100));
    if (down == up) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(down < up ? low : high);
  }
}
