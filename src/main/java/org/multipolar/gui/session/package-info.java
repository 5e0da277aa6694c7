/** A lesson as MASON runs it: playing, stepping, jumping, and changes made in the background. */
package org.multipolar.gui.session;
