package org.multipolar.metric;

/** Kind of entity to which a metric applies. */
public enum Scope {
  WORLD,
  STATE,
  FIRM
}
