/**
 * Views of a session: map, network, charts, inspector and story. They do not change the session.
 */
package org.multipolar.gui.view;
