package org.multipolar.chart.output;

import java.awt.Graphics2D;

/** Something to draw on, a page or a window, in points from its top left corner. */
public interface Surface {

  /** What a part of a drawing is; parts lie one above the other in the order of drawing. */
  enum Layer {
    FRAME,
    DATA,
    LABELS
  }

  Graphics2D pen();

  /** Adds a text that is drawn as outlines, for search, selection and readers of the screen. */
  default void unpainted(String text, double x, double baseline, double size) {}

  /** Begins a layer: all that is drawn from here on belongs to it. */
  default void layer(Layer layer) {}
}
