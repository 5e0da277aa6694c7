package org.multipolar.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.multipolar.metric.ColumnNames;

/** The first line of a table, compared with the columns that it should have. */
final class TableHeader {
  private static final int LISTED = 20;

  private TableHeader() {}

  /**
   * The known column with a name in any case, which may also be its identifier in result tables.
   */
  static String meant(String name, List<String> columns) {
    String bare = CsvTable.stripped(name);
    return columns.contains(bare)
        ? bare
        : columns.stream()
            .filter(column -> ColumnNames.of(column).equals(bare) || column.equalsIgnoreCase(bare))
            .findFirst()
            .orElse(bare);
  }

  /** Whether a header is that of another kind of file, for which one message is enough. */
  static boolean isForeign(
      List<String> names, List<String> columns, SourceLocation at, Problems problems) {
    boolean known =
        names.stream()
            .map(name -> meant(name, columns))
            .anyMatch(name -> columns.contains(name) || Suggestion.to(name, columns).isPresent());
    FileKind kind = known ? FileKind.TABLE : FileKind.of(Path.of(at.origin()));
    if (kind != FileKind.TABLE && names.get(0).startsWith("multipolar:")) {
      problems.add(SourceLocation.of(at.origin()), "is a " + kind.title() + ", not a table");
      return true;
    }
    if (!known && names.size() > 1) {
      problems.add(
          at,
          "no column of this header is known; allowed: "
              + columns.stream().limit(LISTED).collect(Collectors.joining(", "))
              + (columns.size() > LISTED ? ", …" : ""));
      return true;
    }
    return false;
  }
}
