package org.multipolar.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * A probability distribution of a number: {@code uniform(100, 500)}, {@code log-normal(0.2, 1.5)}.
 *
 * @param kind its shape
 * @param numbers the parameters of the shape
 */
public record Distribution(Kind kind, List<Double> numbers) {
  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern FORM =
      Pattern.compile("([a-z-]+)\\s*\\(\\s*(" + NUMBER + "(?:\\s*,\\s*" + NUMBER + ")*)\\s*\\)");

  /** Shapes, under their names in files. */
  public enum Kind {
    /** Equally likely between two ends. */
    UNIFORM("uniform(low, high)", 2),
    /** Rising to a mode and falling from it. */
    TRIANGULAR("triangular(low, mode, high)", 3),
    /** Normal. */
    NORMAL("normal(mean, sd)", 2),
    /**
     * The logarithm is normal; two thirds of the mass lie within the factor either way of the
     * median.
     */
    LOG_NORMAL("log-normal(median, factor)", 2),
    /** One of several equally likely values; a value that is listed twice counts twice. */
    DISCRETE("discrete(value, …)", 0);

    private final String form;
    private final int count;

    Kind(String form, int count) {
      this.form = form;
      this.count = count;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Distribution {
    numbers = List.copyOf(numbers);
  }

  /** The forms in which distributions are written, as a comma-separated list. */
  public static String forms() {
    return Arrays.stream(Kind.values()).map(kind -> kind.form).collect(Collectors.joining(", "));
  }

  /** Parses a distribution; empty if the text is not one. */
  public static Optional<Distribution> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    for (String number : form.group(2).split(",", -1)) {
      numbers.add(Double.valueOf(number.strip()));
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(form.group(1)))
        .filter(kind -> kind.count == 0 || kind.count == numbers.size())
        .findFirst()
        .map(kind -> new Distribution(kind, numbers));
  }

  /**
   * Describes why the distribution does not suit a number with this range, in words that follow the
   * number's name; empty if it does.
   */
  public Optional<String> fault(double min, double max) {
    List<Double> sorted = numbers.stream().sorted().toList();
    boolean bounded = kind != Kind.NORMAL && kind != Kind.LOG_NORMAL;
    if (bounded && (sorted.get(0) < min || sorted.get(sorted.size() - 1) > max)) {
      return Optional.of("reaches beyond what is allowed");
    }
    return switch (kind) {
      case UNIFORM, TRIANGULAR ->
          numbers.equals(sorted) && numbers.get(0) < numbers.get(numbers.size() - 1)
              ? Optional.empty()
              : Optional.of("needs its numbers from low to high");
      case NORMAL -> second() > 0 ? within(min, max) : Optional.of("needs an sd above 0");
      case LOG_NORMAL ->
          first() > 0 && second() > 1
              ? within(min, max)
              : Optional.of("needs a median above 0 and a factor above 1");
      case DISCRETE -> Optional.empty();
    };
  }

  private Optional<String> within(double min, double max) {
    return min <= first() && first() <= max
        ? Optional.empty()
        : Optional.of("has its centre beyond what is allowed");
  }

  private double first() {
    return numbers.get(0);
  }

  private double second() {
    return numbers.get(1);
  }

  /**
   * The quantile at {@code u}; normal and log-normal distributions are truncated to the range.
   *
   * @param u in (0, 1)
   */
  public double quantile(double u, double min, double max) {
    return switch (kind) {
      case UNIFORM -> first() + u * (second() - first());
      case TRIANGULAR -> triangular(u);
      case NORMAL ->
          first() + second() * normal(u, (min - first()) / second(), (max - first()) / second());
      case LOG_NORMAL -> {
        double spread = FastMath.log(second());
        double low = min > 0 ? FastMath.log(min / first()) / spread : Double.NEGATIVE_INFINITY;
        double high = FastMath.log(max / first()) / spread;
        yield Math.min(max, Math.max(min, first() * FastMath.exp(spread * normal(u, low, high))));
      }
      case DISCRETE -> numbers.get(Math.min(numbers.size() - 1, (int) (u * numbers.size())));
    };
  }

  private double triangular(double u) {
    double low = first();
    double mode = second();
    double high = numbers.get(2);
    double rising = (mode - low) / (high - low);
    return u < rising
        ? low + FastMath.sqrt(u * (high - low) * (mode - low))
        : high - FastMath.sqrt((1 - u) * (high - low) * (high - mode));
  }

  /** Quantile of the standard normal distribution truncated to the interval from low to high. */
  private static double normal(double u, double low, double high) {
    double from = cumulative(low);
    double z = FastMath.sqrt(2) * Erf.erfInv(2 * (from + u * (cumulative(high) - from)) - 1);
    return Math.min(high, Math.max(low, z));
  }

  private static double cumulative(double z) {
    return Double.isInfinite(z) ? (z < 0 ? 0 : 1) : (1 + Erf.erf(z / FastMath.sqrt(2))) / 2;
  }
}
