package org.multipolar.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import org.multipolar.metric.ColumnNames;
import org.multipolar.text.NumberText;

/**
 * Writes comma-separated values according to RFC 4180, except that lines end with {@code \n}:
 * UTF-8, numbers as {@link NumberText}, quotes only where needed.
 *
 * <p>Hand-written for speed and for equal bytes on every JDK: numbers are written straight to the
 * buffer, without a string or an object for each, in digits that no JDK version changes.
 */
public final class CsvWriter {
  private static final int CAPACITY = 1 << 16;

  private final OutputStream out;
  private byte[] buffer = new byte[CAPACITY];
  private int length;
  private boolean lineBegun;

  /**
   * @param out receives large chunks, the last one from {@link #flush()}
   */
  public CsvWriter(OutputStream out) {
    this.out = out;
  }

  /** A cell with a number; empty for NaN. */
  public CsvWriter number(double value) throws IOException {
    begin(NumberText.ROOM);
    length = NumberText.write(value, buffer, length);
    return this;
  }

  /** Cells with the numbers of a range of an array. */
  CsvWriter numbers(double[] values, int from, int to) throws IOException {
    reserve((to - from) * (NumberText.ROOM + 1) + 1);
    byte[] bytes = buffer;
    int at = length;
    for (int i = from; i < to; i++) {
      if (lineBegun || i > from) {
        bytes[at++] = ',';
      }
      at = NumberText.write(values[i], bytes, at);
    }
    length = at;
    lineBegun = lineBegun || to > from;
    return this;
  }

  /** A cell with all digits of a whole number. */
  public CsvWriter whole(long value) throws IOException {
    return cell(Long.toString(value).getBytes(ISO_8859_1));
  }

  /** A cell with a 64-bit key, as {@code 0x} and sixteen hexadecimal digits. */
  public CsvWriter key(long value) throws IOException {
    return cell(("0x" + HexFormat.of().toHexDigits(value)).getBytes(ISO_8859_1));
  }

  /** A cell with text. */
  public CsvWriter text(String text) throws IOException {
    return cell(quoted(text));
  }

  /** A cell as {@link #quoted} returns it. */
  CsvWriter cell(byte[] ready) throws IOException {
    begin(ready.length);
    System.arraycopy(ready, 0, buffer, length, ready.length);
    length += ready.length;
    return this;
  }

  /** The first line of a table: its columns, as identifiers. */
  public CsvWriter header(List<String> columns) throws IOException {
    for (String column : ColumnNames.of(columns)) {
      text(column);
    }
    return endLine();
  }

  /** A line of cells: integers, doubles, of which NaN is an empty cell, and texts. */
  public CsvWriter row(List<?> cells) throws IOException {
    for (Object cell : cells) {
      if (cell instanceof Integer whole) {
        whole(whole);
      } else if (cell instanceof Double number) {
        number(number);
      } else {
        text(cell.toString());
      }
    }
    return endLine();
  }

  /** Ends the line. */
  public CsvWriter endLine() throws IOException {
    lineBegun = false;
    reserve(1);
    buffer[length++] = '\n';
    return this;
  }

  /** Adds whole lines. */
  CsvWriter lines(String lines) throws IOException {
    lineBegun = false;
    cell(lines.getBytes(UTF_8));
    lineBegun = false;
    return this;
  }

  /** Writes the buffer to the output. */
  public void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  /** The bytes of a text cell, in quotes if needed. */
  static byte[] quoted(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    return (plain ? text : '"' + text.replace("\"", "\"\"") + '"').getBytes(UTF_8);
  }

  private void begin(int room) throws IOException {
    reserve(room + 1);
    if (lineBegun) {
      buffer[length++] = ',';
    }
    lineBegun = true;
  }

  private void reserve(int room) throws IOException {
    if (buffer.length - length < room) {
      flush();
      if (buffer.length < room) {
        buffer = new byte[room];
      }
    }
  }
}
