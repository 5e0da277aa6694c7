package org.multipolar.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.Scope;

/**
 * A results folder as SQL tables.
 *
 * <p>The tables are views of the final files, which are read and checked when a query needs them.
 * SQL can access these files only, and cannot change anything.
 */
public final class ResultsDatabase implements Closeable {
  private static final String LONG = "_long";
  private static final Map<String, String> ROWS =
      Map.of(
          "runs",
          "one row per replication",
          "world",
          "one row per run and date",
          "states",
          "one row per run, date and state",
          "firms",
          "one row per run, date and firm",
          "events",
          "one row per event of the replications that kept theirs in full",
          "reasons",
          "one row per event and input of the rule that decided it; joined by run and event",
          "summary",
          "one row per metric, entity and date, over the replications that succeeded",
          TableFile.DESIGN,
          "one row per design point");

  private static final List<String> OF_RUNS =
      Stream.concat(
              TableFile.places().keySet().stream(),
              Stream.of("results", "world" + LONG, "states" + LONG, "firms" + LONG))
          .toList();

  /** Empty for the folder of a comparison, which has a table and no runs. */
  private final Optional<ResultsReader> results;

  private final MemoryDatabase database;
  private final List<QueryView> views = new ArrayList<>();
  private final Map<String, List<Path>> files = new TreeMap<>();
  private final Map<String, String> absent = new TreeMap<>();
  private final Set<String> outcomes = new TreeSet<>();
  private List<String> former = List.of();
  private List<Path> outdated = List.of();
  private boolean confined;

  private ResultsDatabase(Optional<ResultsReader> results, MemoryDatabase database) {
    this.results = results;
    this.database = database;
  }

  /**
   * Opens a results folder.
   *
   * @throws ResultsException if it is not a results folder, or contains no finished results yet
   */
  public static ResultsDatabase open(Path folder) throws IOException {
    ResultsReader results = ResultsReader.open(folder);
    List<TableFile> tables = new ArrayList<>(TableFile.of(folder));
    if (tables.stream().anyMatch(table -> table.name().equals(TableFile.DESIGN))) {
      tables.addAll(TableFile.findings(folder));
    }
    return open(
        folder,
        Optional.of(results),
        tables,
        (database, declared) -> {
          TableFile.places()
              .forEach((name, place) -> database.explainAbsence(results, name, place, declared));
          database.explainFindings(declared);
        });
  }

  /**
   * Opens the folder of a comparison, which has the table of differences.
   *
   * @param table its file
   * @param compared where the runs compared are, for the message that the folder has none
   * @throws ResultsException if the table is missing
   */
  public static ResultsDatabase ofComparison(Path table, String compared) throws IOException {
    if (!Files.exists(table)) {
      throw new ResultsException(table + " is missing. Rerun the command to regenerate it.");
    }
    Set<String> outcomes = TableFile.texts(table, "outcome");
    return open(
        table.getParent(),
        Optional.empty(),
        List.of(TableFile.finding(TableFile.DIFFERENCES, table)),
        (database, declared) -> {
          database.outcomes.addAll(outcomes);
          OF_RUNS.forEach(
              name ->
                  database.absent.put(
                      name, "this is a comparison; the runs compared are in " + compared));
          TableFile.FINDINGS.stream()
              .map(ColumnNames::of)
              .filter(name -> !declared.containsKey(name))
              .forEach(name -> database.absent.put(name, "this is a comparison, not a study"));
        });
  }

  /** Names of the tables that folders of runs can have, with those of studies. */
  public static List<String> tablesOfRuns() {
    return OF_RUNS;
  }

  /** Names of the tables of findings that studies can have. */
  public static List<String> tablesOfFindings() {
    return TableFile.FINDINGS.stream().map(ColumnNames::of).toList();
  }

  /** Explains why a folder lacks tables. */
  private interface Absence {
    void explain(ResultsDatabase database, Map<String, List<Column>> declared);
  }

  private static ResultsDatabase open(
      Path folder, Optional<ResultsReader> results, List<TableFile> tables, Absence absence)
      throws IOException {
    MemoryDatabase memory = MemoryDatabase.open();
    try {
      ResultsDatabase database = new ResultsDatabase(results, memory);
      absence.explain(database, database.declare(tables));
      return database;
    } catch (SQLException e) {
      memory.close();
      for (TableFile table : tables) {
        for (Path file : table.files()) {
          if (results.isPresent()) {
            results.get().requireUnchanged(file);
          }
        }
      }
      throw new ResultsDamaged(
          "the tables of " + folder + " cannot be read: " + e.getMessage(), ResultsReader.AGAIN);
    } catch (RuntimeException e) {
      memory.close();
      throw e;
    }
  }

