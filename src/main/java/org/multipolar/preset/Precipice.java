package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.random.Draws;
import org.multipolar.random.Process;
import org.multipolar.rule.RaceWithPrivateInformation;
import org.multipolar.rule.RaceWithPublicInformation;
import org.multipolar.rule.RaceWithoutInformation;
import org.multipolar.rule.SafetyReview;
import org.multipolar.rule.SafetyRule;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.parameter.RaceParameters;

/** The race to the precipice of Armstrong, Bostrom and Shulman 2016. */
final class Precipice {
  private static final int RACES = 200_000;

  /** Largest sampling error of a mean share of safety, and steps of an integral. */
  private static final double ROUNDING = 2e-4;

  private static final int STEPS = 20_000;

  static final Preset PRESET =
      new Preset(
          "precipice",
          "Risks of disaster from our own derivation of the equilibria, against "
              + RACES
              + " races a row in which the rules choose safety and the winner has most capability"
              + " less safety; the paper's own tables were not seen. The runs show what the same"
              + " rules do among the labs of twelve blocs. Points: mean safety in the equilibrium of"
              + " as many teams as there are labs, with capabilities drawn evenly, as in the paper."
              + " Without information runs and points agree; where labs know capabilities, they"
              + " differ because those of the labs lie further apart than even draws.",
          List.of(
              of("none", "No information", Precipice::none),
              of("private", "Private information", Precipice::own),
              of("public", "Public information", Precipice::all)),
          Precipice::rows);

