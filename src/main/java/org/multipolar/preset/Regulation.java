package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.multipolar.rule.SafeUnsafe;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.parameter.DevelopmentParameters;

/** Safe and unsafe development, after Han, Pereira, Santos and Lenaerts 2020. */
final class Regulation {
  private static final int POPULATION = 100;

  static final Preset PRESET =
      new Preset(
          "regulation",
          "Thresholds and shares of the unsafe worked out by ourselves from the published game, its"
              + " payoffs from general knowledge, against the payoffs and the imitation of the rule;"
              + " nothing here was compared with figures of the paper. The runs let a hundred labs"
              + " that start safe imitate each other.",
          List.of(
              of("0.2", "Risk .2: unsafe is better for all"),
              of("0.6", "Risk .6: a dilemma"),
              of("0.9", "Risk .9: safe is better for all")),
          Regulation::rows);

  /** Share of unsafe developers for a risk of disaster, at a speed of 1.5. */
  private record Share(double risk, double unsafe) {}

  private static final List<Share> SHARES =
      List.of(
          new Share(.76, 1.000000),
          new Share(.77, .999893),
          new Share(.774, .989867),
          new Share(.777, .762041),
          new Share(.779, .246996),
          new Share(.782, .010638),
          new Share(.79, .000001));

  private Regulation() {}

  private static Preset.Case of(String risk, String title) {
    return new Preset.Case(
        "risk-" + risk,
        title,
        Map.of("parameters.development.disaster", risk),
        PublishedValue.atEnd("safety-mean", Regulation::safeInTheEnd));
  }

  /** The share of time in which all are safe, which is 0 or 1 to a millionth in these cases. */
  private static double safeInTheEnd(Scenario scenario) {
    return 1 - unsafe(new SafeUnsafe(scenario.parameters().development()));
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results) {
    List<ReproducedValue> rows = new ArrayList<>();
    rows.add(derived("s 1.5: risk from which safe is best", .337662, preferred(1.5), 5e-7));
    rows.add(derived("s 1.5: risk from which safe spreads", .775065, dominant(1.5), 5e-7));
    rows.add(derived("s 2: risk from which safe is best", .5, preferred(2), 5e-7));
    rows.add(derived("s 2: risk from which safe spreads", .831510, dominant(2), 5e-7));
    for (Share known : SHARES) {
      rows.add(
          derived(
              "s 1.5, risk " + known.risk() + ": share of the unsafe",
              known.unsafe(),
              unsafe(new SafeUnsafe(new DevelopmentParameters(1.5, known.risk()))),
              6e-7));
    }
    return rows;
  }

  /** The risk above which everyone is better off if all are safe. */
  private static double preferred(double speed) {
    return root(speed, rule -> rule.safeSafe() - rule.unsafeUnsafe());
  }

  /** The risk above which safe development is risk-dominant. */
  private static double dominant(double speed) {
    return root(
        speed,
        rule -> rule.safeSafe() + rule.safeUnsafe() - rule.unsafeSafe() - rule.unsafeUnsafe());
  }

  /** The root of an increasing function of the risk. */
  private static double root(double speed, ToDoubleFunction<SafeUnsafe> value) {
    return Bracket.bisect(
            risk -> value.applyAsDouble(new SafeUnsafe(new DevelopmentParameters(speed, risk))) < 0,
            0,
            1,
            1e-13)
        .low();
  }

  /**
   * Share of time in which all are unsafe, in the limit of rare mutation, where each mutant takes
   * over or dies out before the next: fixation probabilities {@code ρ = [1 + Σ_k Π_{j≤k}
   * T⁻_j/T⁺_j]⁻¹}, relative to each other.
   */
  private static double unsafe(SafeUnsafe rule) {
    double unsafeFails = 0;
    double safeFails = 0;
    double againstUnsafe = 1;
    double againstSafe = 1;
    for (int k = 1; k < POPULATION; k++) {
      int safe = POPULATION - k;
      againstUnsafe *=
          rule.imitation(false, safe, POPULATION) / rule.imitation(true, safe, POPULATION);
      againstSafe *= rule.imitation(true, k, POPULATION) / rule.imitation(false, k, POPULATION);
      unsafeFails += againstUnsafe;
      safeFails += againstSafe;
    }
    double unsafeSpreads = 1 / (1 + unsafeFails);
    double safeSpreads = 1 / (1 + safeFails);
    return unsafeSpreads / (unsafeSpreads + safeSpreads);
  }
}
