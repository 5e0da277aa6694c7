/**
 * Policy as data: the instruments, their levels between states, and the dated timeline of a
 * scenario.
 *
 * <p>The package holds no states or firms, only state numbers and firm ids.
 */
package org.multipolar.policy;
