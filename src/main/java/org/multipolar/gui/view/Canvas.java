package org.multipolar.gui.view;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.multipolar.gui.widget.Listeners;
import org.multipolar.gui.widget.Palette;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/**
 * A MASON display of one picture, without MASON's buttons: it fills its window, a click selects,
 * the wheel zooms, dragging pans, and a double click restores the full view.
 *
 * <p>It belongs to no simulation: its view decides when it is painted, and with which world. The
 * hidden window that every MASON display creates is disposed of, so that closing the last window
 * ends the program.
 */
public final class Canvas extends Display2D {
  private static final long serialVersionUID = 1;
  private static final double LARGEST = 12;
  private static final double NOTCH = 1.25;

  private final transient Picture picture;
  private final transient Selection selection;
  private Point grip;

  /** A placeholder simulation, since a MASON display requires one. */
  private static final class NoSimulation extends GUIState {
    NoSimulation() {
      super(new SimState(0));
    }
  }

  private Canvas(Picture picture, Selection selection) {
    super(640, 360, new NoSimulation());
    this.picture = picture;
    this.selection = selection;
    remove(header);
    skipFrame.dispose();
    setBackdrop(Palette.PAPER);
    insideDisplay.setupHints(true, false, false);
    display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_NEVER);
    display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    display.setBorder(BorderFactory.createEmptyBorder());
    display.setWheelScrollingEnabled(false);
    display.getViewport().setBackground(Palette.PAPER);
    setPreferredSize(new Dimension(640, 360));
    attach(picture, "picture");
    removeListeners();
    Hand hand = new Hand();
    insideDisplay.addMouseListener(hand);
    insideDisplay.addMouseMotionListener(hand);
    insideDisplay.addMouseWheelListener(hand);
    Listeners.onResize(display, this::fill);
  }

  /** Returns a component that shows a picture, also on a machine without a screen. */
  static JComponent of(Picture picture, Selection selection) {
    return GraphicsEnvironment.isHeadless() ? new Sheet(picture) : new Canvas(picture, selection);
  }

  /** Resizes the picture to the window. */
  private void fill() {
    Dimension room = display.getSize();
    if (room.width > 0 && room.height > 0) {
      insideDisplay.width = room.width;
      insideDisplay.height = room.height;
      detatchAll();
      attach(picture, "picture");
      insideDisplay.revalidate();
      repaint();
    }
  }

  /** Sets the zoom factor, and centres the view on the picture's focus if it has one. */
  void zoom(double scale) {
    setScale(Math.max(1, Math.min(LARGEST, scale)));
    Rectangle2D frame =
        new Rectangle2D.Double(
            0, 0, insideDisplay.width * getScale(), insideDisplay.height * getScale());
    picture
        .focus(frame)
        .ifPresent(
            at ->
                SwingUtilities.invokeLater(
                    () -> {
                      Dimension room = display.getViewport().getExtentSize();
                      insideDisplay.scrollRectToVisible(
                          new Rectangle(
                              (int) (at[0] * frame.getWidth() - room.width / 2.0),
                              (int) (at[1] * frame.getHeight() - room.height / 2.0),
                              room.width,
                              room.height));
                    }));
    repaint();
  }

  /** Handles mouse input. */
  private final class Hand extends MouseAdapter {
    @Override
    public void mouseClicked(MouseEvent e) {
      if (e.getClickCount() == 2) {
        zoom(1);
        return;
      }
      for (Bag hits : objectsHitBy(new Rectangle2D.Double(e.getX(), e.getY(), 1, 1))) {
        if (hits.numObjs > 0) {
          Picture.Hit hit = (Picture.Hit) ((LocationWrapper) hits.objs[0]).getObject();
          selection.choose(hit.subject());
          return;
        }
      }
      selection.clear();
    }

    @Override
    public void mouseMoved(MouseEvent e) {
      picture.hover(Optional.of(e.getPoint()));
      repaint();
    }

    @Override
    public void mouseExited(MouseEvent e) {
      picture.hover(Optional.empty());
      repaint();
    }

    @Override
    public void mousePressed(MouseEvent e) {
      grip = e.getPoint();
    }

    @Override
    public void mouseDragged(MouseEvent e) {
      if (grip != null && getScale() > 1) {
        insideDisplay.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        Rectangle view = display.getViewport().getViewRect();
        view.translate(grip.x - e.getX(), grip.y - e.getY());
        insideDisplay.scrollRectToVisible(view);
      }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
      insideDisplay.setCursor(Cursor.getDefaultCursor());
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
      double factor = e.getWheelRotation() < 0 ? NOTCH : 1 / NOTCH;
      setScale(Math.max(1, Math.min(LARGEST, getScale() * factor)));
      repaint();
    }
  }

  /** Shows the picture where no window can be opened. */
  private static final class Sheet extends JComponent {
    private static final long serialVersionUID = 1;

    private final transient Picture picture;

    Sheet(Picture picture) {
      this.picture = picture;
      setPreferredSize(new Dimension(640, 360));
    }

    @Override
    protected void paintComponent(Graphics g) {
      java.awt.Graphics2D pen = (java.awt.Graphics2D) g.create();
      Palette.smooth(pen);
      picture.paint(pen, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
      pen.dispose();
    }
  }
}
