package org.multipolar.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.rule.HabitLogit;
import org.multipolar.value.parameter.ReleaseParameters;
import org.multipolar.world.LabRow;
import org.multipolar.world.ReleaseRow;
import org.multipolar.world.WorldTables;

/**
 * Brier scores of the release rule on the record of generations, without a run.
 *
 * <p>{@code P(open) = Λ(b_0 + b_1 h + b_2 (c − c̄))}, {@code h ← λ h ± 1} over the generations of a
 * lab, c its income from complements: the terms of {@code HabitLogit} that the record contains.
 * Weights are refitted for each forecast to the data that the forecaster may know, by a logit with
 * a ridge of .5 (.1 on b_0). For a day after an origin, the number of generations until then is
 * Poisson at the mean interval known at the origin, and every sequence of them counts with its
 * probability.
 *
 * <p>Reference forecasts: the share of the known generations, or labs, that is open; and
 * persistence.
 *
 * @param what description of the forecast
 * @param n number of forecasts
 * @param habit score of the rule
 * @param constant score of the constant rate
 * @param persistence score of persistence
 */
public record ReleaseSkill(String what, int n, double habit, double constant, double persistence) {
  private static final double RIDGE = .5;
  private static final double RIDGE_OF_CONSTANT = .1;
  private static final int STEPS = 30;
  private static final int MOST_GENERATIONS = 9;

  /** A generation and the lab's habit and complement income when it was released. */
  private record Generation(String lab, LocalDate date, double habit, double excess, double open) {
    double[] terms() {
      return new double[] {1, habit, excess};
    }
  }

  /** The generations of a record, by lab and date. */
  private record Course(Map<String, List<Generation>> labs, double memory) {
    List<Generation> where(Predicate<Generation> known) {
      return labs.values().stream().flatMap(List::stream).filter(known).toList();
    }
  }

  /**
   * The scores: of the next generation with one lab left out, and after an origin; and of the
   * openness of a lab's best model a year after an origin and half a year before it.
   *
   * @param origin the last day that may be known
   */
  public static List<ReleaseSkill> of(WorldTables world, ReleaseParameters p, LocalDate origin) {
    Course course = course(world, p);
    List<ReleaseSkill> skills = new ArrayList<>();
    List<double[]> leftOut = new ArrayList<>();
    for (String lab : course.labs.keySet()) {
      forecast(
          course.where(g -> !g.lab.equals(lab)), course.where(g -> g.lab.equals(lab)), leftOut);
    }
    skills.add(score("next generation of a lab left out of the fit", leftOut));
    List<double[]> after = new ArrayList<>();
    forecast(
        course.where(g -> !g.date.isAfter(origin)),
        course.where(g -> g.date.isAfter(origin)),
        after);
    skills.add(score("next generation after " + origin, after));
    for (LocalDate from : List.of(origin, YearMonth.from(origin).minusMonths(6).atEndOfMonth())) {
      skills.add(score("best model twelve months after " + from, inAYear(course, from)));
    }
    return skills;
  }

  private static Course course(WorldTables world, ReleaseParameters p) {
    Map<String, Double> complements =
        world.labs().stream().collect(Collectors.toMap(LabRow::id, LabRow::complement));
    Map<String, List<Generation>> labs = new TreeMap<>();
    Map<String, Double> habits = new TreeMap<>();
    for (ReleaseRow row :
        world.releases().stream().sorted(Comparator.comparing(ReleaseRow::date)).toList()) {
      double habit = habits.getOrDefault(row.lab(), 0.0);
      boolean open = row.open();
      labs.computeIfAbsent(row.lab(), lab -> new ArrayList<>())
          .add(
              new Generation(
                  row.lab(),
                  row.date(),
                  habit,
                  complements.get(row.lab()) - HabitLogit.COMPLEMENT_MEAN,
                  open ? 1 : 0));
      habits.put(row.lab(), p.memory() * habit + (open ? 1 : -1));
    }
    return new Course(labs, p.memory());
  }

