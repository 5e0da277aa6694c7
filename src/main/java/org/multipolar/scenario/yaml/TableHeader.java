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

  /**
   * Whether a header is that of another kind of file, for which one message is enough: it has none
   * of the required columns, and few of its names are like those of any.
   */
  static boolean isForeign(
      List<String> names,
      List<String> required,
      List<String> columns,
      SourceLocation at,
      Problems problems) {
    List<String> telling = required.isEmpty() ? columns : required;
    long like = names.stream().filter(name -> Suggestion.to(name, columns).isPresent()).count();
    boolean known =
        2 * like >= names.size()
            || names.stream().anyMatch(name -> telling.contains(meant(name, telling)));
    FileKind kind = known ? FileKind.TABLE : FileKind.of(Path.of(at.origin()));
    if (kind != FileKind.TABLE && names.get(0).startsWith("multipolar:")) {
      problems.add(SourceLocation.of(at.origin()), "is a " + kind.title() + ", not a table");
      return true;
    }
    if (!known && names.size() > 1) {
      problems.add(
          at,
          "this header is not that of such a table; allowed: "
              + columns.stream().limit(LISTED).collect(Collectors.joining(", "))
              + (columns.size() > LISTED ? ", …" : ""));
      return true;
    }
    return false;
  }
}
