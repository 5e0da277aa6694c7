package org.multipolar.scenario.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in an input.
 *
 * @param origin the file, or the command-line option
 * @param line 1-based, 0 for the input as a whole
 * @param column 1-based, 0 for the input as a whole
 */
public record SourceLocation(String origin, int line, int column) {
  private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):(\\d+)");

  /** Location of the input as a whole. */
  public static SourceLocation of(String origin) {
    return new SourceLocation(origin, 0, 0);
  }

  /** The location as a text: {@code ORIGIN:LINE:COLUMN}. */
  public String place() {
    return line > 0 ? origin + ":" + line + ":" + column : origin;
  }

  /** Parses the text of {@link #place}; empty for any other text. */
  public static Optional<SourceLocation> at(String place) {
    Matcher parts = PLACE.matcher(place);
    return parts.matches()
        ? Optional.of(
            new SourceLocation(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }
}
