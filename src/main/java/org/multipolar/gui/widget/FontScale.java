package org.multipolar.gui.widget;

import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.multipolar.chart.output.Typefaces;

/**
 * The figures' typeface in window sizes, times a factor: 1 on a desk, more on a projector, so that
 * a lesson is legible from the back of a room. Views listen for changes of the factor.
 */
public final class FontScale {
  static final Font REGULAR = load(false);
  static final Font BOLD = load(true).deriveFont(Font.BOLD);

  /** Sizes in pixels at factor 1. */
  private static final float NOTE = 11.5f;

  private static final float TEXT = 13.5f;

  private final List<Runnable> listeners = new ArrayList<>();
  private double factor = 1;

  private static Font load(boolean bold) {
    try {
      Font font = Typefaces.font(bold);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font;
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("a bundled typeface is damaged", e);
    }
  }

  public double factor() {
    return factor;
  }

  /** Sets the factor and notifies the listeners. */
  public void scale(double newFactor) {
    if (!(newFactor > 0)) {
      throw new IllegalArgumentException("type cannot be " + newFactor + " times as large");
    }
    if (newFactor != factor) {
      factor = newFactor;
      List.copyOf(listeners).forEach(Runnable::run);
    }
  }

  /** Adds a listener for changes of the factor. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** A length scaled with the type. */
  public double of(double pixels) {
    return pixels * factor;
  }

  /** A length scaled with the type, in whole pixels. */
  public int whole(double pixels) {
    return (int) Math.round(pixels * factor);
  }

  public Font note() {
    return REGULAR.deriveFont((float) (NOTE * factor));
  }

  public Font text() {
    return REGULAR.deriveFont((float) (TEXT * factor));
  }

  public Font strong() {
    return BOLD.deriveFont((float) (TEXT * factor));
  }

  /** Turns on text antialiasing for a component. */
  public static void smooth(JComponent component) {
    component.putClientProperty(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /** Sets the text font on a component and everything in it. */
  public void dress(Component component) {
    component.setFont(text());
    if (component instanceof JComponent drawn) {
      smooth(drawn);
    }
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        dress(child);
      }
    }
  }
}
