package org.multipolar.scenario.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A key that YAML does not read as one, because of its colon or its length. The parser notices that
 * only later, mostly in the next line.
 *
 * @param line line of the fault, from 0
 * @param column column of the fault, from 0, in code points
 * @param message what is wrong, and what to write
 */
record KeyFault(int line, int column, String message) {
  /** Longest key up to its colon, a limit of YAML. */
  private static final int LONGEST = 1024;

  private static final String START = "\\h*(?:- +)*";

  /** Full-width, small and vertical colons, the sign of a ratio, and a letter. */
  private static final Pattern OTHER_SIGN =
      Pattern.compile(
          START
              + "(?<key>\"[^\"]*\"|'[^']*'|[^:#'\"\\[{\\s][^:#]*?)\\h*"
              + "(?<sign>[\uFF1A\uFE55\uFE13\u2236\uA789])");

  private static final Pattern WITHOUT_SPACE =
      Pattern.compile(START + "(?<key>[^:#'\"\\[{\\s]+):(?<sign>[^\\s/])");

  private static final Pattern LAST_KEY =
      Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^{,\\[\\s][^{,\\[]*?)(?=\\s*$)");

  private static final Pattern WITH_VALUE =
      Pattern.compile(START + "[^:#'\"\\[{\\s]+:\\h+[^\\s#'\"|>]");

  private static final Pattern WITHOUT_COLON =
      Pattern.compile(START + "(?<key>[^:#\\s][^:#]*)(?:#.*)?$");

  /** The fault that causes an error of the parser; empty if the error has another cause. */
  static Optional<KeyFault> of(String text, MarkedYamlEngineException e) {
    if (e.getProblemMark().isEmpty()) {
      return Optional.empty();
    }
    Mark found = e.getProblemMark().get();
    List<String> lines = text.lines().toList();
    return switch (e.getProblem()) {
      case "could not find expected ':'" ->
          e.getContextMark().flatMap(start -> unfinished(lines, start, found));
      case "mapping values are not allowed here",
          "expected '<document start>', but found '<block mapping start>'" ->
          swallowed(lines, found);
      case "expected ',' or '}', but got :", "expected ',' or '}', but got <scalar>" ->
          inBraces(lines, found);
      default -> Optional.empty();
    };
  }

  /** The fault of the sign after a key at the start of a text; empty if there is none. */
  static Optional<KeyFault> in(String text) {
    return in(0, text);
  }

  /** Reports the fault of a text that starts at a location; one without lines names the input. */
  void report(SourceLocation start, Problems problems) {
    problems.add(
        start.line() == 0
            ? SourceLocation.of(start.origin())
            : new SourceLocation(
                start.origin(), start.line() + line, (line == 0 ? start.column() : 1) + column),
        message);
  }

  private static Optional<KeyFault> in(int line, String text) {
    Matcher other = OTHER_SIGN.matcher(text);
    if (other.lookingAt()) {
      return Optional.of(
          at(
              line,
              text,
              other.start("sign"),
              "the sign after '%s' is not a colon but '%s', %s; write ':' and a space",
              other.group("key").replaceAll("[\"']", ""),
              other.group("sign"),
              Confusable.named(other.group("sign").codePointAt(0))));
    }
    Matcher tight = WITHOUT_SPACE.matcher(text);
    if (tight.lookingAt()) {
      String key = tight.group("key");
      String next = tight.group("sign");
      return Optional.of(
          Character.isSpaceChar(next.codePointAt(0))
              ? at(
                  line,
                  text,
                  tight.start("sign"),
                  "what follows '%s:' is not a space but %s; write a space",
                  key,
                  Confusable.named(next.codePointAt(0)))
              : at(line, text, tight.start("sign"), "a space is missing after '%s:'", key));
    }
    return Optional.empty();
  }

  /** A key whose colon the parser did not find. */
  private static Optional<KeyFault> unfinished(List<String> lines, Mark start, Mark found) {
    String text = lines.get(start.getLine());
    int line = start.getLine();
    return (line == found.getLine()
            ? tooLong(text, line, start.getColumn(), found.getColumn())
            : Optional.<KeyFault>empty())
        .or(() -> in(line, text))
        .or(() -> withoutColon(line, text));
  }

  /** A key that was read as a part of the text before it, which should be a key as well. */
  private static Optional<KeyFault> swallowed(List<String> lines, Mark found) {
    int before = written(lines, found.getLine());
    int earlier = written(lines, before);
    String own = lines.get(found.getLine()).substring(0, index(lines, found));
    if (own.contains(": ") || before < 0) {
      return Optional.empty();
    }
    String text = lines.get(before);
    if (indent(lines.get(found.getLine())) > indent(text) && WITH_VALUE.matcher(text).lookingAt()) {
      return Optional.of(
          at(
              found.getLine(),
              lines.get(found.getLine()),
              indent(lines.get(found.getLine())),
              "this key is indented further than the line above, which has its value already"));
    }
    boolean starts =
        earlier < 0 || text.strip().startsWith("- ") || lines.get(earlier).strip().endsWith(":");
    return starts ? in(before, text).or(() -> withoutColon(before, text)) : Optional.empty();
  }

  /** A key between braces, after which the parser found another sign, or a colon too late. */
  private static Optional<KeyFault> inBraces(List<String> lines, Mark found) {
    String text = lines.get(found.getLine());
    Matcher key = LAST_KEY.matcher(text.substring(0, index(lines, found)));
    if (!key.find()) {
      return Optional.empty();
    }
    int start = text.codePointCount(0, key.start());
    return text.startsWith(":", key.end())
        ? tooLong(text, found.getLine(), start, found.getColumn())
        : in(found.getLine(), text.substring(key.start()))
            .map(fault -> new KeyFault(fault.line, start + fault.column, fault.message));
  }

  private static Optional<KeyFault> tooLong(String text, int line, int start, int end) {
    int length = end - start;
    return length > LONGEST
        ? Optional.of(
            at(
                line,
                text,
                text.offsetByCodePoints(0, start),
                "the key '%s' has %s characters up to its colon; allowed: up to %s",
                text.codePoints()
                    .skip(start)
                    .limit(length)
                    .filter(c -> c != '"' && c != '\'')
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append),
                length,
                LONGEST))
        : Optional.empty();
  }

  private static Optional<KeyFault> withoutColon(int line, String text) {
    Matcher bare = WITHOUT_COLON.matcher(text);
    return bare.lookingAt()
        ? Optional.of(
            at(
                line,
                text,
                bare.start("key"),
                "'%s' has no ':' and value%s",
                bare.group("key").strip(),
                Confusable.signIn(bare.group("key"))))
        : Optional.empty();
  }

  private static KeyFault at(int line, String text, int index, String message, Object... values) {
    return new KeyFault(
        line, text.codePointCount(0, index), String.format(Locale.ROOT, message, values));
  }

  /** The last line before a given one that is neither blank nor a comment; -1 if there is none. */
  private static int written(List<String> lines, int before) {
    int line = before - 1;
    while (line >= 0 && (lines.get(line).isBlank() || lines.get(line).strip().startsWith("#"))) {
      line--;
    }
    return line;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int index(List<String> lines, Mark mark) {
    return lines.get(mark.getLine()).offsetByCodePoints(0, mark.getColumn());
  }
}
