package org.multipolar.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.scenario.study.Observation;
import org.multipolar.store.CsvWriter;
import org.multipolar.study.Summary;

/**
 * The scores of an ensemble on all targets.
 *
 * @param scores of targets with predictions
 * @param omitted targets without predictions, with the reason
 */
public record Scorecard(List<Score> scores, List<Omitted> omitted) {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "role",
          "sample",
          "metric",
          "entity",
          "from",
          "date",
          "unit",
          "value",
          "low",
          "high",
          "n",
          "median",
          "q05",
          "q25",
          "q75",
          "q95",
          "at-least",
          "inside",
          "error",
          "error-in-widths",
          "interval-score",
          "below",
          "seen",
          "last",
          "last-error",
          "last-skill",
          "last-q05",
          "last-q95",
          "last-interval-score",
          "growth",
          "growth-error",
          "growth-skill",
          "growth-q05",
          "growth-q95",
          "growth-interval-score",
          "source",
          "licence");

  /**
   * A target without a score.
   *
   * @param target the target
   * @param reason in a few words
   */
  public record Omitted(Target target, String reason) {}

  public Scorecard {
    scores = List.copyOf(scores);
    omitted = List.copyOf(omitted);
  }

  /**
   * Scores targets, which are also the series that forecasters know.
   *
   * @param runs at least one
   */
  public static Scorecard of(List<Target> targets, List<? extends Trajectory> runs) {
    return of(targets, targets, runs);
  }

  /**
   * Scores targets.
   *
   * @param known observations available to forecasters, subject to their dates
   * @param runs at least one
   */
  public static Scorecard of(
      List<Target> targets, List<Target> known, List<? extends Trajectory> runs) {
    Map<String, List<Observation>> series =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    Target::series, Collectors.mapping(Target::observation, Collectors.toList())));
    List<Score> scores = new ArrayList<>();
    List<Omitted> omitted = new ArrayList<>();
    for (Target target : targets) {
      Optional<Score> score = Score.of(target, runs, series.get(target.series()));
      score.ifPresentOrElse(
          scores::add, () -> omitted.add(new Omitted(target, reason(target, runs.get(0)))));
    }
    return new Scorecard(scores, omitted);
  }

  private static String reason(Target target, Trajectory run) {
    LocalDate date = target.observation().date();
    if (date.isBefore(run.first().atDay(1))) {
      return "before the run";
    }
    return date.isAfter(run.last().atEndOfMonth())
        ? "after the run"
        : "begins before the run, or has no value";
  }

  /** Writes the table, one row per score. */
  public void write(OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out);
    for (String column : COLUMNS) {
      csv.text(column);
    }
    csv.endLine();
    for (Score score : scores) {
      write(score, csv);
    }
    csv.flush();
  }

  private static void write(Score score, CsvWriter csv) throws IOException {
    Observation o = score.target().observation();
    csv.text(o.id())
        .text(o.role().name().toLowerCase(Locale.ROOT))
        .text(o.inSample() ? "in" : "out")
        .text(o.metric())
        .text(o.entity())
        .text(o.from().map(LocalDate::toString).orElse(""))
        .text(o.date().toString())
        .text(score.target().entry().unit())
        .number(o.value())
        .number(o.low())
        .number(o.high());
    Summary ensemble = score.ensemble();
    csv.whole(ensemble.n())
        .number(ensemble.median())
        .number(ensemble.q05())
        .number(ensemble.q25())
        .number(ensemble.q75())
        .number(ensemble.q95())
        .whole(score.atLeast())
        .text(!score.banded() ? "" : score.inside() ? "yes" : "no")
        .number(score.error())
        .number(score.errorInWidths())
        .number(score.intervalScore())
        .number(score.below())
        .whole(score.seen());
    for (Score.Reference rival : List.of(score.last(), score.growth())) {
      csv.number(rival.forecast().value())
          .number(rival.error())
          .number(rival.skill())
          .number(rival.forecast().low())
          .number(rival.forecast().high())
          .number(rival.intervalScore());
    }
    csv.text(o.source()).text(o.licence()).endLine();
  }
}
