package org.multipolar.gui.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import org.multipolar.chart.layout.Theme;

/**
 * The colours of windows: those of the figures, and more for maps and networks. Hues can be told
 * apart with any colour vision; colours for quantities differ in lightness, and colours for
 * categories are accompanied by a difference in shape or dash.
 */
public final class Palette {
  public static final Color PAPER = Color.WHITE;
  public static final Color INK = Theme.INK;
  public static final Color GREY = Theme.GREY;
  public static final Color MARK = Theme.MARK;
  public static final Color FAR = Theme.FAR;
  public static final Color LAND = new Color(0xe6e6e3);
  public static final Color SEA = new Color(0xf0f3f6);
  public static final Color RUN = Theme.colour(0);
  public static final Color TWIN = new Color(0x8c8c8c);
  public static final Color LEVER = Theme.colour(1);
  public static final Color BUBBLE = LEVER;
  public static final Color CONTROL = new Color(0xc1272d);
  public static final Color FLOW = new Color(0x7d8790);
  public static final Color CHOSEN = new Color(0xf0e442);

  private static final Color[] REGIMES = {
    new Color(0x0a4a86), new Color(0x00915f), new Color(0xe69f00), new Color(0xcc79a7)
  };

  private static final Color[] BLOCS = {
    new Color(0x9ecae1),
    new Color(0xf4b183),
    new Color(0xa8d5a2),
    new Color(0xd9b3d8),
    new Color(0xf2dc8c),
    new Color(0xb8a99a),
    new Color(0x7fc8bd),
    new Color(0xe99cae),
    new Color(0xc5d86d),
    new Color(0x9fa8da),
    new Color(0xd7c49e),
    new Color(0xcfd8dc)
  };

  private Palette() {}

  /** Colour of a regime, by its position in the scenario. */
  public static Color regime(int number) {
    return REGIMES[number % REGIMES.length];
  }

  /** Colour of a bloc, by its number in the world. */
  public static Color bloc(int number) {
    return BLOCS[number % BLOCS.length];
  }

  public static Color fade(Color colour, double opacity) {
    int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  public static Stroke line(double width) {
    return Theme.stroke(width);
  }

  public static Stroke dashed(double width, double... dash) {
    float[] lengths = new float[dash.length];
    for (int i = 0; i < dash.length; i++) {
      lengths[i] = (float) dash[i];
    }
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
  }

  /** Turns on antialiasing of lines and text. */
  public static void smooth(Graphics2D pen) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
