package org.multipolar.policy;

import java.io.Serializable;

/**
 * A dated release: from {@code tick} on the lab's generations are released in the given tier. While
 * it is held the lab's rule does not choose.
 *
 * @param tick first tick in which it acts
 * @param lab id of the lab
 * @param tier tier of its generations from then on
 * @param heldUntil first tick in which its rule may choose again; {@code tick} if at once
 * @param recorded whether it only records how generations were released; otherwise it is an act,
 *     which also opens the released model
 * @param level capability of a generation that appears in that tick, points; NaN if generations
 *     follow their own timing
 */
public record ReleaseMeasure(
    int tick, String lab, ReleaseTier tier, int heldUntil, boolean recorded, double level)
    implements Serializable {}
