package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multipolar.text.WholeFile;

/**
 * Writes Parquet with zstd. With the same version of the database, the same table gives the same
 * bytes.
 */
public final class ParquetFile {
  /** Rows in a row group. */
  private static final int ROW_GROUP = 122_880;

  private ParquetFile() {}

  /**
   * Converts a file of {@link CsvWriter} to Parquet, which appears under its name only once it is
   * complete and on disk.
   *
   * @param csv with a header
   * @param columns all its columns, in order, with their kinds; the header is skipped
   * @param target replaced if it exists
   */
  public static void write(Path csv, List<Column> columns, Path target) throws IOException {
    Path draft = NewFile.draft(target.toAbsolutePath());
    Files.createDirectories(draft.getParent());
    try {
      convert(csv, columns, draft);
      NewFile.publish(draft, target.toAbsolutePath());
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The error of the system, if the database could not write a file. */
  static Optional<IOException> unwritten(SQLException e, Path file) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.startsWith("IO Error: Could not write")
        ? Optional.of(WholeFile.fault(file, new IOException(message.replaceFirst(".*: ", ""), e)))
        : Optional.empty();
  }

  /** Converts directly to a file. */
  static void convert(Path csv, List<Column> columns, Path draft) throws IOException {
    try (MemoryDatabase database = MemoryDatabase.openSerial()) {
      database.execute(
          copy("SELECT * FROM " + MemoryDatabase.csv(csv, columns), draft.toAbsolutePath()));
    } catch (SQLException e) {
      Optional<IOException> unwritten = unwritten(e, draft);
      if (unwritten.isPresent()) {
        throw unwritten.get();
      }
      throw new ResultsException("cannot make " + draft + " of " + csv + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes the tables of a results folder as Parquet; tables that are Parquet already are skipped.
   *
   * @return the files, each named after its table
   */
  public static List<Path> pack(Path folder, Path into) throws IOException {
    ResultsReader results = ResultsReader.open(folder);
    List<Path> packed = new ArrayList<>();
    for (TableFile table : TableFile.of(folder)) {
      if (!table.isParquet()) {
        results.requireUnchanged(table.files().get(0));
        Path file = target(table, into);
        write(table.files().get(0), table.columns(), file);
        packed.add(file);
      }
    }
    return packed;
  }

  /** The file of a table. */
  static Path target(TableFile table, Path into) {
    return into.resolve(table.name() + ".parquet");
  }

  static String copy(String select, Path file) {
    return String.format(
        Locale.ROOT,
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)",
        select,
        MemoryDatabase.path(file),
        ROW_GROUP);
  }
}
