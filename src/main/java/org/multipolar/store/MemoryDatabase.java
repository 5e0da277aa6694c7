package org.multipolar.store;

import java.io.Closeable;
import java.io.File;
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
 * A DuckDB database in memory that holds no data of its own: its views read files. It loads no
 * extension, uses no network and puts nothing on the disk.
 */
final class MemoryDatabase implements Closeable {
  /** Columns in whose cells lines may end, which one thread alone can be sure of. */
  private static final Set<String> FREE_TEXT = Set.of("reason", "because");

  private final Connection connection;

  private MemoryDatabase(Connection connection) {
    this.connection = connection;
  }

  /** With a thread for every core. */
  static MemoryDatabase open() throws ResultsException {
    return open(new Properties());
  }

  /** With one thread, so that what it writes depends on nothing but the input. */
  static MemoryDatabase openSerial() throws ResultsException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    return open(settings);
  }

  private static MemoryDatabase open(Properties settings) throws ResultsException {
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
              + root
              + "). Its library is copied to "
              + System.getProperty("java.io.tmpdir")
              + " first: there must be room for 110 MB, and the right to execute files."
              + " MULTIPOLAR_JAVA_OPTS=-Djava.io.tmpdir=FOLDER names another folder.",
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

  /** From now on no file can be opened but these, and no setting changed. */
  void confine(Collection<Path> files) throws SQLException {
    execute("SET allowed_paths = " + paths(files));
    execute("SET enable_external_access = false");
    execute("SET lock_configuration = true");
  }

  /** A name in SQL, whatever characters are in it. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Names with commas between them. */
  static String names(Collection<Column> columns) {
    return columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
  }

  /** A text in SQL. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String path(Path path) {
    return text(path.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/'));
  }

  static String paths(Collection<Path> paths) {
    return paths.stream().map(MemoryDatabase::path).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The rows of a file that {@link CsvWriter} wrote; nothing about it is guessed. */
  static String csv(Path file, List<Column> columns) {
    String types =
        columns.stream()
            .map(column -> text(column.name()) + ": " + text(column.kind().type()))
            .collect(Collectors.joining(", ", "{", "}"));
    return String.format(
        Locale.ROOT,
        "read_csv(%s, auto_detect = false, header = true, columns = %s, delim = ',', quote = '\"',"
            + " escape = '\"', new_line = '\\n', nullstr = '', dateformat = '%%Y-%%m', parallel = %b)",
        path(file),
        types,
        columns.stream().noneMatch(column -> FREE_TEXT.contains(column.name())));
  }

  @Override
  public void close() throws ResultsException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new ResultsException("the database does not close: " + e.getMessage(), e);
    }
  }
}
