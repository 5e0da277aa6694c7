package org.multipolar.store;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A DuckDB database in memory without data of its own: its views read files. It loads no extension,
 * does not use the network and writes nothing to disk.
 */
final class MemoryDatabase implements Closeable {
  /**
   * Columns whose cells may contain line breaks, which only single-threaded parsing handles
   * reliably.
   */
  private static final Set<String> FREE_TEXT = Set.of("reason", "source");

  private final Connection connection;

  private MemoryDatabase(Connection connection) {
    this.connection = connection;
  }

  /** A database with one thread per core. */
  static MemoryDatabase open() throws ResultsException {
    return open(new Properties());
  }

  /** A database with one thread, so that its output depends only on its input. */
  static MemoryDatabase openSerial() throws ResultsException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    return open(settings);
  }

  private static MemoryDatabase open(Properties settings) throws ResultsException {
    DatabaseLibrary.require("Reading results as tables, or writing Parquet,");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    settings.setProperty("temp_directory", "");
    settings.setProperty("preserve_insertion_order", "true");
    settings.setProperty("jdbc_stream_results", "true");
    try {
      return new MemoryDatabase(DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException | LinkageError e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw new ResultsException(
          "the database DuckDB cannot be loaded ("
              + (root instanceof IOException failed
                  ? ResultsException.reason(failed)
                  : root.getMessage())
              + "). Its library is copied to "
              + System.getProperty("java.io.tmpdir")
              + " first, which takes 110 MB and the right to execute files. Set"
              + " MULTIPOLAR_JAVA_OPTS=-Djava.io.tmpdir=FOLDER to use another folder.",
          e);
    }
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Restricts access to these files and locks the settings. */
  void confine(Collection<Path> files) throws SQLException {
    execute("SET allowed_paths = " + paths(files));
    execute("SET enable_external_access = false");
    execute("SET lock_configuration = true");
  }

  /** A quoted name in SQL. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Names separated by commas. */
  static String names(Collection<Column> columns) {
    return columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
  }

  /** A text literal in SQL. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String path(Path path) {
    return text(path.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/'));
  }

  static String paths(Collection<Path> paths) {
    return paths.stream().map(MemoryDatabase::path).collect(Collectors.joining(", ", "[", "]"));
  }

  /** SQL that reads the rows of a file of {@link CsvWriter}, without guessing its format. */
  static String csv(Path file, List<Column> columns) {
    String types =
        columns.stream()
            .map(column -> text(column.name()) + ": " + text(column.kind().type()))
            .collect(Collectors.joining(", ", "{", "}"));
    return String.format(
        Locale.ROOT,
        "read_csv(%s, auto_detect = false, header = true, columns = %s, delim = ',', quote = '\"',"
            + " escape = '\"', new_line = '\\n', nullstr = '', dateformat = '%%Y-%%m-%%d', parallel ="
            + " %b)",
        path(file),
        types,
        columns.stream().noneMatch(column -> FREE_TEXT.contains(column.name())));
  }

  @Override
  public void close() throws ResultsException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new ResultsException("cannot close the database: " + e.getMessage(), e);
    }
  }
}
