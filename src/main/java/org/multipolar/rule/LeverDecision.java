package org.multipolar.rule;

/**
 * A new level of a lever, and the rule's memory.
 *
 * @param level in [0, 1]
 * @param memory returned to the rule at the next review
 */
public record LeverDecision(double level, Attractions memory) {}
