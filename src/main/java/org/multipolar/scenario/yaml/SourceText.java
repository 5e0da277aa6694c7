package org.multipolar.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.multipolar.text.Quote;

/**
 * The text of an input file: an ordinary file of at most {@value #LARGEST} bytes, in UTF-8, without
 * control characters and with no line longer than {@value #LONGEST_LINE} characters.
 */
public final class SourceText {
  /** Files of other kinds by their first bytes, with what to do. */
  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("\u00FF\u00FE\0\0", "looks like UTF-32; save it as UTF-8"),
          Map.entry("\0\0\u00FE\u00FF", "looks like UTF-32; save it as UTF-8"),
          Map.entry(
              "PK\u0003\u0004",
              "is a workbook or a zip archive; save its table as CSV in UTF-8, or unpack it"),
          Map.entry(
              "\u00D0\u00CF\u0011\u00E0",
              "is a workbook or document of an old Office; save it as text in UTF-8"),
          Map.entry("\u001F\u008B", "is compressed by gzip; unpack it"),
          Map.entry("%PDF-", "is a PDF; only text in UTF-8 can be read"),
          Map.entry("{\\rtf", "is a document of a word processor; save it as plain text in UTF-8"),
          Map.entry("<!DOCTYPE", "is a web page; save the file itself"),
          Map.entry("<!doctype", "is a web page; save the file itself"),
          Map.entry("<html", "is a web page; save the file itself"));

  /** Largest input, bytes: about a hundred times the largest that is shipped. */
  public static final int LARGEST = 16 << 20;

  /** Longest line, characters: the scanner's time is quadratic in it. */
  private static final int LONGEST_LINE = 100_000;

  /** The end of a line in files of old programs. */
  private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");

  private final String origin;
  private final Problems problems;

  private SourceText(String origin, Problems problems) {
    this.origin = origin;
    this.problems = problems;
  }

  /**
   * Reads the text without byte order mark; empty, with the problem reported, if it cannot be read.
   */
  public static Optional<String> of(Path file, Problems problems) {
    return new SourceText(file.toString().isEmpty() ? "." : file.toString(), problems).read(file);
  }

  private Optional<String> read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return refuse("is a folder, not a file");
      }
      if (!Files.exists(file)) {
        return refuse(
            Files.isSymbolicLink(file)
                ? NamedFile.BROKEN_LINK
                : "no such file" + ShippedFiles.hint(file));
      }
      if (!Files.isRegularFile(file)) {
        return refuse("is not an ordinary file");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LARGEST + 1);
      }
      return bytes.length > LARGEST
          ? refuse("is too large; at most " + LARGEST + " bytes are read")
          : decode(bytes);
    } catch (AccessDeniedException e) {
      return refuse("cannot be read: permission denied");
    } catch (IOException e) {
      return refuse("cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> decode(byte[] bytes) {
    Optional<String> other = SIGNATURES.keySet().stream().filter(s -> starts(bytes, s)).findFirst();
    if (other.isPresent()) {
      return refuse(SIGNATURES.get(other.get()));
    }
    if (inUtf16(bytes)) {
      return refuse("looks like UTF-16; save it as UTF-8");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError() && hasZero(bytes)) {
      return refuse("is not text; only text in UTF-8 can be read");
    }
    if (result.isError()) {
      problems.add(
          location(origin, text, text.length()),
          "byte %s is not UTF-8; the file looks like %s: save it as UTF-8",
          String.format(Locale.ROOT, "%02X", bytes[in.position()]),
          isAfter(bytes, in.position())
              ? "another encoding such as GB 18030, Shift JIS or KOI8-R"
              : "a single-byte encoding such as Windows-1252");
      return Optional.empty();
    }
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String body = LONE_RETURN.matcher(whole).replaceAll("\n");
    return legible(origin, body, problems) && lined(body) ? Optional.of(body) : Optional.empty();
  }

  /** Whether the next byte is no ASCII either, as in text of another script than the Latin one. */
  private static boolean isAfter(byte[] bytes, int place) {
    return place + 1 < bytes.length && bytes[place + 1] < 0;
  }

  /** Whether no line is too long for a file written by hand; reports the first that is. */
  private boolean lined(String text) {
    int start = 0;
    for (int line = 1; start <= text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        problems.add(
            new SourceLocation(origin, line, 1),
            "this line has %s characters; allowed: up to %s",
            end - start,
            LONGEST_LINE);
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  /** Whether a text contains no forbidden character; reports the position of the first. */
  static boolean legible(String origin, String text, Problems problems) {
    OptionalInt at = Quote.forbidden(text);
    if (at.isPresent()) {
      problems.add(
          location(origin, text, at.getAsInt()),
          "the control character %s is not allowed in text",
          Quote.codePoint(text.codePointAt(at.getAsInt())));
    }
    return at.isEmpty();
  }

  private static SourceLocation location(String origin, String text, int at) {
    String before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String row = before.substring(before.lastIndexOf('\n') + 1);
    return new SourceLocation(origin, line, row.codePointCount(0, row.length()) + 1);
  }

  /** Whether a byte is zero, as in pictures and archives and in no text of one byte a letter. */
  private static boolean hasZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, String signature) {
    byte[] first = signature.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  /**
   * Whether the bytes are UTF-16, by the byte order mark or by one of the first two bytes being
   * zero.
   */
  private static boolean inUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF
        || mark == 0xFFFE
        || bytes.length % 2 == 0 && (bytes[0] == 0 ^ bytes[1] == 0);
  }

  private Optional<String> refuse(String why) {
    problems.add(SourceLocation.of(origin), why);
    return Optional.empty();
  }
}
