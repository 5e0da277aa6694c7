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
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the tables of a folder as one workbook for spreadsheet programs: a read-me, the dictionary
 * of all columns, and a sheet per table, or several if it has more rows than a sheet can have, with
 * cells of type date and frozen headers. Rows are streamed.
 */
public final class Spreadsheet {
  /** File name of the workbook in its folder. */
  public static final String FILE = "tables.xlsx";

  /** Most rows of a sheet, without its header. */
  private static final int ROWS = 1_048_575;

  private static final int COLUMNS = 16_384;
  private static final int LONGEST = 32_767;

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
  private final List<TableSheets> sheets = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Spreadsheet(Path folder, FolderDescription of) {
    this.folder = folder;
    this.of = of;
  }

  /**
   * Writes the workbook; an existing one is replaced once the new one is complete.
   *
   * @return notes on what is left out, one sentence each
   */
  public static List<String> write(Path folder, FolderDescription of, Path target)
      throws IOException {
    return write(folder, of, target, ROWS);
  }

  /**
   * @param most most rows of a sheet, without its header
   */
  static List<String> write(Path folder, FolderDescription of, Path target, int most)
      throws IOException {
    Optional<Manifest> manifest =
        Files.exists(folder.resolve(Manifest.FILE))
            ? Optional.of(Manifest.of(folder))
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
    Spreadsheet spreadsheet = new Spreadsheet(folder, of);
    spreadsheet.arrange(tables, most);
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

  /** Decides which tables are shown, and on which sheets. */
  private void arrange(List<DescribedTable> tables, int most) throws IOException {
    Set<String> names = new HashSet<>(Set.of("read me", "dictionary"));
    for (DescribedTable table : tables) {
      if (table.isParquet()) {
        notes.add(table.name() + " is in Parquet and not in this workbook.");
      } else if (table.columns().size() > COLUMNS) {
        notes.add(
            table.name() + " has more columns than a sheet can have and is not in this workbook.");
      } else {
        sheets.add(TableSheets.of(table, rows(table), most, names));
      }
    }
  }

  private void write(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Multipolar", null)) {
      readMe(book.newWorksheet("Read me"));
      dictionary(book.newWorksheet("Dictionary"));
      for (TableSheets table : sheets) {
        table(book, table);
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

  private void readMe(Worksheet sheet) throws IOException {
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
    for (TableSheets table : sheets) {
      ColumnMeaning row = DataDictionary.table(table.table().kind()).orElseThrow();
      for (TableSheets.Part part : table.parts()) {
        rows.add(List.of(part.name(), row.label() + ". " + row.text() + table.rowsOf(part)));
      }
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

  private void dictionary(Worksheet sheet) throws IOException {
    List<String> columns =
        List.of("table", "column", "label", "unit", "type", "meaning", "written");
    header(sheet, columns);
    int[] widths = {16, 32, 40, 16, 10, WIDE, 32};
    for (int c = 0; c < widths.length; c++) {
      sheet.width(c, widths[c]);
    }
    int row = 1;
    for (TableSheets shown : sheets) {
      DescribedTable table = shown.table();
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

  private static void table(Workbook book, TableSheets table) throws IOException {
    try (InputStream in = Files.newInputStream(table.table().files().get(0))) {
      CsvReader csv = new CsvReader(in);
      csv.next();
      for (TableSheets.Part part : table.parts()) {
        part(book.newWorksheet(part.name()), table.table().columns(), csv, part.rows());
      }
    }
  }

  /** A sheet of the next rows of a table. */
  private static void part(Worksheet sheet, List<ColumnMeaning> columns, CsvReader csv, int rows)
      throws IOException {
    header(sheet, columns.stream().map(ColumnMeaning::column).toList());
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(
          c,
          columns.get(c).type() == ColumnMeaning.Type.DATE
              ? DATE_WIDTH
              : Math.min(WIDE, columns.get(c).column().length() + 2));
    }
    for (int row = 1; row <= rows && csv.next(); row++) {
      for (int c = 0; c < columns.size(); c++) {
        cell(sheet, row, c, csv, columns.get(c).type());
      }
      if (row % FLUSH == 0) {
        sheet.flush();
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
