package org.multipolar.gui.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.SessionView;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.LoadedWorld;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Firm;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;
import org.multipolar.world.WorldTables;

/**
 * The network: who sells chips to whom, who controls what towards whom, who belongs to which
 * regime.
 *
 * <p>Suppliers (homes of chip makers and of labs, and makers of tools) stand inside, from left to
 * right by ideal point; the others stand around them by region. Places follow from the tables of
 * the world and never move. Where there are too many states, those with most compute at the start
 * are shown.
 */
public final class Links extends Picture {
  private static final int MOST_NODES = 40;
  private static final int MOST_FLOWS = 30;
  private static final int MOST_CONTROLS = 60;
  private static final int MOST_SUPPLIERS = 12;
  private static final double LEAST_TOOLS = .02;
  private static final double LEAST_LEVEL = .05;
  private static final double LEAST_FLOW = .001;
  private static final int SHORT_NAME = 14;
  private static final double MARK = 4;

  private static final List<String> AROUND =
      List.of(
          "Northern America",
          "Western Europe",
          "Northern Europe",
          "Southern Europe",
          "Eastern Europe",
          "Central Asia",
          "Western Asia",
          "Southern Asia",
          "Eastern Asia",
          "South-eastern Asia",
          "Australia and New Zealand",
          "Melanesia",
          "Micronesia",
          "Polynesia",
          "Northern Africa",
          "Sub-Saharan Africa",
          "Latin America and the Caribbean");

  /**
   * A state in the network.
   *
   * @param number its number in the world
   * @param inside whether it is a supplier
   * @param x place in the unit square, from the left
   * @param y from above
   */
  private record Node(int number, String id, String name, boolean inside, double x, double y) {}

  private record Flow(int from, int to, double units) {}

  private record Control(Instrument instrument, int by, int against, double level) {}

  private record FirmMark(String id, String name, int home, FirmSign sign) {}

  private record Placed(FirmMark firm, double x, double y) {}

  private final SessionView stage;
  private final Selection selection;

  private LoadedWorld drawn;
  private List<Node> nodes = List.of();
  private int[] nodeOf = {};
  private int states;
  private double[] compute = {};
  private double allCompute;
  private double allChips;
  private List<Flow> flows = List.of();
  private List<Control> controls = List.of();
  private int hiddenControls;
  private List<String> regimes = List.of();
  private boolean[][] members = {};
  private List<FirmMark> firms = List.of();

  Links(SessionView stage, Selection selection) {
    super(selection.type());
    this.stage = stage;
    this.selection = selection;
    refresh();
  }

  @Override
  void refresh() {
    World world = stage.world();
    LoadedWorld loaded = stage.scenario().world();
    if (drawn == null || !drawn.spec().equals(loaded.spec())) {
      arrange(loaded.tables());
    }
    drawn = loaded;
    states = world.states().size();
    compute = world.states().stream().mapToDouble(State::compute).toArray();
    allCompute = world.totals().compute();
    takeFlows(world);
    takeControls(world);
    regimes = world.regimes().stream().map(Regime::name).toList();
    members = new boolean[regimes.size()][states];
    for (int r = 0; r < members.length; r++) {
      for (int j = 0; j < states; j++) {
        members[r][j] = world.regimes().get(r).has(j);
      }
    }
    List<FirmMark> marks = new ArrayList<>();
    for (Lab lab : world.labs()) {
      marks.add(mark(lab));
    }
    for (ChipMaker maker : world.makers()) {
      marks.add(mark(maker));
    }
    firms = marks;
  }

  private static FirmMark mark(Firm firm) {
    return new FirmMark(firm.id(), firm.name(), firm.home().number(), FirmSign.of(firm));
  }

  private void takeFlows(World world) {
    List<Flow> all = new ArrayList<>();
    allChips = 0;
    for (int h = 0; h < world.trade().homeCount(); h++) {
      int from = world.trade().home(h);
      for (int j = 0; j < states; j++) {
        double units = world.trade().bought(h, j);
        allChips += units;
        if (j != from && units > 0 && nodeOf[from] >= 0 && nodeOf[j] >= 0) {
          all.add(new Flow(from, j, units));
        }
      }
    }
    flows =
        all.stream()
            .filter(f -> f.units() >= LEAST_FLOW * allChips)
            .sorted(Comparator.comparingDouble(f -> -f.units()))
            .limit(MOST_FLOWS)
            .toList();
  }

