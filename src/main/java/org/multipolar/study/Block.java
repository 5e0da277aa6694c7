package org.multipolar.study;

import java.io.Serializable;

/**
 * A finished block, exactly as a results folder keeps it.
 *
 * @param replications their numbers
 * @param failed those of them that failed or timed out
 * @param bytes the file
 */
public record Block(Range replications, int failed, byte[] bytes) implements Serializable {}
