package org.multipolar.rule;

/**
 * A new level of a lever, and what the rule wants to remember.
 *
 * @param level in [0, 1]
 * @param memory handed back at the next review
 */
public record LeverDecision(double level, Attractions memory) {}
