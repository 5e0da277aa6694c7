package org.multipolar.gui.widget;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/**
 * A card in front of the window. The window remains usable around it, and keeps the keyboard focus
 * until a part of the card is clicked.
 */
public final class Overlay extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int WIDTH = 640;
  private static final int GAP = 18;

  private transient Supplier<Card> shown;

  public Overlay() {
    super(new GridBagLayout());
    setOpaque(false);
  }

  /**
   * Content of a card.
   *
   * @param parts components from top to bottom
   * @param buttons buttons from left to right
   */
  public record Card(List<JComponent> parts, List<JButton> buttons) {}

  /** Shows a card, which is created again when the type size changes. */
  public void show(Supplier<Card> making) {
    shown = making;
    build();
  }

  /** Closes the card. */
  public void close() {
    shown = null;
    removeAll();
    setVisible(false);
  }

  public boolean open() {
    return shown != null;
  }

  /** Leaves a strip on the right free if the window is wide enough. */
  public void keepFree(int strip) {
    boolean fits =
        getRootPane() != null && getRootPane().getWidth() - strip > LookAndFeel.scaled(WIDTH + 60);
    setBorder(BorderFactory.createEmptyBorder(0, 0, 0, fits ? strip : 0));
    revalidate();
  }

  /** Creates the card again, if one is open. */
  public void rebuild() {
    if (shown != null) {
      build();
    }
  }

  private void build() {
    removeAll();
    Card card = shown.get();
    int width = LookAndFeel.scaled(WIDTH);
    if (getRootPane() != null && getRootPane().getWidth() > 200) {
      width = Math.min(width, getRootPane().getWidth() - 80);
    }
    JPanel column = column(card.parts(), width, LookAndFeel.scaled(8));
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
    buttons.setOpaque(false);
    card.buttons().forEach(buttons::add);
    JPanel sheet = new JPanel(new BorderLayout(0, 8));
    sheet.setBackground(LookAndFeel.PAPER);
    sheet.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createLineBorder(LookAndFeel.BLUE, 2, true),
            BorderFactory.createEmptyBorder(16, 20, 14, 20)));
    JScrollPane scroll = new JScrollPane(column);
    scroll.setBorder(null);
    scroll.setOpaque(false);
    scroll.getViewport().setOpaque(false);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    sheet.add(scroll, BorderLayout.CENTER);
    sheet.add(buttons, BorderLayout.SOUTH);
    Dimension size = sheet.getPreferredSize();
    int room = getRootPane() == null ? size.height : getRootPane().getHeight() - 40;
    if (room > 100 && size.height > room) {
      sheet.setPreferredSize(new Dimension(size.width + 18, room));
    }
    add(sheet);
    setVisible(true);
    revalidate();
    repaint();
  }

  /** Sets a paragraph's width, so that it can compute its height. */
  private static void fit(JComponent part, int width) {
    part.setSize(width, Short.MAX_VALUE);
    part.setPreferredSize(null);
    part.setPreferredSize(new Dimension(width, part.getPreferredSize().height));
    part.setMaximumSize(part.getPreferredSize());
  }

  /** Two parts side by side. */
  public static JComponent beside(JComponent left, JComponent right) {
    JPanel row = new JPanel(new GridLayout(1, 2, GAP, 0));
    row.setOpaque(false);
    for (JComponent part : List.of(left, right)) {
      fit(part, half());
      row.add(part);
    }
    return row;
  }

  /** Parts below each other. */
  public static JComponent column(List<JComponent> parts, int width) {
    JPanel column = column(parts, width, 4);
    column.add(Box.createVerticalGlue());
    return column;
  }

  private static JPanel column(List<JComponent> parts, int width, int gap) {
    JPanel column = new JPanel();
    column.setOpaque(false);
    column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
    for (JComponent part : parts) {
      fit(part, width);
      part.setAlignmentX(LEFT_ALIGNMENT);
      column.add(part);
      column.add(Box.createVerticalStrut(gap));
    }
    return column;
  }

  /** Width of each of two parts side by side. */
  public static int half() {
    return (LookAndFeel.scaled(WIDTH) - GAP) / 2;
  }

  public static JButton button(String words, Runnable action) {
    JButton button = new JButton(words);
    button.addActionListener(event -> action.run());
    return button;
  }

  /** Accepts clicks on the card only. */
  @Override
  public boolean contains(int x, int y) {
    for (Component child : getComponents()) {
      if (child.getBounds().contains(x, y)) {
        return true;
      }
    }
    return false;
  }
}
