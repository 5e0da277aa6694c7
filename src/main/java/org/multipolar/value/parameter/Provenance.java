package org.multipolar.value.parameter;

/** Origin of a number, and therefore how far it can be trusted. */
public enum Provenance {
  /** Read from the named source. */
  SOURCED,
  /** General background knowledge, to be verified before publication. */
  BACKGROUND,
  /** A free parameter: an assumption that belongs in every sensitivity sweep. */
  ASSUMPTION,
  /** Computed from sourced numbers by a stated derivation. */
  DERIVED
}
