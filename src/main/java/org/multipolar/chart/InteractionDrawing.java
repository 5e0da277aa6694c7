package org.multipolar.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Means over the levels of one factor, a line for each level of another, with whiskers. */
final class InteractionDrawing extends Drawing {
  private static final double OFFSET = 3.4;
  private static final double MARKER = 1.9;
  private static final double CAP = 1.3;
  private static final double LEAST_HEIGHT = 40;
  private static final Theme.Type NAME = Theme.Type.LABEL;

  private final Interaction data;
  private final List<Heading> headings = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private final Grid grid;
  private final double nameRoom;
  private final double slot;
  private final double offset;
  private final AxisNames axis;
  private final LabelFitter between;

  InteractionDrawing(Figure figure, Interaction data, Theme theme, PageWidth page) {
    super(figure, theme, page);
    this.data = data;
    int panels = data.panels().size();
    int columns = TimePlot.columns(page, panels, true);
    double cell = Grid.cellWidth(width(), columns);
    nameRoom = Math.max(52, cell * 0.24);
    between = new LabelFitter(theme, Theme.Type.UNIT, nameRoom, 3);
    double wanted = TimePlot.height(page, panels);
    for (int i = 0; i < panels; i++) {
      Interaction.Panel panel = data.panels().get(i);
      Scale scale =
          scale(panel, TimePlot.ticks(Math.min(wanted, room() / Grid.rows(panels, columns) - 60)));
      scales.add(scale);
      headings.add(
          Heading.of(theme, i, panels, panel.label(), panel.unit(), scale.exponent(), cell));
    }
    double left = scales.stream().mapToDouble(s -> PlotArea.leftSpace(theme, s)).max().orElse(0);
    double right =
        Math.max(
            EndLabels.space(theme, NAME, nameRoom, names()),
            between.width(List.of(data.between())) + 10);
    double head = Heading.height(theme, headings.stream().mapToInt(Heading::lines).max().orElse(1));
    int lines = data.panels().stream().mapToInt(panel -> panel.lines().size()).max().orElse(1);
    int levels = data.levels().size();
    double plotWidth = Math.floor(cell - left - right) - 1;
    offset = Math.min(OFFSET, 0.6 * plotWidth / levels / lines);
    double pad = offset * (lines - 1) / 2 + MARKER + 3;
    slot = levels == 1 ? plotWidth - 2 * pad : (plotWidth - 2 * pad) / (levels - 1);
    axis =
        new AxisNames(
            theme,
            data.levels(),
            data.across(),
            slot,
            turned(Grid.rows(panels, columns)),
            plotWidth);
    double foot = Theme.TICK_LENGTH + axis.height() + 1;
    double needed =
        EndLabels.height(theme, NAME, nameRoom, names()) + between.height(List.of(data.between()));
    double fitting = room() / Grid.rows(panels, columns) - head - foot - Grid.ROW_GAP;
    grid =
        new Grid(
            columns,
            cell,
            left,
            right,
            head,
            head,
            Math.max(LEAST_HEIGHT, Math.min(Math.max(wanted, needed + 4), fitting)),
            foot);
  }

  private List<String> names() {
    return data.panels().stream()
        .flatMap(panel -> panel.lines().stream())
        .map(Interaction.Line::level)
        .distinct()
        .map(this::name)
        .toList();
  }

  /** The name of a level, with spaces where it may be broken and cut where it is too long. */
  private String name(String level) {
    return String.join(" ", new LabelFitter(theme, NAME, nameRoom, 2).lines(level));
  }

  private static Scale scale(Interaction.Panel panel, int ticks) {
    double[] extent =
        panel.lines().stream()
            .flatMap(line -> line.means().stream())
            .flatMapToDouble(mean -> mean.estimate().extent())
            .sorted()
            .toArray();
    return extent.length == 0
        ? new Scale(0, 1, List.of(), 0, false)
        : Scale.plain(extent[0], extent[extent.length - 1], ticks, Scale.bounded(panel.unit()));
  }

