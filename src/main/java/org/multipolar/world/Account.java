package org.multipolar.world;

/** Accounts that a phase can settle. */
public enum Account {
  /** Orders of capacity, and what chains hold and make of each input. */
  PACKAGES,
  /** Chips made, sold, smuggled and installed; spending and revenue. */
  CHIPS,
  /** Threat perceptions. */
  THREAT
}
