/**
 * Running many replications of one experiment on all cores, and the statistics of what they give.
 *
 * <p>Where results go is not known here: they are handed to a {@link org.multipolar.study.Sink} in
 * blocks.
 */
package org.multipolar.study;