  /** Teams, enmity, spread, and risks without, with private and with public information. */
  private record Row(int n, double e, double mu, double none, double own, double all) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(2, .4, 1, 0, .523810, .346667),
          new Row(2, .4, 2, 0, .163333, .186667),
          new Row(2, 1, 1, .5, .666667, .666667),
          new Row(5, .4, 1, .5, .679487, .602773),
          new Row(5, .4, 2, 0, .358974, .385120),
          new Row(5, .4, 3, 0, .081491, .279691),
          new Row(5, 1, 1, .8, .833333, .833333));

  private Precipice() {}

  private static Preset.Case of(String information, String title, Equilibrium equilibrium) {
    return new Preset.Case(
        information,
        title,
        Map.of("rules.safety.default", "race-" + information),
        scenario -> known(scenario, equilibrium));
  }

  /** The equilibrium for as many teams as there are labs, at the end of every year. */
  private static List<PublishedValue> known(Scenario scenario, Equilibrium equilibrium) {
    RaceParameters p = scenario.parameters().race();
    List<PublishedValue> values = new ArrayList<>();
    for (int year = 1; year <= years(scenario); year++) {
      double safety = equilibrium.safety(teams(scenario, year), p);
      values.add(new PublishedValue("safety-mean", "world", 12 * year, safety));
    }
    return values;
  }

  /** Number of labs at the end of a year of a run. */
  private static int teams(Scenario scenario, int year) {
    LocalDate next = scenario.run().calendar().from().plusYears(year).atDay(1);
    return scenario.world().labsOn(next.minusDays(1));
  }

  private static int years(Scenario scenario) {
    return scenario.run().calendar().ticks() / 12;
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    Draws draws = new Draws(scenario.run().seed());
    double chance = 3.5 * FastMath.sqrt(.1 / RACES);
    List<ReproducedValue> rows = new ArrayList<>();
    for (Row row : ROWS) {
      RaceParameters p = new RaceParameters(row.e(), row.mu(), 1);
      String race = "n " + row.n() + ", e " + row.e() + ", μ " + row.mu() + ": ";
      double none = risk(new RaceWithoutInformation(p), row.n(), row.mu(), draws);
      double own = risk(new RaceWithPrivateInformation(p), row.n(), row.mu(), draws);
      double all = risk(new RaceWithPublicInformation(p), row.n(), row.mu(), draws);
      rows.add(derived(race + "none", row.none(), none, 1e-9));
      rows.add(derived(race + "private", row.own(), own, chance));
      rows.add(derived(race + "public", row.all(), all, chance));
    }
    rows.add(crossing(2, .4, 1.7667, draws, chance));
    rows.add(crossing(5, .4, 1.8449, draws, chance));
    rows.add(crossing(5, .9, 1.908, draws, chance));
    rows.addAll(ofTheRuns(scenario, results, draws));
    return rows;
  }

  /** Mean safety of as many teams as there are labs at the end of the runs. */
  private static List<ReproducedValue> ofTheRuns(
      Scenario scenario, Map<String, ResultsReader> results, Draws draws) throws IOException {
    RaceParameters p = scenario.parameters().race();
    int n = teams(scenario, years(scenario));
    double[] none = results.get("none").world("safety-mean").values()[0];
    String mean = "n " + n + ", mean safety: ";
    return List.of(
        derived(mean + "none, run", none(n, p), none[none.length - 1], 1e-12),
        derived(
            mean + "private",
            own(n, p),
            safety(new RaceWithPrivateInformation(p), n, p.spread(), draws),
            ROUNDING),
        derived(
            mean + "public",
            all(n, p),
            safety(new RaceWithPublicInformation(p), n, p.spread(), draws),
            ROUNDING));
  }

  /** The spread, between 1 and 2, at which private and public information are equally risky. */
  private static ReproducedValue crossing(int n, double e, double mu, Draws draws, double chance) {
    RaceParameters p = new RaceParameters(e, mu, 1);
    double difference =
        risk(new RaceWithPrivateInformation(p), n, mu, draws)
            - risk(new RaceWithPublicInformation(p), n, mu, draws);
    return derived(
        "n " + n + ", e " + e + ", μ " + mu + ": private less public", 0, difference, chance);
  }

  /** Mean over races of 1 − s of the winner. */
  private static double risk(SafetyRule rule, int n, double mu, Draws draws) {
    return mean(rule, n, mu, draws, (capability, safety) -> 1 - safety[winner(capability, safety)]);
  }

  /** Mean over races and teams of s. */
  private static double safety(SafetyRule rule, int n, double mu, Draws draws) {
    return mean(rule, n, mu, draws, (capability, safety) -> StatUtils.mean(safety));
  }

  /** Mean over races of a function of the teams' capabilities and safety shares. */
  private static double mean(
      SafetyRule rule,
      int n,
      double mu,
      Draws draws,
      ToDoubleBiFunction<double[], double[]> outcome) {
    double[] capability = new double[n];
    double[] safety = new double[n];
    double sum = 0;
    for (int race = 0; race < RACES; race++) {
      double best = 0;
      double second = 0;
      for (int i = 0; i < n; i++) {
        capability[i] = mu * draws.uniform(Process.SAFETY_CHOICE, 0, race, i);
        second = Math.max(second, Math.min(best, capability[i]));
        best = Math.max(best, capability[i]);
      }
      for (int i = 0; i < n; i++) {
        safety[i] = rule.share(new SafetyReview(0, n, 0, capability[i], best, second, 0, .5, .5));
      }
      sum += outcome.applyAsDouble(capability, safety);
    }
    return sum / RACES;
  }

  /** The team with most capability less safety; ties go to the most capable. */
  private static int winner(double[] capability, double[] safety) {
    double ahead = Double.NEGATIVE_INFINITY;
    int winner = -1;
    for (int i = 0; i < capability.length; i++) {
      double own = capability[i] - safety[i];
      if (own > ahead + 1e-12
          || own > ahead - 1e-12 && capability[i] > (winner < 0 ? 0 : capability[winner])) {
        ahead = own;
        winner = i;
      }
    }
    return winner;
  }

  /** Mean safety of n teams in equilibrium, if their capabilities are drawn evenly from [0, μ]. */
  @FunctionalInterface
  private interface Equilibrium {
    double safety(int n, RaceParameters p);
  }

  private static double none(int n, RaceParameters p) {
    return Math.min(1, p.spread() / (n * p.enmity()));
  }

  /** E min(1, x/k), k = 1 + e (n − 1). */
  private static double own(int n, RaceParameters p) {
    double k = 1 + p.enmity() * (n - 1);
    double mu = p.spread();
    return mu <= k ? mu / (2 * k) : 1 - k / (2 * mu);
  }

  /**
   * The lead Δ = μ u of the best has the density n (1 − u)^{n−1}. The safety of the second is a =
   * (s_1 − Δ)^+, and that of every other (a − z)^+, with z its distance from the second; they lie
   * evenly below it.
   */
  private static double all(int n, RaceParameters p) {
    double sum = 0;
    for (int step = 0; step < STEPS; step++) {
      double u = (step + .5) / STEPS;
      double lead = p.spread() * u;
      double first = Math.min(1, lead / p.enmity());
      double second = Math.max(0, first - lead);
      double safety = first + second + (n - 2) * behind(second, p.spread() - lead, n);
      sum += n * FastMath.pow(1 - u, n - 1) * safety / n;
    }
    return sum / STEPS;
  }

  /**
   * E (a − z)^+ for z even on [0, x], where x, the capability of the second, has the density (n −
   * 1) x^{n−2}/c^{n−1} on [0, c].
   */
  private static double behind(double a, double c, int n) {
    if (n <= 2) {
      return 0;
    }
    if (a >= c) {
      return a - (n - 1) * c / (2 * n);
    }
    double part = a / c;
    double beyond = (n - 1.0) / (2 * (n - 2)) * a * part * (1 - FastMath.pow(part, n - 2));
    return beyond + a * FastMath.pow(part, n - 1) * (n + 1) / (2 * n);
  }
}
