package org.multipolar.history;

/**
 * A metric of an entity that an operator reads.
 *
 * @param metric name
 * @param entity id of a state or firm, or {@code world}
 * @param optional whether the entity may be absent from a world and then counts as 0
 */
public record RequiredMetric(String metric, String entity, boolean optional) {

  /** A metric of an entity that the world must have. */
  static RequiredMetric of(String metric, String entity) {
    return new RequiredMetric(metric, entity, false);
  }

  /** A metric of an entity that may be absent. */
  static RequiredMetric ifPresent(String metric, String entity) {
    return new RequiredMetric(metric, entity, true);
  }
}