  private Map<String, List<Column>> declare(List<TableFile> tables) throws SQLException {
    Map<String, List<Column>> declared = new LinkedHashMap<>();
    for (TableFile table : tables) {
      List<Column> columns = table.isParquet() ? parts(table) : csv(table);
      declared.put(table.name(), columns);
      add(new QueryView(table.name(), row(table), columns), table.files());
    }
    if (declared.containsKey(TableFile.DESIGN)
        && declared.getOrDefault("runs", List.of()).contains(Column.named("point"))) {
      join(declared.get("runs"), declared.get(TableFile.DESIGN));
    }
    for (Scope scope : Scope.values()) {
      String name = ResultsTable.of(scope).section();
      if (declared.containsKey(name)) {
        unpivot(name, declared.get(name));
      }
    }
    return declared;
  }

  private static String row(TableFile table) {
    String known = ROWS.get(table.name());
    return known == null
        ? DataDictionary.table(table.kind())
            .map(meaning -> meaning.text().replaceFirst("^One", "one").replaceFirst("\\.$", ""))
            .orElse("")
        : known;
  }

  private void add(QueryView view, List<Path> from) {
    views.add(view);
    files.put(view.name(), from);
  }

  private List<Column> csv(TableFile table) throws SQLException {
    view(
        table.name(), "SELECT * FROM " + MemoryDatabase.csv(table.files().get(0), table.columns()));
    return table.columns();
  }

