/** Views of a session: map, network, charts, inspector and story. They change nothing in it. */
package org.multipolar.gui.view;
