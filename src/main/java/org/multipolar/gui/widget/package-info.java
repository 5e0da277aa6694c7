/**
 * Look, typefaces and colours of the window, and the controls with which a class runs a session.
 */
package org.multipolar.gui.widget;
