package org.multipolar.value.parameter;

/** Where a number comes from, and so how far it may be trusted. */
public enum Provenance {
  /** Read in the named source. */
  SOURCED,
  /** General background knowledge, to be verified before anyone publishes with it. */
  BACKGROUND,
  /** A free parameter: an assumption that belongs in every sensitivity sweep. */
  ASSUMPTION,
  /** Computed from sourced numbers by a stated derivation. */
  DERIVED
}
