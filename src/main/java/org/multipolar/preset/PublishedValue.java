package org.multipolar.preset;

/**
 * A value that a publication, or its equations, states for a run.
 *
 * @param metric metric of the model
 * @param entity id of a state, or {@code world}
 * @param months from the start of the run; the value applies at their end
 */
public record PublishedValue(String metric, String entity, int months, double value) {}
