package org.multipolar.world;

/** Accounts that a phase can settle, or leave open for a later one. */
public enum Account {
  /** Orders of capacity, and what chains hold and make of each input. */
  PACKAGES,
  /** Chips made, sold, smuggled and installed; spending and revenue. */
  CHIPS,
  /** What labs have opened, and the commons. */
  COMMONS,
  /** Threat perceptions. */
  THREAT
}
