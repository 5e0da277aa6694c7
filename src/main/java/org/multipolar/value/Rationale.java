package org.multipolar.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The reasons for a decision, as {@code name=value} pairs with three decimals; {@code NaN} for
 * values that are not numbers, and a bound for values too large for decimals.
 */
public final class Rationale {

  private static final double LARGEST = 1e15;
  private static final String ABOVE = ">1e15";
  private static final String BELOW = "<-1e15";
  private static final String PAIR =
      "[A-Za-z]+=(?:-?\\d+\\.\\d{3}|NaN|" + ABOVE + "|" + BELOW + ")";

  private final StringBuilder text = new StringBuilder();

  private Rationale() {}

  public static Rationale of(String name, double value) {
    return new Rationale().and(name, value);
  }

  public Rationale and(String name, double value) {
    if (text.length() > 0) {
      text.append(' ');
    }
    text.append(name).append('=');
    if (!(Math.abs(value) < LARGEST)) {
      text.append(Double.isNaN(value) ? "NaN" : value > 0 ? ABOVE : BELOW);
      return this;
    }
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      text.append('-');
    }
    long magnitude = Math.abs(thousandths);
    text.append(magnitude / 1000).append('.');
    long fraction = magnitude % 1000;
    if (fraction < 100) {
      text.append('0');
    }
    if (fraction < 10) {
      text.append('0');
    }
    text.append(fraction);
    return this;
  }

  public String text() {
    return text.toString();
  }

  /**
   * A quantity that entered a decision.
   *
   * @param name its name
   * @param value its value; infinite where it was too large for decimals
   */
  public record Input(String name, double value) {}

  /**
   * A separate class, so that a browser, which only writes reasons, does not load regular
   * expressions.
   */
  private static final class Form {
    static final Pattern TEXT = Pattern.compile(PAIR + "(?: " + PAIR + ")*");
  }

  /** Parses the pairs of a text; an empty list if the text does not consist of such pairs. */
  public static List<Input> inputs(String text) {
    if (!Form.TEXT.matcher(text).matches()) {
      return List.of();
    }
    List<Input> inputs = new ArrayList<>();
    for (String pair : text.split(" ")) {
      int equals = pair.indexOf('=');
      inputs.add(new Input(pair.substring(0, equals), value(pair.substring(equals + 1))));
    }
    return inputs;
  }

  private static double value(String text) {
    return switch (text) {
      case ABOVE -> Double.POSITIVE_INFINITY;
      case BELOW -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
