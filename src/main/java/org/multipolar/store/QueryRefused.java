package org.multipolar.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multipolar.metric.ColumnNames;

/** Thrown if a query cannot be answered; the message is one line with position and reason. */
public final class QueryRefused extends ResultsException {
  private static final long serialVersionUID = 1;

  private static final int LONGEST = 400;
  private static final int CANDIDATES = 3;
  private static final String SEE = "; --tables lists tables and columns";
  private static final String CUT = "...";

  /** Prefix that the driver adds to the cause. */
  private static final Pattern WRAPPING = Pattern.compile("(?s)Invalid Input Error: .*\nError: ");

  private static final Pattern CATEGORY = Pattern.compile("^(?:[A-Za-z]+ )+Error: ");
  private static final Pattern PLACE =
      Pattern.compile("(?s)(.*?)\\n+(LINE (\\d+): )([^\\n]*)\\n( *)\\^.*");
  private static final Pattern NO_TABLE =
      Pattern.compile("Table with name (.*?) does not exist!.*");
  private static final Pattern NO_FILE =
      Pattern.compile("(?s)Cannot access (?:file|directory) \"(.*?)\" - .*");
  private static final Pattern NO_COLUMN =
      Pattern.compile(
          "(?:Referenced column \"(.*?)\" not found|.*does not have a column named \"(.*?)\").*");
  private static final Pattern CANDIDATE = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.@-]+");

  QueryRefused(String message) {
    super(message);
  }

  /** Position of an error in a query, from 1. */
  private record Place(int line, int column) {
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": ";
    }
  }

  /**
   * An error of the parser.
   *
   * @param offset number of characters before the error
   */
  static QueryRefused syntax(String sql, int offset, String message, List<QueryView> views) {
    int length = sql.codePointCount(0, sql.length());
    String before = sql.substring(0, sql.offsetByCodePoints(0, Math.min(offset, length)));
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    Place place = new Place(line, before.length() - lineStart + 1);
    String unquoted = unquoted(sql, place, views);
    return new QueryRefused(place + (unquoted.isEmpty() ? message : unquoted));
  }

  /**
   * An error of the database.
   *
   * @param before number of lines that precede the query in the statement
   */
  static QueryRefused of(
      SQLException e, String sql, int before, List<QueryView> views, Map<String, String> absent) {
    String message = WRAPPING.matcher(e.getMessage()).replaceFirst("");
    message = CATEGORY.matcher(message.strip()).replaceFirst("");
    Matcher file = NO_FILE.matcher(message);
    if (file.matches()) {
      return new QueryRefused(noFile(file.group(1), views));
    }
    Matcher placed = PLACE.matcher(message);
    if (!placed.matches()) {
      return new QueryRefused(oneLine(message));
    }
    message = oneLine(placed.group(1));
    Place place = place(sql, before, placed);
    String unquoted = unquoted(sql, place, views);
    if (!unquoted.isEmpty()) {
      return new QueryRefused(place + unquoted);
    }
    Matcher table = NO_TABLE.matcher(message);
    if (table.matches()) {
      return new QueryRefused(place + noTable(table.group(1), message, views, absent));
    }
    Matcher column = NO_COLUMN.matcher(message);
    if (column.matches()) {
      String name = column.group(1) == null ? column.group(2) : column.group(1);
      return new QueryRefused(place + noColumn(name, message));
    }
    return new QueryRefused(place + message);
  }

  private static String noTable(
      String name, String message, List<QueryView> views, Map<String, String> absent) {
    String written = ColumnNames.of(name);
    if (absent.containsKey(written)) {
      return "no table '" + name + "': " + absent.get(written);
    }
    if (name.matches(".*[/\\\\].*")) {
      return noFile(name, views);
    }
    List<String> names = views.stream().map(QueryView::name).toList();
    List<String> near =
        Stream.concat(Stream.of(written), candidates(message).stream())
            .filter(names::contains)
            .toList();
    return "no table '"
        + name
        + (near.isEmpty()
            ? "'; there are " + String.join(", ", names) + SEE
            : "', did you mean '" + near.get(0) + "'?" + SEE.substring(1));
  }

  private static String noFile(String file, List<QueryView> views) {
    String stem = file.replaceFirst("\\.[^.]*$", "");
    return "a query reads the tables of its results, not the file '"
        + file
        + "'"
        + (views.stream().anyMatch(view -> view.name().equals(stem))
            ? ", did you mean '" + stem + "'?" + SEE.substring(1)
            : SEE);
  }

  private static String noColumn(String name, String message) {
    List<String> near = candidates(message.replaceFirst(".*?Candidate bindings:", ""));
    return "no column '"
        + name
        + (near.isEmpty()
            ? "'"
            : "'; the nearest are "
                + String.join(", ", near.stream().map(MemoryDatabase::name).toList()))
        + SEE;
  }

  private static List<String> candidates(String message) {
    int from = message.indexOf('!') + 1;
    return CANDIDATE
        .matcher(message.substring(from))
        .results()
        .map(m -> m.group(1))
        .limit(CANDIDATES)
        .toList();
  }

  /**
   * Points out the column meant by an unquoted name in the form of input files; empty for other
   * names.
   */
  private static String unquoted(String sql, Place place, List<QueryView> views) {
    List<String> lines = Arrays.asList(sql.split("\n", -1));
    if (place.line() > lines.size()) {
      return "";
    }
    Matcher word = WORD.matcher(lines.get(place.line() - 1));
    while (word.find()) {
      String text = word.group();
      boolean here = word.start() < place.column() && place.column() <= word.end();
      boolean quoted =
          word.start() > 0 && lines.get(place.line() - 1).charAt(word.start() - 1) == '"';
      if (here
          && !quoted
          && !text.matches("\\w+")
          && views.stream()
              .flatMap(v -> v.columns().stream())
              .anyMatch(c -> c.name().equals(ColumnNames.of(text)))) {
        return text + " is the column " + ColumnNames.of(text);
      }
    }
    return "";
  }

  /** Position of an error, also where the database shows only part of a long line. */
  private static Place place(String sql, int before, Matcher placed) {
    int line = Math.max(1, Integer.parseInt(placed.group(3)) - before);
    String shown = placed.group(4);
    int column = placed.group(5).length() - placed.group(2).length();
    List<String> lines = new ArrayList<>(Arrays.asList(sql.split("\n", -1)));
    if (shown.startsWith(CUT) && line <= lines.size()) {
      String part = shown.substring(CUT.length());
      part = part.endsWith(CUT) ? part.substring(0, part.length() - CUT.length()) : part;
      int at = lines.get(line - 1).indexOf(part);
      column += at < 0 ? 0 : at - CUT.length();
    }
    return new Place(line, column + 1);
  }

  private static String oneLine(String message) {
    String line = message.strip().replaceAll("\\s*\\n\\s*", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
