package org.multipolar.store;

import org.multipolar.metric.Scope;
import org.multipolar.study.RecordSchema;

/** The tables that grow with every replication: each a section of a block and a file of results. */
enum ResultsTable {
  /** One row a replication. */
  RUNS("runs.csv", null),
  /** One row a replication and date. */
  WORLD("series/world.csv", Scope.WORLD),
  /** One row a replication, date and state. */
  STATES("series/states.csv", Scope.STATE),
  /** One row a replication, date and firm. */
  FIRMS("series/firms.csv", Scope.FIRM),
  /** One row an event of the replications that kept them in full. */
  EVENTS("events.csv", null);

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

  /** What its metrics are measured on; null for a table that is no series. */
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

  /** Whether there is anything to put into it. */
  boolean kept(RecordSchema schema) {
    return scope == null
        || schema.ticks() > 0
            && !schema.metrics(scope).isEmpty()
            && !schema.entities(scope).isEmpty();
  }
}
