package org.multipolar.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Summary;

/**
 * One observation against the ensemble and against the naive forecasters.
 *
 * @param target the observation
 * @param ensemble what the replications say; a lower bound counts as its value
 * @param atLeast how many of them are lower bounds
 * @param below how many of them lie below the observation, ties by half
 * @param seen how many earlier points the forecasters see
 * @param last the last value, with its score
 * @param growth constant growth, with its score
 */
public record Score(
    Target target,
    Summary ensemble,
    int atLeast,
    double below,
    int seen,
    Rival last,
    Rival growth) {

  /**
   * A naive forecast and how the model fares against it.
   *
   * @param forecast NaN where there is no forecaster
   * @param error forecast less observation
   * @param skill {@code 1 − |error of the model| / |error of the forecast|}: 1 is perfect, 0 as
   *     good, below 0 worse; NaN without a forecaster
   * @param intervalScore of its 90 % interval
   */
  public record Rival(Forecast forecast, double error, double skill, double intervalScore) {

    static Rival of(Forecast forecast, double observed, double modelError) {
      double error = forecast.value() - observed;
      double skill = modelError == 0 && error == 0 ? 0 : 1 - Math.abs(modelError) / Math.abs(error);
      return new Rival(
          forecast, error, skill, IntervalScore.of(forecast.low(), forecast.high(), observed));
    }
  }

  /**
   * Scores a target.
   *
   * @param series all observations of its series
   * @return nothing where no replication can say
   */
  static Optional<Score> of(
      Target target, List<? extends Trajectory> runs, Collection<Observation> series) {
    List<Prediction> said =
        runs.stream().map(target::predict).filter(p -> !Double.isNaN(p.value())).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Observation o = target.observation();
    double[] values = said.stream().mapToDouble(Prediction::value).toArray();
    Summary ensemble = Summary.of(values);
    KnownSeries known = KnownSeries.before(o.date(), series, runs.get(0).first().atDay(1));
    double error = ensemble.median() - o.value();
    return Optional.of(
        new Score(
            target,
            ensemble,
            (int) said.stream().filter(Prediction::atLeast).count(),
            Arrays.stream(values).map(v -> v < o.value() ? 1 : v == o.value() ? .5 : 0).sum(),
            known.points().size(),
            Rival.of(known.lastValue(o.date()), o.value(), error),
            Rival.of(known.constantGrowth(o.date()), o.value(), error)));
  }

  private Observation observation() {
    return target.observation();
  }

  /** Median of the ensemble less the observation. */
  public double error() {
    return ensemble.median() - observation().value();
  }

  /** Whether the observation has a band. */
  public boolean banded() {
    return !Double.isNaN(observation().low()) || !Double.isNaN(observation().high());
  }

  /** Whether the median lies inside the band, as far as there is one. */
  public boolean inside() {
    return banded()
        && !(ensemble.median() < observation().low())
        && !(ensemble.median() > observation().high());
  }

  /** Whether the observation lies inside the ensemble's 90 % interval. */
  public boolean covered() {
    return observation().value() >= ensemble.q05() && observation().value() <= ensemble.q95();
  }

  /** The error over the width of the band; NaN without a width. */
  public double errorInWidths() {
    return error() / (observation().high() - observation().low());
  }

  /** Score of the ensemble's 90 % interval. */
  public double intervalScore() {
    return IntervalScore.of(ensemble.q05(), ensemble.q95(), observation().value());
  }
}
