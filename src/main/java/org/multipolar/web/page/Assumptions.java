package org.multipolar.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/** The parameters that a page lets a reader change, with their ranges. */
public final class Assumptions {
  /** Parameters that are disputed or have a strong influence on the shipped figures. */
  public static final List<String> USUAL =
      List.of(
          "incidents.openness",
          "research.openWeights",
          "research.publication",
          "research.efficiency",
          "chips.indigenisation",
          "chips.inducedEffort",
          "smuggling.transit",
          "investment.valueShare",
          "adoption.imitation",
          "modelMarket.openDislike",
          "release.directControl",
          "threat.controls");

  /** Format in which the sources of parameters state a plausible range. */
  private static final Pattern RANGE =
      Pattern.compile("range (-?\\d*\\.?\\d+)\\s*(?:-|to)\\s*(-?\\d*\\.?\\d+)");

  private Assumptions() {}

  /**
   * A parameter that can be changed.
   *
   * @param place its position in the vector of all parameters
   * @param value its value in the scenario
   */
  record Movable(
      String name,
      int place,
      String is,
      String unit,
      double value,
      double low,
      double high,
      String provenance,
      String source,
      boolean contested) {}

  /** Why a parameter cannot be changed on a page; empty if it can. */
  public static String obstacle(String name) {
    ParameterCatalogue.Entry entry = ParameterCatalogue.entries().get(name);
    if (entry == null) {
      return "there is no such parameter";
    }
    if (entry.list()) {
      return "it is a list of numbers";
    }
    return name.startsWith("synthetic.") ? "the tables of the world hold it already" : "";
  }

  static Movable of(String name, Map<String, List<Double>> parameters, PageLanguage language) {
    Quantity quantity = ParameterCatalogue.entries().get(name).quantity();
    double value = parameters.get(name).get(0);
    double low = quantity.min();
    double high = quantity.max();
    Matcher range = RANGE.matcher(quantity.source());
    if (range.find()) {
      low = Math.max(low, Double.parseDouble(range.group(1)));
      high = Math.min(high, Double.parseDouble(range.group(2)));
    } else if (value != 0) {
      low = Math.max(low, Math.min(value / 3, value * 3));
      high = Math.min(high, Math.max(value / 3, value * 3));
    }
    language.unit(quantity.unit());
    return new Movable(
        name,
        BundleWriter.place(name, parameters),
        language.assumption(name, quantity.is()),
        quantity.unit(),
        value,
        Math.min(low, value),
        Math.max(high, value),
        quantity.from().name().toLowerCase(Locale.ROOT),
        quantity.source(),
        quantity.contested());
  }
}
