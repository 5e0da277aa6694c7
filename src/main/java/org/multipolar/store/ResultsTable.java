package org.multipolar.store;

import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;

/** The tables of replications: each is a section of a block and a file in the results folder. */
enum ResultsTable {
  /** One row per replication. */
  RUNS("runs.csv", null),
  /** One row per replication and date. */
  WORLD("series/world.csv", Scope.WORLD),
  /** One row per replication, date and state. */
  STATES("series/states.csv", Scope.STATE),
  /** One row per replication, date and firm. */
  FIRMS("series/firms.csv", Scope.FIRM),
  /** One row per event of the replications that record events in full. */
  EVENTS("events.csv", null),
  /** One row per event and input of the rule that decided it. */
  REASONS("reasons.csv", null);

  private final String file;
  private final Scope scope;

  ResultsTable(String file, Scope scope) {
    this.file = file;
    this.scope = scope;
  }

  /** Path of its file in the results folder. */
  String file() {
    return file;
  }

  /** Name of its section in a block. */
  String section() {
    return file.substring(file.indexOf('/') + 1, file.length() - ".csv".length());
  }

  /** The scope of its metrics; null for a table that is not a series. */
  Scope scope() {
    return scope;
  }

  /** The series of a scope. */
  static ResultsTable of(Scope scope) {
    return switch (scope) {
      case WORLD -> WORLD;
      case STATE -> STATES;
      case FIRM -> FIRMS;
    };
  }

  /** Whether the table is written under a schema. */
  boolean kept(RecordSchema schema) {
    return scope == null
        || schema.ticks() > 0
            && !schema.metrics(scope).isEmpty()
            && !schema.entities(scope).isEmpty();
  }
}
