package org.multipolar.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.scenario.study.Observation;

/**
 * One observed series over an ensemble of trajectories: the predictions of its operator and of the
 * naive forecasters in every month.
 *
 * @param entry the operator
 * @param entity of the observations
 * @param points the observations during the run, by date
 * @param runs predictions by replication and tick; infinite if the run ends first
 * @param last last known value by tick; NaN beyond the last point if all known points are later
 *     than the tuning period
 * @param growth constant growth from the known points, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
public record ObservationOverlay(
    OperatorCatalogue.Entry entry,
    String entity,
    List<Observation> points,
    double[][] runs,
    double[] last,
    double[] growth) {

  /** One overlay per series with a score, in the order of the operators. */
  public static List<ObservationOverlay> of(
      Scorecard card, List<Target> targets, List<? extends Trajectory> runs) {
    Map<String, List<Target>> scored = new LinkedHashMap<>();
    for (Score score : card.scores()) {
      scored.computeIfAbsent(score.target().series(), key -> new ArrayList<>()).add(score.target());
    }
    List<ObservationOverlay> overlays = new ArrayList<>();
    scored.forEach(
        (series, inside) -> {
          List<Observation> all =
              targets.stream()
                  .filter(t -> t.series().equals(series))
                  .map(Target::observation)
                  .toList();
          overlays.add(of(inside, all, runs, card.tunedTo()));
        });
    overlays.sort(Comparator.comparingInt(overlay -> place(overlay.entry())));
    return overlays;
  }

  private static int place(OperatorCatalogue.Entry entry) {
    int place = OperatorCatalogue.all().indexOf(entry);
    return place < 0 ? OperatorCatalogue.all().size() : place;
  }

  private static ObservationOverlay of(
      List<Target> inside,
      List<Observation> series,
      List<? extends Trajectory> runs,
      LocalDate tunedTo) {
    Target latest = inside.get(inside.size() - 1);
    ObservationOperator operator = latest.entry().operator();
    Trajectory any = runs.get(0);
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = any.first(); !m.isAfter(any.last()); m = m.plusMonths(any.monthsPerTick())) {
      months.add(m);
    }
    double[][] predictions = new double[runs.size()][months.size()];
    double[] last = new double[months.size()];
    double[] growth = new double[months.size()];
    LocalDate start = any.first().atDay(1);
    LocalDate end = YearMonth.from(latest.observation().date()).plusMonths(1).atDay(1);
    for (int t = 0; t < months.size(); t++) {
      YearMonth month = months.get(t).plusMonths(any.monthsPerTick() - 1L);
      for (int r = 0; r < predictions.length; r++) {
        predictions[r][t] =
            operator
                .predict(runs.get(r), operator.inMonth(latest.query(), month))
                .valueOrInfinity();
      }
      LocalDate day = month.atEndOfMonth();
      NaiveForecaster forecaster = NaiveForecaster.of(day, series, start, tunedTo);
      boolean shown = day.isBefore(end) || forecaster.endsBy(tunedTo);
      last[t] = shown ? forecaster.lastValue(day, false).value() : Double.NaN;
      growth[t] = shown ? forecaster.constantGrowth(day).value() : Double.NaN;
    }
    return new ObservationOverlay(
        latest.entry(),
        latest.observation().entity(),
        inside.stream().map(Target::observation).toList(),
        predictions,
        last,
        growth);
  }
}
