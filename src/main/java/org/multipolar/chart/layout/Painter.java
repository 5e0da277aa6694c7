package org.multipolar.chart.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import org.multipolar.chart.output.Surface;

/** Draws text, lines and areas in the style of the theme. */
public record Painter(Theme theme, Surface surface) {

  /** The part of a text that is aligned with the given position. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** Begins a layer. */
  public void layer(Surface.Layer layer) {
    surface.layer(layer);
  }

  Graphics2D pen() {
    return surface.pen();
  }

  public void text(String text, double x, double baseline, Theme.Type type, Align align) {
    text(text, x, baseline, type, align, type.colour());
  }

  public void text(
      String text, double x, double baseline, Theme.Type type, Align align, Color colour) {
    if (text.isEmpty()) {
      return;
    }
    double start =
        switch (align) {
          case LEFT -> x;
          case CENTRE -> x - theme.width(text, type) / 2;
          case RIGHT -> x - theme.width(text, type);
        };
    pen().setPaint(colour);
    if (theme.covers(text)) {
      pen().setFont(theme.font(type));
      pen().drawString(text, (float) start, (float) baseline);
    } else {
      AffineTransform place = AffineTransform.getTranslateInstance(start, baseline);
      pen().fill(theme.layout(text, type).getOutline(place));
      surface.unpainted(text, start, baseline, type.size());
    }
  }

  /** Draws a text whose capitals are centred vertically on a height. */
  public void centred(String text, double x, double middle, Theme.Type type, Align align) {
    text(text, x, middle + theme.capital(type) / 2, type, align);
  }

  /** Draws a text rotated to read upwards, which ends at a height. */
  void turned(String text, double baseline, double top, Theme.Type type) {
    AffineTransform upright = pen().getTransform();
    pen().transform(new AffineTransform(0, -1, 1, 0, baseline, top));
    text(text, 0, 0, type, Align.RIGHT);
    pen().setTransform(upright);
  }

  public void line(double x1, double y1, double x2, double y2, Color colour, Stroke stroke) {
    outline(new Line2D.Double(x1, y1, x2, y2), colour, stroke);
  }

  public void outline(Shape shape, Color colour, Stroke stroke) {
    pen().setPaint(colour);
    pen().setStroke(stroke);
    pen().draw(shape);
  }

  public void fill(Shape shape, Color colour) {
    pen().setPaint(colour);
    pen().fill(shape);
  }

  /** Fills a shape and draws its outline. */
  public void shape(Shape shape, Color fill, Color edge, double width) {
    fill(shape, fill);
    outline(shape, edge, Theme.stroke(width));
  }
}
