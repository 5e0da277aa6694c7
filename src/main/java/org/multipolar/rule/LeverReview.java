package org.multipolar.rule;

import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.PerceivedPayoff;

/**
 * The information of a state that reviews one lever.
 *
 * @param instrument the lever
 * @param level its level, [0, 1]
 * @param floor lowest level that may be chosen: the legal floor
 * @param ceiling highest level that may be chosen
 * @param rate yearly rate of its reviews
 * @param lastChange sign of its last change, 0 if it never moved
 * @param sight the perceived payoff
 * @param answered pressure of the same kind from the other side: the strictest control that the
 *     target holds against this state; 0 for a domestic lever
 * @param threat threat perceived from the target; 0 for a domestic lever
 * @param peerLevel level of the same lever in the best-performing peer, NaN without a peer
 * @param memory attractions learned so far, {@link Attractions#NONE} at the start
 * @param draw uniform on (0, 1), for the choice
 * @param dt length of a tick, years
 */
public record LeverReview(
    Instrument instrument,
    double level,
    double floor,
    double ceiling,
    double rate,
    int lastChange,
    PerceivedPayoff sight,
    double answered,
    double threat,
    double peerLevel,
    Attractions memory,
    double draw,
    double dt) {}
