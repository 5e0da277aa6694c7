package org.multipolar.policy;

import java.io.Serializable;

/**
 * A dated policy, resolved to ticks and to the state numbers of a world.
 *
 * <p>When it no longer binds, the lever keeps its level and returns to its state; a policy that is
 * reversed at its end is followed by an explicit measure.
 *
 * @param tick first tick in which it acts
 * @param until first tick in which it no longer binds, if it binds; beyond the run if it never ends
 * @param binding whether the lever is held against its state's own choice from {@code tick} to
 *     {@code until}; true only for entries dated in or after the branch month and not {@code once}
 * @param adopted tick in which it was adopted as a law that comes into force in {@code tick}, or
 *     {@link #NO_LAW}
 * @param by number of the state
 * @param against number of the target, or −1 for a domestic lever
 * @param setting the setting
 * @param line its source, for the event log
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

  /** Tick of adoption of a measure that was not adopted as a law beforehand. */
  public static final int NO_LAW = Integer.MAX_VALUE;

  /** True if it is a law that its state may still repeal before it comes into force. */
  public boolean scheduled() {
    return adopted != NO_LAW;
  }
}
