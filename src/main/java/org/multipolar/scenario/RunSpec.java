package org.multipolar.scenario;

import org.multipolar.value.RunCalendar;

/**
 * When a scenario plays and how often.
 *
 * @param calendar months, branch and step
 * @param replications number of replications
 * @param seed seed of the run; replication r of every scenario with this seed has the same luck
 */
public record RunSpec(RunCalendar calendar, int replications, long seed) {}
