package org.multipolar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that are derived from the tables of results and would show earlier results when these have
 * grown. Copies in other formats, which {@code pack} writes into a results folder, are renewed with
 * the description of the folder; of figures and comparisons, commands report that they are older.
 */
public final class DerivedFiles {
  /** Folder of the copies in Parquet. */
  public static final String PARQUET = "parquet";

  private DerivedFiles() {}

  /**
   * Renews outdated copies.
   *
   * @param tables the tables of the folder
   */
  static void renew(Path folder, FolderDescription description, List<DescribedTable> tables)
      throws IOException {
    Path workbook = folder.resolve(Spreadsheet.FILE);
    List<Path> originals =
        tables.stream()
            .filter(table -> !table.kind().equals("figure"))
            .flatMap(table -> table.files().stream())
            .toList();
    if (isOlder(workbook, originals)) {
      Spreadsheet.write(folder, description, workbook);
    }
    Path parquet = folder.resolve(PARQUET);
    if (Files.isDirectory(parquet) && Files.exists(folder.resolve(Manifest.FILE))) {
      for (TableFile table : TableFile.of(folder)) {
        if (isOlder(ParquetFile.target(table, parquet), table.files())) {
          ParquetFile.pack(folder, parquet);
          return;
        }
      }
    }
  }

  private static boolean isOlder(Path copy, Collection<Path> originals) throws IOException {
    if (!Files.isRegularFile(copy)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(copy);
    for (Path original : originals) {
      if (Files.getLastModifiedTime(original).compareTo(made) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folder contains figures that are older than one of some folders of results. */
  public static boolean areOlder(Path figures, List<Path> results) throws IOException {
    if (!Files.isDirectory(figures)) {
      return false;
    }
    List<Path> drawn;
    try (Stream<Path> files = Files.list(figures)) {
      drawn = files.filter(file -> file.toString().endsWith(".svg")).toList();
    }
    for (Path figure : drawn) {
      if (newer(figure, results).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The first of some folders of results that is newer than a table made from them. */
  public static Optional<Path> newer(Path table, List<Path> folders) throws IOException {
    for (Path folder : folders) {
      Path runs = folder.resolve(ResultsTable.RUNS.file());
      if (Files.exists(runs) && isOlder(table, List.of(runs))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
