package org.multipolar.rule;

import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.PerceivedPayoff;

/**
 * What a state knows when it reviews one lever.
 *
 * @param instrument the lever
 * @param level its level, [0, 1]
 * @param floor least level that may be chosen: what law holds fast
 * @param ceiling greatest level that may be chosen
 * @param rate yearly rate of its reviews
 * @param lastChange sign of its last change, 0 when it never moved
 * @param sight what the state sees
 * @param answered the same kind of pressure from the other side: the hardest control that the
 *     target holds against this state; 0 for a domestic lever
 * @param threat threat perceived of the target; 0 for a domestic lever
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
