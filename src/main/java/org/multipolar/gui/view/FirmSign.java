package org.multipolar.gui.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.multipolar.gui.widget.Palette;
import org.multipolar.world.Firm;
import org.multipolar.world.Lab;

/** Signs of firms, which differ in shape and fill so that they are legible in greyscale. */
public enum FirmSign {
  OPEN_LAB("lab with open models", new Color(0x00915f), false),
  CLOSED_LAB("lab with closed models", new Color(0x333333), true),
  MAKER("chip maker", new Color(0x7f4f1b), true);

  private final String label;
  private final Color colour;
  private final boolean filled;

  FirmSign(String label, Color colour, boolean filled) {
    this.label = label;
    this.colour = colour;
    this.filled = filled;
  }

  static FirmSign of(Firm firm) {
    if (firm instanceof Lab lab) {
      return lab.open() ? OPEN_LAB : CLOSED_LAB;
    }
    return MAKER;
  }

  String label() {
    return label;
  }

  /** Draws the sign centred on a point. */
  void draw(Graphics2D pen, double x, double y, double r) {
    Shape shape = shape(x, y, r);
    pen.setPaint(filled ? colour : Palette.PAPER);
    pen.fill(shape);
    pen.setPaint(filled ? Palette.PAPER : colour);
    pen.setStroke(Palette.line(filled ? .15 * r : .5 * r));
    pen.draw(shape);
  }

  private Shape shape(double x, double y, double r) {
    return switch (this) {
      case OPEN_LAB -> new Ellipse2D.Double(x - .9 * r, y - .9 * r, 1.8 * r, 1.8 * r);
      case CLOSED_LAB -> new Rectangle2D.Double(x - .9 * r, y - .9 * r, 1.8 * r, 1.8 * r);
      case MAKER -> {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - 1.15 * r);
        path.lineTo(x + 1.1 * r, y + .85 * r);
        path.lineTo(x - 1.1 * r, y + .85 * r);
        path.closePath();
        yield path;
      }
    };
  }
}
