/**
 * The commands: what is typed, what is printed, with which exit code.
 *
 * <p>Everything that is more than words for a terminal lives in the rooms that this one wires
 * together.
 */
package org.multipolar.app;
