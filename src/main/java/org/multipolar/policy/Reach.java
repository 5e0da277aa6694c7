package org.multipolar.policy;

import java.io.Serializable;

/**
 * Reach of a chip control beyond trade between two states.
 *
 * @param extraterritorial whether it binds makers of other states that depend on the controller's
 *     tools
 * @param headquarters whether it binds investors headquartered in the controlled states, wherever
 *     they buy
 * @param remote whether it covers use of chips abroad through the cloud
 */
public record Reach(boolean extraterritorial, boolean headquarters, boolean remote)
    implements Serializable {

  /** Trade between two states only. */
  public static final Reach TRADE = new Reach(false, false, false);

  /** Returns the union of the reach of two rules. */
  public Reach or(Reach other) {
    return new Reach(
        extraterritorial || other.extraterritorial,
        headquarters || other.headquarters,
        remote || other.remote);
  }
}
