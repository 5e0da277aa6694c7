package org.multipolar.gui;

import java.awt.Color;
import javax.swing.JLabel;
import javax.swing.JTextArea;

/** Words in the window that keep their weight and relative size when the type grows. */
final class Text {

  private Text() {}

  /** One line. */
  static final class Line extends JLabel {
    private static final long serialVersionUID = 1;

    private final boolean bold;
    private final double size;

    Line(String text, boolean bold, double size, Color colour) {
      super(text);
      this.bold = bold;
      this.size = size;
      setForeground(colour);
      setFont(LookAndFeel.font(bold, size));
    }

    @Override
    public void updateUI() {
      super.updateUI();
      if (size > 0) {
        setFont(LookAndFeel.font(bold, size));
      }
    }
  }

  /** A paragraph, broken into lines at the width that it is given. */
  static final class Paragraph extends JTextArea {
    private static final long serialVersionUID = 1;

    private final boolean bold;
    private final double size;

    Paragraph(String text, boolean bold, double size, Color colour) {
      super(text);
      this.bold = bold;
      this.size = size;
      setEditable(false);
      setFocusable(false);
      setLineWrap(true);
      setWrapStyleWord(true);
      setOpaque(false);
      setBorder(null);
      setForeground(colour);
      setFont(LookAndFeel.font(bold, size));
    }

    @Override
    public void updateUI() {
      super.updateUI();
      if (size > 0) {
        setFont(LookAndFeel.font(bold, size));
        setOpaque(false);
        setBorder(null);
      }
    }
  }
}
