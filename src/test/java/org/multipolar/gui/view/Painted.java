package org.multipolar.gui.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import sim.portrayal.DrawInfo2D;

/** Images of views and pictures, without a screen. */
final class Painted {
  private final BufferedImage image;

  private Painted(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** Paints a picture as a display of that size does. */
  static Painted of(Picture picture, int width, int height) {
    Painted painted = new Painted(width, height);
    Graphics2D pen = painted.image.createGraphics();
    Rectangle2D.Double frame = new Rectangle2D.Double(0, 0, width, height);
    picture.draw(null, pen, new DrawInfo2D(null, picture, frame, frame));
    pen.dispose();
    return painted;
  }

  /** Paints a component at that size. */
  static Painted of(JComponent component, int width, int height) {
    Painted painted = new Painted(width, height);
    component.setSize(width, height);
    for (int i = 0; i < 3; i++) {
      lay(component);
    }
    Graphics2D pen = painted.image.createGraphics();
    component.paint(pen);
    pen.dispose();
    return painted;
  }

  private static void lay(Component component) {
    component.doLayout();
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        lay(child);
      }
    }
  }

  Color at(Point2D point) {
    return new Color(image.getRGB((int) point.getX(), (int) point.getY()));
  }

  /** Number of pixels of approximately a colour. */
  int count(Color colour) {
    return count(colour, 0);
  }

  /** Number of such pixels from a row downwards. */
  int count(Color colour, int top) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = top; y < image.getHeight(); y++) {
        Color here = new Color(image.getRGB(x, y));
        int apart =
            Math.abs(here.getRed() - colour.getRed())
                + Math.abs(here.getGreen() - colour.getGreen())
                + Math.abs(here.getBlue() - colour.getBlue());
        count += apart < 24 ? 1 : 0;
      }
    }
    return count;
  }

  /** Number of pixels that differ from another image. */
  int differences(Painted other) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += image.getRGB(x, y) == other.image.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }
}
