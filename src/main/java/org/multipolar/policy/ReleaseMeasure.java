package org.multipolar.policy;

import java.io.Serializable;

/**
 * A dated release: from {@code tick} on the lab's release mode is what is written, until its rule
 * changes it.
 *
 * @param tick first tick in which it acts
 * @param lab id of the lab
 * @param open whether its models are open from then on
 */
public record ReleaseMeasure(int tick, String lab, boolean open) implements Serializable {}
