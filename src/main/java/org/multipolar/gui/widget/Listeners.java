package org.multipolar.gui.widget;

import java.awt.Component;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Adapters for events that no single-method Swing listener covers. */
public final class Listeners {
  private Listeners() {}

  /** Runs an action whenever a component is resized. */
  public static void onResize(Component component, Runnable action) {
    component.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            action.run();
          }
        });
  }

  /** Runs an action whenever a text is edited. */
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
