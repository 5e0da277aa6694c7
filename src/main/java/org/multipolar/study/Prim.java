package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;

/**
 * Finds a few conditions on the factors that contain most cases of interest and few others: boxes
 * are peeled from the whole space in thin slices and extended again where too much was removed
 * (patient rule induction).
 *
 * <p>Of n cases in a box, h of them of interest, H of interest among all N: density {@code h/n},
 * coverage {@code h/H}, mass {@code n/N}. A peel removes {@code max(1, ⌊α n⌋)} cases at one end of
 * a continuous factor, or one level of a categorical one; among all peels that leave a mass of at
 * least β, the one with the highest remaining density is chosen, ties going to the smaller loss of
 * mass, then to the earlier factor, the lower end, the lower level. Peeling ends if no peel is
 * possible or only cases of interest remain. Pasting then adds back cases at one end, or one level,
 * as long as density does not fall, the highest density first, ties going to the larger gain of
 * mass, then as above.
 *
 * <p>Quasi-p-value of a limit: {@code P(X ≥ h)} for X binomial in n trials with the density of the
 * box without that limit; one-sided. It is not an error rate, because the box was selected on the
 * same cases. Score of a box: {@code F1 = 2 coverage · density/(coverage + density) = 2h/(n + H)}.
 *
 * <p>Sources: Friedman and Fisher 1999, Statistics and Computing 9, 123–143; coverage, density and
 * quasi-p-values Bryant and Lempert 2010, Technological Forecasting and Social Change 77(1), 34–49.
 *
 * <p>Departures: a limit lies midway between the last case on one side and the first on the other.
 * Equal values stay together, so a peel may remove fewer cases, or more if the lowest value alone
 * has more. Pasting first adds max(1, ⌊α n⌋) cases at a time, then half of that, and so on down to
 * one. Bryant and Lempert let the analyst choose a box; {@link #chosen()} applies a rule.
 */
public final class Prim {

  /** Default α. */
  public static final double PEEL = .05;

  /** Default β. */
  public static final double MASS = .05;

  /** Quasi-p-value above which {@link #reduced} drops a limit. */
  public static final double DISPENSABLE = .05;

  private final List<Predictor> factors;
  private final double[][] values;
  private final boolean[] interest;
  private final double peel;
  private final double leastCases;
  private final int allHits;

  /**
   * The quasi-p-value of a limit.
   *
   * @param factor number of the factor from 0
   * @param name of the factor
   * @param side which of its limits
   * @param p probability of a density at least as high without the limit
   */
  public record QuasiP(int factor, String name, Box.Side side, double p) {}

  /** A search with the default α and β. */
  public Prim(List<Predictor> factors, double[][] values, boolean[] interest) {
    this(factors, values, interest, PEEL, MASS);
  }

