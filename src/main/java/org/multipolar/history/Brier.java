package org.multipolar.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.multipolar.scenario.study.Observation;

/**
 * Brier score of forecasts of binary outcomes, such as whether the best model of a lab is open:
 *
 * <pre>B = 1/n Σ_i (p_i − z_i)²</pre>
 *
 * with p the share of replications in which the outcome occurs and z the observation, 0 or 1. The
 * reference forecasts know the record up to the last day that may be used for tuning: the constant
 * rate assigns every lab the share of labs that were open then, persistence the lab's own state
 * then.
 *
 * <p>Source: Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather
 * Review 78 (1950).
 *
 * @param n number of forecasts
 * @param model score of the model
 * @param constant score of the constant rate
 * @param persistence score of persistence
 */
public record Brier(int n, double model, double constant, double persistence) {
  private static final String UNIT = "0 or 1";

  /** Whether a target is a binary outcome. */
  static boolean about(Target target) {
    return target.observation().unit().equals(UNIT);
  }

  /**
   * The score on the observations of a day; entities not yet observed at the origin are omitted.
   */
  public static Brier of(
      List<Target> targets, List<? extends Trajectory> runs, LocalDate origin, LocalDate day) {
    Map<String, TreeMap<LocalDate, Target>> series =
        targets.stream()
            .filter(Brier::about)
            .collect(
                Collectors.groupingBy(
                    Target::series,
                    TreeMap::new,
                    Collectors.toMap(
                        t -> t.observation().date(), t -> t, (a, b) -> b, TreeMap::new)));
    List<double[]> forecasts = new ArrayList<>();
    double open = 0;
    for (TreeMap<LocalDate, Target> points : series.values()) {
      Map.Entry<LocalDate, Target> known = points.floorEntry(origin);
      Target then = points.get(day);
      if (known != null && then != null) {
        double share =
            runs.stream()
                .mapToDouble(run -> then.predict(run).value())
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        if (!Double.isNaN(share)) {
          Observation before = known.getValue().observation();
          forecasts.add(new double[] {share, before.value(), then.observation().value()});
          open += before.value();
        }
      }
    }
    double rate = open / forecasts.size();
    double model = 0;
    double constant = 0;
    double persistence = 0;
    for (double[] each : forecasts) {
      model += square(each[0] - each[2]);
      constant += square(rate - each[2]);
      persistence += square(each[1] - each[2]);
    }
    int n = forecasts.size();
    return new Brier(n, model / n, constant / n, persistence / n);
  }

  private static double square(double x) {
    return x * x;
  }
}
