package org.multipolar.policy;

import java.io.Serializable;

/**
 * A dated release: from {@code tick} on the lab's generations come in the tier that is written. As
 * long as it is held the lab's rule does not choose.
 *
 * @param tick first tick in which it acts
 * @param lab id of the lab
 * @param tier of its generations from then on
 * @param heldUntil first tick in which its rule may choose again; {@code tick} when it is free at
 *     once
 * @param recorded whether it only records how generations came out; otherwise it is an act, which
 *     opens also the model that is out
 * @param level capability of a generation that appears in that tick, points; NaN where generations
 *     keep their own time
 */
public record ReleaseMeasure(
    int tick, String lab, ReleaseTier tier, int heldUntil, boolean recorded, double level)
    implements Serializable {}
