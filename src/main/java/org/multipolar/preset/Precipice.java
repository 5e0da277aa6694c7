package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  static final Preset PRESET =
      new Preset(
          "precipice",
          "Risks of disaster from our own derivation of the equilibria, against "
              + RACES
              + " races a row in which the rules choose safety and the winner has most capability"
              + " less safety; the paper's own tables were not seen. The runs show what the same"
              + " rules do among the labs of twelve blocs.",
          List.of(
              of("none", "No information"),
              of("private", "Private information"),
              of("public", "Public information")),
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

  private static Preset.Case of(String information, String title) {
    return new Preset.Case(
        information,
        title,
        Map.of("rules.safety.default", "race-" + information),
        scenario -> List.of());
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results) {
    Draws draws = new Draws(scenario.run().seed());
    double chance = 3.5 * FastMath.sqrt(.1 / RACES);
    List<ReproducedValue> rows = new ArrayList<>();
    for (Row row : ROWS) {
      RaceParameters p = new RaceParameters(row.e(), row.mu(), 1);
      String race = "n " + row.n() + ", e " + row.e() + ", μ " + row.mu() + ": ";
      double none = risk(new RaceWithoutInformation(p), row.n(), row.mu(), RACES, draws);
      double own = risk(new RaceWithPrivateInformation(p), row.n(), row.mu(), RACES, draws);
      double all = risk(new RaceWithPublicInformation(p), row.n(), row.mu(), RACES, draws);
      rows.add(derived(race + "none", row.none(), none, 1e-9));
      rows.add(derived(race + "private", row.own(), own, chance));
      rows.add(derived(race + "public", row.all(), all, chance));
    }
    rows.add(crossing(2, .4, 1.7667, draws, chance));
    rows.add(crossing(5, .4, 1.8449, draws, chance));
    rows.add(crossing(5, .9, 1.908, draws, chance));
    return rows;
  }

  /** The spread, between 1 and 2, at which private and public information are equally risky. */
  private static ReproducedValue crossing(int n, double e, double mu, Draws draws, double chance) {
    RaceParameters p = new RaceParameters(e, mu, 1);
    double difference =
        risk(new RaceWithPrivateInformation(p), n, mu, RACES, draws)
            - risk(new RaceWithPublicInformation(p), n, mu, RACES, draws);
    return derived(
        "n " + n + ", e " + e + ", μ " + mu + ": private less public", 0, difference, chance);
  }

  /** Mean over races of 1 − s of the winner; ties go to the most capable. */
  private static double risk(SafetyRule rule, int n, double mu, int races, Draws draws) {
    double[] capability = new double[n];
    double risk = 0;
    for (int race = 0; race < races; race++) {
      double best = 0;
      double second = 0;
      for (int i = 0; i < n; i++) {
        capability[i] = mu * draws.uniform(Process.SAFETY_CHOICE, 0, race, i);
        second = Math.max(second, Math.min(best, capability[i]));
        best = Math.max(best, capability[i]);
      }
      double ahead = Double.NEGATIVE_INFINITY;
      double strength = 0;
      double safety = 0;
      for (double own : capability) {
        double s = rule.share(new SafetyReview(0, n, 0, own, best, second, 0, .5, .5));
        if (own - s > ahead + 1e-12 || own - s > ahead - 1e-12 && own > strength) {
          ahead = own - s;
          strength = own;
          safety = s;
        }
      }
      risk += 1 - safety;
    }
    return risk / races;
  }
}
