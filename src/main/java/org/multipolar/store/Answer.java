package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.multipolar.text.NumberText;

/**
 * The result of a query, read row by row. Numbers have nine significant digits, as in all tables.
 */
public final class Answer implements Closeable {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Statement statement;
  private final ResultSet rows;
  private final Function<SQLException, ResultsException> explain;
  private final List<Heading> headings = new ArrayList<>();

  /** Kinds of columns for output. */
  public enum Kind {
    /** Numbers, whole or not. */
    NUMBER,
    /** {@code true} and {@code false}. */
    TRUTH,
    /** Everything else. */
    TEXT
  }

  /**
   * A column.
   *
   * @param name its name; not necessarily unique
   * @param kind kind of its values
   * @param type its type in SQL
   */
  public record Heading(String name, Kind kind, String type) {
    private static Heading of(String name, String type) {
      Kind kind =
          type.matches("DOUBLE|FLOAT|DECIMAL.*|U?(HUGE|BIG|SMALL|TINY)INT|U?INTEGER|BIGNUM")
              ? Kind.NUMBER
              : type.equals("BOOLEAN") ? Kind.TRUTH : Kind.TEXT;
      return new Heading(name, kind, type);
    }

    private boolean isBinary() {
      return type.equals("DOUBLE") || type.equals("FLOAT");
    }
  }

  Answer(Statement statement, ResultSet rows, Function<SQLException, ResultsException> explain)
      throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.explain = explain;
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      headings.add(
          Heading.of(
              rows.getMetaData().getColumnLabel(i), rows.getMetaData().getColumnTypeName(i)));
    }
  }

  public List<Heading> headings() {
    return headings;
  }

  /** Advances to the next row; false after the last. */
  public boolean next() throws ResultsException {
    try {
      return rows.next();
    } catch (SQLException e) {
      throw explain.apply(e);
    }
  }

  /** A cell of the current row; empty if it has no value. */
  public String text(int column) throws ResultsException {
    try {
      if (headings.get(column).isBinary()) {
        double value = rows.getDouble(column + 1);
        return rows.wasNull() ? "" : NumberText.of(value);
      }
      Object value = rows.getObject(column + 1);
      if (value == null) {
        return "";
      }
      return value instanceof BigDecimal number
          ? number.toPlainString()
          : rows.getString(column + 1);
    } catch (SQLException e) {
      throw explain.apply(e);
    }
  }

  /** Writes all remaining rows as CSV with a header. */
  public void writeCsv(OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out);
    for (Heading heading : headings) {
      csv.text(heading.name());
    }
    csv.endLine();
    while (next()) {
      for (int i = 0; i < headings.size(); i++) {
        csv.text(text(i));
      }
      csv.endLine();
    }
    csv.flush();
  }

  /** Writes all remaining rows as a JSON array with one object per line. */
  public void writeJson(OutputStream out) throws IOException {
    String before = "[\n";
    while (next()) {
      StringBuilder row = new StringBuilder(before + "{");
      for (int i = 0; i < headings.size(); i++) {
        row.append(i == 0 ? "" : ", ").append(JSON.toJson(headings.get(i).name())).append(": ");
        row.append(json(headings.get(i).kind(), text(i)));
      }
      out.write((row + "}").getBytes(UTF_8));
      before = ",\n";
    }
    out.write((before.equals("[\n") ? "[]\n" : "\n]\n").getBytes(UTF_8));
  }

  /** A JSON value; infinities become strings, since JSON has none. */
  private static String json(Kind kind, String text) {
    if (text.isEmpty()) {
      return "null";
    }
    return kind == Kind.TEXT || text.endsWith("inf") ? JSON.toJson(text) : text;
  }

  @Override
  public void close() throws ResultsException {
    try {
      statement.close();
    } catch (SQLException e) {
      throw explain.apply(e);
    }
  }
}
