package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;
import static org.multipolar.preset.ReproducedValue.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.rule.ThresholdCascade;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.parameter.ParameterCatalogue;

/** Thresholds of joining after Granovetter 1978. */
final class Cascade {
  private static final double MEAN = .25;

  /** Probability that at least 90 of 100 join, at a spread. */
  private record Chance(String spread, double ninety) {}

  private static final int DRAWS = 4000;
  private static final List<Chance> CHANCES =
      List.of(
          new Chance("0.1", .0025),
          new Chance("0.122", .206),
          new Chance("0.15", .798),
          new Chance("0.2", .996));

  static final Preset PRESET =
      new Preset(
          "granovetter",
          "The paper's uniform thresholds and its jump from about 6 to almost all near a spread of"
              + " 12.2; equilibria of many persons worked out by ourselves; chances of a hundred"
              + " persons from 4 000 draws of our own outside this program.",
          cases(),
          Cascade::findings);

  private Cascade() {}

  private static List<Preset.Case> cases() {
    List<Preset.Case> cases = new ArrayList<>();
    Map<String, String> once = Map.of("run.replications", "1");
    Map<String, String> gap =
        Map.of("run.replications", "1", "world", "scenarios/presets/worlds/crowd-gap.yaml");
    cases.add(new Preset.Case("uniform", "Thresholds 0, 1, 2 … 99", once));
    cases.add(new Preset.Case("gap", "Thresholds 0, 2, 2 … 99", gap));
    for (Chance chance : CHANCES) {
      cases.add(
          new Preset.Case(
              "spread-" + chance.spread(),
              "Normal thresholds, spread " + chance.spread(),
              Map.of(
                  "parameters.membership.distance", "0",
                  "parameters.membership.thresholdMean", "0.25",
                  "parameters.membership.thresholdSpread", chance.spread())));
    }
    return cases;
  }

  private static List<ReproducedValue> findings(
      Scenario scenario, Map<String, ResultsReader> results) throws IOException {
    List<ReproducedValue> findings = new ArrayList<>();
    findings.add(published("thresholds 0 to 99: join", 100, end(results.get("uniform"))[0], 0));
    findings.add(published("one of them changed: join", 1, end(results.get("gap"))[0], 0));
    findings.add(published("many, spread 0.122: join, %", 6, 100 * equilibrium(.122), 1));
    findings.add(published("many, spread 0.1225: join, %", 100, 100 * equilibrium(.1225), 1));
    findings.add(derived("many, spread 0.12: share", .0402, equilibrium(.12), 5e-5));
    findings.add(derived("many, spread 0.122: share", .0548, equilibrium(.122), 5e-5));
    double critical = critical();
    findings.add(derived("many: critical spread", .122221, critical, 5e-7));
    findings.add(derived("many: share there", .062003, equilibrium(critical - 1e-13), 1e-5));
    for (Chance chance : CHANCES) {
      double[] joined = end(results.get("spread-" + chance.spread()));
      double most = DoubleStream.of(joined).filter(n -> n >= 90).count();
      double p = chance.ninety();
      double error = FastMath.sqrt(p * (1 - p) * (1.0 / joined.length + 1.0 / DRAWS));
      findings.add(
          derived(
              "a hundred, spread " + chance.spread() + ": P(at least 90 join)",
              p,
              most / joined.length,
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
