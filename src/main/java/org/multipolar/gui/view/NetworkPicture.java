package org.multipolar.gui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.gui.view.NetworkData.Control;
import org.multipolar.gui.view.NetworkData.Flow;
import org.multipolar.gui.view.NetworkData.Membership;
import org.multipolar.gui.view.NetworkLayout.Node;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.SessionView;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * The network: chip sales between states, controls of states on each other, and memberships in
 * regimes.
 */
final class NetworkPicture extends Picture {
  private static final int SHORT_NAME = 24;
  private static final int FEW_NODES = 16;
  private static final int MOST_FACTS = 9;
  private static final double MARK = 4;
  private static final double RING = 3.2;

  private final FirmMarks firms;
  private LoadedWorld drawn;
  private NetworkLayout layout;
  private NetworkData data;

  NetworkPicture(SessionView session, Selection selection) {
    super(session, selection);
    firms = new FirmMarks(selection);
    refresh();
  }

  @Override
  void refresh() {
    LoadedWorld loaded = session().scenario().world();
    if (drawn == null || !drawn.spec().equals(loaded.spec())) {
      layout = new NetworkLayout(loaded.tables());
    }
    drawn = loaded;
    data = NetworkData.of(session().world(), layout);
    firms.refresh(session().world());
  }

  NetworkData data() {
    return data;
  }

  /** Number of states shown. */
  int shown() {
    return layout.nodes().size();
  }

  // Lengths

  /** Radius of a firm's mark; marks share a node, and so grow less than the type. */
  private double mark() {
    return MARK * Math.pow(unit(), .6);
  }

  private Point2D place(Node node, Rectangle2D frame) {
    double side = type().of(34);
    double above = type().of(16);
    return new Point2D.Double(
        frame.getX() + side + node.x() * (frame.getWidth() - 2 * side),
        frame.getY() + above + node.y() * (frame.getHeight() - 2 * above));
  }

  private double radius(Node node, Rectangle2D frame) {
    double share = data.allCompute() > 0 ? data.compute()[node.number()] / data.allCompute() : 0;
    double reach = Math.min(frame.getWidth(), 1.6 * frame.getHeight());
    return 4 * Math.sqrt(unit()) + .055 * reach * Math.sqrt(share);
  }

  /** Width of the ring of a regime around its members. */
  private double ring() {
    return RING * Math.sqrt(unit());
  }

  /** Radius of a node with its rings. */
  private double edge(Node node, Rectangle2D frame) {
    long rings = data.regimes().stream().filter(r -> r.has(node.number())).count();
    return radius(node, frame) + rings * ring();
  }

  private List<FirmMarks.Placed> marks(Rectangle2D frame) {
    List<FirmMarks.Placed> placed = new ArrayList<>();
    for (Node node : layout.nodes()) {
      int perRow = firms.count(node.number()) > 6 ? 4 : 3;
      placed.addAll(firms.about(node.number(), place(node, frame), perRow, 2.3 * mark()));
    }
    return placed;
  }

  private boolean selected(int state) {
    return selection().is(EntityRef.state(layout.node(state).id()));
  }

  // Painting

  @Override
  void paint(Graphics2D pen, Rectangle2D frame) {
    pen.setPaint(Palette.PAPER);
    pen.fill(frame);
    boolean focused = layout.nodes().stream().anyMatch(n -> selected(n.number()));
    for (int k = data.flows().size() - 1; k >= 0; k--) {
      Flow flow = data.flows().get(k);
      paint(pen, frame, flow, !focused || selected(flow.from()) || selected(flow.to()));
    }
    for (int k = data.controls().size() - 1; k >= 0; k--) {
      Control control = data.controls().get(k);
      paint(pen, frame, control, !focused || selected(control.by()) || selected(control.against()));
    }
    layout.nodes().forEach(node -> paintNode(pen, frame, node));
    firms.paint(pen, marks(frame), mark());
    layout.nodes().forEach(node -> paintName(pen, frame, node));
  }

