package org.multipolar.study;

import java.time.Duration;

/**
 * What a runner runs.
 *
 * @param replicator the experiment, for runners in this process
 * @param limit wall-clock time that a replication may take, null for any
 * @param bundle the same experiment, for runners elsewhere
 */
public record Work(Replicator replicator, Duration limit, Bundle bundle) {}
