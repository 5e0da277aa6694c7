package org.multipolar.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multipolar.text.NumberFormats;

/** A peeling trajectory, the restrictions of its chosen box, and the cases in and out of it. */
final class DiscoveryDrawing extends Drawing {
  /** What the parts show. */
  static final List<String> PARTS =
      List.of("Peeling trajectory", "Restrictions of the box", "Cases");

  private static final double DOT = 1.9;
  private static final double CASE = 1.3;
  private static final double GAP = 12;
  private static final double NAME_GAP = 4;
  private static final double BAR = 5;
  private static final double BAR_GAP = 2;
  private static final double RIGHT = 8;
  private static final double LEAST_SHADE = 0.3;
  private static final int MANY = 400;
  private static final String COVERAGE = "Coverage";
  private static final String DENSITY = "Density";
  private static final Theme.Type NAME = Theme.Type.LABEL;
  private static final Theme.Type SMALL = Theme.Type.FLAG;
  private static final Color KEPT = Theme.colour(0);

  private final Discovery data;
  private final double[] widths;
  private final double[] lefts;
  private final double[] tops;
  private final double head;
  private final double plotHeight;
  private final double rowHeight;
  private final double foot;
  private final double casesFoot;
  private final double casesLeft;
  private final Scale vertical;
  private final Optional<AxisNames> levels;
  private final LabelFitter names;
  private final double quasiRoom;

  DiscoveryDrawing(Figure figure, Discovery data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    head = Heading.height(theme, 1) + theme.leading(Theme.Type.UNIT);
    foot = PlotArea.footSpace(theme) + theme.leading(Theme.Type.UNIT) + 2;
    boolean stacked = page == PageWidth.COLUMN;
    double all = width() - 2 * GAP;
    widths =
        stacked
            ? new double[] {width(), width(), width()}
            : new double[] {0.29 * all, 0.41 * all, 0.30 * all};
    double nameRoom = Math.max(70, widths[1] * 0.36);
    names = new LabelFitter(theme, NAME, nameRoom, 2);
    quasiRoom =
        data.restrictions().stream()
                .mapToDouble(r -> theme.width(quasi(r.quasiP()), SMALL))
                .max()
                .orElse(0)
            + 5;
    Discovery.Restriction up = restriction(1);
    vertical =
        up.factor().isEmpty()
            ? new Scale(0, 1, List.of(), 0, false)
            : up.categorical()
                ? named(up, widths[2] / 4)
                : Scale.linear(up.low(), up.high(), stacked ? 5 : 6);
    casesLeft = Math.max(firstTick(restriction(0)), PlotArea.leftSpace(theme, vertical));
    double casesWidth = widths[2] - casesLeft - RIGHT - 2;
    Discovery.Restriction across = restriction(0);
    levels =
        across.categorical()
            ? Optional.of(
                new AxisNames(
                    theme,
                    across.levels(),
                    across.factor(),
                    casesWidth / across.levels().size(),
                    turned(1),
                    casesWidth))
            : Optional.empty();
    casesFoot =
        levels
            .map(axis -> Theme.TICK_LENGTH + axis.height() + 1)
            .orElse(foot + theme.leading(Theme.Type.UNIT));
    double wanted = BAR + BAR_GAP + theme.leading(SMALL) + 5;
    wanted = Math.max(wanted, names.height(restricted()) + 3);
    int rows = Math.max(1, data.restrictions().size());
    double fixed = stacked ? 3 * head + foot + casesFoot + 2 * GAP : head + GAP;
    double least = stacked ? 150 : 0;
    rowHeight = Math.min(wanted, (room() - fixed - least) / rows);
    double bars = rows * rowHeight;
    plotHeight =
        stacked
            ? Math.min(125, (room() - fixed - bars) / 2)
            : Math.min(Math.max(140, Math.min(bars - foot, 220)), room() - fixed - casesFoot);
    double second = head + plotHeight + foot + GAP / 2;
    lefts = stacked ? new double[3] : new double[] {0, widths[0] + GAP, all - widths[2] + 2 * GAP};
    tops = stacked ? new double[] {0, second, second + head + bars + GAP / 2} : new double[3];
  }

