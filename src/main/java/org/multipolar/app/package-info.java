/**
 * The commands: arguments, output on the terminal and exit codes.
 *
 * <p>Everything else lives in the rooms that this one connects.
 */
package org.multipolar.app;
