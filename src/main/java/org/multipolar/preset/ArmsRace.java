package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;
import static org.multipolar.preset.ReproducedValue.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.rule.RichardsonReaction;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;

/** The arms race of Richardson 1960. */
final class ArmsRace {
  private static final double MONTH = 1 / 12.0;

  static final Preset PRESET =
      new Preset(
          "richardson",
          "Points of rest and eigenvalues worked out from the linear equations against two runs of"
              + " equal states under the rule, and against the flow of the rule alone where the"
              + " parties differ; the textbook case is one that textbooks print.",
          List.of(
              new Preset.Case(
                  "stable",
                  "Fatigue outweighs reaction",
                  Map.of(),
                  scenario -> solution(scenario, .5, .2)),
              new Preset.Case(
                  "runaway",
                  "Reaction outweighs fatigue",
                  Map.of(
                      "parameters.richardson.reaction", "0.5",
                      "parameters.richardson.fatigue", "0.3"),
                  scenario -> solution(scenario, -.5, -.2))),
          ArmsRace::rows);

  private ArmsRace() {}

  /**
   * The solution of the linear equations for equal parties that begin at 0, {@code x = g/(b − a) (1
   * − e^−(b−a)t)}, limited to the highest level, one value every other year.
   *
   * @param rest g/(b − a)
   * @param rate b − a, 1/yr
   */
  private static List<PublishedValue> solution(Scenario scenario, double rest, double rate) {
    List<PublishedValue> values = new ArrayList<>();
    for (int year = 2; year <= scenario.run().calendar().ticks() / 12; year += 2) {
      double level = rest * (1 - FastMath.exp(-rate * year));
      values.add(new PublishedValue("control-intensity", "world", 12 * year, Math.min(1, level)));
    }
    return values;
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    double[] stable = results.get("stable").world("control-intensity").values()[0];
    double[] runaway = results.get("runaway").world("control-intensity").values()[0];
    Party mild = new Party(.3, .5, .1);
    Party other = new Party(.4, .6, .2);
    double[] rest = race(mild, other, 300);
    double[] textbook = race(new Party(2, 5, 5), new Party(2, 3, 5), 100);
    return List.of(
        derived("run, stable: level of rest", .5, stable[stable.length - 1], 2e-3),
        derived("run, stable: slow eigenvalue, 1/yr", -.2, rate(stable, .5, 5), 5e-3),
        derived("run, runaway: eigenvalue, 1/yr", .2, rate(runaway, -.5, 3), 5e-3),
        derived("run, runaway: level in the end", 1, runaway[runaway.length - 1], 0),
        derived("unlike parties: x at rest", 2 / 3.0, rest[0], 1e-9),
        derived("unlike parties: y at rest", 7 / 9.0, rest[1], 1e-9),
        published("5x = 2y + 5, 3y = 2x + 5: x", 25 / 11.0, textbook[0], 1e-9),
        published("5x = 2y + 5, 3y = 2x + 5: y", 35 / 11.0, textbook[1], 1e-9));
  }

  /** Growth rate of the distance to the equilibrium over a year, 1/yr. */
  private static double rate(double[] level, double rest, int year) {
    int month = 12 * year;
    return FastMath.log((level[month + 12 - 1] - rest) / (level[month - 1] - rest));
  }

  /** Coefficients of the reaction, fatigue and grievance of a party. */
  private record Party(double reaction, double fatigue, double grievance) {}

  private static double[] race(Party first, Party second, int years) {
    double x = 0;
    double y = 0;
    for (int month = 0; month < 12 * years; month++) {
      double next =
          RichardsonReaction.flow(
              x, first.reaction() * y + first.grievance(), first.fatigue(), MONTH);
      y =
          RichardsonReaction.flow(
              y, second.reaction() * x + second.grievance(), second.fatigue(), MONTH);
      x = next;
    }
    return new double[] {x, y};
  }
}