  /** What the label of the first tick below the cases needs left of it. */
  private double firstTick(Discovery.Restriction across) {
    return across.categorical()
        ? 6
        : Math.max(6, theme.width(NumberFormats.scientific(across.low()), Theme.Type.TICK) / 2 + 1);
  }

  /** One of the restrictions; one without a name where there are fewer. */
  private Discovery.Restriction restriction(int index) {
    return index < data.restrictions().size()
        ? data.restrictions().get(index)
        : Discovery.Restriction.range("", "", 0, 1, 0, 1, Double.NaN);
  }

  private List<String> restricted() {
    return data.restrictions().stream().map(Discovery.Restriction::factor).toList();
  }

  @Override
  double bodyHeight() {
    int rows = Math.max(1, data.restrictions().size());
    double bars = Math.max(tops[0] + head + plotHeight + foot, tops[1] + head + rows * rowHeight);
    return data.restrictions().isEmpty()
        ? bars
        : Math.max(bars, tops[2] + head + plotHeight + casesFoot);
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    sheet.layer(OutputPage.Layer.FRAME);
    int parts = data.restrictions().isEmpty() ? 2 : 3;
    for (int part = 0; part < parts; part++) {
      Heading.of(theme, part, PARTS.size(), PARTS.get(part), "", 0, widths[part])
          .paint(ink, lefts[part], tops[part]);
    }
    paintTrajectory(sheet, ink);
    paintRestrictions(sheet, ink);
    paintCases(sheet, ink);
  }

  private Rectangle2D plot(int part, double left) {
    double x = Math.ceil(lefts[part] + left);
    double y = Math.ceil(tops[part] + head);
    double end = Math.floor(lefts[part] + widths[part] - RIGHT);
    return new Rectangle2D.Double(x, y, end - x, Math.floor(plotHeight) - 1);
  }

  private void paintTitles(Painter ink, int part, Rectangle2D area, String across, String up) {
    double capital = theme.capital(Theme.Type.UNIT);
    ink.text(
        LabelFitter.shorten(theme, up, Theme.Type.UNIT, widths[part]),
        lefts[part],
        area.getMinY() - theme.leading(Theme.Type.UNIT) + capital - 1,
        Theme.Type.UNIT,
        Painter.Align.LEFT);
    if (!across.isEmpty()) {
      new LabelFitter(theme, Theme.Type.UNIT, area.getWidth(), 2)
          .paintBelow(
              ink,
              across,
              area.getMinX(),
              area.getMaxY() + PlotArea.footSpace(theme) + 1,
              Painter.Align.LEFT);
    }
  }

