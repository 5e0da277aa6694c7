package org.multipolar.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the tables of a folder as one workbook for spreadsheet programs: a read-me, the dictionary
 * of all columns, and a sheet per table, with cells of type date and frozen headers. Rows are
 * streamed.
 */
public final class Spreadsheet {
  /** File name of the workbook in its folder. */
  public static final String FILE = "tables.xlsx";

  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;
  private static final int LONGEST = 32_767;
  private static final int NAME = 31;

  /** Rows buffered at once. */
  private static final int FLUSH = 500;

  private static final List<String> FIRST =
      List.of(
          "differences",
          "runs",
          "design",
          "summary",
          "events",
          "reasons",
          "world",
          "states",
          "firms");
  private static final int WIDE = 80;
  private static final int DATE_WIDTH = 12;

  private final Path folder;
  private final FolderDescription of;
  private final List<DescribedTable> tables;
  private final List<String> notes = new ArrayList<>();

  private Spreadsheet(Path folder, FolderDescription of, List<DescribedTable> tables) {
    this.folder = folder;
    this.of = of;
    this.tables = tables;
  }

  /**
   * Writes the workbook; an existing one is replaced once the new one is complete.
   *
   * @return notes on what is left out, one sentence each
   */
  public static List<String> write(Path folder, FolderDescription of, Path target)
      throws IOException {
    Optional<Manifest> manifest =
        Files.exists(folder.resolve(Manifest.FILE))
            ? Optional.of(ResultsReader.manifest(folder))
            : Optional.empty();
    List<DescribedTable> tables =
        DescribedTable.of(folder, manifest.map(Manifest::schema), of.dictionary()).stream()
            .filter(table -> !table.kind().equals("figure"))
            .sorted(Comparator.comparingInt(Spreadsheet::place))
            .toList();
    if (manifest.isPresent()) {
      ResultsReader results = ResultsReader.open(folder);
      for (DescribedTable table : tables) {
        for (Path file : table.files()) {
          results.requireUnchanged(file);
        }
      }
    }
    Spreadsheet spreadsheet = new Spreadsheet(folder, of, tables);
    try (NewFile draft = new NewFile(target.toAbsolutePath())) {
      try (OutputStream out = new BufferedOutputStream(unclosed(draft))) {
        spreadsheet.write(out);
      }
      draft.seal();
      draft.publish();
    }
    return List.copyOf(spreadsheet.notes);
  }

  /** Position of a table's sheet; the tables that readers need first come first. */
  private static int place(DescribedTable table) {
    int place = FIRST.indexOf(table.name());
    return place < 0 ? FIRST.size() : place;
  }

