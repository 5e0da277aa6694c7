/**
 * Running many replications of one experiment on all cores, designs of experiments, and the
 * statistics of what they give. Designs and statistics are arithmetic on arrays and know of no
 * scenario.
 *
 * <p>Where results go is not known here: they are handed to a {@link org.multipolar.study.Sink} in
 * blocks.
 */
package org.multipolar.study;
