package org.multipolar.chart.output;

import java.awt.Graphics2D;

/** A drawing surface, a page or a window, with coordinates in points from its top left corner. */
public interface Surface {

  /** The role of a part of a drawing; parts are stacked in the order of drawing. */
  enum Layer {
    FRAME,
    DATA,
    LABELS
  }

  Graphics2D pen();

  /** Adds a text that is drawn as outlines, for search, selection and screen readers. */
  default void unpainted(String text, double x, double baseline, double size) {}

  /** Begins a layer, to which everything drawn afterwards belongs. */
  default void layer(Layer layer) {}
}
