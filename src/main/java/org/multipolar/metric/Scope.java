package org.multipolar.metric;

/** What a metric is measured on. */
public enum Scope {
  WORLD,
  STATE,
  FIRM
}
