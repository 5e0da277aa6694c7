package org.multipolar.gui;

import javax.swing.JComponent;

/** A part of the window that shows the stage. */
interface View {

  /** What stands in the window. */
  JComponent component();

  /** Shows the stage as it is now. Called on the event thread, at most once a frame. */
  void refresh();
}
