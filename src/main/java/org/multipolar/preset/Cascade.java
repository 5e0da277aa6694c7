package org.multipolar.preset;

import static org.multipolar.preset.Finding.derived;
import static org.multipolar.preset.Finding.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.rule.ThresholdCascade;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.ParameterCatalogue;

/** Thresholds of joining after Granovetter 1978. */
final class Cascade {
  private static final double MEAN = .25;

  /** Probability that at least 90 of 100 join, from 4 000 draws of our own, by spread. */
  private static final Map<Double, Double> NINETY = ninety();

  static final Preset PRESET =
      new Preset(
          "granovetter",
          "The paper's uniform thresholds and its jump from about 6 to almost all near a spread of"
              + " 12.2; equilibria of many persons worked out by ourselves; chances of a hundred"
              + " persons from 4 000 draws of our own outside this program.",
          cases(),
          Cascade::findings);

  private Cascade() {}

  private static Map<Double, Double> ninety() {
    Map<Double, Double> ninety = new LinkedHashMap<>();
    ninety.put(.10, .0025);
    ninety.put(.122, .206);
    ninety.put(.15, .798);
    ninety.put(.20, .996);
    return ninety;
  }

  private static String name(double spread) {
    return "spread-" + Math.round(1000 * spread);
  }

  private static List<Preset.Case> cases() {
    List<Preset.Case> cases = new ArrayList<>();
    Map<String, String> once = Map.of("run.replications", "1");
    Map<String, String> gap = Map.of("run.replications", "1", "world", "crowd-gap");
    cases.add(new Preset.Case("uniform", "Thresholds 0, 1, 2 … 99", once));
    cases.add(new Preset.Case("gap", "Thresholds 0, 2, 2 … 99", gap));
    for (double spread : NINETY.keySet()) {
      cases.add(
          new Preset.Case(
              name(spread),
              "Normal thresholds, spread " + Math.round(1000 * spread) / 10.0,
              Map.of(
                  "parameters.membership.distance", "0",
                  "parameters.membership.thresholdMean", Double.toString(MEAN),
                  "parameters.membership.thresholdSpread", Double.toString(spread))));
    }
    return cases;
  }

  private static List<Finding> findings(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(published("thresholds 0 to 99: join", 100, end(results.get("uniform"))[0], 0));
    findings.add(published("one of them changed: join", 1, end(results.get("gap"))[0], 0));
    findings.add(published("many, spread 12.2: join, %", 6, 100 * equilibrium(.122), 1));
    findings.add(published("many, spread 12.25: join, %", 100, 100 * equilibrium(.1225), 1));
    findings.add(derived("many, spread 12: share", .0402, equilibrium(.12), 5e-5));
    findings.add(derived("many, spread 12.2: share", .0548, equilibrium(.122), 5e-5));
    double critical = critical();
    findings.add(derived("many: critical spread", .122221, critical, 5e-7));
    findings.add(derived("many: share there", .062003, equilibrium(critical - 1e-13), 1e-5));
    for (Map.Entry<Double, Double> known : NINETY.entrySet()) {
      double[] joined = end(results.get(name(known.getKey())));
      int most = 0;
      for (double n : joined) {
        most += n >= 90 ? 1 : 0;
      }
      double p = known.getValue();
      double error = FastMath.sqrt(p * (1 - p) * (1.0 / joined.length + 1.0 / 4000));
      findings.add(
          derived(
              "a hundred, spread %s: P(at least 90 join)".formatted(100 * known.getKey()),
              p,
              (double) most / joined.length,
              3.5 * error));
    }
    return findings;
  }

  private static double[] end(ResultsReader results) throws IOException {
    return results.runs("members-club.end");
  }

  /** Smallest share that, once in, brings in nobody else, among very many persons. */
  private static double equilibrium(double spread) {
    ThresholdCascade rule =
        new ThresholdCascade(
            ParameterCatalogue.with(
                    Map.of(
                        "membership.thresholdMean", List.of(MEAN),
                        "membership.thresholdSpread", List.of(spread)))
                .membership());
    double share = 0;
    double more = joined(rule, 0);
    while (more - share > 1e-12) {
      share = more;
      more = joined(rule, share);
    }
    return more;
  }

  /**
   * Share of the persons whose thresholds are met: their dispositions lie below one, found here.
   */
  private static double joined(ThresholdCascade rule, double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 52; i++) {
      double middle = (low + high) / 2;
      if (rule.threshold(0, middle) <= share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The spread from which on a few bring in almost all. */
  private static double critical() {
    double low = .12;
    double high = .1225;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (equilibrium(middle) < .5) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
