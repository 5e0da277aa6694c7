package org.multipolar.metric;

import java.io.Serializable;

/**
 * The description common to all metrics. A metric of the catalogue is serialised as its name and
 * restored from the catalogue.
 */
public sealed interface Metric extends Serializable permits WorldMetric, StateMetric, FirmMetric {
  /** Name in files, kebab-case. */
  String name();

  /** Short label for axes and tables, sentence case. */
  String label();

  String unit();

  /** Its meaning and formula in one or two sentences. */
  String summary();

  /** The unit of computations, which grow tenfold every year or two. */
  String FLOP = "FLOP";

  /** Whether values in a unit are compared by order of magnitude, on logarithmic axes. */
  static boolean byMagnitude(String unit) {
    return unit.equals(FLOP);
  }

  /** The range of its possible values. */
  default Bounds bounds() {
    return DefinedMetric.formula(this)
        .map(is -> part(unit()) ? Bounds.PART : is.bounds(Metric::bounds))
        .orElseGet(() -> Bounds.of(name(), unit()));
  }

  /** Whether it is an index or a share, but not the difference of two. */
  default boolean part() {
    return part(unit()) && bounds().equals(Bounds.PART);
  }

  /** Whether values in a unit lie between 0 and 1. */
  static boolean part(String unit) {
    return unit.equals("share") || unit.equals("0-1");
  }

  /** Whether the metric is recorded by default. */
  boolean standard();

  Scope scope();
}
