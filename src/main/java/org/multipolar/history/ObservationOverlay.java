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
 * One observed series over the courses of an ensemble: the operator asked in every month, and what
 * the naive forecasters would say of that month.
 *
 * @param entry the operator
 * @param entity whom it is asked about
 * @param points the observations inside the run, by date
 * @param runs answers by replication and tick; infinite where the run ends before an answer
 * @param last the last value seen, by tick; not beyond the last point where a later one than may be
 *     tuned on was all there was to see
 * @param growth constant growth from what was seen, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
public record ObservationOverlay(
    Operators.Entry entry,
    String entity,
    List<Observation> points,
    double[][] runs,
    double[] last,
    double[] growth) {

  /** One for each series that has a score, in the order of the operators. */
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
          overlays.add(of(inside, all, runs));
        });
    overlays.sort(Comparator.comparingInt(overlay -> place(overlay.entry())));
    return overlays;
  }

  private static int place(Operators.Entry entry) {
    int place = Operators.all().indexOf(entry);
    return place < 0 ? Operators.all().size() : place;
  }

  private static ObservationOverlay of(
      List<Target> inside, List<Observation> series, List<? extends Trajectory> runs) {
    Target latest = inside.get(inside.size() - 1);
    Operator operator = latest.entry().operator();
    Trajectory any = runs.get(0);
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = any.first(); !m.isAfter(any.last()); m = m.plusMonths(any.monthsATick())) {
      months.add(m);
    }
    double[][] answers = new double[runs.size()][months.size()];
    double[] last = new double[months.size()];
    double[] growth = new double[months.size()];
    LocalDate start = any.first().atDay(1);
    LocalDate end = YearMonth.from(latest.observation().date()).plusMonths(1).atDay(1);
    for (int t = 0; t < months.size(); t++) {
      YearMonth asked = months.get(t).plusMonths(any.monthsATick() - 1L);
      for (int r = 0; r < answers.length; r++) {
        answers[r][t] =
            operator.predict(runs.get(r), operator.inMonth(latest.question(), asked)).openEnded();
      }
      LocalDate day = asked.atEndOfMonth();
      KnownSeries known = KnownSeries.before(day, series, start);
      boolean foreseen = day.isBefore(end) || known.upTo(Observation.LAST_TUNED_ON);
      last[t] = foreseen ? known.lastValue(day).value() : Double.NaN;
      growth[t] = foreseen ? known.constantGrowth(day).value() : Double.NaN;
    }
    return new ObservationOverlay(
        latest.entry(),
        latest.observation().entity(),
        inside.stream().map(Target::observation).toList(),
        answers,
        last,
        growth);
  }
}
