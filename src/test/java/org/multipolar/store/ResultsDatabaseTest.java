package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.metric.Scope;
import org.multipolar.study.Experiment;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.TwoStates;

@Tag("long")
class ResultsDatabaseTest {
  private static final int N = 6;
  private static final int MONTHS = 18;
  private static final String DESIGN = "point,level,who,status\n,0.5,\"a, b\",x\nq,1e-3,c,y\n";

  @TempDir private static Path home;
  private static Path folder;
  private static ResultsDatabase two;

  @TempDir private Path own;

  @BeforeAll
  static void run() throws IOException {
    folder = home.resolve("two [1]*'s");
    Runs.run(folder, N, 2);
    two = ResultsDatabase.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    two.close();
  }

  /** Results folder of a study, reduced to recorded runs and a design. */
  private Path study() throws IOException {
    Path study = own.resolve("study");
    Runs.run(study, N, 2);
    Files.writeString(study.resolve("design.csv"), DESIGN);
    return study;
  }

  private static RecordSchema ofPoints(RecordSchema run) {
    return new RecordSchema(
        run.months(),
        run.worldMetrics(),
        run.states(),
        run.stateMetrics(),
        run.firms(),
        run.firmMetrics(),
        run.outcomes(),
        2,
        run.drawn(),
        run.calendar());
  }

  private static List<String> ask(Path results, String sql) throws IOException {
    try (ResultsDatabase database = ResultsDatabase.open(results)) {
      return ask(database, sql);
    }
  }

