package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Bars from the base to the outcome at the low and the high setting of each factor. */
final class TornadoDrawing extends RowsDrawing {
  private static final double ROW = 13;
  private static final double BAR = 0.68;
  private static final double LABEL_GAP = 2;
  private static final double LONGEST_SETTING = 0.3;
  private static final double THICKEST = 9;
  private static final int ROUNDS = 40;
  private static final Theme.Type SETTING = Theme.Type.FLAG;
  private static final Color LOW = Theme.colour(0);
  private static final Color HIGH = Theme.colour(6);

  /**
   * A bar.
   *
   * @param names the labels at its end
   * @param half 0 if it fills its row, 1 for the upper and 2 for the lower half
   * @param at position from which its label is free of bars and whiskers
   * @param side side on which its label is placed: −1 left, 1 right
   */
  private record Bar(
      Tornado.Setting setting, List<String> names, Color colour, int half, double at, int side) {}

  private final Tornado data;
  private final double settingRoom;

  TornadoDrawing(Tornado data, Page page) {
    super(
        page,
        data.panels().stream()
            .map(panel -> data.shown(panel).stream().map(Tornado.Factor::name).toList())
            .toList());
    this.data = data;
    settingRoom = plotWidth() * LONGEST_SETTING;
    data.panels().forEach(panel -> head(panel.label(), panel.unit(), scale(panel)));
    place(ROW);
  }

  /** Extends the axis until the labels of settings fit at the ends of their bars. */
  private Scale scale(Tornado.Panel panel) {
    double[] extent =
        DoubleStream.concat(
                DoubleStream.of(panel.base()),
                data.shown(panel).stream()
                    .flatMap(factor -> List.of(factor.low(), factor.high()).stream())
                    .flatMapToDouble(setting -> setting.outcome().extent()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (extent.length == 0 || !Double.isFinite(panel.base())) {
      return Scale.NONE;
    }
    double least = extent[0];
    double greatest = extent[extent.length - 1];
    double air = greatest > least ? 0 : least == 0 ? 1 : 0.1 * Math.abs(least);
    double width = plotWidth();
    double low = least - air;
    double high = greatest + air;
    for (int round = 0; round < ROUNDS; round++) {
      double unit = (high - low) / width;
      double nextLow = least - air;
      double nextHigh = greatest + air;
      for (Tornado.Factor factor : data.shown(panel)) {
        for (Bar bar : bars(factor, panel.base())) {
          double reach = (LABEL_GAP + 1 + theme.width(text(bar), SETTING)) * unit;
          nextLow = bar.side() < 0 ? Math.min(nextLow, bar.at() - reach) : nextLow;
          nextHigh = bar.side() > 0 ? Math.max(nextHigh, bar.at() + reach) : nextHigh;
        }
      }
      low = nextLow;
      high = nextHigh;
    }
    Scale scale = Scale.exactly(theme, low, high, width);
    double first = least >= 0 ? 0 : low;
    double last = Scale.bounded(panel.unit()) && greatest <= 1 ? 1 : high;
    List<Scale.Tick> ticks =
        scale.ticks().stream().filter(t -> t.at() >= first && t.at() <= last).toList();
    return new Scale(low, high, ticks, scale.exponent(), false);
  }

  private String text(Bar bar) {
    return bar.names().stream()
        .map(name -> name.replaceAll("(?<![\\p{L}\\d])-(?=[\\d.])", "\u2212"))
        .map(name -> LabelFitter.shorten(theme, name, SETTING, settingRoom))
        .collect(Collectors.joining(" / "));
  }

  /**
   * The bars of a factor: next to each other if they point to different sides; if they point to the
   * same side, one below the other, with both labels after the first.
   */
  private static List<Bar> bars(Tornado.Factor factor, double base) {
    Estimate low = factor.low().outcome();
    Estimate high = factor.high().outcome();
    double fall = low.known() ? low.value() - base : 0;
    double rise = high.known() ? high.value() - base : 0;
    boolean same = fall * rise > 0;
    int lowSide = fall != 0 ? (int) Math.signum(fall) : rise < 0 ? 1 : -1;
    int highSide = rise != 0 ? (int) Math.signum(rise) : -lowSide;
    String first = factor.low().name();
    String second = factor.high().name();
    List<Bar> bars = new ArrayList<>();
    if (low.known()) {
      List<String> names = same ? List.of(first, second) : List.of(first);
      double at = at(factor, base, lowSide);
      bars.add(new Bar(factor.low(), names, LOW, same ? 1 : 0, at, lowSide));
    }
    if (high.known()) {
      List<String> names = same ? List.of() : List.of(second);
      double at = at(factor, base, highSide);
      bars.add(new Bar(factor.high(), names, HIGH, same ? 2 : 0, at, highSide));
    }
    return bars;
  }

  /** The outermost position of a factor's bars and whiskers on one side. */
  private static double at(Tornado.Factor factor, double base, int side) {
    return side
        * DoubleStream.concat(
                DoubleStream.of(base),
                DoubleStream.concat(
                    factor.low().outcome().extent(), factor.high().outcome().extent()))
            .map(value -> side * value)
            .max()
            .orElse(0);
  }

  @Override
  protected double origin(int panel) {
    return data.panels().get(panel).base();
  }

  @Override
  protected boolean guided() {
    return false;
  }

  @Override
  protected void paintRow(Painter ink, int index, int row, PlotArea frame, double middle) {
    if (frame.empty()) {
      return;
    }
    Tornado.Panel panel = data.panels().get(index);
    for (Bar bar : bars(data.shown(panel).get(row), panel.base())) {
      ink.layer(Surface.Layer.DATA);
      paintBar(ink, frame, bar, panel.base(), middle);
      ink.layer(Surface.Layer.LABELS);
      ink.centred(
          text(bar),
          frame.x(bar.at()) + bar.side() * LABEL_GAP,
          middle,
          SETTING,
          bar.side() < 0 ? Painter.Align.RIGHT : Painter.Align.LEFT);
    }
  }

  private void paintBar(Painter ink, PlotArea frame, Bar bar, double base, double centre) {
    Estimate outcome = bar.setting().outcome();
    double thick = Math.min(THICKEST, BAR * rowHeight());
    double top = bar.half() == 2 ? centre : centre - thick / 2;
    double height = bar.half() == 0 ? thick : thick / 2;
    double from = Math.min(frame.x(base), frame.x(outcome.value()));
    double to = Math.max(frame.x(base), frame.x(outcome.value()));
    ink.fill(new Rectangle2D.Double(from, top, to - from, height), bar.colour());
    if (outcome.bounded()) {
      double low = frame.x(outcome.low());
      double high = frame.x(outcome.high());
      double y = top + height / 2;
      ink.line(low, y, high, y, Color.WHITE, Theme.stroke(1.6));
      ink.line(low, y, high, y, Theme.INK, Theme.stroke(Theme.THIN));
    }
  }
}
