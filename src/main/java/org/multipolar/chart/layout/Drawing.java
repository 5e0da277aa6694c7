package org.multipolar.chart.layout;

/** A figure laid out for a page: all positions are computed before anything is drawn. */
public interface Drawing {

  /** Height of the drawing. */
  double height();

  /** Draws the figure from the origin downwards. */
  void paint(Painter ink);
}