  /**
   * Prepares a search.
   *
   * @param factors the predictors
   * @param values [case][factor], finite
   * @param interest whether a case is of interest
   * @param peel α, in (0, 1)
   * @param mass β, in (0, 1)
   * @throws IllegalArgumentException if array lengths do not match, or a value is not finite or not
   *     a level
   */
  public Prim(
      List<Predictor> factors, double[][] values, boolean[] interest, double peel, double mass) {
    if (values.length != interest.length || values.length == 0) {
      throw new IllegalArgumentException(
          values.length + " cases but " + interest.length + " flags of interest");
    }
    if (!(peel > 0 && peel < 1 && mass > 0 && mass < 1)) {
      throw new IllegalArgumentException(
          "peel and mass must be between 0 and 1, not " + peel + " and " + mass);
    }
    this.factors = List.copyOf(factors);
    this.values = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      this.values[i] = Predictor.checked(factors, i, values[i]);
    }
    this.interest = interest.clone();
    this.peel = peel;
    leastCases = mass * values.length;
    int hits = 0;
    for (boolean hit : interest) {
      hits += hit ? 1 : 0;
    }
    allHits = hits;
  }

  /** Limits on all factors, with the number of cases and hits within them. */
  private final class Limits {
    final double[] low;
    final double[] high;
    final boolean[][] kept;
    int cases;
    int hits;

    /** No limits. */
    Limits() {
      low = new double[factors.size()];
      high = new double[factors.size()];
      Arrays.fill(low, Double.NEGATIVE_INFINITY);
      Arrays.fill(high, Double.POSITIVE_INFINITY);
      kept = new boolean[factors.size()][];
      for (int j = 0; j < kept.length; j++) {
        kept[j] = new boolean[factors.get(j).levels()];
        Arrays.fill(kept[j], true);
      }
      count();
    }

    /** The limits of a box. */
    Limits(Box box) {
      this();
      for (Box.Restriction r : box.restrictions()) {
        low[r.factor()] = r.low();
        high[r.factor()] = r.high();
        for (int level = 0; level < kept[r.factor()].length; level++) {
          kept[r.factor()][level] = r.levels().contains(level);
        }
      }
      count();
    }

    /** A copy with one limit replaced, or one level removed or added back. */
    Limits(Limits other, int factor, Box.Side side, double limit) {
      low = other.low.clone();
      high = other.high.clone();
      kept = other.kept.clone();
      switch (side) {
        case LOWER -> low[factor] = limit;
        case UPPER -> high[factor] = limit;
        case LEVELS -> {
          kept[factor] = kept[factor].clone();
          kept[factor][(int) limit] ^= true;
        }
      }
      count();
    }

    /** A copy without one limit. */
    Limits without(int factor, Box.Side side) {
      return switch (side) {
        case LOWER -> new Limits(this, factor, side, Double.NEGATIVE_INFINITY);
        case UPPER -> new Limits(this, factor, side, Double.POSITIVE_INFINITY);
        case LEVELS -> {
          Limits rest = new Limits(this, factor, side, 0);
          Arrays.fill(rest.kept[factor], true);
          rest.count();
          yield rest;
        }
      };
    }

    private void count() {
      cases = 0;
      hits = 0;
      for (int i = 0; i < values.length; i++) {
        if (contains(i)) {
          cases++;
          hits += interest[i] ? 1 : 0;
        }
      }
    }

    boolean contains(int i) {
      for (int j = 0; j < low.length; j++) {
        double x = values[i][j];
        if (factors.get(j).categorical() ? !kept[j][(int) x] : !(low[j] <= x && x <= high[j])) {
          return false;
        }
      }
      return true;
    }

    /** The values of a factor within the limits, times a sign, in ascending order. */
    double[] sorted(int factor, int sign) {
      return IntStream.range(0, values.length)
          .filter(this::contains)
          .mapToDouble(i -> sign * values[i][factor])
          .sorted()
          .toArray();
    }

    /** Sides on which a factor is restricted. */
    List<Box.Side> restricted(int factor) {
      List<Box.Side> sides = new ArrayList<>();
      if (low[factor] > Double.NEGATIVE_INFINITY) {
        sides.add(Box.Side.LOWER);
      }
      if (high[factor] < Double.POSITIVE_INFINITY) {
        sides.add(Box.Side.UPPER);
      }
      if (levels(factor).size() < kept[factor].length) {
        sides.add(Box.Side.LEVELS);
      }
      return sides;
    }

    private List<Integer> levels(int factor) {
      return IntStream.range(0, kept[factor].length)
          .filter(level -> kept[factor][level])
          .boxed()
          .toList();
    }

    /** Compares densities. */
    int compareDensity(Limits other) {
      return Long.compare((long) hits * other.cases, (long) other.hits * cases);
    }

    /** Whether these limits are preferred to others: by density, then by mass. */
    boolean beats(Limits other) {
      int sign = other == null ? 1 : compareDensity(other);
      return sign > 0 || sign == 0 && cases > other.cases;
    }

    Box box() {
      List<Box.Restriction> restrictions = new ArrayList<>();
      for (int j = 0; j < low.length; j++) {
        if (!restricted(j).isEmpty()) {
          restrictions.add(
              new Box.Restriction(j, factors.get(j).name(), low[j], high[j], levels(j)));
        }
      }
      return new Box(
          List.copyOf(restrictions),
          cases,
          hits,
          (double) cases / values.length,
          (double) hits / allHits,
          (double) hits / cases);
    }
  }

  /** All boxes in the order of the search: the whole space, peels, pastes. */
  public List<Box> trajectory() {
    List<Box> boxes = new ArrayList<>();
    Limits limits = new Limits();
    boxes.add(limits.box());
    if (allHits == 0) {
      return List.copyOf(boxes);
    }
    for (Limits next = peeled(limits); next != null; next = peeled(limits)) {
      limits = next;
      boxes.add(limits.box());
    }
    for (int size = slice(limits); size > 0; size /= 2) {
      for (Limits next = pasted(limits, size); next != null; next = pasted(limits, size)) {
        limits = next;
        boxes.add(limits.box());
      }
    }
    return List.copyOf(boxes);
  }

  private int slice(Limits limits) {
    return Math.max(1, (int) (peel * limits.cases));
  }

  /** The best peel, or null. */
  private Limits peeled(Limits limits) {
    Limits best = null;
    if (limits.hits == limits.cases) {
      return best;
    }
    for (int j = 0; j < factors.size(); j++) {
      if (factors.get(j).categorical()) {
        for (int level : limits.levels(j)) {
          best = better(best, new Limits(limits, j, Box.Side.LEVELS, level), limits);
        }
      } else {
        for (Box.Side side : List.of(Box.Side.LOWER, Box.Side.UPPER)) {
          int sign = side == Box.Side.LOWER ? 1 : -1;
          double[] sorted = limits.sorted(j, sign);
          int cut = cut(sorted, slice(limits));
          if (cut < sorted.length) {
            double limit = sign * midpoint(sorted[cut - 1], sorted[cut]);
            best = better(best, new Limits(limits, j, side, limit), limits);
          }
        }
      }
    }
    return best;
  }

  private Limits better(Limits best, Limits candidate, Limits from) {
    boolean allowed = candidate.cases >= leastCases && candidate.cases < from.cases;
    return allowed && candidate.beats(best) ? candidate : best;
  }

  /**
   * Number of leading values to remove: the largest number up to {@code size} that keeps equal
   * values together, but at least all values equal to the first.
   */
  private static int cut(double[] sorted, int size) {
    int cut = Math.min(size, sorted.length - 1);
    while (cut > 0 && sorted[cut - 1] == sorted[cut]) {
      cut--;
    }
    if (cut > 0) {
      return cut;
    }
    while (cut < sorted.length && sorted[cut] == sorted[0]) {
      cut++;
    }
    return cut;
  }

  /** The midpoint of a value outside and a value inside, never the outside value itself. */
  static double midpoint(double outside, double inside) {
    double middle = outside / 2 + inside / 2;
    return middle > outside ? middle : inside;
  }

  /** The best paste that does not lower density, or null. */
  private Limits pasted(Limits limits, int size) {
    Limits best = null;
    for (int j = 0; j < factors.size(); j++) {
      for (Box.Side side : limits.restricted(j)) {
        if (side == Box.Side.LEVELS) {
          for (int level = 0; level < limits.kept[j].length; level++) {
            if (!limits.kept[j][level]) {
              best = accepted(best, new Limits(limits, j, side, level), limits);
            }
          }
        } else {
          best = accepted(best, extended(limits, j, side, size), limits);
        }
      }
    }
    return best;
  }

  private static Limits accepted(Limits best, Limits candidate, Limits from) {
    return candidate.compareDensity(from) >= 0 && candidate.beats(best) ? candidate : best;
  }

  /** Moves a limit outwards by a number of cases, or removes it if there are no more. */
  private Limits extended(Limits limits, int factor, Box.Side side, int size) {
    int sign = side == Box.Side.LOWER ? 1 : -1;
    double limit = sign * (side == Box.Side.LOWER ? limits.low : limits.high)[factor];
    double[] sorted = limits.without(factor, side).sorted(factor, sign);
    int outside = 0;
    while (outside < sorted.length && sorted[outside] < limit) {
      outside++;
    }
    int first = outside - size;
    while (first > 0 && sorted[first - 1] == sorted[first]) {
      first--;
    }
    return first > 0
        ? new Limits(limits, factor, side, sign * midpoint(sorted[first - 1], sorted[first]))
        : limits.without(factor, side);
  }

  /**
   * The quasi-p-values of all limits of a box, in the order of factors.
   *
   * @param box a box of this search
   */
  public List<QuasiP> quasiP(Box box) {
    Limits limits = new Limits(box);
    List<QuasiP> all = new ArrayList<>();
    for (int j = 0; j < factors.size(); j++) {
      for (Box.Side side : limits.restricted(j)) {
        Limits rest = limits.without(j, side);
        double p =
            limits.hits == 0 || rest.hits == rest.cases
                ? 1
                : Beta.regularizedBeta(
                    (double) rest.hits / rest.cases, limits.hits, limits.cases - limits.hits + 1.0);
        all.add(new QuasiP(j, factors.get(j).name(), side, p));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The box of the trajectory with the largest F1, the first in case of ties, without its
   * dispensable limits.
   */
  public Box chosen() {
    Box best = null;
    for (Box box : trajectory()) {
      if (best == null
          || (long) box.hits() * (best.cases() + allHits)
              > (long) best.hits() * (box.cases() + allHits)) {
        best = box;
      }
    }
    return reduced(best);
  }

  /**
   * Removes the dispensable limits of a box: drops the limit with the largest quasi-p-value and
   * recomputes, until none is above {@link #DISPENSABLE}.
   */
  public Box reduced(Box box) {
    QuasiP worst = null;
    for (QuasiP each : quasiP(box)) {
      if (each.p() > DISPENSABLE && (worst == null || each.p() > worst.p())) {
        worst = each;
      }
    }
    return worst == null
        ? box
        : reduced(new Limits(box).without(worst.factor(), worst.side()).box());
  }
}
