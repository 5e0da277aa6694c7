/** Runs a lesson with MASON: playing, stepping, jumping, and changes prepared in the background. */
package org.multipolar.gui.session;
