package org.multipolar.metric;

import java.io.Serializable;

/**
 * The description that every metric has, whatever it is measured on. It is serialised as its name,
 * and becomes again what the catalogue has under that name.
 */
public sealed interface Metric extends Serializable permits WorldMetric, StateMetric, FirmMetric {
  /** Name in files, kebab-case. */
  String name();

  /** Short label for axes and tables, sentence case. */
  String label();

  String unit();

  /** Its meaning and formula in one or two sentences. */
  String summary();

  /** The unit of computations, of which there are ten times as many every year or two. */
  String FLOP = "FLOP";

  /** Whether values in a unit are read by their order of magnitude: axes are logarithmic then. */
  static boolean byMagnitude(String unit) {
    return unit.equals(FLOP);
  }

  /** Whether its values lie from 0 to 1: an index or a share, but for the difference of two. */
  default boolean part() {
    return part(unit()) && !name().equals("access-gap");
  }

  /** Whether values in a unit lie from 0 to 1. */
  static boolean part(String unit) {
    return unit.equals("share") || unit.equals("0-1");
  }

  /** Whether it is recorded by default. */
  boolean standard();

  Scope scope();
}
