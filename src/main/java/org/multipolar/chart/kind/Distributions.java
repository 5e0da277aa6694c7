package org.multipolar.chart.kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.multipolar.chart.layout.Drawing;
import org.multipolar.chart.layout.Page;

/**
 * How values are distributed over replications at one date.
 *
 * @param date when
 * @param panels one a metric
 */
public record Distributions(LocalDate date, List<Panel> panels) implements FigureData {

  /** One metric: its rows share a horizontal axis. */
  public record Panel(String label, String unit, List<Sample> samples) {
    public Panel {
      samples = List.copyOf(samples);
    }
  }

  /** The values of one row, one a replication. */
  public record Sample(String name, double[] values) {
    private static final int ENOUGH = 10;

    /** Whether the values are too few for a density, so that they are shown one by one. */
    boolean few() {
      return Arrays.stream(values).filter(Double::isFinite).count() < ENOUGH;
    }
  }

  public Distributions {
    panels = List.copyOf(panels);
  }

  @Override
  public FigureTable table() {
    FigureTable.Draft table =
        new FigureTable.Draft("panel", "unit", "series", "date", "run", "value");
    for (Panel panel : panels) {
      for (Sample sample : panel.samples()) {
        for (int r = 0; r < sample.values().length; r++) {
          table.row(panel.label(), panel.unit(), sample.name(), date, r + 1, sample.values()[r]);
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
    List<Sample> samples = panels.stream().flatMap(panel -> panel.samples().stream()).toList();
    boolean few = samples.stream().anyMatch(Sample::few);
    boolean many = !samples.stream().allMatch(Sample::few);
    return CaptionText.month(date)
        + ", "
        + CaptionText.runs(subjects)
        + ". Stroke: median"
        + (many ? "; box: middle 50\u2009%; line: middle 90\u2009%; shape: density of runs" : "")
        + (few ? "; circles: single runs" : "")
        + ".";
  }

  @Override
  public Drawing drawing(Page page) {
    return new DistributionsDrawing(this, page);
  }
}