  private void paintTrajectory(OutputPage sheet, Painter ink) {
    Scale unit = Scale.linear(0, 1, 4);
    Rectangle2D area = plot(0, PlotArea.leftSpace(theme, unit));
    paintTitles(ink, 0, area, COVERAGE, DENSITY);
    PlotArea frame = new PlotArea(theme, area, unit, unit);
    frame.paint(sheet);
    sheet.layer(OutputPage.Layer.DATA);
    int most = data.steps().stream().mapToInt(Discovery.Step::restricted).max().orElse(1);
    List<Shape> obstacles = new ArrayList<>();
    for (Discovery.Step step : data.steps()) {
      Point2D at = at(frame, step);
      Shape dot = Marker.dot(at.getX(), at.getY(), DOT);
      double shade = most == 0 ? 1 : LEAST_SHADE + (1 - LEAST_SHADE) * step.restricted() / most;
      ink.fill(dot, Theme.tint(KEPT, shade));
      ink.outline(dot, KEPT, Theme.stroke(0.4));
      obstacles.add(Marker.dot(at.getX(), at.getY(), DOT + 0.4).getBounds2D());
    }
    Point2D chosen = at(frame, data.steps().get(data.chosen()));
    Shape ring = Marker.dot(chosen.getX(), chosen.getY(), DOT + 2);
    ink.outline(ring, Theme.colour(1), Theme.stroke(1.1));
    obstacles.add(Marker.dot(chosen.getX(), chosen.getY(), DOT + 2.8).getBounds2D());
    sheet.layer(OutputPage.Layer.LABELS);
    PointNames labels = new PointNames(theme, SMALL, area, DOT + 1, obstacles, List.of());
    List<PointNames.Wish> wishes = new ArrayList<>();
    wishes.add(new PointNames.Wish("box shown", chosen, Theme.colour(1)));
    int before = -1;
    for (Discovery.Step step : data.steps()) {
      if (step.restricted() != before) {
        wishes.add(
            new PointNames.Wish(Integer.toString(step.restricted()), at(frame, step), Theme.MARK));
      }
      before = step.restricted();
    }
    labels.paintFree(ink, wishes);
  }

  private static Point2D at(PlotArea frame, Discovery.Step step) {
    return new Point2D.Double(frame.x(step.coverage()), frame.y(step.density()));
  }

  private void paintRestrictions(OutputPage sheet, Painter ink) {
    if (data.restrictions().isEmpty()) {
      sheet.layer(OutputPage.Layer.LABELS);
      ink.text(
          "no factor is restricted",
          lefts[1],
          tops[1] + head + theme.capital(SMALL),
          SMALL,
          Painter.Align.LEFT);
      return;
    }
    double left = lefts[1] + names.width(restricted()) + NAME_GAP;
    double right = lefts[1] + widths[1] - quasiRoom;
    for (int row = 0; row < data.restrictions().size(); row++) {
      Discovery.Restriction r = data.restrictions().get(row);
      double top = tops[1] + head + row * rowHeight;
      Rectangle2D bar = new Rectangle2D.Double(left, top + 1, right - left, BAR);
      sheet.layer(OutputPage.Layer.DATA);
      ink.fill(bar, Theme.REST);
      if (r.categorical()) {
        paintLevels(ink, bar, r);
      } else {
        double from = x(bar, r, Math.max(r.low(), r.from()));
        double to = x(bar, r, Math.min(r.high(), r.to()));
        ink.fill(new Rectangle2D.Double(from, bar.getMinY(), Math.max(0.8, to - from), BAR), KEPT);
      }
      sheet.layer(OutputPage.Layer.LABELS);
      double lines = names.height(List.of(r.factor()));
      double block = BAR + BAR_GAP + theme.capital(SMALL);
      names.paintBeside(ink, r.factor(), left - NAME_GAP, top + 1 + Math.max(block, lines - 2) / 2);
      ink.text(
          quasi(r.quasiP()),
          right + 4,
          bar.getCenterY() + theme.capital(SMALL) / 2,
          SMALL,
          Painter.Align.LEFT);
      paintLimits(ink, bar, r);
    }
  }

  private static double x(Rectangle2D bar, Discovery.Restriction r, double value) {
    return bar.getMinX() + bar.getWidth() * (value - r.low()) / (r.high() - r.low());
  }

  private static void paintLevels(Painter ink, Rectangle2D bar, Discovery.Restriction r) {
    double width = bar.getWidth() / r.levels().size();
    for (int level = 0; level < r.levels().size(); level++) {
      double x = bar.getMinX() + level * width;
      if (r.kept().contains(r.levels().get(level))) {
        ink.fill(new Rectangle2D.Double(x, bar.getMinY(), width, BAR), KEPT);
      }
      if (level > 0) {
        ink.line(x, bar.getMinY(), x, bar.getMaxY(), Color.WHITE, Theme.stroke(1));
      }
    }
  }

