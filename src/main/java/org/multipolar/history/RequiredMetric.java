package org.multipolar.history;

import org.multipolar.metric.Scope;

/**
 * A metric of an entity that an operator reads.
 *
 * @param metric name
 * @param entity id of a state or firm, {@code world}, or {@link #EVERY_STATE}
 * @param optional whether the entity may be absent from a world and then counts as 0
 */
public record RequiredMetric(String metric, String entity, boolean optional) {

  /** Stands for every state of a world. */
  static final String EVERY_STATE = "*";

  /** A metric of every state. */
  static RequiredMetric ofEveryState(String metric) {
    return new RequiredMetric(metric, EVERY_STATE, true);
  }

  /** Whether the requirement applies to an entity of a scope. */
  boolean about(Scope scope, String id) {
    return entity.equals(id) || scope == Scope.STATE && entity.equals(EVERY_STATE);
  }

  /** A metric of an entity that the world must have. */
  static RequiredMetric of(String metric, String entity) {
    return new RequiredMetric(metric, entity, false);
  }

  /** A metric of an entity that may be absent. */
  static RequiredMetric ifPresent(String metric, String entity) {
    return new RequiredMetric(metric, entity, true);
  }
}
