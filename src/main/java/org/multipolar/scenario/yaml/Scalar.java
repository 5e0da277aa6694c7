package org.multipolar.scenario.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;

/**
 * Schema of a single value: a text, a word, a number, a day, or true or false.
 *
 * @param fault describes the problem of a value, in words that follow its path; empty if it is not
 *     of the expected kind, null if it is valid
 */
public record Scalar(
    String expected,
    String allowed,
    Map<String, Object> json,
    Function<YamlNode.Leaf, String> fault)
    implements Schema {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

  /** Range of days in files; the makeup of worlds is known for this period only. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** What a day is, in messages. */
  static final String DAY = "a date (YYYY-MM-DD or YYYY-MM)";

  /** A day or month as year, month and day, perhaps with other signs or fewer digits. */
  private static final Pattern NEARLY_DAY =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");

  /** A day as day, month and year; with slashes, the first number might be the month. */
  private static final Pattern DOTTED_DAY =
      Pattern.compile("(\\d{1,2})\\.\\h?(\\d{1,2})\\.\\h?(\\d{4})");

  private Scalar(String expected, Map<String, Object> json, Function<YamlNode.Leaf, String> fault) {
    this(expected, Schema.withoutArticle(expected), json, fault);
  }

  @Override
  public Optional<YamlNode> check(YamlNode value, String path, Problems problems) {
    if (!(value instanceof YamlNode.Leaf leaf)) {
      return refuse(value, path, problems);
    }
    String fault = this.fault.apply(leaf);
    if (fault == null) {
      return Optional.of(value);
    }
    if (fault.isEmpty()) {
      return refuse(value, path, problems);
    }
    problems.add(value.at(), path + fault);
    return Optional.empty();
  }

  /** Text; the name of a level may also be a number, true or false. */
  public static Schema like(Key.Like like) {
    boolean any = like == Key.Like.TEXT;
    boolean level = like == Key.Like.LEVEL;
    boolean plain = like != Key.Like.OUTCOME && like != Key.Like.DISTRIBUTION;
    Pattern pattern = Pattern.compile(like.regex());
    return new Scalar(
        like.expected(),
        JsonSchema.object(
            "type",
            level ? List.of("string", "number", "boolean") : "string",
            "pattern",
            any ? "\\S" : JsonSchema.pattern(like)),
        leaf -> {
          boolean matches = any ? !leaf.text().isBlank() : pattern.matcher(leaf.text()).matches();
          if (leaf.value() instanceof String ? matches : level && leaf.value() != null) {
            return null;
          }
          if (leaf.value() != null && !(leaf.value() instanceof String) && matches && plain) {
            return " must be " + like.expected() + ", not '" + leaf.text() + "'; put it in quotes";
          }
          return like == Key.Like.ID
              ? CountryCodes.of(leaf.text())
                  .or(() -> CountryCodes.like(leaf.text()))
                  .or(() -> CountryCodes.abroad(leaf.text()))
                  .map(
                      code ->
                          " must be an id, not '" + leaf.text() + "', did you mean '" + code + "'?")
                  .orElse("")
              : "";
        });
  }

  /**
   * One of some words.
   *
   * @param what what the words are, for messages; if empty, messages list the words
   */
  public static Schema words(String what, List<String> words) {
    boolean few = what.isEmpty();
    String expected = few ? String.join(" or ", words) : what;
    return new Scalar(
        expected,
        JsonSchema.object("enum", words),
        leaf -> {
          if (words.contains(leaf.text())) {
            return leaf.value() instanceof String ? null : "";
          }
          if (leaf.absent()) {
            return "";
          }
          String hint = Suggestion.hint(leaf.text(), words);
          return " must be "
              + expected
              + ", not '"
              + leaf.text()
              + "'"
              + (few ? hint.replaceFirst("; allowed: .*", "") : hint);
        });
  }

  /** A finite number in a range, with its unit. */
  public static Schema number(double min, double max, String unit) {
    String least = Digits.text(min);
    String range = least + " to " + Digits.text(max);
    String bounded =
        max < 1e300
            ? "from " + range + (unit.isEmpty() ? "" : " " + unit)
            : "from " + least + " on";
    return new Scalar(
        "a number",
        max >= 1e300 && min < 0 ? "number" : "number " + bounded,
        JsonSchema.object(
            "type", "number", "minimum", Digits.fewest(min), "maximum", Digits.fewest(max)),
        leaf -> {
          if (!(leaf.value() instanceof Number given)) {
            return unquoted(leaf, "a number");
          }
          double number = given.doubleValue();
          if (!Double.isFinite(number)) {
            return " must be a finite number, not " + leaf.text();
          }
          boolean plain = unit.isEmpty() || unit.equals("1");
          return number >= min && number <= max
              ? null
              : " is " + leaf.text() + "; allowed: " + range + (plain ? "" : " (" + unit + ")");
        });
  }

  /** A whole number in a range. */
  public static Schema whole(long min, long max) {
    boolean one = min == max;
    return new Scalar(
        one ? Long.toString(min) : "a whole number",
        one
            ? Long.toString(min)
            : "whole number from " + min + (max == Long.MAX_VALUE ? " on" : " to " + max),
        JsonSchema.object("type", "integer", "minimum", min, "maximum", max),
        leaf -> {
          if (leaf.value() instanceof Long number && number >= min && number <= max) {
            return null;
          }
          boolean integer = leaf.value() instanceof Long || leaf.value() instanceof BigInteger;
          return one || !integer
              ? unquoted(leaf, one ? "the number " + min : "a whole number")
              : " is " + leaf.text() + "; allowed: " + min + " to " + max;
        });
  }

  /** How to correct a number written as text; empty if it is not a number. */
  private static String unquoted(YamlNode.Leaf leaf, String what) {
    if (!(leaf.value() instanceof String)) {
      return "";
    }
    String text = leaf.text();
    if (NUMBER.matcher(text).matches()) {
      return " must be " + what + " without quotes, not '" + text + "'";
    }
    String point = text.replace(',', '.');
    return NUMBER.matcher(point).matches()
        ? " must be " + what + ", not '" + text + "'; decimals have a point: " + point
        : fraction(text)
            .map(part -> " must be " + what + ", not '" + text + "'; as a fraction: " + part)
            .orElse("");
  }

  /** A percentage as a fraction; empty for any other text. */
  static Optional<String> fraction(String text) {
    String number = text.replaceFirst("\\h*%$", "");
    return !number.equals(text) && NUMBER.matcher(number).matches() && number.length() < 20
        ? Optional.of(new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  /** A day, or a month, which means its first day. */
  public static Schema day() {
    String rest = "-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?";
    Pattern form = Pattern.compile("\\d{4}" + rest);
    return new Scalar(
        DAY,
        JsonSchema.object("type", "string", "pattern", "^(?:(19|2[01])\\d{2}" + rest + ")$"),
        leaf -> {
          Optional<LocalDate> day =
              form.matcher(leaf.text()).matches() ? day(leaf.text()) : Optional.empty();
          return day.isEmpty() ? noDay(leaf.text()).orElse("") : outside(day.get()).orElse(null);
        });
  }

  /**
   * The problem of a text that is nearly a day: there is no such day or month, or it is written in
   * another form; empty for any other text.
   */
  public static Optional<String> noDay(String text) {
    Matcher form = NEARLY_DAY.matcher(text);
    Matcher dotted = DOTTED_DAY.matcher(text);
    if (dotted.matches()) {
      String iso = iso(dotted.group(3), dotted.group(2), dotted.group(1));
      return noDay(iso).or(() -> Optional.of(rewritten(text, iso)));
    } else if (!form.matches()) {
      return Optional.empty();
    }
    String iso = iso(form.group(1), form.group(2), form.group(3));
    int month = Integer.parseInt(form.group(2));
    if (month < 1 || month > 12) {
      return Optional.of(" is " + text + "; there is no month " + form.group(2));
    } else if (day(iso).isEmpty()) {
      YearMonth of = YearMonth.parse(iso.substring(0, 7));
      return Optional.of(
          " is "
              + text
              + "; "
              + of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + " "
              + of.getYear()
              + " has "
              + of.lengthOfMonth()
              + " days");
    }
    return iso.equals(text) ? Optional.empty() : Optional.of(rewritten(text, iso));
  }

  private static String iso(String year, String month, String day) {
    return year + two(month) + (day == null ? "" : two(day));
  }

  private static String two(String digits) {
    return (digits.length() < 2 ? "-0" : "-") + digits;
  }

  private static String rewritten(String text, String iso) {
    return " must be " + DAY + ", not '" + text + "', did you mean '" + iso + "'?";
  }

  /** The problem of a day outside the allowed range; empty for any other. */
  static Optional<String> outside(LocalDate day) {
    return day.isBefore(EARLIEST) || day.isAfter(LATEST)
        ? Optional.of(" is " + day + "; allowed: " + EARLIEST + " to " + LATEST)
        : Optional.empty();
  }

  /** Parses a day; empty if there is no such day. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** true or false. */
  public static Schema truth() {
    return new Scalar(
        "true or false",
        JsonSchema.object("type", "boolean"),
        leaf -> leaf.value() instanceof Boolean ? null : "");
  }

  /** Any scalar, whose meaning depends on other keys. */
  public static Schema any(String expected) {
    return new Scalar(
        expected,
        JsonSchema.object("type", List.of("string", "number", "boolean")),
        leaf -> leaf.absent() ? "" : null);
  }
}
