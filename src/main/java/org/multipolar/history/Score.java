package org.multipolar.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Summary;

/**
 * The score of the ensemble on one observation, compared with naive forecasts.
 *
 * @param target the observation
 * @param inSample whether the model may have been tuned on it
 * @param ensemble summary of the predictions; a lower bound counts as its value
 * @param spread summary of the predictions with the discrepancy and the error of the record
 * @param crps of that distribution, in logarithms where amounts are
 * @param pit share of that distribution below the observation (probability integral transform)
 * @param atLeast number of predictions that are lower bounds
 * @param below number of predictions below the observation; ties count half
 * @param seen number of earlier points known to the forecasters
 * @param last the last-value forecast, with its score
 * @param growth the constant-growth forecast, with its score
 */
public record Score(
    Target target,
    boolean inSample,
    Summary ensemble,
    Summary spread,
    double crps,
    double pit,
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
   * @param crps of its distribution; of a point forecast widened by the error of the record; NaN
   *     without a forecast
   * @param skill {@code ln(CRPS of the forecast / CRPS of the model)}: 0 if both are equally good,
   *     above 0 if the model is better; .69 is half the score; NaN without a forecast
   * @param intervalScore of its 90 % interval
   */
  public record Reference(
      Forecast forecast, double error, double crps, double skill, double intervalScore) {

    static Reference of(Forecast forecast, Target target, double crps, double modelCrps) {
      double observed = target.observation().value();
      return new Reference(
          forecast,
          forecast.value() - observed,
          crps,
          gain(crps, modelCrps),
          IntervalScore.of(forecast.low(), forecast.high(), observed));
    }
  }

  /** {@code ln(reference / model)}; 0 if both are perfect. */
  static double gain(double rival, double model) {
    return rival == model ? 0 : FastMath.log(rival / model);
  }

  /** CRPS of a sample, of logarithms where amounts are compared; NaN without a sample. */
  private static double crps(Target target, double[] sample) {
    double observed = target.observation().value();
    if (sample.length == 0) {
      return Double.NaN;
    }
    return target.logarithmic() ? Crps.ofLogarithms(sample, observed) : Crps.of(sample, observed);
  }

  /**
   * The forecast distribution of the observed value: a point is widened by the error of the record.
   */
  private static double[] sample(Forecast forecast, RecordError error) {
    return forecast.spread() ? forecast.sample() : error.spread(forecast.sample());
  }

  /**
   * Scores a target.
   *
   * @param series all observations of its series
   * @param discrepancy of the model
   * @param tunedTo last day of the record on which the model was tuned
   * @return empty if no replication has a prediction
   */
  static Optional<Score> of(
      Target target,
      List<? extends Trajectory> runs,
      Collection<Observation> series,
      Discrepancy discrepancy,
      LocalDate tunedTo) {
    List<Prediction> predictions =
        runs.stream().map(target::predict).filter(p -> !Double.isNaN(p.value())).toList();
    if (predictions.isEmpty()) {
      return Optional.empty();
    }
    Observation o = target.observation();
    double[] values = predictions.stream().mapToDouble(Prediction::value).toArray();
    Summary ensemble = Summary.of(values);
    NaiveForecaster forecaster =
        NaiveForecaster.of(o.date(), series, runs.get(0).first().atDay(1), tunedTo);
    RecordError error = RecordError.of(target);
    double[] spread = error.plus(discrepancy.deviation(target)).spread(values);
    Forecast last = forecaster.lastValue(o.date(), target.logarithmic());
    Forecast growth = forecaster.constantGrowth(o.date());
    double crps = crps(target, spread);
    return Optional.of(
        new Score(
            target,
            !o.date().isAfter(tunedTo),
            ensemble,
            Summary.of(spread),
            crps,
            below(spread, o.value()) / spread.length,
            (int) predictions.stream().filter(Prediction::atLeast).count(),
            below(values, o.value()),
            forecaster.points().size(),
            Reference.of(last, target, crps(target, sample(last, error)), crps),
            Reference.of(growth, target, crps(target, sample(growth, error)), crps)));
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

  private static double below(double[] values, double observed) {
    return Arrays.stream(values).map(v -> v < observed ? 1 : v == observed ? .5 : 0).sum();
  }

  /** Whether the observation lies inside the 90 % interval of the forecast. */
  public boolean covered() {
    return observation().value() >= spread.q05() && observation().value() <= spread.q95();
  }

  /** Whether the observation lies inside the 50 % interval of the forecast. */
  public boolean coveredByHalf() {
    return observation().value() >= spread.q25() && observation().value() <= spread.q75();
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
