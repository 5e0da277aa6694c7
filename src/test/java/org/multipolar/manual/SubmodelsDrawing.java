package org.multipolar.manual;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.Heading;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PanelsDrawing;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;

/** Responses of submodels as lines with their names at the right ends. */
final class SubmodelsDrawing extends PanelsDrawing {
  private static final int COLUMNS = 3;
  private static final double AIR = 3;
  private static final double TICK = 30;
  private static final double HEIGHT = 76;

  private final List<Panel> panels;
  private final List<Heading> across = new ArrayList<>();
  private final List<Scale> horizontal = new ArrayList<>();
  private final List<Scale> vertical = new ArrayList<>();
  private final EndLabels names;

  SubmodelsDrawing(List<Panel> panels, Page page) {
    super(page, panels.size(), COLUMNS);
    this.panels = panels;
    names = new EndLabels(theme, Theme.Type.LABEL, cell / 3);
    for (Panel panel : panels) {
      double[] all =
          panel.lines().stream()
              .flatMap(line -> line.values().stream())
              .mapToDouble(Double::doubleValue)
              .sorted()
              .toArray();
      vertical.add(Scale.plain(all[0], all[all.length - 1], Scale.ticks(HEIGHT), false));
      head(
          panel.outcome().name(),
          panel.outcome().unit(),
          vertical.get(vertical.size() - 1).exponent());
    }
    double left = leftSpace(vertical);
    double right =
        names.space(
            panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .map(Panel.Line::label)
                .toList());
    double width = cell - left - right;
    for (Panel panel : panels) {
      Panel.Argument argument = panel.argument();
      Scale scale =
          argument.logarithmic()
              ? Scale.magnitudesExactly(argument.from(), argument.to(), (int) (width / TICK))
              : Scale.exactly(theme, argument.from(), argument.to(), width);
      horizontal.add(scale);
      across.add(
          Heading.of(theme, 0, 1, argument.name(), argument.unit(), scale.exponent(), cell - left));
    }
    int lines = across.stream().mapToInt(Heading::lines).max().orElse(1);
    double foot = PlotArea.footSpace(theme) + AIR + Heading.height(theme, lines);
    place(left, right, headHeight(), HEIGHT, foot);
  }

  @Override
  protected void paintPanel(Painter ink, int number, Rectangle2D area) {
    Panel panel = panels.get(number);
    across.get(number).paint(ink, area.getMinX(), area.getMaxY() + PlotArea.footSpace(theme) + AIR);
    PlotArea frame = new PlotArea(theme, area, horizontal.get(number), vertical.get(number));
    frame.paint(ink);
    ink.layer(Surface.Layer.DATA);
    double[] at = panel.argument().values();
    List<EndLabels.Label> labels = new ArrayList<>();
    List<Panel.Line> shown =
        Stream.concat(
                panel.lines().stream().filter(line -> !line.standard()),
                Stream.of(panel.standard()))
            .toList();
    for (Panel.Line line : shown) {
      Path2D path = new Path2D.Double();
      for (int i = 0; i < at.length; i++) {
        double x = frame.x(at[i]);
        double y = frame.y(line.values().get(i));
        if (i == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      int series = panel.lines().indexOf(line);
      int colour = line.standard() ? 0 : series + 1;
      ink.outline(path, Theme.colour(colour), Theme.line(colour));
      labels.add(new EndLabels.Label(line.label(), frame.y(line.last()), Theme.colour(colour)));
    }
    ink.layer(Surface.Layer.LABELS);
    names.paint(ink, labels, area.getMaxX(), area.getMinY() - AIR, area.getMaxY() + AIR);
  }
}
