package org.multipolar.gui.widget;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javax.swing.JComponent;

/** A picture's legend, in as many lines as the width requires. */
public final class Legend extends JComponent {
  private static final long serialVersionUID = 1;
  private static final double GAP = 5;
  private static final double SPACE = 14;

  /** Maximum share of the parent's height; entries that do not fit are in the tooltip only. */
  private static final double MOST = .3;

  /** Draws a symbol into a box whose upper left corner is the origin. */
  public interface Sign {
    void draw(Graphics2D pen, double width, double height);
  }

  /**
   * One symbol with its label, or a heading or note.
   *
   * @param width width of the symbol at factor 1; 0 for text alone
   * @param sign the symbol
   * @param text its meaning
   * @param strong whether this is a heading
   * @param attached whether it is close to the next entry
   */
  private record Entry(double width, Sign sign, String text, boolean strong, boolean attached) {}

  private final transient FontScale type;
  private final transient List<Entry> entries = new ArrayList<>();
  private transient Object shown;

  public Legend(FontScale type) {
    this.type = type;
    type.onChange(this::fresh);
    Listeners.onResize(this, this::revalidate);
  }

  /** Rewrites the entries if the state on which they depend has changed. */
  public void update(Object state, Runnable entering) {
    if (!state.equals(shown)) {
      shown = state;
      entries.clear();
      entering.run();
      fresh();
    }
  }

  public void heading(String text) {
    entries.add(new Entry(0, null, text, true, false));
  }

  public void note(String text) {
    entries.add(new Entry(0, null, text, false, false));
  }

  public void sign(double width, String text, Sign sign) {
    entries.add(new Entry(width, sign, text, false, false));
  }

  /** Adds a symbol that is close to the next. */
  public void joined(double width, String text, Sign sign) {
    entries.add(new Entry(width, sign, text, false, true));
  }

  /** Adds a horizontal line, whose stroke may depend on the height of the symbol. */
  public void line(double width, String text, Color colour, DoubleFunction<Stroke> stroke) {
    sign(
        width,
        text,
        (pen, w, h) -> draw(pen, new Line2D.Double(0, h / 2, w, h / 2), colour, stroke.apply(h)));
  }

  /** Adds a vertical line. */
  public void upright(String text, Color colour, Stroke stroke) {
    sign(4, text, (pen, w, h) -> draw(pen, new Line2D.Double(w / 2, 0, w / 2, h), colour, stroke));
  }

  private static void draw(Graphics2D pen, Shape shape, Color colour, Stroke stroke) {
    pen.setPaint(colour);
    pen.setStroke(stroke);
    pen.draw(shape);
  }

  /** A filled box as a symbol. */
  public static Sign box(Color fill) {
    return (pen, w, h) -> {
      pen.setPaint(fill);
      pen.fill(new Rectangle2D.Double(0, 1, w, h - 2));
    };
  }

  private void fresh() {
    StringBuilder all = new StringBuilder("<html>");
    entries.forEach(entry -> all.append(Text.escaped(entry.text())).append("<br>"));
    setToolTipText(all.append("</html>").toString());
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    int width = getWidth() > 0 ? getWidth() : 720;
    return new Dimension(0, (int) Math.ceil(lay(null, width)));
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D pen = (Graphics2D) g.create();
    Palette.smooth(pen);
    pen.setPaint(Palette.PAPER);
    pen.fillRect(0, 0, getWidth(), getHeight());
    lay(pen, getWidth());
    pen.dispose();
  }

  /** Lays the entries out in lines, paints them if a pen is given, and returns the height. */
  private double lay(Graphics2D pen, double width) {
    double line = getFontMetrics(type.note()).getHeight() + type.of(3);
    double left = type.of(8);
    double room = getParent() == null ? 0 : MOST * getParent().getHeight();
    double x = left;
    double y = type.of(3);
    for (Entry entry : entries) {
      Font font = entry.strong() ? type.strong() : type.note();
      FontMetrics metrics = getFontMetrics(font);
      double sign = type.of(entry.width());
      double gap = entry.width() > 0 && !entry.text().isEmpty() ? type.of(GAP) : 0;
      double need = sign + gap + metrics.stringWidth(entry.text());
      if (x > left && x + need > width - left) {
        if (room > 0 && y + 2 * line > room) {
          break;
        }
        x = left;
        y += line;
      }
      if (pen != null) {
        paint(pen, entry, font, x, y, line, sign, gap);
      }
      x += need + (entry.attached() ? type.of(GAP) : type.of(SPACE));
    }
    return y + line + type.of(3);
  }

  private void paint(
      Graphics2D pen,
      Entry entry,
      Font font,
      double x,
      double y,
      double line,
      double sign,
      double gap) {
    if (entry.sign() != null) {
      Graphics2D own = (Graphics2D) pen.create();
      own.translate(x, y + type.of(1));
      entry.sign().draw(own, sign, line - type.of(3));
      own.dispose();
    }
    pen.setFont(font);
    pen.setPaint(entry.strong() ? Palette.INK : Palette.GREY);
    FontMetrics metrics = getFontMetrics(font);
    pen.drawString(
        entry.text(),
        (float) (x + sign + gap),
        (float) (y + (line + metrics.getAscent() - metrics.getDescent()) / 2 - type.of(1)));
  }
}
