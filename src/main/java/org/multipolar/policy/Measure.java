package org.multipolar.policy;

import java.io.Serializable;

/**
 * A dated policy, resolved to ticks and to the dense numbers of a world.
 *
 * <p>When it no longer binds, the lever stays where it is and belongs to its state again; a policy
 * whose end takes something back is followed by a measure that says so.
 *
 * @param tick first tick in which it acts
 * @param until first tick in which it no longer binds, if it binds; beyond the run when it never
 *     ends
 * @param binding whether the lever is held against its state's own choice from {@code tick} to
 *     {@code until}; true only for entries dated in or after the branch month and not {@code once}
 * @param adopted tick in which it was adopted as a law that comes into force in {@code tick}, or
 *     {@link #NO_LAW}
 * @param by number of the state
 * @param against number of the target, or −1 for a domestic lever
 * @param setting what is set
 * @param line what it rests on, for the record of events
 */
public record Measure(
    int tick,
    int until,
    boolean binding,
    int adopted,
    int by,
    int against,
    Setting setting,
    String line)
    implements Serializable {

  /** Tick of adoption of what was not adopted as a law beforehand. */
  public static final int NO_LAW = Integer.MAX_VALUE;

  /** Whether it is a law that its state may still repeal before it comes into force. */
  public boolean scheduled() {
    return adopted != NO_LAW;
  }
}
