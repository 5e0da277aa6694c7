package org.multipolar.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/**
 * Parameters at which no term of a formula is hidden: each inside its range, away from the round
 * numbers 0 and 1, and each at a different fraction of its range.
 */
public final class UnevenParameters {

  /** Steps by the golden ratio fill an interval without repetition. */
  private static final double GOLDEN = .6180339887498949;

  private UnevenParameters() {}

  /** All parameters; lists have their defaults. */
  public static Parameters all() {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    double part = 0;
    for (ParameterCatalogue.Entry entry : ParameterCatalogue.entries().values()) {
      part = (part + GOLDEN) % 1;
      if (!entry.list()) {
        double low = entry.quantity().min();
        double high = entry.quantity().max();
        values.put(entry.name(), List.of(low + (.1 + .8 * part) * (high - low)));
      }
    }
    return ParameterCatalogue.with(values);
  }
}
