package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.Marker;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.PointNames;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Shading;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Each pair of goals plotted against each other: all vectors tried, and the non-dominated ones. */
final class GoalPanels extends PanelsDrawing {
  private static final double TRIED = 0.8;
  private static final double MEMBER = 2.4;
  private static final double AIR = 3;
  private static final int NAMED = 6;

  private final ParetoFront data;
  private final List<Heading> across = new ArrayList<>();
  private final List<Scale> horizontal = new ArrayList<>();
  private final List<Scale> vertical = new ArrayList<>();

  /**
   * @param room height available to all panels together
   */
  GoalPanels(ParetoFront data, Page page, double room) {
    super(
        page,
        data.pairs().size(),
        columns(page, data.pairs().size()),
        data.pairs().size() + 1); // the strips of the levers are the last panel
    this.data = data;
    double wanted = page.plotHeight(page.narrow() ? 150.0 : 170.0);
    List<int[]> pairs = data.pairs();
    double about =
        room / rows() - 2 * Heading.height(theme, 2) - PlotArea.footSpace(theme) - 2 * AIR;
    for (int[] pair : pairs) {
      horizontal.add(scale(pair[0], (int) (cell / 34)));
      vertical.add(scale(pair[1], Scale.ticks(Math.min(wanted, about))));
      head(pair[1], vertical.get(vertical.size() - 1));
    }
    double left = leftSpace(vertical);
    double right =
        horizontal.stream().mapToDouble(scale -> PlotArea.overhang(theme, scale)).max().orElse(0);
    for (int p = 0; p < pairs.size(); p++) {
      TradeOffs.Goal goal = data.goals().get(pairs.get(p)[0]);
      across.add(
          Heading.of(
              theme,
              0,
              1,
              label(goal),
              goal.unit(),
              horizontal.get(p).exponent(),
              cell - left - right));
    }
    int lines = across.stream().mapToInt(Heading::lines).max().orElse(1);
    double foot = PlotArea.footSpace(theme) + AIR + Heading.height(theme, lines);
    double fitting = room / rows() - headHeight() - foot - AIR - 7;
    place(left, right, headHeight(), Math.min(wanted, fitting), foot);
  }

  private static int columns(Page page, int panels) {
    if (panels == 1) {
      return 1;
    }
    return page.narrow() ? panels > 3 ? 2 : 1 : panels > 3 ? 3 : 2;
  }

  private void head(int goal, Scale scale) {
    TradeOffs.Goal up = data.goals().get(goal);
    head(label(up), up.unit(), scale.exponent());
  }

  private static String label(TradeOffs.Goal goal) {
    return goal.label() + (goal.less() ? " (less is better)" : " (more is better)");
  }

  private Scale scale(int goal, int room) {
    double[] ends = ParetoFront.ends(data.extent(goal));
    return Scale.values(ends[0], ends[1], room, Scale.bounded(data.goals().get(goal).unit()));
  }

  @Override
  protected void paintPanel(Painter ink, int panel, Rectangle2D area) {
    across.get(panel).paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + AIR);
    PlotArea frame = new PlotArea(theme, area, horizontal.get(panel), vertical.get(panel));
    frame.paint(ink);
    int[] pair = data.pairs().get(panel);
    ink.layer(Surface.Layer.FRAME);
    List<Point2D> dots = new ArrayList<>();
    for (double[] values : data.tried()) {
      Point2D at = frame.at(values[pair[0]], values[pair[1]]);
      if (Double.isFinite(at.getX() + at.getY())) {
        ink.fill(Marker.dot(at.getX(), at.getY(), TRIED), Theme.MARK);
        dots.add(at);
      }
    }
    if (data.goals().size() == 2 && data.confirmed() > 0) {
      ink.outline(step(frame), Theme.BRANCH, Theme.stroke(Theme.HAIR));
    }
    ink.layer(Surface.Layer.DATA);
    List<Shape> obstacles = new ArrayList<>();
    List<PointNames.Wish> wishes = new ArrayList<>();
    for (int m = 0; m < data.front().size(); m++) {
      paintBars(ink, frame, data.front().get(m), pair, colour(data, m), obstacles);
    }
    for (int m = 0; m < data.front().size(); m++) {
      TradeOffs.Member member = data.front().get(m);
      Point2D at =
          frame.at(member.again().get(pair[0]).value(), member.again().get(pair[1]).value());
      if (Double.isFinite(at.getX() + at.getY())) {
        Shape marker = Marker.dot(at.getX(), at.getY(), MEMBER);
        ink.shape(marker, colour(data, m), Color.WHITE, 0.4);
        obstacles.add(marker.getBounds2D());
        if (named(m)) {
          wishes.add(new PointNames.Wish(Integer.toString(member.number()), at, Theme.MARK));
        }
      }
    }
    ink.layer(Surface.Layer.LABELS);
    new PointNames(theme, Theme.Type.FLAG, frame.area(), MEMBER, obstacles, dots)
        .paintFree(ink, wishes);
  }

  /** Whether a vector is labelled with its number; a few are, evenly spaced along the front. */
  private boolean named(int member) {
    int last = data.front().size() - 1;
    int step = Math.max(1, (last + NAMED - 1) / NAMED);
    return member % step == 0 || member == last;
  }

  /** The front with the values of the search, as a step line. */
  private Path2D step(PlotArea frame) {
    Path2D path = new Path2D.Double();
    double before = Double.NaN;
    for (TradeOffs.Member member : data.front()) {
      double x = frame.x(member.values()[0]);
      double y = frame.y(member.values()[1]);
      if (Double.isNaN(before)) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, before);
        path.lineTo(x, y);
      }
      before = y;
    }
    return path;
  }

  private static void paintBars(
      Painter ink,
      PlotArea frame,
      TradeOffs.Member member,
      int[] pair,
      Color colour,
      List<Shape> obstacles) {
    Estimate x = member.again().get(pair[0]);
    Estimate y = member.again().get(pair[1]);
    List<Line2D> bars = new ArrayList<>();
    if (x.bounded() && y.known()) {
      bars.add(new Line2D.Double(frame.at(x.low(), y.value()), frame.at(x.high(), y.value())));
    }
    if (y.bounded() && x.known()) {
      bars.add(new Line2D.Double(frame.at(x.value(), y.low()), frame.at(x.value(), y.high())));
    }
    for (Line2D bar : bars) {
      ink.outline(bar, colour, Theme.stroke(Theme.THIN));
      obstacles.add(Theme.stroke(Theme.THIN).createStrokedShape(bar));
    }
  }

  /** Colour of a member of the front: from orange, best in the first goal, to blue. */
  static Color colour(ParetoFront data, int member) {
    double last = Math.max(1, data.front().size() - 1);
    double part = 2 * member / last - 1;
    double visible = part < 0 ? Math.min(-.45, part) : Math.max(.45, part);
    return new Shading(-1, 1, 0).colour(visible);
  }
}
