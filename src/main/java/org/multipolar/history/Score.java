package org.multipolar.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Summary;

/**
 * The score of the ensemble on one observation, compared with naive forecasts.
 *
 * @param target the observation
 * @param ensemble summary of the predictions; a lower bound counts as its value
 * @param atLeast number of predictions that are lower bounds
 * @param below number of predictions below the observation; ties count half
 * @param seen number of earlier points known to the forecasters
 * @param last the last-value forecast, with its score
 * @param growth the constant-growth forecast, with its score
 */
public record Score(
    Target target,
    Summary ensemble,
    int atLeast,
    double below,
    int seen,
    Reference last,
    Reference growth) {

  /**
   * A naive reference forecast and the skill of the model relative to it.
   *
   * @param forecast {@link Forecast#NONE} if the forecaster has too few points
   * @param error forecast minus observation
   * @param skill {@code 1 − |error of the model| / |error of the forecast|}: 1 is perfect, 0 as
   *     good as the forecast, below 0 worse; NaN without a forecast
   * @param intervalScore of its 90 % interval
   */
  public record Reference(Forecast forecast, double error, double skill, double intervalScore) {

    static Reference of(Forecast forecast, double observed, double modelError) {
      double error = forecast.value() - observed;
      double skill = modelError == 0 && error == 0 ? 0 : 1 - Math.abs(modelError) / Math.abs(error);
      return new Reference(
          forecast, error, skill, IntervalScore.of(forecast.low(), forecast.high(), observed));
    }
  }

  /**
   * Scores a target.
   *
   * @param series all observations of its series
   * @return empty if no replication has a prediction
   */
  static Optional<Score> of(
      Target target, List<? extends Trajectory> runs, Collection<Observation> series) {
    List<Prediction> predictions =
        runs.stream().map(target::predict).filter(p -> !Double.isNaN(p.value())).toList();
    if (predictions.isEmpty()) {
      return Optional.empty();
    }
    Observation o = target.observation();
    double[] values = predictions.stream().mapToDouble(Prediction::value).toArray();
    Summary ensemble = Summary.of(values);
    NaiveForecaster forecaster = NaiveForecaster.of(o.date(), series, runs.get(0).first().atDay(1));
    double error = ensemble.median() - o.value();
    return Optional.of(
        new Score(
            target,
            ensemble,
            (int) predictions.stream().filter(Prediction::atLeast).count(),
            Arrays.stream(values).map(v -> v < o.value() ? 1 : v == o.value() ? .5 : 0).sum(),
            forecaster.points().size(),
            Reference.of(forecaster.lastValue(o.date()), o.value(), error),
            Reference.of(forecaster.constantGrowth(o.date()), o.value(), error)));
  }

  Observation observation() {
    return target.observation();
  }

  /** Median of the ensemble minus the observation. */
  public double error() {
    return ensemble.median() - observation().value();
  }

  /** Whether the observation has a band. */
  public boolean banded() {
    return !Double.isNaN(observation().low()) || !Double.isNaN(observation().high());
  }

  /** Whether the median lies inside the band, which may be open on one side. */
  public boolean inside() {
    return banded()
        && !(ensemble.median() < observation().low())
        && !(ensemble.median() > observation().high());
  }

  /** Whether the observation lies inside the 90 % interval of the ensemble. */
  public boolean covered() {
    return observation().value() >= ensemble.q05() && observation().value() <= ensemble.q95();
  }

  /** The error relative to the width of the band; NaN without a width. */
  public double errorInWidths() {
    return error() / (observation().high() - observation().low());
  }

  /** Score of the 90 % interval of the ensemble. */
  public double intervalScore() {
    return IntervalScore.of(ensemble.q05(), ensemble.q95(), observation().value());
  }
}