  /** The limits of the box in black, those of the range in grey where they have room. */
  private void paintLimits(Painter ink, Rectangle2D bar, Discovery.Restriction r) {
    double baseline = bar.getMaxY() + BAR_GAP + theme.capital(SMALL);
    double slot = bar.getWidth() / Math.max(1, r.levels().size());
    if (r.categorical()
        && r.levels().stream().allMatch(level -> theme.width(level, SMALL) <= slot - 3)) {
      for (int level = 0; level < r.levels().size(); level++) {
        String name = r.levels().get(level);
        Color colour = r.kept().contains(name) ? Theme.INK : Theme.BRANCH;
        double x = bar.getMinX() + (level + 0.5) * slot;
        ink.text(name, x, baseline, SMALL, Painter.Align.CENTRE, colour);
      }
      return;
    }
    if (r.categorical()) {
      String kept = r.kept().isEmpty() ? "none" : String.join(", ", r.kept());
      ink.text(
          LabelFitter.shorten(theme, kept, SMALL, bar.getWidth()),
          bar.getMinX(),
          baseline,
          SMALL,
          Painter.Align.LEFT,
          Theme.INK);
      return;
    }
    String unit = r.unit().isEmpty() ? "" : " " + r.unit();
    List<String> texts = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    if (r.from() > r.low()) {
      texts.add(NumberFormats.scientific(r.from()));
      wanted.add(x(bar, r, r.from()));
    }
    if (r.to() < r.high()) {
      texts.add(NumberFormats.scientific(r.to()));
      wanted.add(x(bar, r, r.to()));
    }
    if (!texts.isEmpty()) {
      texts.set(texts.size() - 1, texts.get(texts.size() - 1) + unit);
    }
    double[] room = texts.stream().mapToDouble(t -> theme.width(t, SMALL) + 4).toArray();
    double[] centres =
        EndLabels.spread(
            wanted.stream().mapToDouble(w -> w).toArray(),
            room,
            bar.getMinX() - 2,
            bar.getMaxX() + 2);
    double first = bar.getMaxX();
    double last = bar.getMinX();
    for (int t = 0; t < centres.length; t++) {
      ink.text(texts.get(t), centres[t], baseline, SMALL, Painter.Align.CENTRE, Theme.INK);
      first = Math.min(first, centres[t] - room[t] / 2);
      last = Math.max(last, centres[t] + room[t] / 2);
    }
    String low = NumberFormats.scientific(r.low());
    String high = NumberFormats.scientific(r.high());
    if (bar.getMinX() + theme.width(low, SMALL) + 2 <= first) {
      ink.text(low, bar.getMinX(), baseline, SMALL, Painter.Align.LEFT, Theme.BRANCH);
    }
    if (bar.getMaxX() - theme.width(high, SMALL) - 2 >= last) {
      ink.text(high, bar.getMaxX(), baseline, SMALL, Painter.Align.RIGHT, Theme.BRANCH);
    }
  }

  private static String quasi(double p) {
    if (!Double.isFinite(p)) {
      return "";
    }
    return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }

