package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.NumberFormats;

/** Columns of groups with bands between them; names beside, or once for groups that last. */
final class AlluvialDrawing extends PanelsDrawing {
  private static final Theme.Type TYPE = Theme.Type.LABEL;
  private static final double BAR = 7;
  private static final double GAP = 3;
  private static final double BETWEEN = 1.5;

  private final Alluvial data;
  private final LabelFitter fitter;

  AlluvialDrawing(Alluvial data, Page page) {
    super(page, data.panels().size(), page.narrow() || data.panels().size() == 1 ? 1 : 2);
    this.data = data;
    data.panels().forEach(panel -> head(panel.label(), data.unit(), 0));
    fitter = new LabelFitter(theme, TYPE, cell * .27, data.lasting() ? 2 : 1);
    double right = beside(panel -> panel.columns().size() - 1);
    double left = data.lasting() ? theme.width("Oct 2022", TYPE) / 2 : beside(panel -> 0);
    double foot = theme.leading(TYPE) + GAP;
    double wanted = page.plotHeight(page.narrow() ? 165.0 : 200.0);
    place(left, right, headHeight(), Math.min(wanted, fitting(headHeight(), foot)), foot);
  }

  /** Picks a column of a panel. */
  private interface Choice {
    int of(Alluvial.Panel panel);
  }

  /** Width that the names of a column need beside it. */
  private double beside(Choice column) {
    return GAP * 2
        + data.panels().stream()
            .flatMap(panel -> labels(panel, column.of(panel)).stream())
            .flatMap(label -> fitter.lines(label).stream())
            .mapToDouble(line -> theme.width(line, TYPE))
            .max()
            .orElse(0)
        + (data.lasting() ? BAR + GAP : BAR);
  }

  /** Names of groups, where they differ by column with their part of it. */
  private List<String> labels(Alluvial.Panel panel, int column) {
    Alluvial.Column groups = panel.columns().get(column);
    if (data.lasting()) {
      return groups.groups();
    }
    List<String> labels = new ArrayList<>();
    double sum = panel.sum(column);
    for (int g = 0; g < groups.groups().size(); g++) {
      String part = " " + NumberFormats.fixed(100 * groups.amounts()[g] / sum, 0) + " %";
      double room = fitter.room() - theme.width(part, TYPE);
      labels.add(LabelFitter.shorten(theme, groups.groups().get(g), TYPE, room) + part);
    }
    return labels;
  }

  @Override
  protected void paintPanel(Painter ink, int index, Rectangle2D area) {
    Alluvial.Panel panel = data.panels().get(index);
    if (panel.sum(0) <= 0) {
      paintNothing(ink, area);
      return;
    }
    int most = panel.columns().stream().mapToInt(c -> c.groups().size()).max().orElse(1);
    double scale = (area.getHeight() - (most - 1) * BETWEEN) / panel.sum(0);
    List<double[]> tops = new ArrayList<>();
    for (Alluvial.Column column : panel.columns()) {
      tops.add(tops(column, scale, area));
    }
    ink.layer(Surface.Layer.DATA);
    paintBands(ink, panel, tops, scale, area);
    for (int c = 0; c < panel.columns().size(); c++) {
      Alluvial.Column column = panel.columns().get(c);
      for (int g = 0; g < column.amounts().length; g++) {
        double height = column.amounts()[g] * scale;
        ink.fill(
            new Rectangle2D.Double(x(panel, c, area), tops.get(c)[g], BAR, height), colour(c, g));
      }
    }
    ink.layer(Surface.Layer.LABELS);
    int last = panel.columns().size() - 1;
    for (int c = 0; c <= last; c++) {
      double middle = x(panel, c, area) + BAR / 2;
      ink.text(
          panel.columns().get(c).name(),
          data.lasting() ? middle : c == 0 ? middle - BAR / 2 : middle + BAR / 2,
          area.getMaxY() + GAP + theme.capital(TYPE) + 1,
          TYPE,
          data.lasting()
              ? Painter.Align.CENTRE
              : c == 0 ? Painter.Align.LEFT : Painter.Align.RIGHT);
    }
    if (data.lasting()) {
      paintKey(ink, panel, area);
    } else {
      paintNames(ink, panel, 0, tops.get(0), scale, area);
      paintNames(ink, panel, last, tops.get(last), scale, area);
    }
  }

