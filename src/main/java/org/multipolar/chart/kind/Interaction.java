package org.multipolar.chart.kind;

import java.util.IntSummaryStatistics;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;
import org.multipolar.text.Labels;

/**
 * Means of outcomes at every pair of levels of two factors.
 *
 * @param across name of the factor on the horizontal axis
 * @param levels its levels, in order
 * @param between name of the factor whose levels are lines
 * @param panels one per outcome
 */
public record Interaction(String across, List<String> levels, String between, List<Panel> panels)
    implements FigureData {

  private static final String NUMBER = "[-+\u2212]?[\\d.]+.*";

  /** Maximum number of distinguishable lines. */
  public static final int MOST = 6;

  /** One outcome. */
  public record Panel(String label, String unit, List<Line> lines) {
    public Panel {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One level of the second factor.
   *
   * @param level its name
   * @param means means by level of the first factor
   */
  public record Line(String level, List<Mean> means) {
    public Line {
      means = List.copyOf(means);
    }
  }

  /** The mean over a number of runs; NaN if there is none. */
  public record Mean(Estimate estimate, int runs) {}

  public Interaction {
    levels = List.copyOf(levels);
    panels = List.copyOf(panels);
    for (Panel panel : panels) {
      if (panel.lines().size() > MOST) {
        throw new IllegalArgumentException(
            panel.label() + " has " + panel.lines().size() + " lines; at most " + MOST);
      }
      for (Line line : panel.lines()) {
        if (line.means().size() != levels.size()) {
          throw new IllegalArgumentException(
              line.level() + " has not one mean for each of " + levels.size() + " levels");
        }
      }
    }
  }

  /**
   * Whether a line between means suggests no order that the levels lack: they are numbers or dates,
   * or at most two.
   */
  boolean joined() {
    return levels.size() <= 2 || levels.stream().allMatch(level -> level.matches(NUMBER));
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", across, between, "runs", "mean", "lo95", "hi95");
    for (Panel panel : panels) {
      for (Line line : panel.lines()) {
        for (int k = 0; k < levels.size(); k++) {
          Mean mean = line.means().get(k);
          table.row(
              List.of(panel.label(), panel.unit(), levels.get(k), line.level()),
              mean.runs(),
              mean.estimate());
        }
      }
    }
    return table.table();
  }

  @Override
  public String shown() {
    return CaptionText.panels(panels, Panel::label, Panel::unit);
  }

  @Override
  public String note(List<FigureSubject> subjects) {
    IntSummaryStatistics runs =
        panels.stream()
            .flatMap(panel -> panel.lines().stream())
            .flatMap(line -> line.means().stream())
            .filter(mean -> mean.estimate().known())
            .mapToInt(Mean::runs)
            .summaryStatistics();
    return "Points: means at the levels of "
        + across
        + (joined() ? ", a line for each level of " : ", a colour for each level of ")
        + between
        + (runs.getCount() == 0 ? "" : ", n = " + range(runs) + " a point")
        + "; whiskers: 95\u2009% confidence interval of the mean. Points are"
        + " offset sideways for legibility. Runs are paired: differences between points are more"
        + " precise than the whiskers suggest. "
        + (joined()
            ? "Parallel lines mean no interaction."
            : "Without interaction, the distances between the colours are the same at all levels.");
  }

  private static String range(IntSummaryStatistics runs) {
    String most = Labels.count(runs.getMax(), "run");
    return runs.getMin() == runs.getMax() ? most : runs.getMin() + " to " + most;
  }

  @Override
  public Drawing drawing(Page page) {
    return new InteractionDrawing(this, page);
  }
}
