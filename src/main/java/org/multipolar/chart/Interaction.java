package org.multipolar.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Means of outcomes at every pair of the levels of two factors.
 *
 * @param across name of the factor on the horizontal axis
 * @param levels its levels, in order
 * @param between name of the factor whose levels are lines
 * @param panels one an outcome
 */
public record Interaction(String across, List<String> levels, String between, List<Panel> panels)
    implements FigureData {

  /** Most lines that can be told apart. */
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
   * @param means by level of the first factor
   */
  public record Line(String level, List<Mean> means) {
    public Line {
      means = List.copyOf(means);
    }
  }

  /** The mean over some runs, NaN where there is none. */
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

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Line line : panel.lines()) {
        for (int k = 0; k < levels.size(); k++) {
          Mean mean = line.means().get(k);
          rows.add(
              List.of(
                  panel.label(),
                  panel.unit(),
                  across,
                  levels.get(k),
                  between,
                  line.level(),
                  Integer.toString(mean.runs()),
                  FigureTable.cell(mean.estimate().value()),
                  FigureTable.cell(mean.estimate().low()),
                  FigureTable.cell(mean.estimate().high())));
        }
      }
    }
    return new FigureTable(
        List.of(
            "panel",
            "unit",
            "factor",
            "level",
            "other",
            "other-level",
            "runs",
            "mean",
            "low",
            "high"),
        rows);
  }
}
