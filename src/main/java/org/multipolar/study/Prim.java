package org.multipolar.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;

/**
 * Which few conditions on the factors hold most of the cases of interest and little else: boxes
 * that are peeled from the whole space, thin slice by thin slice, and pasted back where too much
 * went (patient rule induction).
 *
 * <p>Of n cases in a box, h of them of interest, H of interest among all N: density {@code h/n},
 * coverage {@code h/H}, mass {@code n/N}. A peel takes {@code max(1, ⌊α n⌋)} cases off one end of a
 * continuous factor, or one level off a categorical one; of all peels that leave a mass of at least
 * β the one with the highest density left is made, ties going to the smaller loss of mass, then to
 * the earlier factor, the lower end, the lower level. Peeling ends where none is left, or nothing
 * but cases of interest is. Pasting then gives back cases at one end, or one level, as long as
 * density does not fall, the highest density first, ties going to the larger gain of mass, then as
 * above.
 *
 * <p>Quasi-p-value of a limit: {@code P(X ≥ h)} for X binomial in n trials with the density of the
 * box without that limit; one-sided. It is no error rate, for the box was looked for in the same
 * cases. Score of a box: {@code F1 = 2 coverage · density/(coverage + density) = 2h/(n + H)}.
 *
 * <p>Sources: Friedman and Fisher 1999, Statistics and Computing 9, 123–143; coverage, density and
 * quasi-p-values Bryant and Lempert 2010, Technological Forecasting and Social Change 77(1), 34–49.
 *
 * <p>Departures: a limit lies midway between the last case on one side and the first on the other.
 * Equal values stay together, so that a peel may take less than its part, or more where the lowest
 * value alone is more. Pasting first gives back max(1, ⌊α n⌋) cases at a time, then half of that,
 * and so on down to one. Bryant and Lempert let people choose a box; {@link #chosen()} is a rule.
 */
public final class Prim {

  /** α where the caller does not say. */
  public static final double PEEL = .05;

  /** β where the caller does not say. */
  public static final double MASS = .05;

  /** Quasi-p-value above which the rule of choice drops a limit. */
  public static final double DISPENSABLE = .05;

  private final List<Factor> factors;
  private final double[][] values;
  private final boolean[] interest;
  private final double peel;
  private final double leastCases;
  private final int allHits;

  /**
   * What may be restricted.
   *
   * @param name of the factor
   * @param levels number of levels of a categorical factor, whose values are 0 … levels − 1; 0 for
   *     a continuous one
   */
  public record Factor(String name, int levels) {

    public static Factor continuous(String name) {
      return new Factor(name, 0);
    }

    /**
     * @param levels at least 1
     */
    public static Factor categorical(String name, int levels) {
      if (levels < 1) {
        throw new IllegalArgumentException(name + " needs a level, not " + levels);
      }
      return new Factor(name, levels);
    }

    boolean categorical() {
      return levels > 0;
    }

    /** A copy of the values of a case, one a factor. */
    static double[] checked(List<Factor> factors, int number, double[] row) {
      if (row.length != factors.size()) {
        throw new IllegalArgumentException(
            "case " + number + " has " + row.length + " values of " + factors.size() + " factors");
      }
      for (int j = 0; j < row.length; j++) {
        Factor factor = factors.get(j);
        boolean level = row[j] >= 0 && row[j] < factor.levels() && row[j] == (int) row[j];
        if (!Double.isFinite(row[j]) || factor.categorical() && !level) {
          throw new IllegalArgumentException(
              "case " + number + ": " + row[j] + " is no value of " + factor.name());
        }
      }
      return row.clone();
    }
  }

  /** Which limit of a factor is meant. */
  public enum Side {
    LOWER,
    UPPER,
    LEVELS
  }

  /**
   * What a box asks of a factor.
   *
   * @param factor its number from 0
   * @param name its name
   * @param low lower limit, −∞ for none; of a categorical factor too
   * @param high upper limit, ∞ for none
   * @param levels those kept of a categorical factor, ascending; empty for a continuous one
   */
  public record Restriction(
      int factor, String name, double low, double high, List<Integer> levels) {}

