package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.multipolar.study.RecordSchema;

/**
 * A table of a results folder, with the meanings of its columns.
 *
 * @param name unique in the folder
 * @param kind name of the table in the dictionary
 * @param files its files: a single CSV file, or parts in Parquet
 * @param columns meanings of its columns, in order
 */
record DescribedTable(String name, String kind, List<Path> files, List<ColumnMeaning> columns) {
  private static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";
  private static final int ROWS = 2000;
  private static final Set<String> PLACES = Set.of("", "series", TableFile.ANALYSIS, "figures");

  /**
   * All tables that this program wrote to a folder, by the paths of their files.
   *
   * @param schema schema of the series, if there are any
   */
  static List<DescribedTable> of(
      Path folder, Optional<RecordSchema> schema, DataDictionary dictionary) throws IOException {
    Map<String, DescribedTable> tables = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder, 2)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = path(folder, file);
      int slash = path.lastIndexOf('/');
      String place = slash < 0 ? "" : path.substring(0, slash);
      String stem = path.substring(slash + 1).replaceFirst("\\.csv$", "");
      String kind =
          place.equals("figures")
              ? "figure"
              : place.equals(TableFile.ANALYSIS) ? kindOfFinding(stem) : kind(stem);
      if (path.endsWith(CSV) && PLACES.contains(place) && DataDictionary.table(kind).isPresent()) {
        String name = place.isEmpty() || place.equals("series") ? stem : place + "/" + stem;
        tables.put(path, csv(slug(name), kind, file, dictionary));
      }
    }
    for (ResultsTable table : ResultsTable.values()) {
      Path parts = folder.resolve(Publication.SERIES).resolve(table.section());
      if (table.scope() != null && schema.isPresent() && Files.isDirectory(parts)) {
        try (Stream<Path> all = Files.list(parts)) {
          List<Path> some = all.filter(file -> file.toString().endsWith(PARQUET)).sorted().toList();
          if (!some.isEmpty()) {
            String name = table.section();
            List<String> columns = Rows.columns(table, schema.get());
            List<List<String>> unread = Collections.nCopies(columns.size(), List.of());
            tables.put(
                path(folder, parts),
                new DescribedTable(name, name, some, dictionary.of(name, columns, unread)));
          }
        }
      }
    }
    return List.copyOf(tables.values());
  }

  /** A name of lower-case letters, digits and a few signs. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._/-]+", "-");
  }

  static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** The kind of a table of findings. */
  static String kindOfFinding(String stem) {
    return stem.equals("patterns") ? "cells" : kind(stem);
  }

  /** The kind of a table, without the number of one of several, or under its usual name. */
  private static String kind(String stem) {
    String kind = stem.replaceFirst("-\\d+$", "");
    return kind.equals("fit") ? "history" : kind;
  }

  boolean isParquet() {
    return files.get(0).toString().endsWith(PARQUET);
  }

  private static DescribedTable csv(String name, String kind, Path file, DataDictionary dictionary)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      CsvReader csv = new CsvReader(in);
      List<String> columns = csv.next() ? List.of(csv.texts()) : List.of();
      boolean known = columns.stream().allMatch(c -> dictionary.find(kind, c).isPresent());
      List<List<String>> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(new ArrayList<>()));
      for (int row = 0; !known && row < ROWS && csv.next(); row++) {
        for (int i = 0; i < Math.min(columns.size(), csv.fields()); i++) {
          cells.get(i).add(csv.text(i));
        }
      }
      return new DescribedTable(name, kind, List.of(file), dictionary.of(kind, columns, cells));
    }
  }

  /** Columns that identify a row. */
  List<String> key() {
    List<String> names = columns.stream().map(ColumnMeaning::column).toList();
    List<String> key =
        switch (kind) {
          case "runs" -> List.of("run");
          case "design" -> List.of("point");
          case "world" -> List.of("run", "date");
          case "states" -> List.of("run", "date", "state");
          case "firms" -> List.of("run", "date", "firm");
          case "events" -> List.of("run", "event");
          case "reasons" -> List.of("run", "event", "name");
          case "summary" -> List.of("metric", "entity", "date");
          default -> List.of();
        };
    return names.containsAll(key) ? key : List.of();
  }

  /** The columns that refer to another table, and its name; empty if there are none. */
  Map<List<String>, String> references() {
    return switch (kind) {
      case "world", "states", "firms", "events" -> Map.of(List.of("run"), "runs");
      case "reasons" -> Map.of(List.of("run", "event"), "events");
      case "runs" ->
          columns.stream().anyMatch(column -> column.column().equals("point"))
              ? Map.of(List.of("point"), "design")
              : Map.of();
      default -> Map.of();
    };
  }

  /** Total size of its files, bytes. */
  long size() throws IOException {
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    return size;
  }

  /** Paths of its files relative to a folder. */
  List<String> paths(Path folder) {
    return files.stream().map(file -> path(folder, file)).toList();
  }
}
