package org.multipolar.scenario.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.multipolar.text.Digits;
import org.multipolar.text.Labels;
import org.multipolar.value.Key;

/**
 * A CSV file with known columns, read strictly: the header has every required column and no unknown
 * one, and every row is as long as the header. A column may also be named by its identifier in
 * result tables and in capitals. Blank rows and spaces around values are skipped.
 *
 * <p>The separator is that of the header: a comma, a semicolon, a tab or a bar; a spreadsheet's
 * line {@code sep=;} is understood. With a separator other than the comma, numbers may have a
 * decimal comma.
 */
public final class CsvTable {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

  /** The line in which a spreadsheet declares its separator. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=([,;\t|])");

  private static final Pattern AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

  private final List<Row> rows = new ArrayList<>();
  private boolean whole = true;
  private List<String> columns = List.of();
  private final Problems problems;
  private final String origin;
  private final String text;
  private final char separator;

  /** Offset of the start of each line, ascending. */
  private final int[] lineStarts;

  private CsvTable(String origin, String text, List<String> columns, Problems problems) {
    this.origin = origin;
    Matcher given = SEPARATOR_LINE.matcher(text);
    this.text = given.lookingAt() ? " ".repeat(given.end()) + text.substring(given.end()) : text;
    this.problems = problems;
    separator = given.lookingAt() ? given.group(1).charAt(0) : CsvSeparator.of(this.text, columns);
    lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.rangeClosed(1, text.length()).filter(i -> text.charAt(i - 1) == '\n'))
            .toArray();
  }

  /** Reads a table; empty, with the problem reported, if its header or format is wrong. */
  public static Optional<CsvTable> read(Path file, List<String> columns, Problems problems) {
    return read(file, columns, List.of(), problems);
  }

  /** Reads a table with optional columns; a missing one reads as empty. */
  public static Optional<CsvTable> read(
      Path file, List<String> required, List<String> optional, Problems problems) {
    return SourceText.of(file, problems)
        .flatMap(
            text -> {
              List<String> columns = Stream.concat(required.stream(), optional.stream()).toList();
              return new CsvTable(file.toString(), text, columns, problems)
                  .parse(required, optional);
            });
  }

  /**
   * The names in the first line of a table, which identify its kind; for an unreadable file, one
   * empty name.
   */
  public static List<String> header(Path file) {
    String header =
        SourceText.of(file, new Problems()).stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank() && !SEPARATOR_LINE.matcher(line).matches())
            .findFirst()
            .orElse("");
    return Arrays.stream(header.split("[" + Pattern.quote(CsvSeparator.ALL) + "]"))
        .map(name -> name.replace("\"", "").strip())
        .toList();
  }

  /** Names of the table's columns, in order. */
  public List<String> columns() {
    return columns;
  }

  public List<Row> rows() {
    return rows;
  }

  /** Whether there is a row; reports that there is none, unless another fault says why. */
  public boolean hasRows() {
    if (rows.isEmpty() && whole) {
      problems.add(SourceLocation.of(origin), "has no row below its header");
    }
    return !rows.isEmpty();
  }

  /** Whether every row has as many fields as the header; other rows are left out. */
  public boolean whole() {
    return whole;
  }

  private Optional<CsvTable> parse(List<String> required, List<String> optional) {
    if (!quotesClose()) {
      return Optional.empty();
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Map<String, Integer> places = null;
      for (CSVRecord record : parser) {
        if (record.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (places == null) {
          Optional<Map<String, Integer>> header = header(record, required, optional);
          if (header.isEmpty()) {
            return Optional.empty();
          }
          places = header.get();
          columns = List.copyOf(places.keySet());
        } else if (record.size() != places.size()) {
          Optional<Character> other = CsvSeparator.other(record, separator, places.size());
          if (other.isPresent()) {
            problems.add(
                mark(record, 0),
                "this row is separated by %s, the header by %s; use one of them in all rows",
                CsvSeparator.name(other.get()),
                CsvSeparator.name(separator));
            return Optional.empty();
          }
          problems.add(
              mark(record, 0),
              "this row has %s; the header has %s%s",
              Labels.count(record.size(), "field"),
              places.size(),
              record.stream()
                  .map(Confusable::signIn)
                  .filter(s -> !s.isEmpty())
                  .findFirst()
                  .orElse(""));
          whole = false;
        } else {
          rows.add(new Row(record, places));
        }
      }
      if (places == null) {
        problems.add(SourceLocation.of(origin), "is empty");
        return Optional.empty();
      }
      return Optional.of(this);
    } catch (IOException | UncheckedIOException e) {
      problems.add(SourceLocation.of(origin), "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Whether every quoted field is closed and followed by a separator or the end of the line. */
  private boolean quotesClose() {
    int opened = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (opened < 0) {
        boolean fieldStarts = i == 0 || endsField(text.charAt(i - 1));
        opened = c == '"' && fieldStarts ? i : -1;
      } else if (c == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else if (i + 1 == text.length() || endsField(text.charAt(i + 1))) {
          opened = -1;
        } else {
          boolean within = text.lastIndexOf('\n', i) < opened;
          problems.add(
              location(within ? i + 1 : opened),
              within
                  ? "text after a closing quote; a quote inside a field is doubled"
                  : "this quote is never closed");
          return false;
        }
      }
    }
    if (opened >= 0) {
      problems.add(location(opened), "this quote is never closed");
    }
    return opened < 0;
  }

  private boolean endsField(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private Optional<Map<String, Integer>> header(
      CSVRecord record, List<String> required, List<String> optional) {
    List<String> columns = Stream.concat(required.stream(), optional.stream()).toList();
    if (TableHeader.isForeign(record.toList(), required, columns, mark(record, 0), problems)) {
      return Optional.empty();
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    Set<String> misspelt = new HashSet<>();
    boolean good = true;
    for (int i = 0; i < record.size(); i++) {
      String name = TableHeader.meant(record.get(i), columns);
      if (!columns.contains(name)) {
        problems.add(
            mark(record, i), "unknown column '%s'%s", name, Suggestion.hint(name, columns));
        Suggestion.to(name, columns).ifPresent(misspelt::add);
        good = false;
      } else if (places.putIfAbsent(name, i) != null) {
        problems.add(mark(record, i), "duplicate column '" + name + "'");
        good = false;
      }
    }
    for (String column : required) {
      if (!places.containsKey(column) && !misspelt.contains(column)) {
        problems.add(mark(record, 0), "missing column '" + column + "'");
        good = false;
      }
    }
    return good ? Optional.of(places) : Optional.empty();
  }

  /** Whether a header contains the name of a column, as {@link #read} understands it. */
  public static boolean names(List<String> header, String column) {
    return header.stream()
        .anyMatch(name -> TableHeader.meant(name, List.of(column)).equals(column));
  }

  /** A value without the spaces around it, no-break spaces among them. */
  static String stripped(String value) {
    return AROUND.matcher(value).replaceAll("");
  }

  private SourceLocation mark(CSVRecord record, int field) {
    int at = (int) record.getCharacterPosition();
    boolean quoted = false;
    for (int left = field; left > 0 && at < text.length(); at++) {
      char c = text.charAt(at);
      quoted ^= c == '"';
      left -= c == separator && !quoted ? 1 : 0;
    }
    return location(at);
  }

  private SourceLocation location(int at) {
    int found = Arrays.binarySearch(lineStarts, at);
    int line = found >= 0 ? found : -found - 2;
    return new SourceLocation(origin, line + 1, at - lineStarts[line] + 1);
  }

  /** A row; a missing or invalid value is reported and read as a default. */
  public final class Row {
    private final CSVRecord record;
    private final Map<String, Integer> places;
    private final Set<String> faulty = new HashSet<>();

    private Row(CSVRecord record, Map<String, Integer> places) {
      this.record = record;
      this.places = places;
    }

    public SourceLocation at(String column) {
      return mark(record, places.getOrDefault(column, 0));
    }

    private void fault(String column, String message) {
      faulty.add(column);
      problems.add(at(column), message);
    }

    private void fault(String column, String message, Object... values) {
      faulty.add(column);
      problems.add(at(column), message, values);
    }

    /** Whether no problem has been found in a cell. */
    public boolean sound(String column) {
      return !faulty.contains(column);
    }

    /**
     * Reports at the first of several cells that their values are inconsistent, if each cell is
     * valid by itself.
     */
    public void weigh(List<String> columns, String message, Object... values) {
      if (columns.stream().allMatch(this::sound)) {
        problems.add(at(columns.get(0)), message, values);
      }
    }

    /** The text of a cell, possibly empty. */
    public String raw(String column) {
      Integer place = places.get(column);
      return place == null ? "" : stripped(record.get(place));
    }

    public String text(String column) {
      String value = raw(column);
      if (value.isBlank()) {
        fault(column, column + " is empty");
      }
      return value;
    }

    public String id(String column) {
      String value = text(column);
      if (!value.isBlank() && !value.matches(Key.Like.ID.regex())) {
        fault(column, column + " must be an id, not '" + value + "'" + Confusable.in(value));
      }
      return value;
    }

    /** Reads one of the allowed words; the first of them if invalid. */
    public String word(String column, String... allowed) {
      String value = raw(column);
      List<String> words = Arrays.asList(allowed);
      if (!words.contains(value)) {
        fault(
            column,
            "%s must be %s, not '%s'%s",
            column,
            String.join(" or ", words),
            value,
            Confusable.in(value));
        return allowed[0];
      }
      return value;
    }

    /** Reads a finite number in a range; the minimum if invalid. */
    public double number(String column, double min, double max) {
      String value = raw(column);
      String point = separator == ',' ? value : value.replace(',', '.');
      if (!NUMBER.matcher(point).matches()) {
        fault(
            column,
            "%s must be a number, not '%s'%s",
            column,
            value,
            Scalar.fraction(point)
                .map(part -> "; as a fraction: " + part)
                .orElse(
                    NUMBER.matcher(value.replace(',', '.')).matches()
                        ? "; decimals have a point, not a comma"
                        : Confusable.in(value)));
        return min;
      }
      double number = Double.parseDouble(point);
      if (number < min || number > max) {
        fault(
            column,
            "%s is %s; allowed: %s to %s",
            column,
            value,
            Digits.text(min),
            Digits.text(max));
        return min;
      }
      return number;
    }

    /** A date. */
    public Optional<LocalDate> day(String column) {
      Optional<LocalDate> day = Scalar.day(raw(column));
      if (day.isEmpty()) {
        String text = raw(column);
        fault(
            column,
            column
                + Scalar.noDay(text)
                    .orElseGet(
                        () ->
                            " must be "
                                + Scalar.DAY
                                + ", not '"
                                + text
                                + "'"
                                + Confusable.in(text)));
      }
      Optional<String> outside = day.flatMap(Scalar::outside);
      if (outside.isPresent()) {
        fault(column, column + outside.get());
        return Optional.empty();
      }
      return day;
    }

    /** A number in a range, or NaN where the field is empty. */
    public double numberOrNone(String column, double min, double max) {
      return raw(column).isBlank() ? Double.NaN : number(column, min, max);
    }

    public void empty(String column, String why) {
      if (!raw(column).isBlank()) {
        fault(column, column + " must be empty " + why + ", not '" + raw(column) + "'");
      }
    }
  }
}