  /**
   * A box.
   *
   * @param restrictions one a factor that is restricted, in the order of factors
   * @param cases n
   * @param hits h, those of interest
   * @param mass n/N
   * @param coverage h/H; NaN where nothing is of interest
   * @param density h/n; NaN of an empty box
   */
  public record Box(
      List<Restriction> restrictions,
      int cases,
      int hits,
      double mass,
      double coverage,
      double density) {

    /** Number of factors that are restricted. */
    public int dimensions() {
      return restrictions.size();
    }

    /** Whether a case lies in the box, its limits included. */
    public boolean contains(double[] values) {
      for (Restriction r : restrictions) {
        double value = values[r.factor()];
        boolean within =
            r.levels().isEmpty()
                ? r.low() <= value && value <= r.high()
                : r.levels().contains((int) value);
        if (!within) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * How dispensable a limit is.
   *
   * @param factor its number from 0
   * @param name its name
   * @param side which of its limits
   * @param p probability of a density at least as high without it
   */
  public record QuasiP(int factor, String name, Side side, double p) {}

  /** With the usual α and β. */
  public Prim(List<Factor> factors, double[][] values, boolean[] interest) {
    this(factors, values, interest, PEEL, MASS);
  }

  /**
   * @param factors what may be restricted
   * @param values [case][factor], finite
   * @param interest whether a case is of interest
   * @param peel α, in (0, 1)
   * @param mass β, in (0, 1)
   * @throws IllegalArgumentException where numbers do not fit, a value is not finite, or not a
   *     level
   */
  public Prim(
      List<Factor> factors, double[][] values, boolean[] interest, double peel, double mass) {
    if (values.length != interest.length || values.length == 0) {
      throw new IllegalArgumentException(
          values.length + " cases, of interest or not: " + interest.length);
    }
    if (!(peel > 0 && peel < 1 && mass > 0 && mass < 1)) {
      throw new IllegalArgumentException(
          "peel and mass lie between 0 and 1, unlike " + peel + " and " + mass);
    }
    this.factors = List.copyOf(factors);
    this.values = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      this.values[i] = Factor.checked(factors, i, values[i]);
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

  /** Limits on all factors, and what lies within them. */
  private final class Limits {
    final double[] low;
    final double[] high;
    final boolean[][] kept;
    int cases;
    int hits;

    /** None. */
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

    /** Those of a box. */
    Limits(Box box) {
      this();
      for (Restriction r : box.restrictions()) {
        low[r.factor()] = r.low();
        high[r.factor()] = r.high();
        for (int level = 0; level < kept[r.factor()].length; level++) {
          kept[r.factor()][level] = r.levels().contains(level);
        }
      }
      count();
    }

    /** Those of another, but for a limit, or for a level that is dropped or taken back. */
    Limits(Limits other, int factor, Side side, double limit) {
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

    /** Without one. */
    Limits without(int factor, Side side) {
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
        if (holds(i)) {
          cases++;
          hits += interest[i] ? 1 : 0;
        }
      }
    }

    boolean holds(int i) {
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
          .filter(this::holds)
          .mapToDouble(i -> sign * values[i][factor])
          .sorted()
          .toArray();
    }

    /** Sides of a factor that are restricted. */
    List<Side> restricted(int factor) {
      List<Side> sides = new ArrayList<>();
      if (low[factor] > Double.NEGATIVE_INFINITY) {
        sides.add(Side.LOWER);
      }
      if (high[factor] < Double.POSITIVE_INFINITY) {
        sides.add(Side.UPPER);
      }
      if (levels(factor).size() < kept[factor].length) {
        sides.add(Side.LEVELS);
      }
      return sides;
    }

    private List<Integer> levels(int factor) {
      return IntStream.range(0, kept[factor].length)
          .filter(level -> kept[factor][level])
          .boxed()
          .toList();
    }

    /** Sign of the difference of densities. */
    int compareDensity(Limits other) {
      return Long.compare((long) hits * other.cases, (long) other.hits * cases);
    }

    /** Whether it is taken rather than another: by density, then by mass. */
    boolean beats(Limits other) {
      int sign = other == null ? 1 : compareDensity(other);
      return sign > 0 || sign == 0 && cases > other.cases;
    }

    Box box() {
      List<Restriction> restrictions = new ArrayList<>();
      for (int j = 0; j < low.length; j++) {
        if (!restricted(j).isEmpty()) {
          restrictions.add(new Restriction(j, factors.get(j).name(), low[j], high[j], levels(j)));
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

  /** All boxes in the order in which they came about: the whole space, peels, pastes. */
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

  /** The best peel, null where there is none. */
  private Limits peeled(Limits limits) {
    Limits best = null;
    if (limits.hits == limits.cases) {
      return best;
    }
    for (int j = 0; j < factors.size(); j++) {
      if (factors.get(j).categorical()) {
        for (int level : limits.levels(j)) {
          best = better(best, new Limits(limits, j, Side.LEVELS, level), limits);
        }
      } else {
        for (Side side : List.of(Side.LOWER, Side.UPPER)) {
          int sign = side == Side.LOWER ? 1 : -1;
          double[] sorted = limits.sorted(j, sign);
          int cut = cut(sorted, slice(limits));
          if (cut < sorted.length) {
            double limit = sign * between(sorted[cut - 1], sorted[cut]);
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
   * Number of values to take off the beginning: as close to {@code size} from below as equal values
   * allow, but at least the first of them; all where they are equal.
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

  /** Midway between a value outside and one inside, never the one outside. */
  static double between(double outside, double inside) {
    double middle = outside / 2 + inside / 2;
    return middle > outside ? middle : inside;
  }

  /** The best paste of some cases that does not lower density, null where there is none. */
  private Limits pasted(Limits limits, int size) {
    Limits best = null;
    for (int j = 0; j < factors.size(); j++) {
      for (Side side : limits.restricted(j)) {
        if (side == Side.LEVELS) {
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

  /** With a limit moved out over some cases, and away where there are no more. */
  private Limits extended(Limits limits, int factor, Side side, int size) {
    int sign = side == Side.LOWER ? 1 : -1;
    double limit = sign * (side == Side.LOWER ? limits.low : limits.high)[factor];
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
        ? new Limits(limits, factor, side, sign * between(sorted[first - 1], sorted[first]))
        : limits.without(factor, side);
  }

  /**
   * How dispensable each limit of a box is, in the order of factors.
   *
   * @param box of this search
   */
  public List<QuasiP> quasiP(Box box) {
    Limits limits = new Limits(box);
    List<QuasiP> all = new ArrayList<>();
    for (int j = 0; j < factors.size(); j++) {
      for (Side side : limits.restricted(j)) {
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
   * The box of the trajectory with the largest F1, the first of equals, less the limits that it can
   * do without: the one with the largest quasi-p-value is dropped, and values are taken anew, until
   * none is above {@link #DISPENSABLE}.
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

  /** A box less the limits that it can do without. */
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
