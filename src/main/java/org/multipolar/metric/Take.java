package org.multipolar.metric;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.value.RunCalendar;

/**
 * A statistic that reduces a time series to one number. Months without a value are omitted.
 *
 * @param kind the statistic
 * @param bound the threshold with which values are compared; NaN if there is none
 * @param from first month of the window; null for all months
 * @param to last month of the window; null for all months
 * @param id the statistic as written
 */
public record Take(Kind kind, double bound, YearMonth from, YearMonth to, String id) {
  private static final String MONTH = "\\d{4}-(?:0[1-9]|1[0-2])";
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z]+(?:12)?|(?:first|share|ever)-(?:above|below))"
              + "(?:-(-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?))?"
              + "(?:-(\\d{4}-\\d+)(?:-to-(\\d{4}-\\d+))?)?");

  /** The statistics, each with an example and a description. */
  public enum Kind {
    END("end", "in the last month"),
    LAST12("last12", "mean of the last 12 months"),
    SUM("sum", "sum"),
    AT("at-2030-06", "in a month"),
    MEAN("mean", "mean"),
    MAX("max", "highest value"),
    MIN("min", "lowest value"),
    SPREAD("spread", "standard deviation"),
    FIRST_ABOVE("first-above-0.5", "months until above"),
    FIRST_BELOW("first-below-0.5", "months until below"),
    SHARE_ABOVE("share-above-0.5", "share of months above"),
    SHARE_BELOW("share-below-0.5", "share of months below"),
    EVER_ABOVE("ever-above-0.5", "share of runs ever above"),
    EVER_BELOW("ever-below-0.5", "share of runs ever below");

    private final String example;
    private final String inWords;

    Kind(String example, String inWords) {
      this.example = example;
      this.inWords = inWords;
    }

    /** An example of how the statistic is written. */
    public String example() {
      return example;
    }

    /** The statistic in words. */
    public String inWords() {
      return inWords;
    }

    /** Whether the statistic can be restricted to a window of months. */
    public boolean windowed() {
      return ordinal() > LAST12.ordinal() && this != AT;
    }

    /** Whether values are compared with a threshold. */
    public boolean bounded() {
      return ordinal() >= FIRST_ABOVE.ordinal();
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The statistics that have a column for every recorded metric of the world. */
  public static final List<Take> COLUMNS =
      List.of(plain(Kind.END), plain(Kind.LAST12), plain(Kind.SUM));

  /** A statistic without threshold and window. */
  public static Take plain(Kind kind) {
    return new Take(kind, Double.NaN, null, null, kind.word());
  }

  /** An example of each statistic. */
  public static List<String> examples() {
    return Arrays.stream(Kind.values()).map(Kind::example).toList();
  }

  /**
   * Describes what is wrong with the months or the threshold of a text of the right form; empty
   * otherwise.
   */
  public static Optional<String> fault(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String number = form.group(2);
    String from = form.group(3);
    String to = form.group(4);
    Optional<String> wrong =
        Stream.of(from, to)
            .filter(Objects::nonNull)
            .filter(month -> !month.matches(MONTH))
            .findFirst();
    if (wrong.isPresent()) {
      String month = wrong.get();
      return Optional.of(
          month.matches("\\d{4}-\\d")
              ? month + " lacks a digit; months are YYYY-MM, as " + month.replace("-", "-0")
              : "there is no month " + month.substring(5) + "; months are YYYY-MM");
    } else if (to != null && YearMonth.parse(to).isBefore(YearMonth.parse(from))) {
      return Optional.of(from + " to " + to + " runs backwards");
    }
    return number != null && Double.isInfinite(Double.parseDouble(number))
        ? Optional.of(number + " is too large a number")
        : Optional.empty();
  }

  /** Parses a statistic. */
  public static Optional<Take> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || fault(text).isPresent()) {
      return Optional.empty();
    }
    String number = form.group(2);
    YearMonth from = form.group(3) == null ? null : YearMonth.parse(form.group(3));
    YearMonth to = form.group(4) == null ? null : YearMonth.parse(form.group(4));
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(form.group(1)))
        .filter(kind -> kind.bounded() == (number != null))
        .filter(
            kind ->
                kind == Kind.AT
                    ? from != null && to == null
                    : (from == null) == (to == null) && (from == null || kind.windowed()))
        .findFirst()
        .map(
            kind ->
                new Take(
                    kind,
                    number == null ? Double.NaN : Double.parseDouble(number),
                    from,
                    to,
                    text));
  }

  /** The words that follow a metric's label. */
  public String inWords() {
    String bounded = kind.bounded() ? " " + id.split("-(?:above|below)-", 2)[1] : "";
    bounded = from == null ? bounded : bounded.replace("-" + from + "-to-" + to, "");
    String never =
        kind == Kind.FIRST_ABOVE || kind == Kind.FIRST_BELOW ? ", of runs that ever are" : "";
    if (kind == Kind.AT) {
      return "in " + from;
    } else if (from != null) {
      return kind.inWords + bounded + ", " + from + " to " + to + never;
    }
    return kind.inWords
        + bounded
        + (kind == Kind.SUM || Kind.MEAN.ordinal() <= kind.ordinal() && !kind.bounded()
            ? " over all months"
            : "")
        + never;
  }

  /** The unit of the statistic for values of a given unit. */
  public String unit(String ofValues) {
    return switch (kind) {
      case FIRST_ABOVE, FIRST_BELOW -> "months";
      case SHARE_ABOVE, SHARE_BELOW, EVER_ABOVE, EVER_BELOW -> "share";
      default -> ofValues;
    };
  }

  /** The bounds of the statistic, given those of the values. */
  public Bounds bounds(Bounds ofValues) {
    return switch (kind) {
      case SUM ->
          new Bounds(
              ofValues.least() < 0 ? Double.NEGATIVE_INFINITY : 0,
              ofValues.most() > 0 ? Double.POSITIVE_INFINITY : 0);
      case SPREAD -> new Bounds(0, ofValues.most() - ofValues.least());
      case FIRST_ABOVE, FIRST_BELOW -> Bounds.NOT_NEGATIVE;
      case SHARE_ABOVE, SHARE_BELOW, EVER_ABOVE, EVER_BELOW -> Bounds.PART;
      default -> ofValues;
    };
  }

  /** The first of its months that lies outside a run. */
  public Optional<YearMonth> outside(RunCalendar calendar) {
    if (from != null && (from.isBefore(calendar.from()) || from.isAfter(calendar.to()))) {
      return Optional.of(from);
    }
    return to != null && to.isAfter(calendar.to()) ? Optional.of(to) : Optional.empty();
  }

  /**
   * The statistic of a series; NaN if no month of the window has a value, and for the first month
   * of a crossing that never occurs.
   *
   * @param series one value per tick
   */
  public double of(double[] series, RunCalendar calendar) {
    int last = to == null ? series.length - 1 : calendar.tickOf(to.atDay(1));
    int first =
        kind == Kind.LAST12
            ? Math.max(0, series.length - calendar.ticksAYear())
            : from == null ? 0 : calendar.tickOf(from.atDay(1));
    double[] defined = defined(series, first, last);
    return switch (kind) {
      case END -> series[last];
      case AT -> series[first];
      case LAST12, MEAN -> sum(defined) / defined.length;
      case SUM -> defined.length == 0 ? Double.NaN : sum(defined);
      case MAX -> Arrays.stream(defined).max().orElse(Double.NaN);
      case MIN -> Arrays.stream(defined).min().orElse(Double.NaN);
      case SPREAD -> spread(defined);
      case FIRST_ABOVE, FIRST_BELOW ->
          IntStream.rangeClosed(first, last)
              .filter(t -> meets().test(series[t]))
              .mapToDouble(t -> t * calendar.step().months())
              .findFirst()
              .orElse(Double.NaN);
      case SHARE_ABOVE, SHARE_BELOW ->
          Arrays.stream(defined).filter(meets()).count() / (double) defined.length;
      case EVER_ABOVE, EVER_BELOW ->
          defined.length == 0 ? Double.NaN : Arrays.stream(defined).anyMatch(meets()) ? 1 : 0;
    };
  }

  private DoublePredicate meets() {
    return id.contains("-above-") ? value -> value > bound : value -> value < bound;
  }

  private static double[] defined(double[] series, int first, int last) {
    return Arrays.stream(series, first, last + 1).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Sums in the order of months, so that the result is the same on every machine. */
  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The sample standard deviation. */
  private static double spread(double[] values) {
    double mean = sum(values) / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
  }
}
