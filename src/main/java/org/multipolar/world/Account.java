package org.multipolar.world;

/** Accounts that some phase settles; they are audited after that phase. */
public enum Account {
  /** Chips made, sold, smuggled and installed; spending and revenue. */
  CHIPS,
  /** What labs have opened, and the commons. */
  COMMONS,
  /** Threat perceptions. */
  THREAT
}
