package org.multipolar.metric;

/** What every metric says of itself, whatever it is measured on. */
public sealed interface Metric permits WorldMetric, StateMetric, FirmMetric {
  /** Name in files, kebab-case. */
  String name();

  /** Short label for axes and tables, sentence case. */
  String label();

  String unit();

  /** Its meaning and formula in one or two sentences. */
  String summary();

  /** Whether it is recorded by default. */
  boolean standard();

  Scope scope();
}
