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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private final ResultsReader results;
  private final MemoryDatabase database;
  private final List<QueryView> views = new ArrayList<>();
  private final Map<String, List<Path>> files = new TreeMap<>();
  private final Map<String, String> absent = new TreeMap<>();
  private List<String> former = List.of();
  private boolean confined;

  private ResultsDatabase(ResultsReader results, MemoryDatabase database) {
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
    List<TableFile> tables = TableFile.of(folder);
    MemoryDatabase memory = MemoryDatabase.open();
    try {
      ResultsDatabase database = new ResultsDatabase(results, memory);
      database.declare(tables);
      return database;
    } catch (SQLException e) {
      memory.close();
      for (TableFile table : tables) {
        for (Path file : table.files()) {
          results.requireUnchanged(file);
        }
      }
      throw new ResultsDamaged(
          "the tables of " + folder + " cannot be read: " + e.getMessage(), ResultsReader.AGAIN);
    } catch (IOException | RuntimeException e) {
      memory.close();
      throw e;
    }
  }

  private void declare(List<TableFile> tables) throws SQLException, IOException {
    Map<String, List<Column>> declared = new LinkedHashMap<>();
    for (TableFile table : tables) {
      List<Column> columns = table.isParquet() ? parts(table) : csv(table);
      declared.put(table.name(), columns);
      add(new QueryView(table.name(), ROWS.get(table.name()), columns), table.files());
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
    TableFile.places().forEach((name, place) -> explainAbsence(name, place, declared));
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

  private void explainAbsence(String name, String place, Map<String, List<Column>> declared) {
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

  /** Checks a query and the files that it reads; returns it with the present names of columns. */
  private String prepare(String sql, List<Path> written) throws SQLException, IOException {
    SqlQuery question = SqlQuery.read(database.connection(), sql, views);
    for (String table : question.tables()) {
      for (Path file : files.getOrDefault(table, List.of())) {
        results.requireUnchanged(file);
      }
    }
    if (!confined) {
      List<Path> allowed = new ArrayList<>(written);
      files.values().forEach(allowed::addAll);
      database.confine(allowed);
      confined = true;
    }
    FormerNames names = FormerNames.in(sql, question.tables(), views);
    former = names.replaced();
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
