package org.multipolar.policy;

import java.io.Serializable;

/**
 * Whom the rules of a chip control reach beyond trade between two states.
 *
 * @param extraterritorial makers of other states that depend on the controller's tools
 * @param headquarters investors with their seat in the controlled states, wherever they buy
 * @param remote use of chips abroad by way of the cloud
 */
public record Reach(boolean extraterritorial, boolean headquarters, boolean remote)
    implements Serializable {

  /** Trade between two states and nothing else. */
  public static final Reach TRADE = new Reach(false, false, false);

  /** Whom at least one of two rules reaches. */
  public Reach or(Reach other) {
    return new Reach(
        extraterritorial || other.extraterritorial,
        headquarters || other.headquarters,
        remote || other.remote);
  }
}