  @Override
  double bodyHeight() {
    return grid.height(data.panels().size());
  }

  @Override
  void paintBody(OutputPage sheet) {
    Painter ink = new Painter(theme, sheet.pen());
    for (int i = 0; i < data.panels().size(); i++) {
      paintPanel(sheet, ink, i);
    }
  }

  private void paintPanel(OutputPage sheet, Painter ink, int index) {
    Interaction.Panel panel = data.panels().get(index);
    sheet.layer(OutputPage.Layer.FRAME);
    headings.get(index).paint(ink, grid.cellX(index), grid.cellY(index));
    Rectangle2D area = grid.plot(index);
    int levels = data.levels().size();
    List<Scale.Tick> ticks = new ArrayList<>();
    for (int k = 0; k < levels; k++) {
      ticks.add(new Scale.Tick(x(area, k), ""));
    }
    Scale across = new Scale(area.getMinX(), area.getMaxX(), ticks, 0, false);
    PlotArea frame = new PlotArea(theme, area, across, scales.get(index));
    frame.paint(sheet);
    sheet.layer(OutputPage.Layer.FRAME);
    double foot = area.getMaxY() + Theme.TICK_LENGTH;
    for (int k = 0; k < levels; k++) {
      axis.paint(ink, k, x(area, k), foot);
    }
    axis.paintTitle(ink, area.getMinX(), foot);
    EndLabels labels = new EndLabels(theme, NAME, nameRoom);
    sheet.layer(OutputPage.Layer.DATA);
    boolean any = false;
    for (int s = 0; s < panel.lines().size(); s++) {
      Interaction.Line line = panel.lines().get(s);
      double shift = (s - (panel.lines().size() - 1) / 2.0) * offset;
      double end = paintLine(ink, frame, line, s, shift);
      any |= Double.isFinite(end);
      labels.add(name(line.level()), end, Theme.colour(s));
    }
    sheet.layer(OutputPage.Layer.LABELS);
    if (!any) {
      paintNothing(ink, area);
      return;
    }
    double title = between.height(List.of(data.between()));
    between.paintBelow(
        ink, data.between(), area.getMaxX() + 8.5, area.getMinY(), Painter.Align.LEFT);
    labels.paint(ink, area.getMaxX(), area.getMinY() + title + 1, area.getMaxY() + 3);
  }

  private double x(Rectangle2D area, int level) {
    return area.getCenterX() + (level - (data.levels().size() - 1) / 2.0) * slot;
  }

  /** Returns where the line ends, NaN where there is none. */
  private double paintLine(
      Painter ink, PlotArea frame, Interaction.Line line, int index, double shift) {
    Color colour = Theme.colour(index);
    Path2D path = new Path2D.Double();
    double end = Double.NaN;
    boolean broken = true;
    for (int k = 0; k < line.means().size(); k++) {
      Estimate mean = line.means().get(k).estimate();
      if (mean.known()) {
        double x = x(frame.area(), k) + shift;
        end = frame.y(mean.value());
        if (broken) {
          path.moveTo(x, end);
        } else {
          path.lineTo(x, end);
        }
      }
      broken = !mean.known();
    }
    ink.outline(path, colour, Theme.line(index));
    for (int k = 0; k < line.means().size(); k++) {
      Estimate mean = line.means().get(k).estimate();
      double x = x(frame.area(), k) + shift;
      if (mean.bounded()) {
        double low = frame.y(mean.low());
        double high = frame.y(mean.high());
        ink.line(x, low, x, high, colour, Theme.stroke(Theme.THIN));
        ink.line(x - CAP, low, x + CAP, low, colour, Theme.stroke(Theme.THIN));
        ink.line(x - CAP, high, x + CAP, high, colour, Theme.stroke(Theme.THIN));
      }
      if (mean.known()) {
        var marker = Marker.shape(index, x, frame.y(mean.value()), MARKER);
        ink.fill(marker, colour);
        ink.outline(marker, Color.WHITE, Theme.stroke(0.4));
      }
    }
    return end;
  }
}
