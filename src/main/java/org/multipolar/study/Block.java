package org.multipolar.study;

import java.io.Serializable;

/**
 * A finished block, byte for byte as it is stored in a results folder.
 *
 * @param replications their numbers
 * @param failed those of them that failed or timed out
 * @param bytes content of the block's file
 */
public record Block(Range replications, int failed, byte[] bytes) implements Serializable {}