  private void takeControls(World world) {
    List<Control> all = new ArrayList<>();
    int total = 0;
    for (Instrument instrument :
        List.of(Instrument.MINERAL_CONTROL, Instrument.TOOL_CONTROL, Instrument.CHIP_CONTROL)) {
      for (int by = 0; by < states; by++) {
        double[] row = world.controls().row(instrument, by);
        for (int against = 0; row != null && against < states; against++) {
          if (row[against] >= LEAST_LEVEL) {
            total++;
            if (nodeOf[by] >= 0 && nodeOf[against] >= 0) {
              all.add(new Control(instrument, by, against, row[against]));
            }
          }
        }
      }
    }
    controls =
        all.stream()
            .sorted(
                Comparator.comparingDouble(
                    c -> -c.level() * (compute[c.against()] / allCompute + 1e-6)))
            .limit(MOST_CONTROLS)
            .toList();
    hiddenControls = total - controls.size();
  }

  /** Chooses who is shown and where. */
  private void arrange(WorldTables tables) {
    List<StateRow> rows = tables.states();
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      numbers.put(rows.get(i).id(), i);
    }
    Set<String> homes = new TreeSet<>();
    tables.makers().forEach(maker -> homes.add(maker.home()));
    tables.labs().forEach(lab -> homes.add(lab.home()));
    rows.stream().filter(r -> r.toolShare() >= LEAST_TOOLS).forEach(r -> homes.add(r.id()));
    Comparator<StateRow> largest =
        Comparator.comparingDouble((StateRow r) -> -r.compute()).thenComparing(StateRow::id);
    List<StateRow> inside =
        rows.stream()
            .filter(r -> homes.contains(r.id()))
            .sorted(largest)
            .limit(MOST_SUPPLIERS)
            .sorted(Comparator.comparingDouble(StateRow::idealPoint).thenComparing(StateRow::id))
            .toList();
    List<StateRow> outside =
        rows.stream()
            .filter(r -> !inside.contains(r))
            .sorted(largest)
            .limit(MOST_NODES - inside.size())
            .sorted(
                Comparator.comparingInt((StateRow r) -> around(r.region()))
                    .thenComparing(StateRow::region)
                    .thenComparing(StateRow::id))
            .toList();
    List<Node> placed = new ArrayList<>();
    for (int k = 0; k < inside.size(); k++) {
      double at = inside.size() == 1 ? .5 : (double) k / (inside.size() - 1);
      double lift = Math.sqrt(Math.max(0, 1 - (2 * at - 1) * (2 * at - 1)));
      double side = k % 2 == 0 ? -1 : 1;
      placed.add(
          node(inside.get(k), numbers, true, .5 + .27 * (2 * at - 1), .5 + side * .25 * lift));
    }
    for (int k = 0; k < outside.size(); k++) {
      double angle = 2 * Math.PI * (k + .5) / outside.size() - Math.PI / 2;
      placed.add(
          node(
              outside.get(k),
              numbers,
              false,
              .5 + .44 * Math.cos(angle),
              .5 + .44 * Math.sin(angle)));
    }
    nodes = placed;
    nodeOf = new int[rows.size()];
    java.util.Arrays.fill(nodeOf, -1);
    for (int k = 0; k < nodes.size(); k++) {
      nodeOf[nodes.get(k).number()] = k;
    }
  }

  private static Node node(
      StateRow row, Map<String, Integer> numbers, boolean inside, double x, double y) {
    return new Node(numbers.get(row.id()), row.id(), row.name(), inside, x, y);
  }

  private static int around(String region) {
    int at = AROUND.indexOf(region);
    return at < 0 ? AROUND.size() : at;
  }

  /** Names of the regimes of the scenario, in its order. */
  List<String> regimes() {
    return regimes;
  }

  /** Number of members of a regime, shown or not. */
  int members(int regime) {
    int count = 0;
    for (boolean member : members[regime]) {
      count += member ? 1 : 0;
    }
    return count;
  }

  int shown() {
    return nodes.size();
  }

  int states() {
    return states;
  }

  /** Controls that have no arrow because one side is not shown, or because there are too many. */
  int hiddenControls() {
    return hiddenControls;
  }

  int controls() {
    return controls.size();
  }

  int flows() {
    return flows.size();
  }

  private double unit() {
    return selection.type().factor();
  }

  /** Marks share a node, and so grow less than type. */
  private double mark() {
    return MARK * Math.pow(unit(), .6);
  }

  private Point2D place(Node node, Rectangle2D frame) {
    double side = selection.type().of(34);
    double above = selection.type().of(16);
    return new Point2D.Double(
        frame.getX() + side + node.x() * (frame.getWidth() - 2 * side),
        frame.getY() + above + node.y() * (frame.getHeight() - 2 * above));
  }

  private double radius(Node node, Rectangle2D frame) {
    double share = allCompute > 0 ? compute[node.number()] / allCompute : 0;
    double reach = Math.min(frame.getWidth(), 1.6 * frame.getHeight());
    return 4 * Math.sqrt(unit()) + .055 * reach * Math.sqrt(share);
  }

  private boolean concerns(int state) {
    return selection.is(EntityRef.state(drawn.tables().states().get(state).id()));
  }

  @Override
  void paint(Graphics2D pen, Rectangle2D frame) {
    pen.setPaint(Palette.PAPER);
    pen.fill(frame);
    boolean focused = nodes.stream().anyMatch(n -> concerns(n.number()));
    for (int k = flows.size() - 1; k >= 0; k--) {
      paintFlow(pen, frame, flows.get(k), focused);
    }
    for (int k = controls.size() - 1; k >= 0; k--) {
      paintControl(pen, frame, controls.get(k), focused);
    }
    for (Node node : nodes) {
      paintNode(pen, frame, node);
    }
    for (Placed mark : marks(frame)) {
      if (selection.is(EntityRef.firm(mark.firm().id()))) {
        double r = 2 * mark();
        pen.setPaint(Palette.CHOSEN);
        pen.fill(new Ellipse2D.Double(mark.x() - r, mark.y() - r, 2 * r, 2 * r));
      }
      mark.firm().sign().draw(pen, mark.x(), mark.y(), mark());
    }
    for (Node node : nodes) {
      paintName(pen, frame, node);
    }
  }

  private void paintFlow(Graphics2D pen, Rectangle2D frame, Flow flow, boolean focused) {
    boolean near = !focused || concerns(flow.from()) || concerns(flow.to());
    double share = flow.units() / allChips;
    double width = (1 + 26 * Math.sqrt(share)) * Math.sqrt(unit());
    arrow(
        pen,
        frame,
        nodes.get(nodeOf[flow.from()]),
        nodes.get(nodeOf[flow.to()]),
        .10,
        Palette.fade(Palette.FLOW, near ? .5 : .1),
        width,
        null);
  }

  private void paintControl(Graphics2D pen, Rectangle2D frame, Control control, boolean focused) {
    boolean near = !focused || concerns(control.by()) || concerns(control.against());
    double width = (.8 + 2.6 * control.level()) * unit();
    Stroke stroke = stroke(control.instrument(), width);
    double bend =
        switch (control.instrument()) {
          case CHIP_CONTROL -> -.12;
          case TOOL_CONTROL -> -.22;
          default -> .22;
        };
    double opacity = near ? .35 + .55 * control.level() : .1;
    arrow(
        pen,
        frame,
        nodes.get(nodeOf[control.by()]),
        nodes.get(nodeOf[control.against()]),
        bend,
        Palette.fade(colour(control.instrument()), opacity),
        width,
        stroke);
  }

  /** Colour of the arrows of a control. */
  static Color colour(Instrument instrument) {
    return instrument == Instrument.MINERAL_CONTROL ? new Color(0x7a3200) : Palette.CONTROL;
  }

  /** Line of the arrows of a control: told apart without colour too. */
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

  private void arrow(
      Graphics2D pen,
      Rectangle2D frame,
      Node from,
      Node to,
      double bend,
      Color colour,
      double width,
      Stroke stroke) {
    Point2D a = place(from, frame);
    Point2D b = place(to, frame);
    double dx = b.getX() - a.getX();
    double dy = b.getY() - a.getY();
    double length = Math.hypot(dx, dy);
    if (length < 1) {
      return;
    }
    double cx = (a.getX() + b.getX()) / 2 - bend * dy;
    double cy = (a.getY() + b.getY()) / 2 + bend * dx;
    double head = Math.min(.3 * length, (4 + 1.6 * Math.min(width, 7)) * Math.sqrt(unit()));
    Point2D tip = towards(b, cx, cy, radius(to, frame) + 3);
    Point2D neck = towards(tip, cx, cy, .8 * head);
    Point2D start = towards(a, cx, cy, radius(from, frame));
    pen.setPaint(colour);
    pen.setStroke(stroke == null ? Palette.line(width) : stroke);
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

  /** The point at a distance from another on the way to a third. */
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
    double ring = 3.2 * Math.sqrt(unit());
    double edge = r;
    for (int k = members.length - 1; k >= 0; k--) {
      if (members[k][node.number()]) {
        edge += ring;
      }
    }
    double outer = edge;
    for (int k = 0; k < members.length; k++) {
      if (members[k][node.number()]) {
        pen.setPaint(Palette.regime(k));
        pen.fill(circle(at, outer));
        outer -= ring;
        pen.setPaint(Palette.PAPER);
        pen.fill(circle(at, outer + .25 * ring));
      }
    }
    pen.setPaint(new Color(0xdde3e8));
    pen.fill(circle(at, r));
    pen.setPaint(new Color(0x6b757e));
    pen.setStroke(Palette.line(.8));
    pen.draw(circle(at, r));
    if (concerns(node.number())) {
      pen.setPaint(Palette.INK);
      pen.setStroke(Palette.line(4 * Math.sqrt(unit())));
      pen.draw(circle(at, edge + 3));
      pen.setPaint(Palette.CHOSEN);
      pen.setStroke(Palette.line(2 * Math.sqrt(unit())));
      pen.draw(circle(at, edge + 3));
    }
  }

  private static Shape circle(Point2D at, double r) {
    return new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
  }

  private double edge(Node node, Rectangle2D frame) {
    double edge = radius(node, frame);
    for (boolean[] regime : members) {
      edge += regime[node.number()] ? 3.2 * Math.sqrt(unit()) : 0;
    }
    return edge;
  }

  private void paintName(Graphics2D pen, Rectangle2D frame, Node node) {
    FontScale type = selection.type();
    boolean few = nodes.size() <= 16;
    String text =
        concerns(node.number()) || few && node.name().length() <= SHORT_NAME
            ? node.name()
            : node.id();
    Font font = concerns(node.number()) || node.inside() ? type.strong() : type.note();
    Point2D at = place(node, frame);
    double width = pen.getFontMetrics(font).stringWidth(text);
    double x;
    double baseline;
    if (node.inside() || Math.abs(node.x() - .5) < .2) {
      x = at.getX();
      baseline =
          node.y() < .5 && !node.inside()
              ? at.getY() - edge(node, frame) - type.of(3)
              : at.getY() + edge(node, frame) + type.of(12);
    } else {
      double side = node.x() < .5 ? -1 : 1;
      x = at.getX() + side * (edge(node, frame) + type.of(3) + width / 2);
      baseline = at.getY() + type.of(4);
    }
    x = Math.max(frame.getX() + width / 2 + 2, Math.min(frame.getMaxX() - width / 2 - 2, x));
    label(pen, text, x, baseline, font, Palette.INK);
  }

  private List<Placed> marks(Rectangle2D frame) {
    List<Placed> placed = new ArrayList<>();
    double step = 2.3 * mark();
    for (Node node : nodes) {
      List<FirmMark> here = firms.stream().filter(f -> f.home() == node.number()).toList();
      int columns = here.size() > 6 ? 4 : Math.max(1, Math.min(3, here.size()));
      int rows = (here.size() + columns - 1) / columns;
      Point2D at = place(node, frame);
      for (int k = 0; k < here.size(); k++) {
        int row = k / columns;
        int inRow = Math.min(columns, here.size() - row * columns);
        placed.add(
            new Placed(
                here.get(k),
                at.getX() + (k % columns - (inRow - 1) / 2.0) * step,
                at.getY() + (row - (rows - 1) / 2.0) * step));
      }
    }
    return placed;
  }

  @Override
  Optional<Hit> at(double x, double y, Rectangle2D frame) {
    for (Placed mark : marks(frame)) {
      if (Point2D.distance(x, y, mark.x(), mark.y()) <= 1.3 * mark()) {
        return Optional.of(
            new Hit(
                EntityRef.firm(mark.firm().id()),
                mark.firm().name(),
                List.of(mark.firm().sign().label())));
      }
    }
    for (Node node : nodes) {
      if (place(node, frame).distance(x, y) <= edge(node, frame) + 4) {
        return Optional.of(new Hit(EntityRef.state(node.id()), node.name(), facts(node)));
      }
    }
    return Optional.empty();
  }

  private List<String> facts(Node node) {
    List<String> facts = new ArrayList<>();
    facts.add("Compute: " + NumberFormats.withUnit(compute[node.number()], "M H100e"));
    for (int k = 0; k < members.length; k++) {
      if (members[k][node.number()]) {
        facts.add("Member: " + regimes.get(k));
      }
    }
    for (Control control : controls) {
      List<StateRow> rows = drawn.tables().states();
      String kind = control.instrument().id().replace('-', ' ');
      String level = NumberFormats.fixed(control.level(), 2);
      if (control.against() == node.number()) {
        facts.add("Faces " + kind + " of " + rows.get(control.by()).id() + ": " + level);
      } else if (control.by() == node.number()) {
        facts.add("Sets " + kind + " on " + rows.get(control.against()).id() + ": " + level);
      }
    }
    return facts.size() > 9 ? facts.subList(0, 9) : facts;
  }

  /** Where a state stands in a picture of that size; nothing when it is not shown. */
  Optional<Point2D> where(String id, Rectangle2D frame) {
    return nodes.stream().filter(n -> n.id().equals(id)).findFirst().map(n -> place(n, frame));
  }
}
