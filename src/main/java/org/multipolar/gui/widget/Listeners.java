package org.multipolar.gui.widget;

import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Actions on events for which Swing has no listener of a single method. */
public final class Listeners {
  private Listeners() {}

  /** Runs an action whenever a component has another size. */
  public static void onResize(Component component, Runnable action) {
    component.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            action.run();
          }
        });
  }

  /** Runs an action whenever a text changes. */
  public static void onEdit(JTextComponent text, Runnable action) {
    text.getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                action.run();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                action.run();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                action.run();
              }
            });
  }
}
