package org.multipolar.world;

/** Accounts that a phase can settle. */
public enum Account {
  /** Orders of capacity, and each chain's stocks and production of inputs. */
  PACKAGES,
  /** Chips made, sold, smuggled and installed; spending and revenue. */
  CHIPS,
  /** Threat perceptions. */
  THREAT
}
