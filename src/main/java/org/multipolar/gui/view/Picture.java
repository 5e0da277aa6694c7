package org.multipolar.gui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
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
 * A portrayal of a whole session. It reads its data from the session when it is refreshed, and
 * paints them as often and at whatever size it is asked to.
 */
public abstract class Picture extends FieldPortrayal2D {

  /**
   * The item under the pointer.
   *
   * @param subject the state or firm that a click selects
   * @param title its name
   * @param facts facts about it, one per line
   */
  record Hit(EntityRef subject, String title, List<String> facts) {}

  /** Colour of the outlines of nodes and points. */
  static final Color OUTLINE = new Color(0x6b757e);

  /** Maximum size of a tooltip, as fractions of the view's width and height. */
  private static final double TIP_WIDTH = .5;

  private static final double TIP_HEIGHT = .5;

  private static final int ASIDE = 14;

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

  /** Scale relative to the desk type size. */
  final double unit() {
    return type.factor();
  }

  /** Sets the pointer's position, for whose item a tooltip is shown. */
  final void hover(Optional<Point2D> at) {
    pointer = at;
  }

  /** Reads the current state of the session. */
  abstract void refresh();

  /** Paints the picture into a frame. */
  abstract void paint(Graphics2D pen, Rectangle2D frame);

  /** Returns the item at a point, for a picture painted into this frame. */
  abstract Optional<Hit> at(double x, double y, Rectangle2D frame);

  /**
   * The position on which a window should centre, as fractions of the picture's width and height.
   */
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
    Font bold = type.strong();
    Font regular = type.text();
    Dimension2D natural = room(pen, hit, bold, regular);
    double fit =
        Math.min(
            1,
            Math.min(
                TIP_WIDTH * view.getWidth() / natural.getWidth(),
                TIP_HEIGHT * view.getHeight() / natural.getHeight()));
    bold = bold.deriveFont((float) (fit * bold.getSize2D()));
    regular = regular.deriveFont((float) (fit * regular.getSize2D()));
    FontMetrics strong = pen.getFontMetrics(bold);
    FontMetrics plain = pen.getFontMetrics(regular);
    Rectangle2D box = beside(at, room(pen, hit, bold, regular), view);
    pen.setPaint(new Color(0xfffdf0));
    pen.fill(box);
    pen.setPaint(Palette.MARK);
    pen.setStroke(Palette.line(1));
    pen.draw(box);
    float left = (float) (box.getX() + type.of(6));
    float baseline = (float) (box.getY() + type.of(3) + strong.getAscent());
    pen.setPaint(Palette.INK);
    pen.setFont(bold);
    pen.drawString(hit.title(), left, baseline);
    pen.setFont(regular);
    for (String fact : hit.facts()) {
      baseline += plain.getHeight();
      pen.drawString(fact, left, baseline);
    }
  }

  private Dimension2D room(Graphics2D pen, Hit hit, Font bold, Font regular) {
    FontMetrics strong = pen.getFontMetrics(bold);
    FontMetrics plain = pen.getFontMetrics(regular);
    double width = strong.stringWidth(hit.title());
    for (String fact : hit.facts()) {
      width = Math.max(width, plain.stringWidth(fact));
    }
    double height = strong.getHeight() + hit.facts().size() * plain.getHeight();
    Dimension room = new Dimension();
    room.setSize(width + type.of(12), height + type.of(6));
    return room;
  }

  /** Places a box next to a point, on the side of the view with more room. */
  static Rectangle2D beside(Point2D at, Dimension2D box, RectangularShape view) {
    boolean right = at.getX() < view.getCenterX();
    boolean down = at.getY() < view.getCenterY();
    double x = right ? at.getX() + ASIDE : at.getX() - ASIDE - box.getWidth();
    double y = down ? at.getY() + ASIDE : at.getY() - ASIDE - box.getHeight();
    double most = view.getMaxX() - box.getWidth() - 2;
    double lowest = view.getMaxY() - box.getHeight() - 2;
    return new Rectangle2D.Double(
        Math.max(view.getMinX(), Math.min(most, x)),
        Math.max(view.getMinY(), Math.min(lowest, y)),
        box.getWidth(),
        box.getHeight());
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

  /** Draws centred text that is legible on any background. */
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

  /** Draws the outline of a selected item, legible on any background. */
  static void highlight(Graphics2D pen, Shape shape, double outer, double inner) {
    pen.setPaint(Palette.INK);
    pen.setStroke(Palette.line(outer));
    pen.draw(shape);
    pen.setPaint(Palette.CHOSEN);
    pen.setStroke(Palette.line(inner));
    pen.draw(shape);
  }
}
