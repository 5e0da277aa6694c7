package org.multipolar.world;

/** Accounts that a phase can settle. */
public enum Account {
  /** Chips made, sold, smuggled and installed; spending and revenue. */
  CHIPS,
  /** Threat perceptions. */
  THREAT
}
