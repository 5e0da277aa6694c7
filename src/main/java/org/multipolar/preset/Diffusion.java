package org.multipolar.preset;

import static org.multipolar.preset.ReproducedValue.derived;
import static org.multipolar.preset.ReproducedValue.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.value.parameter.AdoptionParameters;

/** The diffusion curve of Bass 1969 for the adoption of one state. */
final class Diffusion {
  /** Fits of Bass 1969 to room air conditioners. */
  private static final double P_COOLING = .0104;

  private static final double Q_COOLING = .4186;

  static final Preset PRESET =
      new Preset(
          "bass",
          "Values of the closed form with p = .03 and q = .38, the means of 213 published fits,"
              + " against the recorded adoption of a run. Bass fits p = .0104 and q = .4186 to the"
              + " sales of room air conditioners and predicts their peak after 8.6 years, which a"
              + " second run repeats.",
          List.of(
              new Preset.Case("curve", "p = .03, q = .38", Map.of(), Diffusion::curve),
              new Preset.Case(
                  "air-conditioners",
                  "p = .0104, q = .4186: room air conditioners",
                  Map.of(
                      "parameters.adoption.innovation",
                      Double.toString(P_COOLING),
                      "parameters.adoption.imitation",
                      Double.toString(Q_COOLING)),
                  Diffusion::curve)),
          Diffusion::rows);

  private Diffusion() {}

  /** The closed form {@code F = (1 − e^−(p+q)t) / (1 + q/p e^−(p+q)t)}, one value per year. */
  private static List<PublishedValue> curve(Scenario scenario) {
    AdoptionParameters parameters = scenario.parameters().adoption();
    double p = parameters.innovation();
    double q = parameters.imitation();
    List<PublishedValue> values = new ArrayList<>();
    for (int year = 1; year <= scenario.run().calendar().ticks() / 12; year++) {
      double fade = FastMath.exp(-(p + q) * year);
      values.add(new PublishedValue("adoption", "A", 12 * year, (1 - fade) / (1 + q / p * fade)));
    }
    return values;
  }

  private static List<ReproducedValue> rows(Scenario scenario, Map<String, ResultsReader> results)
      throws IOException {
    double[] adopted = results.get("curve").state("adoption", "A").values()[0];
    AdoptionParameters p = scenario.parameters().adoption();
    double peak = peak(adopted, p.innovation(), p.imitation());
    double atPeak = at(adopted, peak, p.innovation(), p.imitation());
    double[] cooling = results.get("air-conditioners").state("adoption", "A").values()[0];
    return List.of(
        published(
            "room air conditioners: peak of sales, years",
            8.6,
            peak(cooling, P_COOLING, Q_COOLING),
            .05),
        derived("F(1)", .035758, adopted[12 - 1], 1e-6),
        derived("F(5)", .331199, adopted[60 - 1], 1e-6),
        derived("F(10)", .812803, adopted[120 - 1], 1e-6),
        derived("steepest moment, years", 6.192619, peak, 1e-5),
        derived("F there", .460526, atPeak, 1e-6),
        derived(
            "adopters per year there",
            .110592,
            (p.innovation() + p.imitation() * atPeak) * (1 - atPeak),
            1e-6));
  }

  /**
   * Time at which adopters per year, {@code (p + q F)(1 − F)}, peak, that is {@code F = 1/2 −
   * p/(2q)}; interpolated between two recorded months, over which {@code y = (1 − F)/(p + q F)}
   * decays exponentially.
   */
  private static double peak(double[] adopted, double p, double q) {
    double half = .5 - p / (2 * q);
    int after = 0;
    while (adopted[after] < half) {
      after++;
    }
    double before = logRemaining(adopted[after - 1], p, q);
    double next = logRemaining(adopted[after], p, q);
    return (after + (before - logRemaining(half, p, q)) / (before - next)) / 12;
  }

  private static double at(double[] adopted, double years, double p, double q) {
    int month = (int) FastMath.floor(12 * years);
    double part = 12 * years - month;
    double log =
        (1 - part) * logRemaining(adopted[month - 1], p, q)
            + part * logRemaining(adopted[month], p, q);
    double y = FastMath.exp(log);
    return (1 - p * y) / (1 + q * y);
  }

  private static double logRemaining(double f, double p, double q) {
    return FastMath.log((1 - f) / (p + q * f));
  }
}
