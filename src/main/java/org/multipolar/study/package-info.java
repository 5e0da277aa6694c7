/**
 * Runs replications of an experiment on all cores, and provides designs of experiments and the
 * statistics of their results. Designs and statistics are arithmetic on arrays, independent of
 * scenarios.
 *
 * <p>Results are passed in blocks to a {@link org.multipolar.study.Sink}; this package does not
 * depend on how they are stored.
 */
package org.multipolar.study;
