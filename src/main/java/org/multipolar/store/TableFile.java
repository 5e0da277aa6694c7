package org.multipolar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.MetricNames;

/**
 * A table of a results folder: a single CSV file, or parts in Parquet.
 *
 * @param name name in SQL
 * @param kind its name in the dictionary of columns
 * @param files its files
 * @param columns its columns; none for Parquet, which stores them
 */
record TableFile(String name, String kind, List<Path> files, List<Column> columns) {
  static final String DESIGN = "design";
  static final String DIFFERENCES = "differences";

  /** Folder of the findings of a study. */
  static final String ANALYSIS = "analysis";

  /** The tables of findings that a study can have, by their names in files. */
  static final List<String> FINDINGS =
      List.of(
          "points",
          "effects",
          "variance",
          "effect-drivers",
          "effect-tree",
          "effect-tree-importance",
          DIFFERENCES,
          "morris",
          "morris-ranking",
          "sobol",
          "tree",
          "tree-importance",
          "peeling",
          "box",
          "regret",
          "satisficing",
          "structure",
          "pareto",
          "patterns",
          "generations",
          "vectors");

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
            new TableFile(
                name, name, List.of(file), name.equals(DESIGN) ? design(file) : columns(file)));
      } else if (!parts.isEmpty()) {
        tables.add(new TableFile(name, name, parts, List.of()));
      }
    }
    return tables;
  }

  /** The tables of findings in the folder of a study; those of one kind are numbered. */
  static List<TableFile> findings(Path folder) throws IOException {
    Path analysis = folder.resolve(ANALYSIS);
    if (!Files.isDirectory(analysis)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(analysis)) {
      files =
          all.filter(file -> file.toString().endsWith(CSV) && place(file) >= 0)
              .sorted(Comparator.comparingInt(TableFile::place).thenComparing(file -> file))
              .toList();
    }
    List<TableFile> tables = new ArrayList<>();
    for (Path file : files) {
      tables.add(finding(DescribedTable.kindOfFinding(stem(file)), file));
    }
    return tables;
  }

  private static int place(Path finding) {
    return FINDINGS.indexOf(stem(finding).replaceFirst("-\\d+$", ""));
  }

  /** A table of findings in a file. */
  static TableFile finding(String kind, Path file) throws IOException {
    return new TableFile(ColumnNames.of(stem(file)), kind, List.of(file), typed(kind, file));
  }

  /** The different texts in a column of a CSV file. */
  static Set<String> texts(Path file, String column) throws IOException {
    Set<String> texts = new TreeSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      CsvReader csv = new CsvReader(in);
      int place = List.of(header(file, csv)).indexOf(column);
      while (place >= 0 && csv.next()) {
        texts.add(csv.text(place));
      }
    }
    return texts;
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.csv$", "");
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
    return typed(
        file, name -> name.equals("point") ? Optional.of(Column.Kind.TEXT) : Optional.empty());
  }

  /** Columns of findings, by the dictionary; factors are typed by their cells. */
  private static List<Column> typed(String kind, Path file) throws IOException {
    DataDictionary dictionary = new DataDictionary(MetricNames.CATALOGUE, List.of(), List.of());
    return typed(
        file, name -> dictionary.find(kind, name).map(meaning -> Column.kind(meaning.type())));
  }

  private static List<Column> typed(Path file, Function<String, Optional<Column.Kind>> known)
      throws IOException {
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
                      known
                          .apply(names[i])
                          .orElse(text[i] ? Column.Kind.TEXT : Column.Kind.NUMBER)))
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
