package org.multipolar.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the output of {@link CsvWriter}, row by row in constant memory. A number is read as the
 * double nearest to its text.
 *
 * <p>Hand-written for speed: series have millions of numbers, most of them with at most fifteen
 * digits, which are exact as a quotient of two doubles; only the others need {@code
 * Double.parseDouble}, and no cell becomes a string.
 */
final class CsvReader {
  private static final double[] TENS = new double[23];

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = TENS[i - 1] * 10;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;

  private byte[] row = new byte[1 << 12];
  private int[] ends = new int[64];
  private int fields;
  private long line;
  private long filled;

  CsvReader(InputStream in) {
    this.in = in;
  }

  /** Advances to the next row; false after the last. */
  boolean next() throws IOException {
    int length = 0;
    fields = 0;
    boolean quoted = false;
    boolean any = false;
    for (int b = read(); b >= 0; b = read()) {
      any = true;
      if (quoted) {
        if (b != '"') {
          length = append(b, length);
        } else if (peek() == '"') {
          length = append(read(), length);
        } else {
          quoted = false;
        }
      } else if (b == ',') {
        endField(length);
      } else if (b == '\n') {
        endField(length);
        line++;
        return true;
      } else if (b == '"') {
        quoted = true;
      } else {
        length = append(b, length);
      }
    }
    if (any) {
      throw new IOException("row " + (line + 1) + " is truncated");
    }
    return false;
  }

  /** Number of the current row, from 1. */
  long line() {
    return line;
  }

  /** Number of bytes up to the end of the current row. */
  long bytes() {
    return filled - (end - position);
  }

  /** Number of fields of the current row. */
  int fields() {
    return fields;
  }

  String text(int field) {
    int start = start(field);
    return new String(row, start, ends[field] - start, UTF_8);
  }

  /** The fields of the current row. */
  String[] texts() {
    String[] texts = new String[fields];
    Arrays.setAll(texts, this::text);
    return texts;
  }

  /**
   * The number in a field; NaN if it is empty.
   *
   * @throws IOException if it is not a number
   */
  double number(int field) throws IOException {
    int at = start(field);
    int stop = ends[field];
    if (at == stop) {
      return Double.NaN;
    }
    boolean negative = row[at] == '-';
    long digits = 0;
    int scale = 0;
    int seen = 0;
    boolean point = false;
    for (int i = negative ? at + 1 : at; i < stop; i++) {
      int digit = row[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        seen++;
        scale += point ? 1 : 0;
      } else if (row[i] == '.' && !point) {
        point = true;
      } else {
        return unusual(field);
      }
    }
    if (seen == 0 || seen > 15 || scale >= TENS.length) {
      return unusual(field);
    }
    double size = digits / TENS[scale];
    return negative ? -size : size;
  }

  private double unusual(int field) throws IOException {
    int at = start(field);
    String text = new String(row, at, ends[field] - at, ISO_8859_1);
    if (text.equals("inf")) {
      return Double.POSITIVE_INFINITY;
    }
    if (text.equals("-inf")) {
      return Double.NEGATIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IOException("row " + line + " has '" + text + "' where a number is expected", e);
    }
  }

  private int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  private int append(int b, int length) {
    if (length == row.length) {
      row = Arrays.copyOf(row, 2 * length);
    }
    row[length] = (byte) b;
    return length + 1;
  }

  private void endField(int length) {
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    ends[fields++] = length;
  }

  private int peek() throws IOException {
    if (position == end && !fill()) {
      return -1;
    }
    return buffer[position];
  }

  private int read() throws IOException {
    if (position == end && !fill()) {
      return -1;
    }
    return buffer[position++] & 0xff;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    filled += end;
    return end > 0;
  }
}