  private void paintCases(OutputPage sheet, Painter ink) {
    if (data.restrictions().isEmpty()) {
      return;
    }
    Discovery.Restriction across = restriction(0);
    Discovery.Restriction up = restriction(1);
    boolean flat = data.restrictions().size() < 2;
    Rectangle2D area = plot(2, casesLeft);
    Scale horizontal =
        across.categorical()
            ? named(across, 0)
            : Scale.exactly(theme, across.low(), across.high(), area.getWidth());
    PlotArea frame = new PlotArea(theme, area, horizontal, vertical);
    if (flat) {
      frame.hideVerticalAxis();
    }
    String below = across.categorical() ? "" : axis(across, horizontal);
    paintTitles(ink, 2, area, below, flat ? "" : axis(up, vertical));
    levels.ifPresent(
        axis -> {
          double foot = area.getMaxY() + Theme.TICK_LENGTH;
          for (int level = 0; level < across.levels().size(); level++) {
            axis.paint(ink, level, frame.x(level), foot);
          }
          axis.paintTitle(ink, area.getMinX(), foot);
        });
    frame.paint(sheet);
    sheet.layer(OutputPage.Layer.DATA);
    double r = data.cases().count() > MANY ? 0.8 * CASE : CASE;
    for (boolean interesting : new boolean[] {false, true}) {
      for (int c = 0; c < data.cases().count(); c++) {
        if (data.cases().ofInterest()[c] == interesting) {
          double x = frame.x(data.cases().across()[c] + jitter(across, c, 0.618));
          double y =
              frame.y(
                  flat
                      ? 0.1 + 0.8 * spread(c, 0.618)
                      : data.cases().up()[c] + jitter(up, c, 0.414));
          if (Double.isFinite(x + y)) {
            paintCase(ink, x, y, r, interesting);
          }
        }
      }
    }
    paintFrames(ink, frame, across, up);
  }

  private static void paintCase(Painter ink, double x, double y, double r, boolean interesting) {
    Shape dot = Marker.dot(x, y, r);
    if (interesting) {
      ink.fill(dot, KEPT);
    } else {
      ink.outline(dot, Theme.tint(Theme.BRANCH, 0.8), Theme.stroke(0.5));
    }
  }

  /** The box; one frame for each run of neighbouring levels that it keeps. */
  private static void paintFrames(
      Painter ink, PlotArea frame, Discovery.Restriction across, Discovery.Restriction up) {
    for (double[] columns : stretches(across)) {
      for (double[] rows : stretches(up)) {
        double x = frame.x(columns[0]);
        double y = frame.y(rows[1]);
        ink.outline(
            new Rectangle2D.Double(x, y, frame.x(columns[1]) - x, frame.y(rows[0]) - y),
            Theme.colour(1),
            Theme.stroke(Theme.LINE));
      }
    }
  }

  /** The parts of a factor's axis that the box keeps. */
  static List<double[]> stretches(Discovery.Restriction r) {
    if (!r.categorical()) {
      return List.of(new double[] {Math.max(r.low(), r.from()), Math.min(r.high(), r.to())});
    }
    List<double[]> stretches = new ArrayList<>();
    for (int level = 0; level < r.levels().size(); level++) {
      if (r.holds(level)) {
        boolean goesOn = level > 0 && r.holds(level - 1);
        if (goesOn) {
          stretches.get(stretches.size() - 1)[1] = level + 0.42;
        } else {
          stretches.add(new double[] {level - 0.42, level + 0.42});
        }
      }
    }
    return stretches;
  }

  /** Cases of one level stand beside each other. */
  private static double jitter(Discovery.Restriction r, int item, double step) {
    return r.categorical() ? 0.7 * (spread(item, step) - 0.5) : 0;
  }

  private static double spread(int item, double step) {
    double at = (item + 1) * step;
    return at - Math.floor(at);
  }

  private static String axis(Discovery.Restriction r, Scale scale) {
    String power = scale.exponent() == 0 ? "" : NumberFormats.powerOfTen(scale.exponent());
    String unit = (power + " " + r.unit()).strip();
    return unit.isEmpty() ? r.factor() : r.factor() + " (" + unit + ")";
  }

  /** Levels as ticks, with their names where these have room. */
  private Scale named(Discovery.Restriction r, double room) {
    List<Scale.Tick> ticks = new ArrayList<>();
    for (int level = 0; level < r.levels().size(); level++) {
      ticks.add(
          new Scale.Tick(
              level,
              room == 0
                  ? ""
                  : LabelFitter.shorten(theme, r.levels().get(level), Theme.Type.TICK, room)));
    }
    return new Scale(r.low(), r.high(), ticks, 0, false);
  }
}
