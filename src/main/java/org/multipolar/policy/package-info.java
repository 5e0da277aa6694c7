/**
 * Policy as data: which instruments there are, at which level they stand between whom, and what the
 * dated timeline of a scenario sets.
 *
 * <p>No state and no firm lives here, only their dense numbers.
 */
package org.multipolar.policy;