  /**
   * Adds, for each generation, the forecasts of rule, constant rate and persistence, and the
   * outcome.
   */
  private static void forecast(
      List<Generation> known, List<Generation> asked, List<double[]> forecasts) {
    double[] weights = fit(known);
    double rate = known.stream().mapToDouble(Generation::open).average().orElse(.5);
    for (Generation g : asked) {
      double as = g.habit == 0 ? rate : g.habit > 0 ? 1 : 0;
      forecasts.add(new double[] {chance(weights, g.terms()), rate, as, g.open});
    }
  }

  private static List<double[]> inAYear(Course course, LocalDate origin) {
    List<Generation> known = course.where(g -> !g.date.isAfter(origin));
    double[] weights = fit(known);
    double perYear = 1 / interval(course, origin);
    List<double[]> forecasts = new ArrayList<>();
    double open = 0;
    for (List<Generation> lab : course.labs.values()) {
      Generation last = last(lab, origin);
      if (last != null) {
        double habit = course.memory * last.habit + (last.open > 0 ? 1 : -1);
        double chance = 0;
        double probability = FastMath.exp(-perYear);
        for (int n = 0; n <= MOST_GENERATIONS; n++) {
          chance += probability * after(weights, course.memory, habit, last.excess, last.open, n);
          probability *= perYear / (n + 1);
        }
        double then = last(lab, origin.plusYears(1)).open;
        forecasts.add(new double[] {chance, 0, last.open, then});
        open += last.open;
      }
    }
    for (double[] each : forecasts) {
      each[1] = open / forecasts.size();
    }
    return forecasts;
  }

  private static Generation last(List<Generation> lab, LocalDate day) {
    return lab.stream()
        .filter(g -> !g.date.isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** Mean time between generations of a lab, years. */
  private static double interval(Course course, LocalDate day) {
    double sum = 0;
    int n = 0;
    for (List<Generation> lab : course.labs.values()) {
      for (int i = 1; i < lab.size() && !lab.get(i).date.isAfter(day); i++) {
        sum += ChronoUnit.DAYS.between(lab.get(i - 1).date, lab.get(i).date) / 365.25;
        n++;
      }
    }
    return sum / n;
  }

  /** Probability that a lab is open after n more generations, over all their sequences. */
  private static double after(
      double[] weights, double memory, double habit, double excess, double open, int n) {
    if (n == 0) {
      return open;
    }
    double chance = chance(weights, new double[] {1, habit, excess});
    return chance * after(weights, memory, memory * habit + 1, excess, 1, n - 1)
        + (1 - chance) * after(weights, memory, memory * habit - 1, excess, 0, n - 1);
  }

  private static double chance(double[] weights, double[] terms) {
    double odds = 0;
    for (int i = 0; i < terms.length; i++) {
      odds += weights[i] * terms[i];
    }
    return 1 / (1 + FastMath.exp(-odds));
  }

  /** Ridge logit by Newton's method. */
  private static double[] fit(List<Generation> known) {
    RealVector weights = new ArrayRealVector(3);
    for (int step = 0; step < STEPS; step++) {
      Array2DRowRealMatrix curve = new Array2DRowRealMatrix(3, 3);
      RealVector slope = new ArrayRealVector(3);
      for (int i = 0; i < 3; i++) {
        double ridge = i == 0 ? RIDGE_OF_CONSTANT : RIDGE;
        curve.setEntry(i, i, ridge);
        slope.setEntry(i, -ridge * weights.getEntry(i));
      }
      for (Generation g : known) {
        double[] x = g.terms();
        double chance = chance(weights.toArray(), x);
        for (int i = 0; i < 3; i++) {
          slope.addToEntry(i, (g.open - chance) * x[i]);
          for (int j = 0; j < 3; j++) {
            curve.addToEntry(i, j, chance * (1 - chance) * x[i] * x[j]);
          }
        }
      }
      weights = weights.add(new LUDecomposition(curve).getSolver().solve(slope));
    }
    return weights.toArray();
  }

  private static ReleaseSkill score(String what, List<double[]> forecasts) {
    double[] scores = new double[3];
    for (double[] each : forecasts) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += (each[i] - each[3]) * (each[i] - each[3]) / forecasts.size();
      }
    }
    return new ReleaseSkill(what, forecasts.size(), scores[0], scores[1], scores[2]);
  }
}