  private static double x(Alluvial.Panel panel, int column, Rectangle2D area) {
    return area.getMinX() + column * (area.getWidth() - BAR) / (panel.columns().size() - 1);
  }

  private static double[] tops(Alluvial.Column column, double scale, Rectangle2D area) {
    double[] tops = new double[column.amounts().length];
    double y = area.getMinY();
    for (int g = 0; g < tops.length; g++) {
      tops[g] = y;
      y += column.amounts()[g] * scale + BETWEEN;
    }
    return tops;
  }

  /** Groups that last have colours of their own; else those of the first column have. */
  private Color colour(int column, int group) {
    return data.lasting() || column == 0 ? Theme.colour(group) : Theme.BRANCH;
  }

  private void paintBands(
      Painter ink, Alluvial.Panel panel, List<double[]> tops, double scale, Rectangle2D area) {
    List<double[]> out = tops.stream().map(double[]::clone).toList();
    List<double[]> in = tops.stream().map(double[]::clone).toList();
    for (Alluvial.Band band : panel.bands()) {
      double height = band.amount() * scale;
      double x1 = x(panel, band.column(), area) + BAR;
      double x2 = x(panel, band.column() + 1, area);
      double y1 = out.get(band.column())[band.from()];
      double y2 = in.get(band.column() + 1)[band.to()];
      out.get(band.column())[band.from()] += height;
      in.get(band.column() + 1)[band.to()] += height;
      double middle = (x1 + x2) / 2;
      Path2D path = new Path2D.Double();
      path.moveTo(x1, y1);
      path.curveTo(middle, y1, middle, y2, x2, y2);
      path.lineTo(x2, y2 + height);
      path.curveTo(middle, y2 + height, middle, y1 + height, x1, y1 + height);
      path.closePath();
      ink.fill(path, Theme.tint(colour(band.column(), band.from()), .45));
    }
  }

  private void paintNames(
      Painter ink,
      Alluvial.Panel panel,
      int column,
      double[] tops,
      double scale,
      Rectangle2D area) {
    List<String> labels = labels(panel, column);
    double[] wanted = new double[tops.length];
    double[] heights = new double[tops.length];
    for (int g = 0; g < tops.length; g++) {
      wanted[g] = tops[g] + panel.columns().get(column).amounts()[g] * scale / 2;
      heights[g] = theme.leading(TYPE);
    }
    double[] middles = EndLabels.spread(wanted, heights, area.getMinY(), area.getMaxY());
    double edge = column == 0 ? area.getMinX() : area.getMaxX();
    double way = column == 0 ? -1 : 1;
    for (int g = 0; g < tops.length; g++) {
      ink.line(
          edge + way,
          wanted[g],
          edge + way * BAR,
          middles[g],
          Theme.BRANCH,
          Theme.stroke(Theme.HAIR));
      ink.centred(
          labels.get(g),
          edge + way * (BAR + GAP),
          middles[g],
          TYPE,
          column == 0 ? Painter.Align.RIGHT : Painter.Align.LEFT);
    }
  }

  /** The colours of groups that last, in their order, right of the plot. */
  private void paintKey(Painter ink, Alluvial.Panel panel, Rectangle2D area) {
    List<String> names = panel.columns().get(0).groups();
    double x = area.getMaxX() + 2 * GAP;
    double y = area.getMinY();
    for (int g = 0; g < names.size(); g++) {
      double size = theme.capital(TYPE);
      ink.fill(new Rectangle2D.Double(x, y + 1, BAR, size), Theme.colour(g));
      for (String line : fitter.lines(names.get(g))) {
        ink.text(line, x + BAR + GAP, y + size + 1, TYPE, Painter.Align.LEFT);
        y += theme.leading(TYPE);
      }
      y += 1;
    }
  }
}
