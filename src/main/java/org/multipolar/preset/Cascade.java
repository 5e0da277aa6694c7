package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;
import static org.multipolar.preset.ReproducedValue.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.rule.ThresholdCascade;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.parameter.ParameterCatalogue;

/** The threshold model of Granovetter 1978. */
final class Cascade {
  private static final double MEAN = .25;

  /** Persons who join in the end if thresholds are 0, 1, 2 … 99. */
  private static final int ALL = 100;

  /** Persons who join if nobody has the threshold 1. */
  private static final int ALONE = 1;

  /** Probability that at least 90 of 100 persons join, for a spread of thresholds. */
  private record Probability(String spread, double ninety) {}

  private static final int DRAWS = 4000;
  private static final List<Probability> PROBABILITIES =
      List.of(
          new Probability("0.1", .0025),
          new Probability("0.122", .206),
          new Probability("0.15", .798),
          new Probability("0.2", .996));

  static final Preset PRESET =
      new Preset(
          "granovetter",
          "The paper's uniform thresholds and its jump from about 6 to almost all near a spread of"
              + " 12.2; equilibria of many persons worked out by ourselves; chances of a hundred"
              + " persons from 4 000 draws of our own outside this program.",
          cases(),
          Cascade::rows);

  private Cascade() {}

  /** The two crowds of the paper, which differ in one person, and crowds drawn at random. */
  private static List<Preset.Case> cases() {
    List<Preset.Case> cases = new ArrayList<>();
    Map<String, String> once = Map.of("run.replications", "1");
    Map<String, String> gap =
        Map.of("run.replications", "1", "world", "scenarios/presets/worlds/crowd-gap.yaml");
    cases.add(
        new Preset.Case(
            "uniform", "Thresholds 0, 1, 2 … 99", once, PublishedValue.atEnd("members-club", ALL)));
    cases.add(
        new Preset.Case(
            "gap", "Thresholds 0, 2, 2 … 99", gap, PublishedValue.atEnd("members-club", ALONE)));
    for (Probability probability : PROBABILITIES) {
      cases.add(
          new Preset.Case(
              "spread-" + probability.spread(),
              "Normal thresholds, spread " + probability.spread(),
              Map.of(
                  "parameters.cascade.distance", "0",
                  "parameters.cascade.mean", "0.25",
                  "parameters.cascade.spread", probability.spread()),
              scenario -> List.of()));
    }
    return cases;
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    List<ReproducedValue> rows = new ArrayList<>();
    rows.add(published("thresholds 0 to 99: join", ALL, end(results.get("uniform"))[0], 0));
    rows.add(published("one of them changed: join", ALONE, end(results.get("gap"))[0], 0));
    rows.add(published("many, spread 0.122: join, %", 6, 100 * equilibrium(.122), 1));
    rows.add(published("many, spread 0.1225: join, %", 100, 100 * equilibrium(.1225), 1));
    rows.add(derived("many, spread 0.12: share", .0402, equilibrium(.12), 5e-5));
    rows.add(derived("many, spread 0.122: share", .0548, equilibrium(.122), 5e-5));
    double critical = critical();
    double there = lastToStop(rule(critical)).getPoint();
    rows.add(derived("many: critical spread", .122221, critical, 5e-7));
    rows.add(derived("many: share there", .062003, there, 1e-5));
    for (Probability probability : PROBABILITIES) {
      double[] joined = end(results.get("spread-" + probability.spread()));
      double ninety = DoubleStream.of(joined).filter(n -> n >= 90).count();
      double p = probability.ninety();
      double error = FastMath.sqrt(p * (1 - p) * (1.0 / joined.length + 1.0 / DRAWS));
      rows.add(
          derived(
              "a hundred, spread " + probability.spread() + ": P(at least 90 join)",
              p,
              ninety / joined.length,
              3.5 * error));
    }
    return rows;
  }

  private static double[] end(ResultsReader results) throws IOException {
    return results.runs("members-club.end");
  }

  private static ThresholdCascade rule(double spread) {
    return new ThresholdCascade(
        ParameterCatalogue.with(
                Map.of("cascade.mean", List.of(MEAN), "cascade.spread", List.of(spread)))
            .cascade());
  }

  /** Smallest equilibrium share of members in a large population. */
  private static double equilibrium(double spread) {
    ThresholdCascade rule = rule(spread);
    double share = 0;
    double next = joined(rule, 0);
    while (next - share > 1e-12) {
      share = next;
      next = joined(rule, share);
    }
    return next;
  }

  /** Share of persons whose thresholds are met: the disposition below which thresholds are met. */
  private static double joined(ThresholdCascade rule, double share) {
    return Bracket.bisect(d -> rule.threshold(0, d) <= share, 0, 1, 0x1p-52).low();
  }

  /**
   * The share at which a cascade among less than half most lacks members: where the next person's
   * threshold exceeds the share by most, or falls short of it by least.
   */
  private static UnivariatePointValuePair lastToStop(ThresholdCascade rule) {
    return new BrentOptimizer(1e-9, 1e-15)
        .optimize(
            GoalType.MAXIMIZE,
            new MaxEval(1000),
            new SearchInterval(joined(rule, 0), .5),
            new UnivariateObjectiveFunction(share -> rule.threshold(0, share) - share));
  }

  /** The spread above which the cascade reaches almost everyone. */
  private static double critical() {
    return Bracket.bisect(spread -> lastToStop(rule(spread)).getValue() > 0, .12, .1225, 1e-12)
        .low();
  }
}
