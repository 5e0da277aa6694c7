package org.multipolar.gui.widget;

import java.awt.Color;
import java.awt.Insets;
import javax.swing.JLabel;
import javax.swing.JTextArea;

/** Text components that keep their weight and relative size when the type size changes. */
public final class Text {

  private Text() {}

  /** A single line. */
  public static final class Line extends JLabel {
    private static final long serialVersionUID = 1;

    private final boolean bold;
    private final double size;

    public Line(String text, boolean bold, double size, Color colour) {
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

  /**
   * A paragraph, wrapped a little before its width: Swing breaks lines by whole-pixel widths of
   * letters, and on scaled screens it draws them wider than that.
   */
  public static final class Paragraph extends JTextArea {
    private static final long serialVersionUID = 1;

    /** The part of the width that is kept free. */
    private static final int SPARE = 25;

    private final boolean bold;
    private final double size;

    public Paragraph(String text, boolean bold, double size, Color colour) {
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
    public Insets getInsets() {
      return new Insets(0, 0, 0, getWidth() / SPARE);
    }

    @Override
    public Insets getInsets(Insets given) {
      given.set(0, 0, 0, getWidth() / SPARE);
      return given;
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

  /** Returns a text with the characters escaped that HTML reads as markup. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
