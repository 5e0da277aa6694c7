package org.multipolar.gui.widget;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;

/** Button icons, in the colour of the button's text and scaled with the type. */
public enum Glyph implements Icon {
  PLAY {
    @Override
    void paint(Graphics2D g) {
      g.fill(triangle(.22, .1, .9, .9));
    }
  },
  PAUSE {
    @Override
    void paint(Graphics2D g) {
      g.fill(new Rectangle2D.Double(.2, .12, .22, .76));
      g.fill(new Rectangle2D.Double(.58, .12, .22, .76));
    }
  },
  STEP {
    @Override
    void paint(Graphics2D g) {
      g.fill(triangle(.15, .15, .68, .85));
      g.fill(new Rectangle2D.Double(.72, .15, .15, .7));
    }
  },
  RESET {
    @Override
    void paint(Graphics2D g) {
      g.fill(triangle(.85, .15, .32, .85));
      g.fill(new Rectangle2D.Double(.13, .15, .15, .7));
    }
  },
  REPLAY {
    @Override
    void paint(Graphics2D g) {
      g.setStroke(new BasicStroke(.13f));
      g.draw(new Arc2D.Double(.15, .15, .7, .7, 60, 280, Arc2D.OPEN));
      Path2D head = new Path2D.Double();
      head.moveTo(.62, .34);
      head.lineTo(.98, .34);
      head.lineTo(.8, .02);
      head.closePath();
      g.fill(head);
    }
  },
  DICE {
    @Override
    void paint(Graphics2D g) {
      g.setStroke(new BasicStroke(.1f));
      g.draw(new RoundRectangle2D.Double(.12, .12, .76, .76, .22, .22));
      for (double at : new double[] {.3, .5, .7}) {
        g.fill(new Ellipse2D.Double(at - .08, at - .08, .16, .16));
      }
    }
  };

  /** Paints into the unit square. */
  abstract void paint(Graphics2D g);

  private static Path2D triangle(double x, double top, double tip, double bottom) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, top);
    path.lineTo(tip, (top + bottom) / 2);
    path.lineTo(x, bottom);
    path.closePath();
    return path;
  }

  @Override
  public void paintIcon(Component c, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(c.isEnabled() ? c.getForeground() : LookAndFeel.FAINT);
    g.translate(x, y);
    g.scale(getIconWidth(), getIconHeight());
    paint(g);
    g.dispose();
  }

  @Override
  public int getIconWidth() {
    return LookAndFeel.scaled(16);
  }

  @Override
  public int getIconHeight() {
    return LookAndFeel.scaled(16);
  }
}