  private static List<String> ask(ResultsDatabase database, String sql) throws IOException {
    try (Answer answer = database.ask(sql)) {
      List<String> rows = new ArrayList<>();
      while (answer.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < answer.headings().size(); i++) {
          cells.add(answer.text(i));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }

  private static List<String> ask(String sql) throws IOException {
    return ask(two, sql);
  }

  @Test
  void everyTableHoldsWhatItsFileHolds() throws IOException {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      assertThat(database.views().stream().map(QueryView::name))
          .containsExactly(
              "runs",
              "world",
              "states",
              "firms",
              "events",
              "reasons",
              "summary",
              "world_long",
              "states_long",
              "firms_long");
      for (String table : List.of("runs", "events", "reasons", "summary")) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (Answer answer = database.ask("FROM " + table)) {
          answer.writeCsv(csv);
        }
        assertThat(csv.toString(StandardCharsets.UTF_8))
            .as(table)
            .isEqualTo(Files.readString(folder.resolve(table + ".csv")));
      }
      for (String table : List.of("world", "states", "firms")) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (Answer answer = database.ask("FROM " + table)) {
          answer.writeCsv(csv);
        }
        assertThat(csv.toString(StandardCharsets.UTF_8))
            .as(table)
            .isEqualTo(Files.readString(folder.resolve("series/" + table + ".csv")));
      }
    }
  }

  @Test
  void columnsHaveTheTypesThatAreDeclared() throws IOException {
    assertThat(ask("SELECT column_name, column_type FROM (DESCRIBE runs) LIMIT 6"))
        .containsExactly(
            "run|BIGINT",
            "seed|VARCHAR",
            "status|VARCHAR",
            "reason|VARCHAR",
            "noise_end|DOUBLE",
            "noise_last12|DOUBLE");
    assertThat(ask("SELECT column_name, column_type FROM (DESCRIBE states)"))
        .containsExactly("run|BIGINT", "date|DATE", "state|VARCHAR", "mood|DOUBLE", "zero|DOUBLE");
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      for (QueryView view : database.views()) {
        assertThat(ask("SELECT column_name, column_type FROM (DESCRIBE " + view.name() + ")"))
            .containsExactlyElementsOf(
                view.columns().stream().map(c -> c.name() + "|" + c.kind().type()).toList());
      }
    }
  }

  @Test
  void valuesAreTheNumbersThatTheReaderGives() throws IOException {
    ResultsReader reader = ResultsReader.open(folder);
    Series mood = reader.state("mood", "BBB");
    List<String> rows = ask("SELECT mood FROM states WHERE state = 'BBB' ORDER BY run, date");
    assertThat(rows).hasSize(N * MONTHS);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(Double.parseDouble(rows.get(i))).isEqualTo(mood.values()[i / MONTHS][i % MONTHS]);
    }
    assertThat(ask("SELECT max(\"late\") IS NULL FROM world WHERE date < '2024-09-01'"))
        .containsExactly("true");
    assertThat(reader.metrics(Scope.FIRM)).containsExactly("huge");
    assertThat(ask("SELECT DISTINCT firm FROM firms ORDER BY firm"))
        .containsExactly("Fab", "Lab, \"Inc\"");
  }

  @Test
  void theLongViewHasOneRowAValueThatExists() throws IOException {
    assertThat(ask("SELECT metric, count(*) FROM world_long GROUP BY metric ORDER BY metric"))
        .containsExactly("late|" + N * (MONTHS - 2), "noise|" + N * MONTHS, "tick|" + N * MONTHS);
    assertThat(
            ask(
                "SELECT value FROM world_long WHERE run = 3 AND metric = 'tick' AND"
                    + " date = '2025-01-01'"))
        .isEqualTo(ask("SELECT tick FROM world WHERE run = 3 AND date = '2025-01-01'"));
    assertThat(ask("SELECT column_name FROM (DESCRIBE firms_long)"))
        .containsExactly("run", "date", "firm", "metric", "value");
  }

  @Test
  void namesInTheFormOfAuthorsAreUnderstood() throws IOException {
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      List<String> now = ask(database, "SELECT noise_end FROM runs ORDER BY run");
      assertThat(database.former()).isEmpty();
      assertThat(ask(database, "SELECT \"noise.end\" /* \"noise.end\" */ FROM runs ORDER BY run"))
          .isEqualTo(now);
      assertThat(database.former()).containsExactly("\"noise.end\" is now noise_end");
      assertThat(ask(database, "SELECT 'noise.end' AS \"no-ise\" FROM runs LIMIT 1"))
          .containsExactly("noise.end");
      assertThat(database.former()).isEmpty();
      assertThatThrownBy(() -> ask(database, "SELECT \"noise.end\", nosuch FROM runs"))
          .hasMessageStartingWith("line 1, column 21: no column 'nosuch'");
    }
    FormerNames names =
        FormerNames.in(
            "SELECT mean FROM summary WHERE metric = 'lag-open' AND entity = 'EU-27'",
            Set.of("summary"),
            List.of(
                new QueryView("summary", "", Column.named("metric", "entity", "mean")),
                new QueryView("world", "", List.of(Column.named("lag_open")))),
            Set.of());
    assertThat(names.sql())
        .isEqualTo("SELECT mean FROM summary WHERE metric = 'lag_open' AND entity = 'EU-27'");
    assertThat(names.replaced()).containsExactly("'lag-open' is now 'lag_open'");
  }

  @Test
  void findingsOfAStudyAreTables() throws IOException {
    Path study = study();
    Path analysis = Files.createDirectories(study.resolve("analysis"));
    Files.writeString(
        analysis.resolve("effects.csv"),
        "outcome,level,n,difference\nnoise_end,0.5,6,-2.5\nnoise_end,much,6,\n");
    Files.writeString(analysis.resolve("box-2.csv"), "factor,low,who\nlevel,0.5,3\n");
    Files.writeString(analysis.resolve("morris-ranking.csv"), "factor,rank\nwho,1\n");
    Files.writeString(analysis.resolve("mine.csv"), "a,a\n");
    try (ResultsDatabase database = ResultsDatabase.open(study)) {
      assertThat(database.views().stream().map(QueryView::name))
          .contains("design", "effects", "morris_ranking", "box_2")
          .doesNotContain("mine");
      assertThat(ask(database, "SELECT column_name, column_type FROM (DESCRIBE effects)"))
          .containsExactly("outcome|VARCHAR", "level|VARCHAR", "n|BIGINT", "difference|DOUBLE");
      assertThat(ask(database, "SELECT column_name, column_type FROM (DESCRIBE box_2)"))
          .containsExactly("factor|VARCHAR", "low|VARCHAR", "who|DOUBLE");
      assertThat(ask(database, "SELECT level, difference FROM effects WHERE outcome = 'noise.end'"))
          .containsExactly("0.5|-2.5", "much|");
      assertThat(database.former()).containsExactly("'noise.end' is now 'noise_end'");
      assertThat(database.outdated()).isEmpty();
      assertThatThrownBy(() -> ask(database, "FROM \"morris-ranking\""))
          .hasMessage(
              "line 1, column 6: no table 'morris-ranking', did you mean 'morris_ranking'?"
                  + " --tables lists tables and columns");
      assertThatThrownBy(() -> ask(database, "FROM sobol"))
          .hasMessage(
              "line 1, column 6: no table 'sobol': the design and the 'analysis:' of this study do"
                  + " not give it");
      FileTime later = FileTime.from(Instant.now().plusSeconds(60));
      Files.setLastModifiedTime(study.resolve("runs.csv"), later);
      assertThat(ask(database, "SELECT count(*) FROM box_2")).containsExactly("1");
      assertThat(database.outdated()).containsExactly(analysis.resolve("box-2.csv"));
    }
    Files.writeString(analysis.resolve("effects.csv"), "outcome,outcome\n");
    assertThatThrownBy(() -> ResultsDatabase.open(study))
        .isInstanceOf(ResultsDamaged.class)
        .hasMessageStartingWith(analysis.resolve("effects.csv") + " is damaged: ");
  }

  @Test
  void withoutFindingsTheReasonIsGiven() throws IOException {
    assertThatThrownBy(() -> ask("FROM effects"))
        .hasMessage(
            "line 1, column 6: no table 'effects': these are results of a run, not of a study");
    assertThatThrownBy(() -> ask(study(), "FROM effects"))
        .hasMessage(
            "line 1, column 6: no table 'effects': the findings of this study are not written yet;"
                + " chart writes them");
  }

  @Test
  void findingsAreInTheDictionary() {
    for (String name : TableFile.FINDINGS) {
      assertThat(DataDictionary.table(DescribedTable.kindOfFinding(name))).as(name).isPresent();
    }
  }

  @Test
  void aComparisonHasOneTable() throws IOException {
    Path table = own.resolve("differences.csv");
    assertThatThrownBy(() -> ResultsDatabase.ofComparison(table, "a and b"))
        .hasMessage(table + " is missing. Rerun the command to regenerate it.");
    Files.writeString(
        table,
        "other,outcome,n,difference\nb,lag_open_end,4,-1.5\nc,lag_open_end,4,2\n"
            + "c,threat_end,4,0.25\n");
    try (ResultsDatabase database = ResultsDatabase.ofComparison(table, "a, b and c")) {
      assertThat(database.views().stream().map(QueryView::name)).containsExactly("differences");
      assertThat(database.views().get(0).row()).startsWith("one row per outcome of");
      assertThat(
              ask(
                  database,
                  "SELECT other, difference FROM differences WHERE outcome = 'lag-open.end'"))
          .containsExactly("b|-1.5", "c|2");
      assertThat(database.former()).containsExactly("'lag-open.end' is now 'lag_open_end'");
      assertThatThrownBy(() -> ask(database, "FROM world_long"))
          .hasMessage(
              "line 1, column 6: no table 'world_long': this is a comparison; the runs compared are"
                  + " in a, b and c");
      assertThatThrownBy(() -> ask(database, "FROM effects"))
          .hasMessage("line 1, column 6: no table 'effects': this is a comparison, not a study");
      assertThatThrownBy(() -> ask(database, "FROM read_csv('" + own.resolve("x.csv") + "')"))
          .isInstanceOf(QueryRefused.class);
    }
  }

  @Test
  void reasonsAreJoinedToTheirEvents() throws IOException {
    String joined = " FROM events e JOIN reasons r USING (run, event) ";
    assertThat(
            ask(
                "SELECT e.actor, e.item, r.name, r.value"
                    + joined
                    + "ORDER BY run, event, r.name LIMIT 3"))
        .containsExactly("BBB|b|gap|", "BBB|b|lost_sales|0.25", "BBB|b|rent|inf");
    assertThat(ask("SELECT DISTINCT e.source IS NULL" + joined)).containsExactly("true");
    assertThat(ask("SELECT DISTINCT actor FROM events WHERE source IS NULL"))
        .containsExactly("BBB");
  }

  @Test
  void noColumnIsAReservedWord() throws IOException {
    List<String> reserved =
        ask("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'");
    assertThat(reserved).contains("from", "to", "end");
    for (QueryView view : two.views()) {
      assertThat(view.columns().stream().map(Column::name)).doesNotContainAnyElementsOf(reserved);
    }
    assertThat(Difference.COLUMNS).doesNotContainAnyElementsOf(reserved);
  }

  @Test
  void aDesignIsJoinedToItsRuns() throws IOException {
    Path study = own.resolve("points");
    Experiment experiment = TwoStates.experiment();
    Runs.run(study, experiment, ofPoints(experiment.schema()), N, 2);
    Files.writeString(study.resolve("design.csv"), DESIGN);
    assertThat(ask(study, "SELECT column_type FROM (DESCRIBE design)"))
        .containsExactly("VARCHAR", "DOUBLE", "VARCHAR", "VARCHAR");
    assertThat(ask(study, "SELECT run, status FROM results WHERE level IS NULL")).hasSize(N);
    Files.writeString(study.resolve("design.csv"), "point,level\n0,1\n");
    assertThat(ask(study, "SELECT count(*), count(level) FROM results")).containsExactly(N + "|0");
  }

  @Test
  void seriesMayBePartsInParquet() throws IOException {
    Path study = study();
    Path csv = study.resolve("series/world.csv");
    List<String> before = ask(study, "FROM world ORDER BY run, date");
    List<Column> columns = Column.named("run", "date", "noise", "late", "tick");
    ParquetFile.write(csv, columns, study.resolve("series/world/1.parquet"));
    Files.delete(csv);
    assertThat(ask(study, "FROM world ORDER BY run, date")).isEqualTo(before);
    List<Column> shorter =
        columns.stream()
            .map(c -> c.isMetric() ? new Column(c.name(), Column.Kind.SHORT_NUMBER) : c)
            .toList();
    Files.copy(folder.resolve("series/world.csv"), own.resolve("world.csv"));
    ParquetFile.write(own.resolve("world.csv"), shorter, study.resolve("series/world/1.parquet"));
    assertThat(ask(study, "SELECT column_type FROM (DESCRIBE world)"))
        .containsExactly("BIGINT", "DATE", "DOUBLE", "DOUBLE", "DOUBLE");
    assertThat(ask(study, "SELECT count(*) FROM world_long")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT * FROM wrld | line 1, column 15: no table 'wrld', did you mean 'world'? --tables"
            + " lists tables and columns",
        "SELECT * FROM 'zzzzzzzzzz' | line 1, column 15: no table 'zzzzzzzzzz'; there are runs,"
            + " world, states, firms, events, reasons, summary, world_long, states_long, firms_long;"
            + " --tables lists tables and columns",
        "SELECT nois FROM world | line 1, column 8: no column 'nois'; the nearest are \"noise\","
            + " \"tick\"; --tables lists tables and columns",
        "SELECT run, noise.end FROM runs | line 1, column 13: noise.end is the column noise_end",
        "SELECT run, noise.last12 FROM runs | line 1, column 13: noise.last12 is the column noise_last12",
        "SELCT 1 | line 1, column 1: syntax error at or near \"SELCT\"",
        "SELECT run;FROM world WHER run=1 | line 1, column 28: syntax error at or near \"run\"",
        "SELECT seed::INT FROM runs | line 1, column 12: Could not convert string",
        "SELECT 1; SELECT 2 | a query must be one statement, not 2",
        "-- nothing | the query is empty",
        "FROM design | line 1, column 6: no table 'design': these are results of a run, not of a"
            + " study",
      })
  void whatIsWrongIsSaidInOneLineWithItsPlace(String sql, String message) {
    assertThatThrownBy(() -> ask(sql))
        .isInstanceOf(QueryRefused.class)
        .message()
        .startsWith(message)
        .doesNotContain("\n");
  }

  @Test
  void placesAreCountedInLinesAndThroughLongOnes() {
    String padding = "SELECT 'é', " + "1, ".repeat(100);
    assertThatThrownBy(() -> ask("SELECT 1,\n  2,\n  nosuch FROM runs"))
        .hasMessageStartingWith("line 3, column 3: no column 'nosuch'");
    assertThatThrownBy(() -> ask(padding + "nosuch FROM runs"))
        .hasMessageStartingWith("line 1, column " + (padding.length() + 1) + ": no column");
    assertThatThrownBy(() -> ask(padding + "FROM runs WHER 1"))
        .hasMessageStartingWith(
            "line 1, column " + (padding + "FROM runs WHER 1").length() + ": syntax error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY runs TO 'OUT'",
        "EXPLAIN ANALYZE COPY runs TO 'OUT'",
        "SELECT 1; COPY runs TO 'OUT'",
        "SELECT 1) TO 'OUT'; COPY (SELECT 1",
        "CREATE TABLE t AS SELECT 1",
        "WITH x AS (SELECT 1) INSERT INTO runs FROM x",
        "DROP VIEW runs",
        "SET enable_external_access = true",
        "PRAGMA database_list",
        "ATTACH 'OUT'",
        "EXPORT DATABASE 'OUT'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "CALL pragma_version()",
        "PIVOT world_long ON metric USING avg(value)",
        "FROM read_csv('MANIFEST')",
        "FROM read_text('MANIFEST')",
        "FROM read_blob('MANIFEST')",
        "FROM 'MANIFEST'",
        "FROM glob('*')",
        "FROM 'https://localhost/x.parquet'",
        "FROM sqlite_scan('OUT', 'x')",
        "SELECT getenv('HOME')",
      })
  void nothingIsWrittenAndNothingElseRead(String sql) throws IOException {
    Path written = own.resolve("written");
    Map<String, String> before = Runs.guaranteed(folder);
    String real =
        sql.replace("OUT", written.toString())
            .replace("MANIFEST", folder.resolve("manifest.json").toString().replace("'", "''"));
    assertThatThrownBy(() -> ask(real)).isInstanceOf(QueryRefused.class);
    assertThat(written).doesNotExist();
    assertThat(Runs.guaranteed(folder)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1; -- done",
        "/* a */ (SELECT 1)",
        "WITH x AS (SELECT 1 AS y) SELECT y FROM x",
        "VALUES (1), (2)",
        "TABLE runs",
        "SHOW TABLES",
        "SUMMARIZE runs",
        "explain SELECT 1",
        "EXPLAIN ANALYZE FROM runs",
        "FROM (PIVOT world_long ON metric IN ('noise', 'tick') USING avg(value) GROUP BY run)",
      })
  void allThatReadsIsAnswered(String sql) throws IOException {
    assertThat(ask(sql)).isNotEmpty();
  }

  @Test
  void anAnswerIsSavedWholeOrNotAtAll() throws IOException {
    Path csv = own.resolve("below/a.csv");
    Path parquet = own.resolve("below/a.parquet");
    String sql = "SELECT run, date, late FROM world ORDER BY late; -- so";
    for (Path file : List.of(csv, parquet)) {
      try (ResultsDatabase database = ResultsDatabase.open(folder)) {
        database.save(sql, file);
      }
    }
    assertThat(csv.getParent()).isDirectoryContaining(csv::equals);
    try (MemoryDatabase database = MemoryDatabase.open();
        var statement = database.connection().createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*), count(late) FROM " + MemoryDatabase.path(parquet))) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(N * MONTHS);
      assertThat(rows.getInt(2)).isEqualTo(N * (MONTHS - 2));
    } catch (SQLException e) {
      throw new IOException(e);
    }
    assertThat(Files.readAllLines(csv)).hasSize(1 + N * MONTHS).first().isEqualTo("run,date,late");
    Files.delete(csv);
    Files.delete(parquet);
    for (Path file : List.of(csv, parquet)) {
      try (ResultsDatabase database = ResultsDatabase.open(folder)) {
        assertThatThrownBy(() -> database.save("SELECT run,\n dat FROM world", file))
            .hasMessageStartingWith("line 2, column 2: no column 'dat'");
        assertThatThrownBy(() -> database.save("SELECT seed::INT FROM runs", file))
            .isInstanceOf(QueryRefused.class);
      }
    }
    assertThat(csv.getParent()).isEmptyDirectory();
    try (ResultsDatabase database = ResultsDatabase.open(folder)) {
      assertThatThrownBy(() -> database.save("SHOW TABLES", parquet))
          .hasMessage("only the result of SELECT, WITH, FROM or VALUES can be saved as Parquet");
    }
  }

  @Test
  void numbersHaveNineDigitsAndJsonIsJson() throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (ResultsDatabase database = ResultsDatabase.open(folder);
        Answer answer =
            database.ask(
                "SELECT 1/3 AS a, 'x\"é' AS b, NULL AS c, 1/0 AS d, true AS e, 10::DECIMAL(4,1)"
                    + " AS f, 2::HUGEINT ** 3 AS g, DATE '2025-07-26' AS h, [1] AS i"
                    + " FROM range(2)")) {
      answer.writeJson(json);
    }
    String row =
        "{\"a\": 0.333333333, \"b\": \"x\\\"é\", \"c\": null, \"d\": \"inf\", \"e\": true, \"f\":"
            + " 10.0, \"g\": 8, \"h\": \"2025-07-26\", \"i\": \"[1]\"}";
    assertThat(json.toString(StandardCharsets.UTF_8))
        .isEqualTo("[\n" + row + ",\n" + row + "\n]\n");
    json.reset();
    try (ResultsDatabase database = ResultsDatabase.open(folder);
        Answer answer = database.ask("FROM runs WHERE run = 0")) {
      answer.writeJson(json);
    }
    assertThat(json.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
  }

  @Test
  void aFileThatWasChangedIsReportedByTheQueryThatReadsIt() throws IOException {
    Path study = study();
    Path world = study.resolve("series/world.csv");
    Files.writeString(world, Files.readString(world).replaceFirst("0\\.\\d", "0.0"));
    Files.delete(study.resolve("summary.csv"));
    assertThat(ask(study, "SELECT count(*) FROM runs")).containsExactly("" + N);
    for (String sql :
        List.of("FROM world", "SELECT 1 FROM (FROM world_long)", "EXPLAIN FROM world")) {
      assertThatThrownBy(() -> ask(study, sql))
          .isInstanceOf(ResultsDamaged.class)
          .hasMessageStartingWith(world + " was changed after it was written.");
    }
    assertThatThrownBy(() -> ask(study, "FROM summary"))
        .hasMessage(
            "line 1, column 6: no table 'summary': "
                + study.resolve("summary.csv")
                + " is missing. Rerun the command to regenerate it from the blocks.");
  }

  @Test
  void aQueryThatIsNestedTooDeeplyIsRefused() {
    assertThatThrownBy(() -> ask("select " + "- ".repeat(300) + "run from runs"))
        .isInstanceOf(QueryRefused.class)
        .hasMessage("the query is nested too deeply");
  }
}