  private void paint(Graphics2D pen, Rectangle2D frame, Flow flow, boolean strong) {
    double width = (1 + 26 * Math.sqrt(flow.units() / data.allChips())) * Math.sqrt(unit());
    pen.setPaint(Palette.fade(Palette.FLOW, strong ? .5 : .1));
    pen.setStroke(Palette.line(width));
    arrow(pen, frame, flow.from(), flow.to(), .10, width);
  }

  private void paint(Graphics2D pen, Rectangle2D frame, Control control, boolean strong) {
    double width = (.8 + 2.6 * control.level()) * unit();
    double bend =
        switch (control.instrument()) {
          case CHIP_CONTROL -> -.12;
          case TOOL_CONTROL -> -.22;
          default -> .22;
        };
    double opacity = strong ? .35 + .55 * control.level() : .1;
    pen.setPaint(Palette.fade(colour(control.instrument()), opacity));
    pen.setStroke(stroke(control.instrument(), width));
    arrow(pen, frame, control.by(), control.against(), bend, width);
  }

  /** Arrow colour of a control. */
  static Color colour(Instrument instrument) {
    return instrument == Instrument.MINERAL_CONTROL ? new Color(0x7a3200) : Palette.CONTROL;
  }

  /** Arrow stroke of a control, distinguishable without colour. */
  static Stroke stroke(Instrument instrument, double width) {
    return switch (instrument) {
      case TOOL_CONTROL -> Palette.dashed(width, 4 + 2 * width, 3 + width);
      case MINERAL_CONTROL ->
          new BasicStroke(
              (float) width,
              BasicStroke.CAP_ROUND,
              BasicStroke.JOIN_ROUND,
              10,
              new float[] {.1f, (float) (2.4 * width)},
              0);
      default -> Palette.line(width);
    };
  }

  /** Draws an arrow with the pen's current paint and stroke. */
  private void arrow(
      Graphics2D pen, Rectangle2D frame, int from, int to, double bend, double width) {
    Point2D a = place(layout.node(from), frame);
    Point2D b = place(layout.node(to), frame);
    double dx = b.getX() - a.getX();
    double dy = b.getY() - a.getY();
    double length = Math.hypot(dx, dy);
    if (length < 1) {
      return;
    }
    double cx = (a.getX() + b.getX()) / 2 - bend * dy;
    double cy = (a.getY() + b.getY()) / 2 + bend * dx;
    double head = Math.min(.3 * length, (4 + 1.6 * Math.min(width, 7)) * Math.sqrt(unit()));
    Point2D tip = towards(b, cx, cy, radius(layout.node(to), frame) + 3);
    Point2D neck = towards(tip, cx, cy, .8 * head);
    Point2D start = towards(a, cx, cy, radius(layout.node(from), frame));
    pen.draw(new QuadCurve2D.Double(start.getX(), start.getY(), cx, cy, neck.getX(), neck.getY()));
    double ux = (tip.getX() - neck.getX()) / (.8 * head);
    double uy = (tip.getY() - neck.getY()) / (.8 * head);
    double half = .5 * head + .3 * Math.min(width, 7);
    Path2D point = new Path2D.Double();
    point.moveTo(tip.getX(), tip.getY());
    point.lineTo(tip.getX() - head * ux - half * uy, tip.getY() - head * uy + half * ux);
    point.lineTo(tip.getX() - head * ux + half * uy, tip.getY() - head * uy - half * ux);
    point.closePath();
    pen.fill(point);
  }

  /** Returns the point at a distance from a point towards another, at most 45 % of the way. */
  private static Point2D towards(Point2D from, double x, double y, double distance) {
    double dx = x - from.getX();
    double dy = y - from.getY();
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double part = Math.min(.45, distance / length);
    return new Point2D.Double(from.getX() + part * dx, from.getY() + part * dy);
  }

