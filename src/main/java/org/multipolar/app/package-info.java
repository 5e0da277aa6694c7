/**
 * The commands: arguments, output on the terminal and exit codes.
 *
 * <p>Everything else is in the packages that this one connects.
 */
package org.multipolar.app;
