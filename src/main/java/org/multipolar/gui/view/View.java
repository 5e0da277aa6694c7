package org.multipolar.gui.view;

import javax.swing.JComponent;

/** A part of the window that shows the session. */
public interface View {

  /** The component in the window. */
  JComponent component();

  /** Updates the view from the session. Called on the event thread, at most once a frame. */
  void refresh();
}
