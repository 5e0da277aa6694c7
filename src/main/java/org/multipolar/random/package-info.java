/**
 * Keyed draws: a random number is a pure function of its purpose, {@code u = hash(seed, process,
 * month, agent, item)}.
 *
 * <p>Nothing here holds state, so no draw can shift another: an additional agent, an additional
 * draw, another order or another thread leaves every other number unchanged.
 */
package org.multipolar.random;
