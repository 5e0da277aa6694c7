/**
 * Keyed draws: a random number is a pure function of what it is for, {@code u = hash(seed, process,
 * month, agent, item)}.
 *
 * <p>Nothing here holds a state, so no draw can move another: one more agent, one draw more or
 * less, another order or another thread leaves every other number as it was.
 */
package org.multipolar.random;