  /** A stream that does not close the file. */
  private static OutputStream unclosed(OutputStream file) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        file.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        file.write(bytes, from, length);
      }
    };
  }

  private void write(OutputStream out) throws IOException {
    List<DescribedTable> shown = new ArrayList<>();
    for (DescribedTable table : tables) {
      if (table.isParquet()) {
        notes.add(table.name() + " is in Parquet and not in this workbook.");
      } else if (table.columns().size() > COLUMNS) {
        notes.add(
            table.name() + " has more columns than a sheet can have and is not in this workbook.");
      } else {
        shown.add(table);
      }
    }
    for (DescribedTable table : shown) {
      long rows = rows(table);
      if (rows > ROWS - 1) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%s has %,d rows; a sheet can have %,d, and this workbook has the first of them.",
                table.name(),
                rows,
                ROWS - 1));
      }
    }
    try (Workbook book = new Workbook(out, "Multipolar", null)) {
      readMe(book.newWorksheet("Read me"), shown);
      dictionary(book.newWorksheet("Dictionary"), shown);
      Set<String> names = new HashSet<>(Set.of("read me", "dictionary"));
      for (DescribedTable table : shown) {
        table(book.newWorksheet(sheet(table.name(), names)), table);
      }
    }
  }

  private static long rows(DescribedTable table) throws IOException {
    long rows = -1;
    try (InputStream in = Files.newInputStream(table.files().get(0))) {
      CsvReader csv = new CsvReader(in);
      while (csv.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** A unique and valid name for a sheet. */
  static String sheet(String table, Set<String> taken) {
    String plain = table.substring(table.lastIndexOf('/') + 1).replaceAll("[\\[\\]:*?/\\\\]", "-");
    String capital = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    String name = capital.substring(0, Math.min(NAME, capital.length()));
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      String suffix = " " + n;
      name = capital.substring(0, Math.min(NAME - suffix.length(), capital.length())) + suffix;
    }
    return name;
  }

  private void readMe(Worksheet sheet, List<DescribedTable> shown) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(of.title(), ""));
    if (!of.text().isEmpty()) {
      rows.add(List.of(of.text(), ""));
    }
    of.sources().forEach(source -> rows.add(List.of("Source", source)));
    rows.add(List.of("Folder", folder.toAbsolutePath().getFileName().toString()));
    rows.add(List.of("", ""));
    rows.add(List.of("Sheet", "Contents"));
    rows.add(List.of("Dictionary", "What each column of each sheet holds, and in which unit."));
    Set<String> names = new HashSet<>(Set.of("read me", "dictionary"));
    for (DescribedTable table : shown) {
      ColumnMeaning row = DataDictionary.table(table.kind()).orElseThrow();
      rows.add(List.of(sheet(table.name(), names), row.label() + ". " + row.text()));
    }
    rows.add(List.of("", ""));
    rows.add(
        List.of(
            "Dates",
            "What is measured by month has the first day of the month; its values hold at the end"
                + " of it."));
    rows.add(List.of("Empty cells", "A value that does not exist, not 0. inf is infinite."));
    notes.forEach(note -> rows.add(List.of("Not here", note)));
    sheet.width(0, 24);
    sheet.width(1, WIDE);
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < 2; c++) {
        text(sheet, r, c, rows.get(r).get(c));
      }
    }
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.finish();
  }

  private static void dictionary(Worksheet sheet, List<DescribedTable> shown) throws IOException {
    List<String> columns =
        List.of("table", "column", "label", "unit", "type", "meaning", "written");
    header(sheet, columns);
    int[] widths = {16, 32, 40, 16, 10, WIDE, 32};
    for (int c = 0; c < widths.length; c++) {
      sheet.width(c, widths[c]);
    }
    int row = 1;
    for (DescribedTable table : shown) {
      for (ColumnMeaning column : table.columns()) {
        List<String> cells =
            List.of(
                table.name(),
                column.column(),
                column.label(),
                column.unit(),
                column.type().id(),
                column.text(),
                column.written());
        for (int c = 0; c < cells.size(); c++) {
          text(sheet, row, c, cells.get(c));
        }
        row++;
      }
    }
    sheet.finish();
  }

  private static void header(Worksheet sheet, List<String> columns) {
    sheet.freezePane(0, 1);
    for (int c = 0; c < columns.size(); c++) {
      sheet.inlineString(0, c, columns.get(c));
      sheet.style(0, c).bold().set();
    }
  }

  private static void table(Worksheet sheet, DescribedTable table) throws IOException {
    List<ColumnMeaning> columns = table.columns();
    header(sheet, columns.stream().map(ColumnMeaning::column).toList());
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(
          c,
          columns.get(c).type() == ColumnMeaning.Type.DATE
              ? DATE_WIDTH
              : Math.min(WIDE, columns.get(c).column().length() + 2));
    }
    try (InputStream in = Files.newInputStream(table.files().get(0))) {
      CsvReader csv = new CsvReader(in);
      csv.next();
      for (int row = 1; row < ROWS && csv.next(); row++) {
        for (int c = 0; c < columns.size(); c++) {
          cell(sheet, row, c, csv, columns.get(c).type());
        }
        if (row % FLUSH == 0) {
          sheet.flush();
        }
      }
    }
    sheet.finish();
  }

  private static void cell(Worksheet sheet, int row, int c, CsvReader csv, ColumnMeaning.Type type)
      throws IOException {
    String text = csv.text(c);
    if (text.isEmpty()) {
      return;
    }
    switch (type) {
      case INTEGER, NUMBER -> {
        double number = csv.number(c);
        if (Double.isInfinite(number)) {
          sheet.inlineString(row, c, text);
        } else {
          sheet.value(row, c, number);
        }
      }
      case DATE -> {
        sheet.value(row, c, LocalDate.parse(text));
        sheet.style(row, c).format("yyyy-mm-dd").set();
      }
      case STRING -> text(sheet, row, c, text);
    }
  }

  private static void text(Worksheet sheet, int row, int c, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(row, c, text.substring(0, Math.min(LONGEST, text.length())));
    }
  }
}
