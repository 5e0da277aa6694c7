package org.multipolar.chart.layout;

/** A figure laid out for a page: first everything gets its place, then it is drawn. */
public interface Drawing {

  /** Height of all that is drawn. */
  double height();

  /** Draws it from the origin downwards. */
  void paint(Painter ink);
}
