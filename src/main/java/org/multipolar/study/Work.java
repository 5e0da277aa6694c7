package org.multipolar.study;

import java.time.Duration;

/**
 * The work of a runner.
 *
 * @param replicator the experiment, for runners in this process
 * @param limit wall-clock time that a replication may take; null for no limit
 * @param bundle the same experiment, for runners elsewhere
 */
public record Work(Replicator replicator, Duration limit, Bundle bundle) {}
