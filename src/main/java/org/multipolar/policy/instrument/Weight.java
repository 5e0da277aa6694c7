package org.multipolar.policy.instrument;

/** Weights of members when the lever of a bloc is composed of theirs. */
public enum Weight {
  CHIP_CAPACITY,
  CHIP_BUDGET,
  TOOL_SHARE,
  MINERAL_SHARE,
  OUTPUT
}
