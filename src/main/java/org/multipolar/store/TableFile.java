package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of a results folder: a single CSV file, or parts in Parquet.
 *
 * @param name name in SQL
 * @param files its files
 * @param columns its columns; none for Parquet, which stores them
 */
record TableFile(String name, List<Path> files, List<Column> columns) {
  static final String DESIGN = "design";
  private static final String DESIGN_FILE = "design.csv";
  private static final String SUMMARY = "summary";
  private static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";

  /** Paths of all possible tables of a folder by name, in the order of listing. */
  static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    for (ResultsTable table : ResultsTable.values()) {
      places.put(table.section(), table.file());
    }
    places.put(SUMMARY, SummaryTable.FILE);
    places.put(DESIGN, DESIGN_FILE);
    return places;
  }

  /** The existing tables. */
  static List<TableFile> of(Path folder) throws IOException {
    List<TableFile> tables = new ArrayList<>();
    for (Map.Entry<String, String> place : places().entrySet()) {
      Path file = folder.resolve(place.getValue());
      String name = place.getKey();
      List<Path> parts = parts(file);
      if (Files.exists(file)) {
        tables.add(
            new TableFile(name, List.of(file), name.equals(DESIGN) ? design(file) : columns(file)));
      } else if (!parts.isEmpty()) {
        tables.add(new TableFile(name, parts, List.of()));
      }
    }
    return tables;
  }

  boolean isParquet() {
    return columns.isEmpty();
  }

  private static List<Path> parts(Path file) throws IOException {
    Path parts = Path.of(file.toString().replaceFirst(CSV + "$", ""));
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parts)) {
      return files.filter(part -> part.toString().endsWith(PARQUET)).sorted().toList();
    }
  }

  private static List<Column> columns(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Column.named(header(file, new CsvReader(in)));
    }
  }

  /** Columns of the design; a factor is a number if all its cells are. */
  private static List<Column> design(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      CsvReader csv = new CsvReader(in);
      String[] names = header(file, csv);
      boolean[] text = new boolean[names.length];
      while (csv.next()) {
        for (int i = 0; i < Math.min(names.length, csv.fields()); i++) {
          text[i] |= !csv.text(i).matches("|-?inf|-?\\d*\\.?\\d+(e-?\\d+)?");
        }
      }
      return Stream.iterate(0, i -> i < names.length, i -> i + 1)
          .map(
              i ->
                  new Column(
                      names[i],
                      text[i] || names[i].equals("point") ? Column.Kind.TEXT : Column.Kind.NUMBER))
          .toList();
    }
  }

  private static String[] header(Path file, CsvReader csv) throws IOException {
    if (!csv.next() || Arrays.stream(csv.texts()).distinct().count() < csv.fields()) {
      throw new ResultsDamaged(
          file + " is damaged: it has no header, or one with a name twice.", ResultsReader.AGAIN);
    }
    return csv.texts();
  }
}
