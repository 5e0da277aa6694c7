package org.multipolar.gui.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Transparency;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.multipolar.gui.widget.Palette;

/**
 * Areas and their borders as a cached image, in which only areas that change colour are repainted.
 */
public final class CachedMapLayer {
  private static final Color BORDER = new Color(0x9aa4ad);

  private final Shape[] areas;
  private final List<? extends Shape> others;
  private final Shape borders;
  private final Color[] painted;

  private Rectangle region;
  private double density;
  private BufferedImage filled;
  private BufferedImage lines;
  private BufferedImage whole;

  /**
   * @param areas areas that are coloured; null for one that is not drawn
   * @param others areas that are never coloured
   * @param borders all border lines
   */
  CachedMapLayer(Shape[] areas, List<? extends Shape> others, Shape borders) {
    this.areas = areas;
    this.others = others;
    this.borders = borders;
    this.painted = new Color[areas.length];
  }

  /** Paints the part of the areas inside the pen's clip. */
  void paint(Graphics2D pen, Rectangle2D frame, Color[] colours) {
    Rectangle wanted = pen.getClipBounds();
    wanted = wanted == null ? frame.getBounds() : wanted.intersection(frame.getBounds());
    if (wanted.isEmpty()) {
      return;
    }
    double scale = pen.getTransform().getScaleX();
    boolean fresh = region == null || !region.contains(wanted) || scale != density;
    if (fresh) {
      region = wanted;
      density = scale;
      begin(pen.getDeviceConfiguration());
    }
    if (recolour(colours) || fresh) {
      Graphics2D whole2 = whole.createGraphics();
      whole2.drawImage(filled, 0, 0, null);
      whole2.drawImage(lines, 0, 0, null);
      whole2.dispose();
    }
    pen.drawImage(
        whole,
        region.x,
        region.y,
        region.x + region.width,
        region.y + region.height,
        0,
        0,
        whole.getWidth(),
        whole.getHeight(),
        null);
  }

  private void begin(GraphicsConfiguration screen) {
    filled = image(screen, Transparency.OPAQUE);
    lines = image(screen, Transparency.TRANSLUCENT);
    whole = image(screen, Transparency.OPAQUE);
    java.util.Arrays.fill(painted, null);
    Graphics2D pen = pen(filled);
    pen.setPaint(Palette.SEA);
    pen.fill(region);
    pen.setPaint(Palette.LAND);
    others.forEach(pen::fill);
    pen.dispose();
    pen = pen(lines);
    pen.setPaint(BORDER);
    pen.setStroke(Palette.line(.6));
    pen.draw(borders);
    pen.dispose();
  }

  private BufferedImage image(GraphicsConfiguration screen, int transparency) {
    int width = (int) Math.ceil(region.width * density);
    int height = (int) Math.ceil(region.height * density);
    return screen == null
        ? new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB)
        : screen.createCompatibleImage(width, height, transparency);
  }

  private Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    Palette.smooth(pen);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
    pen.scale(density, density);
    pen.translate(-region.x, -region.y);
    return pen;
  }

  /** Fills the areas that change colour; returns whether any was painted. */
  private boolean recolour(Color[] colours) {
    Graphics2D pen = null;
    for (int i = 0; i < areas.length; i++) {
      if (areas[i] != null && !colours[i].equals(painted[i])) {
        painted[i] = colours[i];
        if (areas[i].intersects(region)) {
          pen = pen == null ? pen(filled) : pen;
          pen.setPaint(colours[i]);
          pen.fill(areas[i]);
        }
      }
    }
    if (pen != null) {
      pen.dispose();
    }
    return pen != null;
  }
}
