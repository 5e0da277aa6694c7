/**
 * The vocabulary of every other room: the calendar of a run, the switches of the mechanisms, small
 * enums.
 *
 * <p>Nothing here depends on a state, a firm or a rule.
 */
package org.multipolar.value;
