package org.multipolar.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.scenario.study.Observation;
import org.multipolar.store.CsvWriter;

/**
 * The scores of an ensemble on all targets.
 *
 * @param scores of targets with predictions
 * @param omitted targets without predictions, with the reason
 * @param tunedTo last day of the record on which the model was tuned
 */
public record Scorecard(List<Score> scores, List<Omitted> omitted, LocalDate tunedTo) {

  private static final List<Column> COLUMNS =
      Stream.of(
              Stream.of(
                  observed("id", Observation::id),
                  observed("role", o -> o.role().name().toLowerCase(Locale.ROOT)),
                  text("sample", s -> s.inSample() ? "in" : "out"),
                  observed("metric", o -> ColumnNames.of(o.metric())),
                  observed("entity", Observation::entity),
                  observed("since", o -> o.from().map(LocalDate::toString).orElse("")),
                  observed("date", o -> o.date().toString()),
                  text("unit", s -> s.target().entry().unit()),
                  number("value", s -> s.observation().value()),
                  number("low", s -> s.observation().low()),
                  number("high", s -> s.observation().high()),
                  whole("n", s -> s.ensemble().n()),
                  number("median", s -> s.ensemble().median()),
                  number("q05", s -> s.ensemble().q05()),
                  number("q25", s -> s.ensemble().q25()),
                  number("q75", s -> s.ensemble().q75()),
                  number("q95", s -> s.ensemble().q95()),
                  whole("at-least", Score::atLeast),
                  text("inside", s -> !s.banded() ? "" : s.inside() ? "yes" : "no"),
                  number("error", Score::error),
                  number("error-in-widths", Score::errorInWidths),
                  number("interval-score", Score::intervalScore),
                  number("crps", Score::crps),
                  number("pit", Score::pit),
                  number("below", Score::below),
                  whole("seen", Score::seen)),
              references("last", Score::last),
              references("growth", Score::growth),
              Stream.of(
                  observed("source", Observation::source),
                  observed("licence", Observation::licence)))
          .flatMap(columns -> columns)
          .toList();

  /** A column of the table and how to write its cells. */
  private record Column(String name, Cell cell) {}

  private interface Cell {
    void write(Score score, CsvWriter csv) throws IOException;
  }

  private static Column text(String name, Function<Score, String> value) {
    return new Column(name, (score, csv) -> csv.text(value.apply(score)));
  }

  private static Column observed(String name, Function<Observation, String> value) {
    return text(name, score -> value.apply(score.observation()));
  }

  private static Column number(String name, ToDoubleFunction<Score> value) {
    return new Column(name, (score, csv) -> csv.number(value.applyAsDouble(score)));
  }

  private static Column whole(String name, ToLongFunction<Score> value) {
    return new Column(name, (score, csv) -> csv.whole(value.applyAsLong(score)));
  }

  private static Stream<Column> references(String name, Function<Score, Score.Reference> of) {
    return Stream.of(
        number(name, score -> of.apply(score).forecast().value()),
        number(name + "-error", score -> of.apply(score).error()),
        number(name + "-crps", score -> of.apply(score).crps()),
        number(name + "-skill", score -> of.apply(score).skill()),
        number(name + "-q05", score -> of.apply(score).forecast().low()),
        number(name + "-q95", score -> of.apply(score).forecast().high()),
        number(name + "-interval-score", score -> of.apply(score).intervalScore()));
  }

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
   * Scores targets, whose observations are also the series known to forecasters.
   *
   * @param runs at least one
   */
  public static Scorecard of(List<Target> targets, List<? extends Trajectory> runs) {
    return of(targets, targets, runs, Map.of(), Observation.LAST_TUNED_ON);
  }

  /**
   * Scores targets.
   *
   * @param known observations available to forecasters, subject to their dates
   * @param runs at least one, unless there are no targets
   * @param discrepancy of the model by operator after a year, where it is not as judged
   * @param tunedTo last day of the record on which the model was tuned
   */
  public static Scorecard of(
      List<Target> targets,
      List<Target> known,
      List<? extends Trajectory> runs,
      Map<String, Double> discrepancy,
      LocalDate tunedTo) {
    if (targets.isEmpty()) {
      return new Scorecard(List.of(), List.of(), tunedTo);
    }
    Discrepancy judged = Discrepancy.since(runs.get(0).first().atDay(1)).with(discrepancy);
    Map<String, List<Observation>> series =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    Target::series, Collectors.mapping(Target::observation, Collectors.toList())));
    List<Score> scores = new ArrayList<>();
    List<Omitted> omitted = new ArrayList<>();
    for (Target target : targets) {
      Optional<Score> score = Score.of(target, runs, series.get(target.series()), judged, tunedTo);
      score.ifPresentOrElse(
          scores::add, () -> omitted.add(new Omitted(target, reason(target, runs.get(0)))));
    }
    return new Scorecard(scores, omitted, tunedTo);
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
    csv.header(COLUMNS.stream().map(Column::name).toList());
    for (Score score : scores) {
      for (Column column : COLUMNS) {
        column.cell().write(score, csv);
      }
      csv.endLine();
    }
    csv.flush();
  }
}