  private void paintNode(Graphics2D pen, Rectangle2D frame, Node node) {
    Point2D at = place(node, frame);
    double r = radius(node, frame);
    double edge = edge(node, frame);
    double outer = edge;
    for (int k = 0; k < data.regimes().size(); k++) {
      if (data.regimes().get(k).has(node.number())) {
        pen.setPaint(Palette.regime(k));
        pen.fill(circle(at, outer));
        outer -= ring();
        pen.setPaint(Palette.PAPER);
        pen.fill(circle(at, outer + .25 * ring()));
      }
    }
    pen.setPaint(new Color(0xdde3e8));
    pen.fill(circle(at, r));
    pen.setPaint(OUTLINE);
    pen.setStroke(Palette.line(.8));
    pen.draw(circle(at, r));
    if (selected(node.number())) {
      highlight(pen, circle(at, edge + 3), 4 * Math.sqrt(unit()), 2 * Math.sqrt(unit()));
    }
  }

  List<Node> nodes() {
    return layout.nodes();
  }

  /**
   * The name of a node where there is room for it; of a bloc with a long one, its first members.
   */
  String shortName(Node node) {
    String name = Labels.brief(node.name());
    if (shown() > FEW_NODES) {
      return node.id();
    }
    if (name.length() <= SHORT_NAME) {
      return name;
    }
    int end = name.lastIndexOf(", ", SHORT_NAME - 2);
    end = end < 0 ? name.lastIndexOf(" and ", SHORT_NAME - 2) : end;
    return end < 0 ? node.id() : name.substring(0, end) + " …";
  }

  private void paintName(Graphics2D pen, Rectangle2D frame, Node node) {
    boolean selected = selected(node.number());
    String text = selected ? node.name() : shortName(node);
    Font font = selected || node.inside() ? type().strong() : type().note();
    Point2D at = place(node, frame);
    double edge = edge(node, frame);
    double width = pen.getFontMetrics(font).stringWidth(text);
    double x = at.getX();
    double baseline;
    if (node.inside() || Math.abs(node.x() - .5) < .2) {
      boolean above = node.y() < .5 && !node.inside();
      baseline = at.getY() + (above ? -edge - type().of(3) : edge + type().of(12));
    } else {
      x += (node.x() < .5 ? -1 : 1) * (edge + type().of(3) + width / 2);
      baseline = at.getY() + type().of(4);
    }
    x = Math.max(frame.getX() + width / 2 + 2, Math.min(frame.getMaxX() - width / 2 - 2, x));
    label(pen, text, x, baseline, font);
  }

  // Hit testing

  @Override
  Optional<Hit> at(double x, double y, Rectangle2D frame) {
    return FirmMarks.at(x, y, marks(frame), mark())
        .or(
            () ->
                layout.nodes().stream()
                    .filter(n -> place(n, frame).distance(x, y) <= edge(n, frame) + 4)
                    .findFirst()
                    .map(n -> new Hit(EntityRef.state(n.id()), n.name(), facts(n))));
  }

  private List<String> facts(Node node) {
    List<String> facts = new ArrayList<>();
    facts.add("Compute: " + NumberFormats.withUnit(data.compute()[node.number()], "M H100e"));
    for (Membership regime : data.regimes()) {
      if (regime.has(node.number())) {
        facts.add("Member: " + regime.name());
      }
    }
    for (Control control : data.controls()) {
      String kind = control.instrument().id().replace('-', ' ');
      String level = ": " + NumberFormats.fixed(control.level(), 2);
      if (control.against() == node.number()) {
        facts.add("Faces " + kind + " of " + shortName(layout.node(control.by())) + level);
      } else if (control.by() == node.number()) {
        facts.add("Sets " + kind + " on " + shortName(layout.node(control.against())) + level);
      }
    }
    return facts.subList(0, Math.min(MOST_FACTS, facts.size()));
  }

  /** Position of a state in a picture of this size; empty if it is not shown. */
  Optional<Point2D> where(String id, Rectangle2D frame) {
    return layout.find(id).map(node -> place(node, frame));
  }
}
