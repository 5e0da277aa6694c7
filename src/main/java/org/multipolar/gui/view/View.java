package org.multipolar.gui.view;

import javax.swing.JComponent;

/** A part of the window that shows the stage. */
public interface View {

  /** What stands in the window. */
  JComponent component();

  /** Shows the stage as it is now. Called on the event thread, at most once a frame. */
  void refresh();
}
