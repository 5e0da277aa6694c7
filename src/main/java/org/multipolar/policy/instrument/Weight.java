package org.multipolar.policy.instrument;

/** What the members of a bloc count by when its lever is made of theirs. */
public enum Weight {
  CHIP_CAPACITY,
  CHIP_BUDGET,
  TOOL_SHARE,
  MINERAL_SHARE,
  OUTPUT
}
