package org.multipolar.gui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;
import java.util.Optional;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Palette;
import org.multipolar.gui.widget.Text;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.SessionView;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/**
 * A portrayal of a whole session. It takes what it needs from the session when it is refreshed, and
 * paints that as often and as large as it is asked to.
 */
public abstract class Picture extends FieldPortrayal2D {

  /**
   * What lies under the pointer.
   *
   * @param subject what a click selects
   * @param title its name
   * @param facts about it, one a line
   */
  record Hit(EntityRef subject, String title, List<String> facts) {}

  /** Colour of the outlines of nodes and points. */
  static final Color OUTLINE = new Color(0x6b757e);

  private final SessionView session;
  private final Selection selection;
  private final FontScale type;
  private Optional<Point2D> pointer = Optional.empty();

  Picture(SessionView session, Selection selection) {
    this.session = session;
    this.selection = selection;
    type = selection.type();
  }

  final SessionView session() {
    return session;
  }

  final Selection selection() {
    return selection;
  }

  final FontScale type() {
    return type;
  }

  /** How much larger than on a desk everything is. */
  final double unit() {
    return type.factor();
  }

  /** Shows a tooltip for what lies under the pointer. */
  final void hover(Optional<Point2D> at) {
    pointer = at;
  }

  /** Takes the session as it is now. */
  abstract void refresh();

  /** Paints into a frame. */
  abstract void paint(Graphics2D pen, Rectangle2D frame);

  /** What a point means in a picture that was painted into that frame. */
  abstract Optional<Hit> at(double x, double y, Rectangle2D frame);

  /** Which place of the picture a window should show, in parts of its width and height. */
  Optional<double[]> focus(Rectangle2D frame) {
    return Optional.empty();
  }

  @Override
  public final void draw(Object field, Graphics2D pen, DrawInfo2D info) {
    Palette.smooth(pen);
    paint(pen, info.draw);
    pointer.ifPresent(
        p -> at(p.getX(), p.getY(), info.draw).ifPresent(hit -> tip(pen, hit, p, info.clip)));
  }

  private void tip(Graphics2D pen, Hit hit, Point2D at, RectangularShape view) {
    FontMetrics strong = pen.getFontMetrics(type.strong());
    FontMetrics plain = pen.getFontMetrics(type.text());
    double width = strong.stringWidth(hit.title());
    for (String fact : hit.facts()) {
      width = Math.max(width, plain.stringWidth(fact));
    }
    width += type.of(12);
    double height = strong.getHeight() + hit.facts().size() * plain.getHeight() + type.of(6);
    double x = at.getX() + 14 + width > view.getMaxX() ? at.getX() - 8 - width : at.getX() + 14;
    double y = Math.min(at.getY() + 14, view.getMaxY() - height - 2);
    Rectangle2D box =
        new Rectangle2D.Double(
            Math.max(view.getMinX(), x), Math.max(view.getMinY(), y), width, height);
    pen.setPaint(new Color(0xfffdf0));
    pen.fill(box);
    pen.setPaint(Palette.MARK);
    pen.setStroke(Palette.line(1));
    pen.draw(box);
    float left = (float) (box.getX() + type.of(6));
    float baseline = (float) (box.getY() + type.of(3) + strong.getAscent());
    pen.setPaint(Palette.INK);
    pen.setFont(type.strong());
    pen.drawString(hit.title(), left, baseline);
    pen.setFont(type.text());
    for (String fact : hit.facts()) {
      baseline += plain.getHeight();
      pen.drawString(fact, left, baseline);
    }
  }

  @Override
  public final void hitObjects(DrawInfo2D range, Bag hits) {
    at(range.clip.getCenterX(), range.clip.getCenterY(), range.draw)
        .ifPresent(hit -> hits.add(new LocationWrapper(hit, null, this)));
  }

  @Override
  public final String getStatus(LocationWrapper wrapper) {
    Hit hit = (Hit) wrapper.getObject();
    return Text.escaped(hit.title() + ": " + String.join("; ", hit.facts()));
  }

  @Override
  public final String getName(LocationWrapper wrapper) {
    return ((Hit) wrapper.getObject()).subject().id();
  }

  /** Writes a text that is legible on any ground, centred. */
  static void label(Graphics2D pen, String text, double x, double baseline, Font font) {
    TextLayout layout = new TextLayout(text, font, pen.getFontRenderContext());
    double left = x - layout.getAdvance() / 2;
    pen.setPaint(Palette.fade(Palette.PAPER, .85));
    pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(layout.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
    pen.setPaint(Palette.INK);
    layout.draw(pen, (float) left, (float) baseline);
  }

  static Shape circle(Point2D at, double r) {
    return new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
  }

  /** Draws the outline of something selected, legible on any ground. */
  static void highlight(Graphics2D pen, Shape shape, double outer, double inner) {
    pen.setPaint(Palette.INK);
    pen.setStroke(Palette.line(outer));
    pen.draw(shape);
    pen.setPaint(Palette.CHOSEN);
    pen.setStroke(Palette.line(inner));
    pen.draw(shape);
  }
}
