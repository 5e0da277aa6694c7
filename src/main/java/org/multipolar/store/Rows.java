package org.multipolar.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.value.Rationale;
import org.multipolar.world.Event;

/** Formats the rows of a replication for each table. Thread-safe. */
final class Rows {
  private static final Event.Kind[] KINDS = Event.Kind.values();

  private final RecordSchema schema;
  private final int outcomes;
  private final byte[][] dates;
  private final byte[][] ticks;
  private final byte[][] states;
  private final byte[][] firms;

  Rows(RecordSchema schema) {
    this.schema = schema;
    outcomes = schema.horizon().size();
    dates = days(schema.months());
    ticks = days(schema.calendar());
    states = cells(schema.states());
    firms = cells(schema.firms());
  }

  /** Cells of monthly dates: the first day of each month. */
  private static byte[][] days(List<YearMonth> months) {
    return cells(months.stream().map(month -> month.atDay(1).toString()).toList());
  }

  private static byte[][] cells(List<String> texts) {
    return texts.stream().map(CsvWriter::quoted).toArray(byte[][]::new);
  }

  /** Names of the columns of a table. */
  static List<String> columns(ResultsTable table, RecordSchema schema) {
    return ColumnNames.of(written(table, schema));
  }

  /** Names of the columns of a table in input files, in the same order. */
  static List<String> written(ResultsTable table, RecordSchema schema) {
    List<String> columns = new ArrayList<>();
    columns.add("run");
    switch (table) {
      case RUNS -> {
        columns.add("seed");
        if (schema.points() > 0) {
          columns.addAll(List.of("point", "replication"));
        }
        if (schema.drawn()) {
          columns.add("row");
        }
        columns.addAll(List.of("status", "reason"));
        columns.addAll(schema.horizon());
        for (Event.Kind kind : KINDS) {
          columns.add("events." + kind.id());
        }
      }
      case EVENTS ->
          columns.addAll(
              List.of(
                  "event", "date", "phase", "actor", "kind", "target", "item", "before", "after",
                  "source"));
      case REASONS -> columns.addAll(List.of("event", "name", "value"));
      case WORLD, STATES, FIRMS -> {
        columns.add("date");
        if (table.scope() != Scope.WORLD) {
          columns.add(table.scope().name().toLowerCase(Locale.ROOT));
        }
        columns.addAll(schema.metrics(table.scope()));
      }
    }
    return columns;
  }

  /** Writes the rows of a replication for a table. */
  void write(ResultsTable table, ReplicationResult result, CsvWriter csv) throws IOException {
    switch (table) {
      case RUNS -> writeRun(result, csv);
      case WORLD -> writeSeries(result, null, result.world(), csv);
      case STATES -> writeSeries(result, states, result.states(), csv);
      case FIRMS -> writeSeries(result, firms, result.firms(), csv);
      case EVENTS -> writeEvents(result, csv);
      case REASONS -> writeReasons(result, csv);
    }
  }

  private void writeRun(ReplicationResult result, CsvWriter csv) throws IOException {
    csv.whole(result.number()).key(result.seed());
    if (schema.points() > 0) {
      csv.text(result.point()).whole(result.replication());
    }
    if (schema.drawn()) {
      csv.number(result.row() == 0 ? Double.NaN : result.row());
    }
    csv.text(result.status().id()).text(result.reason());
    boolean ok = result.status() == Status.OK;
    for (int i = 0; i < outcomes; i++) {
      csv.number(ok ? result.horizon()[i] : Double.NaN);
    }
    for (int k = 0; k < KINDS.length; k++) {
      csv.number(ok ? result.eventCounts()[k] : Double.NaN);
    }
    csv.endLine();
  }

  private void writeSeries(
      ReplicationResult result, byte[][] entities, double[] values, CsvWriter csv)
      throws IOException {
    byte[] run = Integer.toString(result.number()).getBytes(ISO_8859_1);
    int rows = dates.length * (entities == null ? 1 : entities.length);
    int metrics = values.length / rows;
    for (int row = 0; row < rows && metrics > 0; row++) {
      csv.cell(run);
      if (entities == null) {
        csv.cell(dates[row]);
      } else {
        csv.cell(dates[row / entities.length]).cell(entities[row % entities.length]);
      }
      csv.numbers(values, row * metrics, (row + 1) * metrics).endLine();
    }
  }

  private void writeEvents(ReplicationResult result, CsvWriter csv) throws IOException {
    int number = 0;
    for (Event event : result.events()) {
      csv.whole(result.number()).whole(++number).cell(ticks[event.tick()]);
      csv.text(event.phase()).text(event.actor()).text(event.kind().id());
      csv.text(event.target()).text(event.item());
      csv.number(event.from()).number(event.to());
      csv.text(Rationale.inputs(event.because()).isEmpty() ? event.because() : "").endLine();
    }
  }

  private void writeReasons(ReplicationResult result, CsvWriter csv) throws IOException {
    int number = 0;
    for (Event event : result.events()) {
      number++;
      for (Rationale.Input input : Rationale.inputs(event.because())) {
        csv.whole(result.number()).whole(number);
        csv.text(ColumnNames.of(input.name())).number(input.value()).endLine();
      }
    }
  }
}
