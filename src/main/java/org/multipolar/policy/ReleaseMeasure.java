package org.multipolar.policy;

import java.io.Serializable;

/**
 * A dated release: from {@code tick} on the lab's release mode is what is written. As long as it is
 * held the lab's rule does not change it.
 *
 * @param tick first tick in which it acts
 * @param lab id of the lab
 * @param open whether its models are open from then on
 * @param heldUntil first tick in which its rule may change the mode again; {@code tick} when it is
 *     free at once
 */
public record ReleaseMeasure(int tick, String lab, boolean open, int heldUntil)
    implements Serializable {}
