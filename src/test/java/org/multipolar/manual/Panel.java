package org.multipolar.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/**
 * The response of one submodel to one argument.
 *
 * @param section heading of the submodel on the page of the model
 * @param outcome what responds
 * @param argument what it responds to
 * @param shape shape of every line
 * @param lines the default and its alternatives
 * @param limits values that every line takes
 * @param why what the panel shows, and why this form
 */
record Panel(
    String section,
    Named outcome,
    Argument argument,
    Shape shape,
    List<Line> lines,
    List<Limit> limits,
    String why) {

  /** The name of a quantity, with its unit; empty for a ratio. */
  record Named(String name, String unit) {}

  /**
   * The argument of a response.
   *
   * @param points number of values at which the response is computed
   * @param logarithmic whether they are spaced by ratio
   */
  record Argument(
      String name, String unit, double from, double to, int points, boolean logarithmic) {

    double[] values() {
      return IntStream.range(0, points).mapToDouble(i -> at(i / (points - 1.0))).toArray();
    }

    private double at(double part) {
      if (part == 0 || part == 1) {
        return part == 0 ? from : to;
      }
      return logarithmic ? from * Math.pow(to / from, part) : from + part * (to - from);
    }
  }

  /** The shape of a response over the range of its argument. */
  enum Shape {
    RISES,
    FALLS,
    /** It rises at the defaults; at an end of the range of the parameter it does not. */
    DEPENDS;

    /** Whether a line has the shape, up to rounding. */
    boolean fits(Line line) {
      double sign = this == FALLS ? -1 : 1;
      return IntStream.range(1, line.values().size())
          .mapToDouble(i -> sign * (line.values().get(i) - line.values().get(i - 1)))
          .allMatch(step -> step >= -1e-12);
    }
  }

  /**
   * A line.
   *
   * @param label at its end
   * @param standard whether it is that of the defaults
   * @param parameter the parameter that it varies
   * @param values over the range of the argument, once the line is part of a panel
   */
  record Line(
      String label,
      boolean standard,
      Optional<String> parameter,
      DoubleUnaryOperator curve,
      List<Double> values) {

    Line(String label, boolean standard, DoubleUnaryOperator curve) {
      this(label, standard, Optional.empty(), curve, List.of());
    }

    private Line over(Argument argument) {
      return new Line(
          label,
          standard,
          parameter,
          curve,
          Arrays.stream(argument.values()).map(curve).boxed().toList());
    }

    double first() {
      return values.get(0);
    }

    double last() {
      return values.get(values.size() - 1);
    }
  }

  Panel {
    lines = lines.stream().map(line -> line.over(argument)).toList();
  }

  /**
   * A value that a response takes whatever the parameter.
   *
   * @param words the circumstance
   * @param at value of the argument
   */
  record Limit(String words, double at, double value) {}

  /** A parameter whose default and range give the lines of a panel. */
  record Varied(String parameter, String symbol) {
    private static final Pattern RANGE = Pattern.compile("(-?[\\d.]+)-(-?[\\d.]+)");

    private Quantity quantity() {
      return ParameterCatalogue.entries().get(parameter).quantity();
    }

    /** Low end, default and high end, without repetition. */
    List<Double> values() {
      Matcher range = RANGE.matcher(ManualPages.sweep(quantity()));
      if (!range.matches()) {
        throw new IllegalStateException(parameter + " has no range to vary it over");
      }
      return List.of(
              Double.parseDouble(range.group(1)),
              quantity().value()[0],
              Double.parseDouble(range.group(2)))
          .stream()
          .distinct()
          .toList();
    }

    /** One line a value. */
    List<Line> lines(Function<Map<String, List<Double>>, DoubleUnaryOperator> curve) {
      List<Line> lines = new ArrayList<>();
      for (double value : values()) {
        lines.add(
            new Line(
                symbol + " " + NumberFormats.brief(value),
                value == quantity().value()[0],
                Optional.of(parameter),
                curve.apply(Map.of(parameter, List.of(value))),
                List.of()));
      }
      return lines;
    }
  }

  /** A link to a section of the page of the model. */
  static String link(String section) {
    String anchor = section.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
    return "[" + section + "](model.md#" + anchor.replace(' ', '-') + ")";
  }

  /** The parameter that differs between lines; empty where these differ in a rule or a taste. */
  Optional<String> parameter() {
    return lines.stream().flatMap(line -> line.parameter().stream()).findFirst();
  }

  Line standard() {
    return lines.stream().filter(Line::standard).findFirst().orElseThrow();
  }
}
