package org.multipolar.study;

import java.util.List;
import org.multipolar.world.Event;

/**
 * What one replication leaves behind.
 *
 * @param number its number in the results, from 1
 * @param replication its number among those of its design point, which alone decides its luck
 * @param seed its seed
 * @param point the design point that it belongs to, empty where there is only one
 * @param row row of the parameter set that it took, from 1; 0 where there is no set
 * @param status how it ended
 * @param reason why it did not end well, empty otherwise
 * @param horizon what it comes to, in the order of {@link RecordSchema#horizon()}; empty unless it
 *     ended well, as are the other values, the counts and the events
 * @param world values recorded of the world, [tick · metrics + metric]
 * @param states values of states, [(tick · states + state) · metrics + metric]
 * @param firms values of firms, likewise
 * @param eventCounts events by kind, in the order of {@link Event.Kind}
 * @param events events in full, where they were kept
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

  /** A replication that did not end well. */
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
