package org.multipolar.history;

/**
 * A metric of an entity that an operator reads.
 *
 * @param metric name
 * @param entity id of a state or firm, or {@code world}
 * @param optional whether the entity may be absent from a world, and then counts for nothing
 */
public record Need(String metric, String entity, boolean optional) {

  /** What must be there. */
  static Need of(String metric, String entity) {
    return new Need(metric, entity, false);
  }

  /** What may be absent. */
  static Need ifPresent(String metric, String entity) {
    return new Need(metric, entity, true);
  }
}