  /** Creates a view of Parquet files, with the column types of the other tables. */
  private List<Column> parts(TableFile table) throws SQLException {
    String from = " FROM read_parquet(" + MemoryDatabase.paths(table.files()) + ")";
    List<Column> columns = new ArrayList<>();
    List<String> selected = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet described = statement.executeQuery("DESCRIBE SELECT *" + from)) {
      while (described.next()) {
        Column column = Column.named(described.getString(1));
        columns.add(column);
        String name = MemoryDatabase.name(column.name());
        selected.add(name + "::" + column.kind().type() + " AS " + name);
      }
    }
    view(table.name(), "SELECT " + String.join(", ", selected) + from);
    return columns;
  }

  private void join(List<Column> runs, List<Column> design) throws SQLException {
    List<Column> factors =
        design.stream().filter(column -> runs.stream().noneMatch(sameName(column))).toList();
    view(
        "results",
        "SELECT runs.*"
            + factors.stream()
                .map(column -> ", design." + MemoryDatabase.name(column.name()))
                .collect(Collectors.joining())
            + " FROM runs LEFT JOIN design ON runs.point = design.point ORDER BY run");
    add(
        new QueryView(
            "results",
            "one row per replication, with the factors of its design point",
            Stream.concat(runs.stream(), factors.stream()).toList()),
        Stream.of("runs", TableFile.DESIGN).flatMap(name -> files.get(name).stream()).toList());
  }

  private static Predicate<Column> sameName(Column column) {
    return other -> other.name().equals(column.name());
  }

  private void unpivot(String name, List<Column> columns) throws SQLException {
    List<Column> metrics = columns.stream().filter(Column::isMetric).toList();
    if (metrics.isEmpty()) {
      return;
    }
    view(
        name + LONG,
        "SELECT * FROM "
            + name
            + " UNPIVOT (value FOR metric IN ("
            + MemoryDatabase.names(metrics)
            + "))");
    List<Column> kept = new ArrayList<>(columns.stream().filter(c -> !c.isMetric()).toList());
    kept.addAll(Column.named("metric", "value"));
    add(
        new QueryView(name + LONG, name + ", one row per metric with a value", kept),
        files.get(name));
  }

  private void view(String name, String select) throws SQLException {
    database.execute("CREATE VIEW " + name + " AS " + select);
  }

  private void explainAbsence(
      ResultsReader results, String name, String place, Map<String, List<Column>> declared) {
    if (declared.containsKey(name)) {
      return;
    }
    String why;
    if (results.manifest().files().containsKey(place)) {
      why =
          results.folder().resolve(place)
              + " is missing. Rerun the command to regenerate it from the blocks.";
    } else if (name.equals(TableFile.DESIGN)) {
      why = "these are results of a run, not of a study";
      absent.put("results", why);
    } else {
      why = "no " + name + " were recorded; see 'record:' in the scenario";
    }
    absent.put(name, why);
    absent.put(name + LONG, why);
  }

  private void explainFindings(Map<String, List<Column>> declared) {
    boolean any = TableFile.FINDINGS.stream().map(ColumnNames::of).anyMatch(declared::containsKey);
    for (String name : TableFile.FINDINGS) {
      if (!declared.containsKey(ColumnNames.of(name))) {
        absent.put(
            ColumnNames.of(name),
            !declared.containsKey(TableFile.DESIGN)
                ? "these are results of a run, not of a study"
                : any
                    ? "the design and the 'analysis:' of this study do not give it"
                    : "the findings of this study are not written yet; chart writes them");
      }
    }
  }

  /** The tables, in order. */
  public List<QueryView> views() {
    return List.copyOf(views);
  }

  /**
   * Runs a query.
   *
   * @param sql one read-only statement
   * @return the answer, to be closed before the next query
   * @throws QueryRefused if it is not such a statement, or fails
   * @throws ResultsDamaged if a file that it reads has changed since it was written
   */
  public Answer ask(String sql) throws IOException {
    Function<SQLException, ResultsException> explain = e -> refused(e, sql, 0);
    try {
      String query = prepare(sql, List.of());
      Statement statement = database.connection().createStatement();
      try {
        return new Answer(statement, statement.executeQuery(query), explain);
      } catch (SQLException | RuntimeException e) {
        statement.close();
        throw e;
      }
    } catch (SQLException e) {
      throw explain.apply(e);
    }
  }

  /**
   * Runs a query and saves the answer as CSV or Parquet, according to the extension of the file.
   *
   * @throws QueryRefused as {@link #ask} does
   */
  public void save(String sql, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    if (!isParquet(file)) {
      try (NewFile draft = new NewFile(target)) {
        try (Answer answer = ask(sql)) {
          answer.writeCsv(draft);
        }
        draft.seal();
        draft.publish();
      }
      return;
    }
    Path draft = NewFile.draft(target);
    try {
      Files.createDirectories(target.getParent());
      String query = prepare(sql, List.of(draft));
      database.execute("CREATE TEMP VIEW \"the answer\" AS\n" + query);
      database.execute(ParquetFile.copy("SELECT * FROM \"the answer\"", draft));
      NewFile.publish(draft, target);
    } catch (SQLException e) {
      Optional<IOException> unwritten = ParquetFile.unwritten(e, file);
      if (unwritten.isPresent()) {
        throw unwritten.get();
      }
      throw e.getMessage().startsWith("Parser Error")
          ? new QueryRefused(
              "only the result of SELECT, WITH, FROM or VALUES can be saved as Parquet")
          : refused(e, sql, 1);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Whether the extension of a file is that of Parquet. */
  public static boolean isParquet(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /**
   * Names in the last query that were in the form of input files, with their replacements, in
   * words.
   */
  public List<String> former() {
    return former;
  }

  /** The tables of findings in the last query that are older than the runs. */
  public List<Path> outdated() {
    return outdated;
  }

  private List<Path> outdated(Set<String> tables) throws IOException {
    List<Path> older = new ArrayList<>();
    if (results.isPresent()) {
      Path folder = results.get().folder();
      for (String table : tables) {
        for (Path file : files.getOrDefault(table, List.of())) {
          if (file.startsWith(folder.resolve(TableFile.ANALYSIS))
              && DerivedFiles.newer(file, List.of(folder)).isPresent()) {
            older.add(file);
          }
        }
      }
    }
    return older;
  }

  /** Checks a query and the files that it reads; returns it with the present names of columns. */
  private String prepare(String sql, List<Path> written) throws SQLException, IOException {
    SqlQuery question = SqlQuery.read(database.connection(), sql, views);
    for (String table : question.tables()) {
      for (Path file : files.getOrDefault(table, List.of())) {
        if (results.isPresent()) {
          results.get().requireUnchanged(file);
        }
      }
    }
    if (!confined) {
      List<Path> allowed = new ArrayList<>(written);
      files.values().forEach(allowed::addAll);
      database.confine(allowed);
      confined = true;
    }
    FormerNames names = FormerNames.in(sql, question.tables(), views, outcomes);
    former = names.replaced();
    outdated = outdated(question.tables());
    return names.sql();
  }

  /**
   * @param before number of lines that precede the query in the statement
   */
  private QueryRefused refused(SQLException e, String sql, int before) {
    return QueryRefused.of(e, sql, before, views, absent);
  }

  @Override
  public void close() throws ResultsException {
    database.close();
  }
}
