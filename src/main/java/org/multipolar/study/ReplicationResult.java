package org.multipolar.study;

import java.util.List;
import org.multipolar.metric.Scope;
import org.multipolar.world.Event;

/**
 * The result of one replication. All arrays and lists are empty unless its status is {@link
 * Status#OK}.
 *
 * @param number its number in the results, from 1
 * @param replication its number at its design point, which alone determines its seed
 * @param seed its seed
 * @param point name of its design point; empty if there is only one
 * @param row row of the parameter set, from 1; 0 without a set
 * @param status how it ended
 * @param reason of a failure or timeout; empty otherwise
 * @param horizon its outcomes, in the order of {@link RecordSchema#horizon()}
 * @param world values of the world, laid out by {@link RecordSchema#grid}
 * @param states values of states, likewise
 * @param firms values of firms, likewise
 * @param eventCounts events by kind, in the order of {@link Event.Kind}
 * @param events events in full, if they were kept
 */
public record ReplicationResult(
    int number,
    int replication,
    long seed,
    String point,
    int row,
    Status status,
    String reason,
    double[] horizon,
    double[] world,
    double[] states,
    double[] firms,
    long[] eventCounts,
    List<Event> events) {

  private static final double[] NONE = {};

  /** All values of a scope, laid out by {@link RecordSchema#grid}. */
  public double[] values(Scope scope) {
    return switch (scope) {
      case WORLD -> world;
      case STATE -> states;
      case FIRM -> firms;
    };
  }

  /** A failed or timed-out replication. */
  static ReplicationResult unfinished(
      int number, int replication, long seed, String point, int row, Status status, String reason) {
    return new ReplicationResult(
        number,
        replication,
        seed,
        point,
        row,
        status,
        reason,
        NONE,
        NONE,
        NONE,
        NONE,
        new long[0],
        List.of());
  }
}
